/**
 * The only description of a pack: what policy authors write. A pack is one object, or a folder whose files
 * are put together to that object (policy.json, settings.json, facts.json, lexicons/*.json, clauses/*.json).
 *
 * Conditions and selectors are `unknown` and plain strings here: their own compilers read them and say
 * where they are wrong, in the same list of faults.
 */
import { z } from 'zod';

const text = (what: string) => z.string().describe(what);
const note = z.string().optional().describe('For readers of the file; never printed.');
const editor = { $schema: z.string().optional().describe('The JSON Schema, for editors.') };

export const severitySchema = z.enum(['error', 'warning', 'info']);

const list = z.array(z.string());

const condition = z
  .unknown()
  .describe('A condition: JsonLogic over { post, node, settings, now }, with has and count.');

const phraseEntry = z.union([
  z.string(),
  z.strictObject({
    phrase: text('The phrase.'),
    unless: z.array(z.string()).optional().describe('Phrases that, where they cover a match, take it away.'),
    note,
    source: z.string().optional().describe('Where the phrase comes from.'),
    weight: z.number().optional().describe('How much a match counts in a score; 1 if absent.'),
  }),
]);

export const lexiconSchema = z
  .strictObject({
    ...editor,
    lexicon: z
      .string()
      .optional()
      .describe(
        'The name, e.g. personal-view. Beside extends it may be absent: then the extended one itself is changed.',
      ),
    note,
    language: z.string().optional().describe('BCP 47 of the phrases, e.g. en; of the extended one if absent.'),
    strict: z
      .boolean()
      .optional()
      .describe('true: its words are found in disguise too (s p e l l e d, m*sked, w1th d1gits, stretchedddd).'),
    unless: z.array(z.string()).optional().describe('Phrases that, where they cover a match, take it away.'),
    phrases: z.array(phraseEntry).optional().describe('The phrases.'),
    extends: z.string().optional().describe('A lexicon to build on, e.g. language/insults, instead of phrases.'),
    add: z.array(phraseEntry).optional().describe('Beside extends: phrases that come to it.'),
    remove: list.optional().describe('Beside extends: phrases that go, word for word as they stand there.'),
  })
  .describe('A named list of phrases, or changes to one of another pack.');

const rowSchema = z.strictObject({
  type: z
    .enum(['string', 'number', 'boolean', 'time', 'list'])
    .optional()
    .describe('The type; "string" if values are given.'),
  values: z.array(z.string()).optional().describe('The values it may have.'),
  absent: z
    .union([z.string(), z.number(), z.boolean()])
    .optional()
    .describe('What absence stands for: "unknown" (the default) or a value.'),
  ask: z.string().optional().describe('The question that asks for it.'),
  who: z.string().optional().describe('Who can answer, e.g. author.'),
  example: z.unknown().optional().describe('An example value.'),
  from: condition.optional().describe('A condition the fact follows from, unless the post gives it.'),
  note,
});

export const factsSchema = z
  .record(z.string(), z.union([z.string(), rowSchema]))
  .describe('Facts that posts may carry in `facts`, and values of open enumerations such as "purpose" or "area".');

const appliesSchema = z.strictObject({
  direction: list.optional().describe('"outbound", "inbound"; outbound if absent.'),
  kind: list.optional().describe('Kinds of post.'),
  platform: list.optional().describe('Networks.'),
  account: list.optional().describe('Types of account.'),
  role: list.optional().describe('Roles of the author.'),
  language: list.optional().describe('Languages (BCP 47; "en" covers "en-GB").'),
  if: condition.optional(),
});

const forbidSchema = z.union([
  z.string(),
  list,
  z.strictObject({
    any: list.optional().describe('One of these phrases is enough.'),
    all: list.optional().describe('Something of each of these has to be there.'),
    without: list.optional().describe('Nothing is found where one of these stands too.'),
    within: z
      .enum(['sentence', 'next', 'paragraph', 'field', 'post'])
      .optional()
      .describe('Where it has to stand together; "next" is a sentence and the one after it; "sentence" if absent.'),
    near: z.number().int().min(0).optional().describe('At most so many words between the first and the last of "all".'),
  }),
]);

const evidenceRowSchema = z.strictObject({
  lexicon: z.string().optional().describe('A lexicon: its matches count, each by its weight.'),
  find: z.string().optional().describe('A phrase, or a selector such as media[kind=image].'),
  fact: condition.optional().describe('A condition: counts where it is true.'),
  points: z.number().describe('How much it counts; negative where it speaks against.'),
  each: z.boolean().optional().describe('true: every match counts, not only the strongest.'),
  label: z.string().optional().describe('What the report calls it.'),
});

const scoreSchema = z.strictObject({
  within: z
    .enum(['sentence', 'next', 'paragraph', 'field', 'post'])
    .optional()
    .describe('What is scored; "sentence" if absent.'),
  levels: z
    .strictObject({
      error: z.number().optional(),
      warning: z.number().optional(),
      info: z.number().optional(),
    })
    .describe('The least points of each severity, e.g. { "warning": 3, "error": 5 }.'),
  evidence: z.array(evidenceRowSchema).describe('What counts, and how much.'),
});

/** What a fix does: one of replace, append, delete, insert. */
const changeSchema = z.strictObject({
  replace: z.string().optional().describe('Stands in the place of what was found, or of the whole field.'),
  append: z.string().optional().describe('Stands at the end of the field.'),
  delete: z.literal(true).optional().describe('true: what was found goes.'),
  insert: z
    .strictObject({
      before: z
        .union([z.literal(true), z.string()])
        .optional()
        .describe('true: before what was found; or before this text.'),
      after: z
        .union([z.literal(true), z.string()])
        .optional()
        .describe('true: behind what was found; or behind this text.'),
      text: text('What is put in.'),
    })
    .optional(),
  field: z.string().optional().describe('The field, e.g. "text"; that of the finding if absent.'),
  title: z.string().optional().describe('What it does, for a button.'),
});

const exampleSchema = z.union([
  z.string(),
  z.strictObject({
    post: z.unknown().describe('The post, or its text.'),
    finds: list.optional().describe('The texts the findings point at.'),
    severity: severitySchema.optional(),
    as: z.record(z.string(), z.string()).optional().describe('The outcome under other account types.'),
    fixed: z.string().optional().describe('The text of the post once the fixes of the rule are made.'),
    refer: z.string().optional().describe('The contact it is to be handed to.'),
    action: z.string().optional().describe('What is proposed.'),
    missing: list.optional().describe('The facts it asks for.'),
    note,
  }),
]);
const examples = z.array(exampleSchema).optional();

export const ruleSchema = z
  .strictObject({
    id: text('The id, bare inside the pack, e.g. grievance.'),
    severity: severitySchema
      .optional()
      .describe('"error" blocks, "warning" advises, "info" only informs. A score has levels instead.'),
    applies: appliesSchema.optional().describe('When the rule applies.'),
    select: z.string().optional().describe('A selector: the nodes to look at; the whole post if absent.'),
    when: condition.optional().describe('A node for which this is true is a finding.'),
    require: condition.optional().describe('A node for which this is not true is a finding.'),
    forbid: forbidSchema
      .optional()
      .describe('Phrases that must not stand in the post: each match is a finding; or what may not stand together.'),
    prefer: z
      .record(z.string(), z.string())
      .optional()
      .describe('Phrases and what is to stand in their place, e.g. { "wheelchair bound": "wheelchair user" }.'),
    unless: list.optional().describe('Beside prefer: phrases that, where they cover a match, take it away.'),
    atMost: z
      .strictObject({
        what: text('A selector.'),
        max: z.number().int().min(0).describe('So many nodes at most.'),
      })
      .optional()
      .describe('At most so many of something: found once, at the first that is too many.'),
    needs: z
      .strictObject({
        any: list.optional().describe('One of these phrases must be there.'),
        all: list.optional().describe('All of these phrases must be there.'),
        in: list.optional().describe('The fields to look in, e.g. "text", "account.bio"; all fields if absent.'),
      })
      .optional()
      .describe('Phrases that must stand in the post.'),
    score: scoreSchema
      .optional()
      .describe('Evidence that counts together; each sentence that reaches a level is found.'),
    confirm: z.string().optional().describe('A statement only a person can confirm.'),
    every: z
      .string()
      .regex(/^P(?=[0-9])(?:[0-9]{1,3}Y)?(?:[0-9]{1,3}M)?(?:[0-9]{1,3}W)?(?:[0-9]{1,4}D)?$/)
      .optional()
      .describe('Beside confirm: for how long an answer holds for a person, whatever the post, e.g. P12M.'),
    at: z.string().optional().describe('JSON Pointer the finding points at, instead of the selected node.'),
    message: text('What was found, a sentence.'),
    why: z.string().optional().describe('Why it matters, a sentence.'),
    do: z.string().optional().describe('What to do about it, a sentence.'),
    fix: changeSchema.optional().describe('A change that certainly settles the finding.'),
    suggest: z
      .array(z.union([z.string(), changeSchema]))
      .optional()
      .describe('Changes to choose from; a text stands in the place of what was found.'),
    contact: z.string().optional().describe('An id of settings.contacts: whom the author may turn to.'),
    refer: z
      .strictObject({
        to: text('An id of settings.contacts.'),
        by: z
          .string()
          .regex(/^(?:now|next-working-day|working-days:[1-9][0-9]{0,2})$/)
          .describe('"now", "next-working-day" or "working-days:20".'),
      })
      .optional()
      .describe('To whom the item itself must be handed, and by when.'),
    action: z
      .enum(['hide', 'report', 'restrict', 'reply', 'keep'])
      .optional()
      .describe('For what came in: what is proposed to a person.'),
    from: z.string().optional().describe('The first day it is in force, e.g. 2026-04-01, in settings.timezone.'),
    until: z.string().optional().describe('The last day it is in force.'),
    yieldsTo: z
      .union([
        list,
        z.strictObject({
          rules: list.describe('Ids of rules.'),
          within: z.enum(['sentence', 'post']).optional().describe('Where it is silent; "sentence" if absent.'),
        }),
      ])
      .optional()
      .describe('Rules beside whose findings it is silent in the same sentence, so that one act gives one finding.'),
    stage: z.enum(['draft', 'monitor', 'live']).optional().describe('"live" if absent.'),
    maxFindings: z.number().int().min(1).optional().describe('At most so many findings in one post.'),
    units: list.optional().describe("The units of the policy it settles; the clause's if absent."),
    note,
    given: z.unknown().optional().describe('Completes every example of the rule.'),
    examples: z
      .strictObject({
        fails: examples,
        passes: examples,
        cannotTell: examples,
        confirms: examples,
        inapplicable: examples,
      })
      .optional()
      .describe('Posts, listed by the outcome of this rule.'),
  })
  .describe('One rule.');

export const clauseSchema = z
  .strictObject({
    ...editor,
    clause: text('The id of the clause, e.g. 5.1/disclaimer.'),
    units: list.optional().describe('The numbered sentences of the policy it covers.'),
    gist: text('What the clause asks for, in a sentence of our own.'),
    given: z.unknown().optional().describe('Completes every example of the file.'),
    rules: z.array(ruleSchema).optional(),
    nothing: z
      .union([z.string(), z.record(z.string(), z.string())])
      .optional()
      .describe('Why a post can show nothing of it, for the whole clause or by unit.'),
    note,
  })
  .describe('One clause of the policy, its rules and their examples.');

const overrideSchema = z.union([
  z.enum(['off', 'error', 'warning', 'info']),
  z.strictObject({
    off: z.string().optional().describe('Turned off, and why.'),
    severity: severitySchema.optional(),
    stage: z.enum(['draft', 'monitor', 'live']).optional(),
    applies: appliesSchema.optional().describe('Replaces the keys it names.'),
    note,
  }),
]);

export const overridesSchema = z.record(z.string(), overrideSchema).describe('Changes to rules, by full id.');

const contactRow = z.strictObject({
  for: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('For which posts, e.g. { "area": "stoke", "facts.age": "adult", "open": "office" }; for all if absent.'),
  name: text('Who it is.'),
  phone: z.string().optional(),
  email: z.string().optional(),
  url: z.string().optional(),
  confirmed: z
    .strictObject({ by: text('Who confirmed the details.'), on: text('The day, e.g. 2026-11-24.') })
    .optional()
    .describe('Without it only the name is printed.'),
  note,
});

export const settingsSchema = z
  .looseObject({
    names: list.optional().describe('Names of the organisation.'),
    accounts: z
      .array(
        z.strictObject({
          platform: text('The network.'),
          handle: z.string().optional().describe('The handle, without @.'),
          name: z.string().optional().describe('The name shown.'),
          type: z.enum(['corporate', 'departmental', 'professional', 'personal']).describe('Whose account it is.'),
          note,
        }),
      )
      .optional()
      .describe('The registered accounts.'),
    contacts: z.record(z.string(), z.array(contactRow)).optional().describe('Contacts by id.'),
    disclaimer: z.string().optional().describe('The model disclaimer.'),
    timezone: z.string().optional().describe('IANA time zone, e.g. Europe/London.'),
    hours: z
      .record(
        z.string(),
        z.array(
          z.strictObject({
            days: list.describe('Days, e.g. "mon", or ranges of them, e.g. "mon-fri".'),
            from: text('The first minute that is open, e.g. 09:00.'),
            to: text('The first minute that is not any more, e.g. 17:00; 24:00 is midnight.'),
          }),
        ),
      )
      .optional()
      .describe('When something is open, by a name that conditions use: { "open": "office" }.'),
    closed: z
      .strictObject({
        dates: list.describe('Days on which nothing is open, e.g. bank holidays: 2026-12-25.'),
        known: list.optional().describe('The first and the last day the list is complete for: two days.'),
      })
      .optional()
      .describe('Closed days.'),
  })
  .describe('What differs between organisations. Own keys are allowed.');

const policyKeys = {
  name: text('The name, e.g. icb: the prefix of its rules outside the pack.'),
  version: text('The version of the pack.'),
  title: z.string().optional().describe('The title of the policy.'),
  reference: z.string().optional().describe("The policy's own number."),
  organisation: z.string().optional().describe('Whose policy it is.'),
  effective: z.string().optional().describe('The day it came into force.'),
  review: z.string().optional().describe('The day it is due for review.'),
  extends: list.optional().describe('Names of packs this one builds on; the host must give them.'),
  overrides: overridesSchema.optional(),
  given: z.unknown().optional().describe('Completes every example of the pack.'),
  units: z
    .record(z.string(), z.strictObject({ class: text('How it can be settled.'), gist: text('What it says.') }))
    .optional()
    .describe('The numbered sentences of the policy.'),
  note,
};

export const policySchema = z.strictObject({ ...editor, ...policyKeys }).describe('The head of a pack.');

export const packSchema = z
  .strictObject({
    ...editor,
    ...policyKeys,
    settings: settingsSchema.optional(),
    facts: factsSchema.optional(),
    lexicons: z.array(lexiconSchema).optional(),
    clauses: z.array(clauseSchema),
  })
  .describe('A whole pack.');

export type PackInput = z.input<typeof packSchema>;
export type ClauseInput = z.input<typeof clauseSchema>;
export type RuleInput = z.input<typeof ruleSchema>;
export type LexiconInput = z.input<typeof lexiconSchema>;
export type AppliesInput = z.input<typeof appliesSchema>;
export type FactRowInput = z.input<typeof rowSchema>;
export type SettingsInput = z.input<typeof settingsSchema>;
export type OverridesInput = z.input<typeof overridesSchema>;
export type Severity = z.infer<typeof severitySchema>;
