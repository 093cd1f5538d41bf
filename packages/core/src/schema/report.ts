/** The only description of a report (JSON out, version 1). Types and `schema/report.schema.json` are made from it. */
import { z } from 'zod';
import type { contactSchema } from './finding.ts';
import { findingSchema, positionSchema } from './finding.ts';
import { key, named } from './key.ts';

const fingerprint = '6f1c0b7e4a2d9835c6e1f0a4b7d82c39';
const count = z.number().int().min(0);

export const issueSchema = named(
  'issue',
  z.strictObject({
    code: key(z.string(), 'A fixed code, for programs.', 'unknown-key'),
    params: key(z.record(z.string(), z.unknown()), 'What the message is made of, by name.', {
      key: 'medai',
      near: 'media',
    }),
    message: key(z.string(), 'What is wrong, a sentence.', 'Unexpected key "medai"; did you mean "media"?'),
    pointer: key(z.string().optional(), 'A JSON Pointer to what is wrong; "" is the whole post.', '/medai'),
    range: key(
      positionSchema.optional(),
      'Its place in the file the post was read from; absent where it came from none.',
      {
        start: { line: 3, column: 3, offset: 24 },
        end: { line: 3, column: 10, offset: 31 },
      },
    ),
    effect: key(
      z.enum(['none', 'unchecked']),
      'What it means for the check: "none", everything was checked; "unchecked", a part of the post was not, so that the verdict is "incomplete" at least.',
      'unchecked',
    ),
  }),
  'Something that is wrong with the post as it was handed in, or with the check.',
);

export const questionSchema = named(
  'question',
  z.strictObject({
    fact: key(z.string(), 'The fact nobody has given.', 'account.type'),
    ask: key(z.string(), 'The question.', 'What kind of account is it?'),
    who: key(z.string(), 'Who can answer.', 'author'),
    at: key(z.array(z.string()), 'JSON Pointers to where the answer goes in the post.', ['/account/type']),
    rules: key(z.array(z.string()), 'The full ids of the rules that wait for it.', ['icb/disclaimer']),
  }),
  'A fact that is missing, asked once, whatever number of rules wait for it.',
);

const answerSchema = named(
  'answer',
  z.strictObject({
    answer: key(z.boolean(), 'true if the statement holds.', true),
    by: key(z.string().optional(), 'Who answered; absent in the short form.', 'Sam Okafor'),
    at: key(z.string().optional(), 'When it was answered; absent in the short form.', '2026-11-24T09:30:00Z'),
  }),
  'The answer of a declaration.',
);

export const confirmationSchema = named(
  'confirmation',
  z.strictObject({
    clause: key(z.string(), 'The clause of the policy.', '5.1/photo-consent'),
    rule: key(z.string(), 'The full id of the rule.', 'icb/photo-consent'),
    statement: key(z.string(), 'What a person is to confirm.', 'Everybody in the picture has agreed to this post.'),
    fingerprint: key(
      z.string(),
      '128 bits, hexadecimal: changes with content, rule and statement; where the rule has "every", with the person instead of the content. A declaration names it.',
      fingerprint,
    ),
    given: key(z.union([z.literal(false), answerSchema]), 'The answer; false while there is none.', false, {
      answer: true,
      by: 'Sam Okafor',
      at: '2026-11-24T09:30:00Z',
    }),
  }),
  'A statement only a person can confirm, and the answer.',
);

const countSchema = named(
  'count',
  z.strictObject({
    field: key(z.string(), 'A JSON Pointer to the text.', '/text'),
    platform: key(z.string(), 'The network whose way of counting it is.', 'x'),
    length: key(count, 'How long it is, in that unit.', 131),
    limit: key(count, 'How long it may be.', 280),
    unit: key(z.string(), 'What is counted.', 'weighted characters'),
    remaining: key(z.number().int(), 'How much is left; below 0 where it is too long.', 149),
  }),
  'The length of a text, as the network counts it.',
);

const tallySchema = named(
  'tally',
  z.strictObject({
    block: key(count, 'Findings that block: errors in what is to go out.', 1),
    refer: key(count, 'Findings for which the item must be handed to somebody.', 0),
    incomplete: key(count, 'What could not be decided of rules that block, and what could not be checked.', 0),
    confirm: key(count, 'Confirmations nobody has given.', 1),
    advise: key(count, 'Findings that advise, and what could not be decided of rules that do.', 2),
  }),
  'How much stands behind each word a verdict may be.',
);

const tally = { block: 1, refer: 0, incomplete: 0, confirm: 1, advise: 2 };

export const verdictSchema = z.enum(['block', 'refer', 'incomplete', 'confirm', 'advise', 'pass']);

const checkedSchema = named(
  'checked',
  z.strictObject({
    id: key(z.string().optional(), 'Its id; absent where it has none.', 'week-49-mon'),
    kind: key(z.string(), 'What it is.', 'post'),
    platform: key(z.string(), 'The network it was checked for.', 'x'),
    fingerprint: key(z.string(), '128 bits, hexadecimal: changes with the content.', fingerprint),
  }),
  'The post that was checked.',
);

const engineSchema = named(
  'engine',
  z.strictObject({
    name: key(z.string(), 'Its name.', '@postlint/core'),
    version: key(z.string(), 'Its version.', '0.1.0'),
  }),
  'The engine that checked.',
);

const usedPackSchema = named(
  'pack',
  z.strictObject({
    name: key(z.string(), 'Its name.', 'icb'),
    version: key(z.string(), 'Its version.', '1.0.0'),
    digest: key(z.string(), '128 bits, hexadecimal: changes with anything in it.', fingerprint),
  }),
  'A pack that was checked against.',
);

const outcomeSchema = named(
  'outcome',
  z.strictObject({
    rule: key(z.string(), 'The full id of the rule.', 'icb/disclaimer'),
    outcome: key(
      z.enum(['passed', 'failed', 'inapplicable', 'cannotTell']),
      'What came of it: "passed", nothing was found; "failed", something was; "inapplicable", it is not about such posts; "cannotTell", a fact or a detector is missing without which it cannot be decided.',
      'passed',
    ),
  }),
  'What came of one rule.',
);

export const reportSchema = named(
  'report',
  z.strictObject({
    version: key(z.literal(1), 'The version of this format.', 1),
    post: key(checkedSchema, 'Which post was checked, and for which network.', {
      id: 'week-49-mon',
      kind: 'post',
      platform: 'x',
      fingerprint,
    }),
    engine: key(engineSchema, 'What checked it.', { name: '@postlint/core', version: '0.1.0' }),
    packs: key(z.array(usedPackSchema), 'The packs it was checked against.', [
      { name: 'icb', version: '1.0.0', digest: fingerprint },
    ]),
    program: key(
      z.string(),
      '128 bits, hexadecimal: changes with anything in packs, settings, plugins and overrides.',
      fingerprint,
    ),
    verdict: key(
      verdictSchema,
      'All of it in one word, the strongest that fits: "block", it must not go out; "refer", it must be handed to somebody; "incomplete", something that may block is not known or was not checked; "confirm", a person is to confirm something; "advise", there is advice; "pass", nothing of all this.',
      'advise',
    ),
    tally: key(tallySchema, 'How much stands behind the verdict, and behind those weaker ones it hides.', tally),
    counts: key(z.array(countSchema), 'Lengths of the texts that the network limits.', [
      { field: '/text', platform: 'x', length: 131, limit: 280, unit: 'weighted characters', remaining: 149 },
    ]),
    findings: key(z.array(findingSchema), 'What was found, in the order of the texts; empty where nothing was.', []),
    questions: key(z.array(questionSchema), 'Facts that are missing.', [
      {
        fact: 'account.type',
        ask: 'What kind of account is it?',
        who: 'author',
        at: ['/account/type'],
        rules: ['icb/disclaimer'],
      },
    ]),
    confirmations: key(z.array(confirmationSchema), 'Statements only a person can confirm.', []),
    issues: key(z.array(issueSchema), 'What is wrong with the post as it was handed in, or with the check.', []),
    outcomes: key(z.array(outcomeSchema).optional(), 'What came of every rule; absent unless it was asked for.', [
      { rule: 'icb/disclaimer', outcome: 'passed' },
    ]),
  }),
  'What Postlint says of one post for one network.',
  {
    version: 1,
    post: { id: 'week-49-mon', kind: 'post', platform: 'x', fingerprint },
    engine: { name: '@postlint/core', version: '0.1.0' },
    packs: [{ name: 'icb', version: '1.0.0', digest: fingerprint }],
    program: fingerprint,
    verdict: 'pass',
    tally: { block: 0, refer: 0, incomplete: 0, confirm: 0, advise: 0 },
    counts: [{ field: '/text', platform: 'x', length: 131, limit: 280, unit: 'weighted characters', remaining: 149 }],
    findings: [],
    questions: [],
    confirmations: [],
    issues: [],
  },
);

export { findingSchema, positionSchema };

export type Report = z.infer<typeof reportSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type Evidence = Finding['evidence'][number];
export type Question = z.infer<typeof questionSchema>;
export type Confirmation = z.infer<typeof confirmationSchema>;
export type Issue = z.infer<typeof issueSchema>;
export type Count = z.infer<typeof countSchema>;
export type Verdict = z.infer<typeof verdictSchema>;
export type Tally = z.infer<typeof tallySchema>;
export type Position = z.infer<typeof positionSchema>;
export type Contact = z.infer<typeof contactSchema>;
