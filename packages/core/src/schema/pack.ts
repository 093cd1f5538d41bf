/**
 * The only description of a pack: what policy authors write. A pack is one object, or a folder whose files
 * are put together to that object (policy.json, settings.json, facts.json, lexicons/*.json, clauses/*.json).
 *
 * Conditions and selectors are `unknown` and plain strings here: their own compilers read them and say
 * where they are wrong, in the same list of faults.
 */
import { z } from 'zod';
import { appliesSchema, severitySchema, severityWords, stageSchema, stageWords } from './applies.ts';
import { clauseSchema } from './clause.ts';
import { given, givenWords } from './example.ts';
import { type factSchema, factsSchema } from './facts.ts';
import { editor, key, list, named, note } from './key.ts';
import { lexiconSchema } from './lexicon.ts';
import type { ruleSchema } from './rule.ts';
import { settingsSchema } from './settings.ts';

const overrideSchema = z.union([
  z.enum(['off', 'error', 'warning', 'info']),
  named(
    'override',
    z.strictObject({
      off: key(
        z.string().optional(),
        'The rule is turned off, and this is why; it runs if absent.',
        'Our own rule asks for the same.',
      ),
      severity: key(
        severitySchema.optional(),
        `Another severity: ${severityWords}. Of a score the highest it may reach. As the rule says if absent.`,
        'info',
      ),
      stage: key(stageSchema.optional(), `Another stage: ${stageWords}. As the rule says if absent.`, 'monitor'),
      applies: key(
        appliesSchema.optional(),
        'Replaces those keys of "applies" that it names; as the rule says if absent.',
        {
          account: ['corporate'],
        },
      ),
      note,
    }),
    'A change to a rule.',
  ),
]);

export const overridesSchema = z.record(z.string(), overrideSchema);

const unitSchema = named(
  'unit',
  z.strictObject({
    class: key(
      z.string(),
      'What can settle it: "A" the text alone, "B" what else is known of the post, "C" a person who confirms it, "D" nothing in a post; "A+B" both.',
      'A+B',
    ),
    gist: key(z.string(), 'What it says, in words of your own.', 'Videos have subtitles.'),
  }),
  'A numbered sentence of the policy.',
);

const policyKeys = {
  name: key(
    z.string(),
    'The name: lower-case letters, digits, dots and hyphens. Outside the pack it stands before the ids of its rules: "icb/grievance".',
    'icb',
  ),
  version: key(z.string(), 'The version of the pack.', '1.0.0'),
  title: key(z.string().optional(), 'The title of the policy.', 'Social Media Policy'),
  reference: key(z.string().optional(), "The policy's own number.", 'CG-P-010'),
  organisation: key(z.string().optional(), 'Whose policy it is.', 'Anytown Integrated Care Board'),
  effective: key(z.string().optional(), 'The day it came into force.', '2025-02-20'),
  review: key(z.string().optional(), 'The day it is due for review.', '2028-02-19'),
  extends: key(
    list.optional(),
    'Names of packs this one builds on: their rules run too, their lexicons can be named. Whoever runs the pack must have them.',
    ['platforms'],
  ),
  overrides: key(
    overridesSchema.optional(),
    'Changes to rules by id, with the name of the pack where it is another one: "off", another severity ("error", "warning", "info"), or more.',
    { 'platforms/alt-text-missing': 'off' },
    { 'platforms/alt-text-missing': { off: 'Our own rule asks for the same.' } },
  ),
  given: key(given, `Completes every example of the pack: ${givenWords}.`, { platform: 'x' }),
  units: key(
    z.record(z.string(), unitSchema).optional(),
    'The numbered sentences of the policy, by their numbers; clauses name those they cover.',
    { '5.1.1-4c': { class: 'B', gist: 'Videos have subtitles.' } },
  ),
  note,
};

export const policySchema = named(
  'policy',
  z.strictObject({ ...editor('./node_modules/@postlint/core/schema/policy.schema.json'), ...policyKeys }),
  'The head of a pack: its name, what it builds on, and what it changes.',
  {
    name: 'icb',
    version: '1.0.0',
    title: 'Social Media Policy',
    organisation: 'Anytown Integrated Care Board',
    extends: ['platforms'],
    overrides: { 'platforms/alt-text-missing': { off: 'Our own rule asks for the same.' } },
    units: { '5.1.1-4c': { class: 'B', gist: 'Videos have subtitles.' } },
  },
);

export const packSchema = named(
  'pack',
  z.strictObject({
    ...editor('./node_modules/@postlint/core/schema/pack.schema.json'),
    ...policyKeys,
    settings: key(settingsSchema.optional(), 'What settings.json has.', { names: ['Anytown ICB'] }),
    facts: key(factsSchema.optional(), 'What facts.json has.', {
      capacity: { values: ['self', 'union'], absent: 'self' },
    }),
    lexicons: key(z.array(lexiconSchema).optional(), 'What the files of the folder lexicons have.', [
      { lexicon: 'court', language: 'en', phrases: ['court case', 'tribunal'] },
    ]),
    clauses: key(z.array(clauseSchema), 'What the files of the folder clauses have.', [
      { clause: '5.1/training', gist: 'Staff are trained.', nothing: 'No post shows it.' },
    ]),
  }),
  'A whole pack in one file.',
  {
    name: 'library',
    version: '1.0.0',
    lexicons: [{ lexicon: 'here', language: 'en', phrases: ['click (here|below)', '(tap|press) here'] }],
    clauses: [
      {
        clause: '1/links',
        gist: 'Links say where they lead.',
        rules: [
          {
            id: 'click-here',
            severity: 'warning',
            forbid: ['<here>'],
            message: '“{{node.text}}” does not say where the link leads.',
            examples: { fails: ['Click here!'], passes: ['Opening times: library.example/times'] },
          },
        ],
      },
    ],
  },
);

export { ruleSchema } from './rule.ts';
export { clauseSchema, factsSchema, lexiconSchema, settingsSchema, severitySchema };

export type PackInput = z.input<typeof packSchema>;
export type ClauseInput = z.input<typeof clauseSchema>;
export type RuleInput = z.input<typeof ruleSchema>;
export type LexiconInput = z.input<typeof lexiconSchema>;
export type AppliesInput = z.input<typeof appliesSchema>;
export type FactRowInput = z.input<typeof factSchema>;
export type SettingsInput = z.input<typeof settingsSchema>;
export type OverridesInput = z.input<typeof overridesSchema>;
export type Severity = z.infer<typeof severitySchema>;
