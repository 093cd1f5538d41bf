/** Facts that a pack adds to a post: facts.json. */
import { z } from 'zod';
import { condition } from './applies.ts';
import { key, named, note } from './key.ts';

export const factSchema = named(
  'fact',
  z.strictObject({
    type: key(
      z.enum(['string', 'number', 'boolean', 'time', 'list']).optional(),
      'What kind of value it is: "string", a text; "number"; "boolean", true or false; "time", a day or a time (ISO 8601); "list", of these. "string" if absent.',
      'boolean',
    ),
    values: key(z.array(z.string()).optional(), 'The texts it may be; any if absent.', ['self', 'union']),
    absent: key(
      z.union([z.string(), z.number(), z.boolean()]).optional(),
      'What a post means that does not give it: "unknown", so that it is asked for where it matters, or a value. "unknown" if absent.',
      'unknown',
      'self',
      false,
    ),
    ask: key(
      z.string().optional(),
      'The question that asks for it; made of its name if absent.',
      'Do you post for yourself or for a trade union?',
    ),
    who: key(z.string().optional(), 'Who can answer; "author" if absent.', 'author', 'communications'),
    example: key(z.unknown().optional(), 'A value it may have, for readers of the file.', 'union'),
    from: key(condition, 'A condition the fact follows from, unless the post gives it.', {
      has: ['<personal-view>', 'text', 'account.bio'],
    }),
    note,
  }),
  'One fact: what it may be, what absence means, and the question that asks for it.',
);

export const factsSchema = named(
  'facts',
  z.record(z.string(), z.union([z.string(), factSchema])),
  'Facts by name: rules read them as post.facts.<name>, posts give them under "facts". The path of a fact every post may have ("purpose", "area", "author.role") lists the values of that. A text is a remark.',
  {
    purpose: { values: ['campaign', 'good-news'], ask: 'What is the post for?', who: 'author' },
    capacity: {
      values: ['self', 'union'],
      absent: 'self',
      ask: 'Do you post for yourself or for a trade union?',
      who: 'author',
    },
    personalView: {
      type: 'boolean',
      from: { has: ['views (are)? my own', 'text', 'account.bio'] },
      ask: 'Does the post or the profile say that the views are personal?',
    },
  },
);
