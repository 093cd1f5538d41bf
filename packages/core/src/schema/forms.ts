/** The forms of a rule that have keys of their own: what must not, must, or may at most stand in a post, and scores. */
import { z } from 'zod';
import { condition } from './applies.ts';
import { key, list, named } from './key.ts';

const unitSchema = z.enum(['sentence', 'next', 'paragraph', 'field', 'post']);
const unitWords =
  '"sentence"; "next", a sentence and the one after it; "paragraph"; "field", one text of the post, e.g. a title; "post", all of them. "sentence" if absent.';

export const forbidSchema = z.union([
  z.string(),
  list,
  named(
    'forbid',
    z.strictObject({
      any: key(list.optional(), 'Phrases one of which is enough; in the place of "all".', ['<insult>', 'useless']),
      all: key(
        list.optional(),
        'Phrases that are found only together: each of them has to be there. A lexicon stands for any of its phrases.',
        ['<my-work>', '<complaining>'],
      ),
      without: key(list.optional(), 'Phrases that make it harmless: where one of them stands too, nothing is found.', [
        'football',
        '<past-employer>',
      ]),
      within: key(unitSchema.optional(), `Where it has to stand together: ${unitWords}`, 'next'),
      near: key(
        z.number().int().min(0).optional(),
        'Beside "all": how many other words there may be between the first and the last of them; any number if absent.',
        8,
      ),
    }),
    'What must not stand together: "any" or "all", and what makes it harmless. The smallest piece of text that has it is the finding.',
  ),
]);

export const atMostSchema = named(
  'atMost',
  z.strictObject({
    what: key(z.string(), 'A selector for what is counted.', 'hashtag', 'emoji'),
    max: key(z.number().int().min(0), 'How many there may be.', 2),
  }),
  'At most so many of something. The finding is at the first that is too many.',
);

export const needsSchema = named(
  'needs',
  z.strictObject({
    any: key(list.optional(), 'Phrases one of which must be there.', ['Samaritans', '116 123']),
    all: key(list.optional(), 'Phrases each of which must be there.', [
      'views (are)? my own',
      'not (those)? of my employer',
    ]),
    in: key(
      list.optional(),
      "The texts to look in, by their dotted names; all of the post's own texts if absent.",
      ['text'],
      ['text', 'account.bio'],
    ),
  }),
  'Phrases that must stand in the post. Where they do not, there is one finding.',
);

const levelsSchema = named(
  'levels',
  z.strictObject({
    error: key(z.number().optional(), 'The least points of an error; none is given if absent.', 5),
    warning: key(z.number().optional(), 'The least points of a warning; none is given if absent.', 3),
    info: key(z.number().optional(), 'The least points of an info; none is given if absent.', 2),
  }),
  'The least points of each severity: above 0, and more for a stronger one. At least one is needed.',
);

const evidenceSchema = named(
  'evidence',
  z.strictObject({
    lexicon: key(z.string().optional(), 'A lexicon: each match of it counts, times its weight.', 'ward'),
    find: key(
      z.string().optional(),
      'A phrase, or a selector: the name of a node or mark, or what has "[", ":" or ">" in it and no "<".',
      '<number> year(s)? old',
      'media[kind=image]',
    ),
    fact: key(condition, 'A condition: counts where it is true.', {
      '===': [{ var: 'post.consent.status' }, 'recorded'],
    }),
    points: key(z.number(), 'How much it counts; below 0 where it speaks against.', 2, -5),
    each: key(
      z.boolean().optional(),
      'true: every match counts; absent or false: only the strongest. Not beside "fact".',
      true,
    ),
    label: key(z.string().optional(), 'What the report calls it; what is looked for if absent.', 'an age'),
  }),
  'One piece of evidence: one of "lexicon", "find" and "fact", and how much it counts.',
);

export const scoreSchema = named(
  'score',
  z.strictObject({
    within: key(unitSchema.optional(), `What is scored: ${unitWords}`, 'post'),
    levels: key(levelsSchema, 'The least points of each severity.', { warning: 3, error: 5 }),
    evidence: key(z.array(evidenceSchema), 'What counts, and how much.', [
      { find: 'ward (one|two|three)', points: 2, label: 'a ward' },
      { find: '<number> year(s)? old', points: 2, label: 'an age' },
    ]),
  }),
  'Evidence that says little alone and much together. What reaches a level is found, with the severity of that level.',
);
