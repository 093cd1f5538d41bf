/** The only description of a report (JSON out, version 1). Types and `schema/report.schema.json` are made from it. */
import { z } from 'zod';
import { severitySchema } from './pack.ts';

const point = z.strictObject({
  line: z.number().int().min(1).describe('Line, from 1.'),
  column: z.number().int().min(1).describe('Column in UTF-16 code units, from 1.'),
  offset: z.number().int().min(0).describe('UTF-16 code units from the start.'),
});
export const positionSchema = z.strictObject({ start: point, end: point }).describe('As in unist.');

const pointer = (what: string) => z.string().describe(`${what} A JSON Pointer into the post.`);

const evidenceSchema = z.strictObject({
  at: pointer('Where it is.'),
  position: positionSchema.optional(),
  text: z.string().optional().describe('The text there, masked.'),
  label: z.string().optional().describe('What was seen, e.g. a lexicon.'),
  points: z.number().optional().describe('What it counted in a score.'),
});

const contactSchema = z.strictObject({
  name: z.string(),
  phone: z.string().optional(),
  email: z.string().optional(),
  url: z.string().optional(),
});

const fixSchema = z.strictObject({
  title: z.string().describe('What it does.'),
  edits: z.array(
    z.strictObject({
      field: pointer('The text field.'),
      start: z.number().int().min(0).describe('UTF-16 offset in the field.'),
      end: z.number().int().min(0),
      text: z.string().describe('What is to stand there.'),
    }),
  ),
});

export const findingSchema = z.strictObject({
  rule: z.string().describe('Full id, e.g. icb/disclaimer.'),
  clause: z.string().describe('The clause of the policy.'),
  outcome: z.enum(['failed', 'cannotTell']).describe('Whether the rule failed, or a fact or detector is missing.'),
  severity: severitySchema,
  stage: z.enum(['monitor']).optional().describe('"monitor": reported without effect.'),
  message: z.string().describe('What was found.'),
  why: z.string().optional().describe('Why it matters.'),
  do: z.string().optional().describe('What to do.'),
  at: pointer('What the finding is about.'),
  field: pointer('The text field, if it points into one.').optional(),
  position: positionSchema.optional(),
  text: z.string().optional().describe('The text found, masked.'),
  evidence: z.array(evidenceSchema).describe('What the finding rests on.'),
  origin: z
    .strictObject({ file: z.string(), position: positionSchema })
    .optional()
    .describe('The place in the file the post was read from.'),
  fix: fixSchema.optional().describe('A change that settles the finding.'),
  suggestions: z.array(fixSchema).optional().describe('Changes to choose from.'),
  contact: z.array(contactSchema).optional().describe('Whom the author may turn to.'),
  refer: z
    .strictObject({
      to: z.string().describe('The id of the contact.'),
      due: z.string().describe('"now", a day, or what the rule says where the day is not known.'),
      contacts: z.array(contactSchema),
    })
    .optional()
    .describe('To whom the item itself must be handed, and by when.'),
  action: z
    .enum(['hide', 'report', 'restrict', 'reply', 'keep'])
    .optional()
    .describe('What is proposed to a person for something that came in.'),
  waived: z.strictObject({ reason: z.string(), by: z.string(), expires: z.string() }).optional(),
  fingerprint: z.string().describe('128 bits, hexadecimal: changes with content, rule and place.'),
});

export const issueSchema = z.strictObject({
  code: z.string().describe('A fixed code, e.g. unknown-key.'),
  params: z.record(z.string(), z.unknown()).describe('What the message is made of.'),
  message: z.string().describe('What is wrong, in words.'),
  pointer: pointer('Where it is wrong.').optional(),
  range: positionSchema.optional(),
  effect: z.enum(['none', 'unchecked']).describe('"unchecked": part of the post could not be checked.'),
});

export const questionSchema = z.strictObject({
  fact: z.string().describe('The missing fact, e.g. account.type.'),
  ask: z.string().describe('The question.'),
  who: z.string().describe('Who can answer.'),
  at: z.array(z.string()).describe('JSON Pointers where the answer goes.'),
  rules: z.array(z.string()).describe('The rules that wait for it.'),
});

export const confirmationSchema = z.strictObject({
  clause: z.string(),
  rule: z.string(),
  statement: z.string().describe('The statement a person is to confirm.'),
  fingerprint: z.string().describe('A declaration names it.'),
  given: z.union([
    z.literal(false),
    z.strictObject({ answer: z.boolean(), by: z.string().optional(), at: z.string().optional() }),
  ]),
});

const countSchema = z.strictObject({
  field: pointer('The field.'),
  platform: z.string(),
  length: z.number().int().min(0),
  limit: z.number().int().min(0),
  unit: z.string().describe('What is counted.'),
  remaining: z.number().int().describe('Negative where the limit is passed.'),
});

const tallySchema = z.strictObject({
  block: z.number().int().min(0),
  refer: z.number().int().min(0),
  incomplete: z.number().int().min(0),
  confirm: z.number().int().min(0),
  advise: z.number().int().min(0),
});

export const verdictSchema = z.enum(['block', 'refer', 'incomplete', 'confirm', 'advise', 'pass']);

export const reportSchema = z
  .strictObject({
    version: z.literal(1),
    post: z.strictObject({
      id: z.string().optional(),
      kind: z.string(),
      platform: z.string(),
      fingerprint: z.string().describe('128 bits of the content, hexadecimal.'),
    }),
    engine: z.strictObject({ name: z.string(), version: z.string() }),
    packs: z.array(z.strictObject({ name: z.string(), version: z.string(), digest: z.string() })),
    program: z.string().describe('Fingerprint of the packs, settings, plugins and overrides together.'),
    verdict: verdictSchema,
    tally: tallySchema,
    counts: z.array(countSchema),
    findings: z.array(findingSchema),
    questions: z.array(questionSchema),
    confirmations: z.array(confirmationSchema),
    issues: z.array(issueSchema),
    outcomes: z
      .array(z.strictObject({ rule: z.string(), outcome: z.enum(['passed', 'failed', 'inapplicable', 'cannotTell']) }))
      .optional(),
  })
  .describe('What Postlint says of one post for one network.');

export type Report = z.infer<typeof reportSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Confirmation = z.infer<typeof confirmationSchema>;
export type Issue = z.infer<typeof issueSchema>;
export type Count = z.infer<typeof countSchema>;
export type Verdict = z.infer<typeof verdictSchema>;
export type Tally = z.infer<typeof tallySchema>;
export type Position = z.infer<typeof positionSchema>;
export type Contact = z.infer<typeof contactSchema>;
