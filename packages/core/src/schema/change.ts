/** What a finding offers to change in the post: `fix` and `suggest`. */
import { z } from 'zod';
import { key, named } from './key.ts';

const sideSchema = z.union([z.literal(true), z.string()]);

const insertSchema = named(
  'insert',
  z.strictObject({
    before: key(sideSchema.optional(), 'true: before what was found; a text: before that text.', true, 'https:'),
    after: key(sideSchema.optional(), 'true: behind what was found; a text: behind that text.', true, 'ICB'),
    text: key(z.string(), 'What is put in, spaces included.', ' (opens a PDF)'),
  }),
  'Where something is put in, one of "before" and "after", and what.',
);

export const changeSchema = named(
  'change',
  z.strictObject({
    replace: key(
      z.string().optional(),
      'What stands in the place of what was found or, where "field" is given, of that whole text.',
      'wheelchair user',
    ),
    append: key(z.string().optional(), 'What stands at the end of the text, behind a space.', 'Views my own.'),
    delete: key(z.literal(true).optional(), 'true: what was found goes, with one of the spaces around it.', true),
    insert: key(insertSchema.optional(), 'What is put in, and where.', { after: true, text: ' (PDF)' }),
    field: key(
      z.string().optional(),
      'The dotted name of the text that changes; the one the finding is in if absent, for "append" it is "text".',
      'account.bio',
    ),
    title: key(z.string().optional(), 'What it does, for a button; made of the change if absent.', 'Add a disclaimer'),
  }),
  'One change of a text: one of "replace", "append", "delete" and "insert". Its words may quote like a message; where a name in them is not known, it is not offered.',
);
