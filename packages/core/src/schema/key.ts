/**
 * How a key is described: what it means, and values it may have. Editors show both while a file is written, and the
 * pages of the reference are made of them; a test asks for them of every key.
 */
import { z } from 'zod';

type Value<T extends z.ZodType> = NonNullable<z.input<T>>;

/** A key of an object with its meaning and at least one example, which is a proposal to whoever writes the file. */
export function key<T extends z.ZodType>(
  schema: T,
  meaning: string,
  example: Value<T>,
  ...more: readonly Value<T>[]
): T {
  return schema.meta({ description: meaning, examples: [example, ...more] });
}

/**
 * The names of objects in the JSON Schemas (`$defs`) and on the pages. A registry of its own, since zod's is shared with
 * whoever imports these descriptions, and so would be the names.
 */
export const names = z.registry<{ id: string }>();

/**
 * An object with the name under which it is listed once, whatever number of keys have it, and what it is. Of what is a
 * file of its own, an example is the whole file.
 */
export function named<T extends z.ZodType>(
  name: string,
  schema: T,
  meaning: string,
  ...examples: readonly Value<T>[]
): T {
  const described = schema.meta({ description: meaning, ...(examples.length > 0 && { examples }) });
  names.add(described, { id: name });
  return described;
}

export const list = z.array(z.string());

/** What the files of a pack may have; `path` is where their schema is, seen from the file. */
export const editor = (path: string) => ({
  $schema: key(z.string().optional(), 'The JSON Schema of the file, by which an editor completes and checks it.', path),
});

/** What every part of a pack may have. */
export const note = key(
  z.string().optional(),
  'A remark for readers of the file; never printed.',
  'Agreed with the records team.',
);
