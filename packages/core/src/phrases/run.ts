/** A run of words in some alternatives, as it is looked for at a place: by the word it begins with. */

export interface Run {
  /** By the id of the first word the ids of those behind it, one list for each alternative. */
  readonly ways: ReadonlyMap<number, readonly (readonly number[])[]>;
  /** A word of each alternative: where none of them stands in a post, neither does the run. */
  readonly keys: Int32Array;
}

/** `keys`: by the place of an alternative the place of its rarest word. */
export function createRun(alternatives: readonly (readonly number[])[], keys: readonly number[]): Run {
  const ways = new Map<number, (readonly number[])[]>();
  for (const [first, ...rest] of alternatives) {
    const known = ways.get(first!);
    if (known) known.push(rest);
    else ways.set(first!, [rest]);
  }
  return { ways, keys: Int32Array.from(new Set(alternatives.map((ids, index) => ids[keys[index]!]!))) };
}
