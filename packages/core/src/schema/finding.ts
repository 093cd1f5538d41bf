/** A finding of a report: what was found where, on what it rests, and what can be done. */
import { z } from 'zod';
import { severitySchema, severityWords } from './applies.ts';
import { key, named } from './key.ts';

const pointSchema = named(
  'point',
  z.strictObject({
    line: key(z.number().int().min(1), 'The line, from 1.', 1),
    column: key(z.number().int().min(1), 'The column in UTF-16 code units, from 1.', 6),
    offset: key(z.number().int().min(0), 'UTF-16 code units from the beginning, from 0.', 5),
  }),
  'A place in a text, as in unist.',
);

export const positionSchema = named(
  'position',
  z.strictObject({
    start: key(pointSchema, 'Where it begins.', { line: 1, column: 6, offset: 5 }),
    end: key(pointSchema, 'Where it ends: the first place behind it.', { line: 1, column: 10, offset: 9 }),
  }),
  'A stretch of a text, as in unist.',
);

const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 11, offset: 10 } };

const evidenceSchema = named(
  'evidence',
  z.strictObject({
    at: key(z.string(), 'A JSON Pointer to the part of the post it is in; "" is the whole post.', '/text'),
    position: key(positionSchema.optional(), 'Where it stands in that text; absent where it is no text.', position),
    text: key(
      z.string().optional(),
      'What stands there, personal data masked; absent where it is no text.',
      'Click here',
    ),
    label: key(
      z.string().optional(),
      'What was seen, e.g. the lexicon; absent where there is no name for it.',
      'icb/the-icb',
    ),
    points: key(z.number().optional(), 'What it counted in a score; absent outside of scores.', 2),
  }),
  'Something in the post that a finding rests on.',
);

export const contactSchema = named(
  'contact',
  z.strictObject({
    name: key(z.string(), 'Who it is.', 'Communications team'),
    phone: key(z.string().optional(), 'The telephone number; absent where none is confirmed.', '01632 960123'),
    email: key(
      z.string().optional(),
      'The e-mail address; absent where none is confirmed.',
      'communications@icb.example',
    ),
    url: key(z.string().optional(), 'A page; absent where none is confirmed.', 'https://icb.example/speak-up'),
  }),
  'Somebody to turn to, from the settings.',
);

const editSchema = named(
  'edit',
  z.strictObject({
    field: key(z.string(), 'A JSON Pointer to the text that changes; it may be one the post has not yet.', '/text'),
    start: key(z.number().int().min(0), 'Where what goes begins, in UTF-16 code units from 0.', 0),
    end: key(z.number().int().min(0), 'Where it ends; the same as "start" where nothing goes.', 10),
    text: key(z.string(), 'What stands there afterwards.', 'Opening times'),
  }),
  'A stretch of a text, and what is to stand in its place.',
);

const fixSchema = named(
  'fix',
  z.strictObject({
    title: key(z.string(), 'What it does, for a button.', 'Replace “Click here” with “Opening times”'),
    edits: key(z.array(editSchema), 'The changes, all to be made together.', [
      { field: '/text', start: 0, end: 10, text: 'Opening times' },
    ]),
  }),
  'A change of the post.',
);

const fix = {
  title: 'Replace “Click here” with “Opening times”',
  edits: [{ field: '/text', start: 0, end: 10, text: 'Opening times' }],
};

const originSchema = named(
  'origin',
  z.strictObject({
    file: key(z.string(), 'The file.', 'drafts/flu.md'),
    position: key(positionSchema, 'The place in it.', position),
  }),
  'A place in the file the post was read from.',
);

const referredSchema = named(
  'refer',
  z.strictObject({
    to: key(z.string(), 'The id of the contact.', 'safeguarding'),
    due: key(
      z.string(),
      'By when: "now", a day, or what the rule says ("next-working-day") where it is not known which day that is.',
      'now',
      '2026-11-25',
    ),
    contacts: key(z.array(contactSchema), 'Who that is for this post.', [{ name: 'Safeguarding lead' }]),
  }),
  'To whom the item itself must be handed, and by when.',
);

const waivedSchema = named(
  'waived',
  z.strictObject({
    reason: key(z.string(), 'Why the exception is right.', 'The picture is shown with its description.'),
    by: key(z.string(), 'Who asked for it.', 'Sam Okafor'),
    expires: key(z.string(), 'When it ends (ISO 8601 with offset).', '2026-12-31T23:59:00Z'),
  }),
  'The exception that holds for a finding.',
);

export const findingSchema = named(
  'finding',
  z.strictObject({
    rule: key(z.string(), 'The full id of the rule.', 'icb/disclaimer'),
    clause: key(z.string(), 'The clause of the policy.', '5.1/disclaimer'),
    outcome: key(
      z.enum(['failed', 'cannotTell']),
      'What came of the rule: "failed", it was found; "cannotTell", a fact or a detector is missing without which that cannot be decided.',
      'failed',
    ),
    severity: key(severitySchema, `How much it matters: ${severityWords}.`, 'warning'),
    stage: key(
      z.enum(['monitor']).optional(),
      '"monitor": the rule is being tried out, and the finding changes no verdict. Absent where the rule is in force.',
      'monitor',
    ),
    message: key(z.string(), 'What was found, a sentence.', '“Click here” does not say where the link leads.'),
    why: key(
      z.string().optional(),
      'Why it matters, a sentence; absent where the rule does not say.',
      'People who listen to a page hear its links without the words around them.',
    ),
    do: key(
      z.string().optional(),
      'What to do about it, a sentence; absent where the rule does not say.',
      'Say what is behind the link.',
    ),
    at: key(z.string(), 'A JSON Pointer to the part of the post it is about; "" is the whole post.', '/text'),
    field: key(z.string().optional(), 'The same, where that is a text in which it has a place; else absent.', '/text'),
    position: key(positionSchema.optional(), 'Where it stands in that text; absent without "field".', position),
    text: key(z.string().optional(), 'What stands there, personal data masked; absent without "field".', 'Click here'),
    evidence: key(z.array(evidenceSchema), 'What it rests on.', [{ at: '/text', position, text: 'Click here' }]),
    origin: key(
      originSchema.optional(),
      'The place in the file the post was read from; absent where it came from none.',
      { file: 'drafts/flu.md', position },
    ),
    fix: key(fixSchema.optional(), 'A change that certainly settles it; absent where there is none.', fix),
    suggestions: key(z.array(fixSchema).optional(), 'Changes to choose from; absent where there are none.', [fix]),
    contact: key(
      z.array(contactSchema).optional(),
      'Whom the author may turn to; absent where the rule names nobody.',
      [{ name: 'Communications team', email: 'communications@icb.example' }],
    ),
    refer: key(
      referredSchema.optional(),
      'To whom the item itself must be handed, and by when; absent where it need not be.',
      { to: 'safeguarding', due: 'now', contacts: [{ name: 'Safeguarding lead' }] },
    ),
    action: key(
      z.enum(['hide', 'report', 'restrict', 'reply', 'keep']).optional(),
      'What is proposed to a person for something that came in: "hide" it from others, "report" it to the network, "restrict" what its author can do, "reply" to it, "keep" it as it is. Absent where nothing is.',
      'hide',
    ),
    waived: key(
      waivedSchema.optional(),
      'The exception that holds for it: it counts no more. Absent where there is none.',
      { reason: 'The picture is shown with its description.', by: 'Sam Okafor', expires: '2026-12-31T23:59:00Z' },
    ),
    fingerprint: key(
      z.string(),
      '128 bits, hexadecimal: changes with content, rule and place. A waiver names it.',
      '6f1c0b7e4a2d9835c6e1f0a4b7d82c39',
    ),
  }),
  'Something a rule has found, or cannot tell, at one place.',
);
