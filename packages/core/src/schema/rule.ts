/** A rule: when it applies, what it finds, what it says, and its examples. */
import { z } from 'zod';
import { appliesSchema, condition, severitySchema, severityWords, stageSchema, stageWords } from './applies.ts';
import { changeSchema } from './change.ts';
import { examplesSchema, given, givenWords } from './example.ts';
import { atMostSchema, forbidSchema, needsSchema, scoreSchema } from './forms.ts';
import { key, list, named, note } from './key.ts';

const referSchema = named(
  'refer',
  z.strictObject({
    to: key(z.string(), 'An id of the contacts in settings.json.', 'safeguarding'),
    by: key(
      z.string().regex(/^(?:now|next-working-day|working-days:[1-9][0-9]{0,2})$/),
      'By when: "now", "next-working-day", or so many working days, e.g. "working-days:20". They are counted from when it came in or goes out, by the calendar in settings.json.',
      'now',
      'next-working-day',
      'working-days:20',
    ),
  }),
  'To whom the item itself must be handed, and by when.',
);

const yieldsToSchema = z.union([
  list,
  named(
    'yieldsTo',
    z.strictObject({
      rules: key(list, 'Ids of rules: bare ones of the same pack, or full ones.', ['threat', 'icb/threat']),
      within: key(
        z.enum(['sentence', 'post']).optional(),
        'Where it keeps silent: "sentence", in the sentences of their findings; "post", everywhere. "sentence" if absent.',
        'post',
      ),
    }),
    'Beside whose findings the rule keeps silent, and how far.',
  ),
]);

export const ruleSchema = named(
  'rule',
  z.strictObject({
    id: key(
      z.string(),
      'The id: letters, digits, dots and hyphens. Outside the pack its name stands before it: "icb/grievance".',
      'grievance',
    ),
    severity: key(
      severitySchema.optional(),
      `How much a finding matters: ${severityWords}. Must be given, but for a score, which has "levels" instead.`,
      'warning',
    ),
    applies: key(appliesSchema.optional(), 'When the rule applies; to everything that goes out if absent.', {
      account: ['personal', 'professional'],
    }),
    select: key(
      z.string().optional(),
      'A selector for the nodes to look at; the whole post if absent. Alone, every such node is a finding.',
      'media[kind=image]',
      'term[lexicon=insult]:not([within~=quotation])',
    ),
    when: key(condition, 'A condition: a node for which it is true is a finding.', { '>': [{ count: 'hashtag' }, 5] }),
    require: key(condition, 'A condition: a node for which it is not true is a finding.', {
      '!!': { var: 'post.approval.ref' },
    }),
    forbid: key(
      forbidSchema.optional(),
      'Phrases that must not stand in the post, one or a list: each match is a finding. Or what must not stand together.',
      'click here',
      ['click here', 'read more'],
      { all: ['my (line)? manager', '(useless|could not care less)'], within: 'next' },
    ),
    prefer: key(
      z.record(z.string(), z.string()).optional(),
      'Phrases, and what is to stand in their place: each match is a finding, with that change as its fix.',
      { 'wheelchair bound': 'wheelchair user' },
    ),
    unless: key(list.optional(), 'Beside "prefer": phrases that, where they cover a match, take it away.', [
      'wheelchair bound for (glory|home)',
    ]),
    atMost: key(atMostSchema.optional(), 'How many of something there may be.', { what: 'hashtag', max: 2 }),
    needs: key(needsSchema.optional(), 'Phrases that must stand in the post.', {
      any: ['Samaritans', '116 123'],
      in: ['text'],
    }),
    score: key(scoreSchema.optional(), 'Evidence that counts together.', {
      levels: { warning: 3 },
      evidence: [
        { find: 'ward (one|two|three)', points: 2 },
        { find: '<number> year(s)? old', points: 2 },
      ],
    }),
    confirm: key(
      z.string().optional(),
      'A statement only a person can confirm: yes passes, no fails. Beside another form it is asked instead of what that form cannot tell.',
      'Everybody in the picture has agreed to this post.',
    ),
    every: key(
      z
        .string()
        .regex(/^P(?=[0-9])(?:[0-9]{1,3}Y)?(?:[0-9]{1,3}M)?(?:[0-9]{1,3}W)?(?:[0-9]{1,4}D)?$/)
        .optional(),
      'Beside "confirm": how long an answer holds for a person, whatever the post (an ISO 8601 duration: years, months, weeks, days); for one post only if absent.',
      'P12M',
      'P2W',
    ),
    at: key(
      z.string().optional(),
      'A JSON Pointer to the part of the post the finding points at; where it was found if absent.',
      '/account/bio',
    ),
    message: key(
      z.string(),
      'What was found, a sentence. It may quote: {{node.text}}, {{post.x}}, {{settings.x}}.',
      '“{{node.text}}” does not say where the link leads.',
    ),
    why: key(
      z.string().optional(),
      'Why it matters, a sentence.',
      'People who listen to a page hear its links without the words around them.',
    ),
    do: key(z.string().optional(), 'What to do about it, a sentence.', 'Say what is behind the link.'),
    fix: key(
      changeSchema.optional(),
      'A change that certainly settles the finding. Not beside "prefer", which brings its own.',
      {
        append: 'Views my own.',
      },
    ),
    suggest: key(
      z.array(z.union([z.string(), changeSchema])).optional(),
      'Changes to choose from; a text alone stands in the place of what was found.',
      ['wheelchair user', { delete: true, title: 'Leave it out' }],
    ),
    contact: key(
      z.string().optional(),
      'An id of the contacts in settings.json: whom the author may turn to. It is only printed.',
      'communications',
    ),
    refer: key(referSchema.optional(), 'To whom the item itself must be handed, and by when; to nobody if absent.', {
      to: 'safeguarding',
      by: 'now',
    }),
    action: key(
      z.enum(['hide', 'report', 'restrict', 'reply', 'keep']).optional(),
      'What is proposed to a person for something that came in: "hide" it from others, "report" it to the network, "restrict" what its author can do, "reply" to it, "keep" it as it is; nothing if absent.',
      'hide',
    ),
    from: key(
      z.string().optional(),
      'The first day it is in force, in the time zone of settings.json; always was if absent.',
      '2026-04-01',
    ),
    until: key(
      z.string().optional(),
      'The last day it is in force, in the time zone of settings.json; for ever if absent.',
      '2027-03-31',
    ),
    yieldsTo: key(
      yieldsToSchema.optional(),
      'Rules beside whose findings it keeps silent in the same sentence, so that one act gives one finding.',
      ['threat'],
      { rules: ['threat'], within: 'post' },
    ),
    stage: key(stageSchema.optional(), `How far it is: ${stageWords}. "live" if absent.`, 'monitor'),
    maxFindings: key(
      z.number().int().min(1).optional(),
      'How many findings one post may have of it; 100 if absent.',
      1,
    ),
    units: key(list.optional(), "The units of the policy it settles; the clause's if absent.", ['5.1-12.8a']),
    note,
    given: key(given, `Completes every example of the rule, after those of pack and clause: ${givenWords}.`, {
      kind: 'profile',
    }),
    examples: key(
      examplesSchema.optional(),
      'Posts, listed by what the rule makes of them; they are run as its test.',
      {
        fails: ['Click here!'],
        passes: ['The dates are on our site.'],
      },
    ),
  }),
  'One rule: when it applies, one form ("select" with "when" or "require", "forbid", "prefer", "atMost", "needs", "score", "confirm"), what it says, and its examples.',
);
