/** A run of words in some alternatives, as it is looked for at a place: by the word it begins with. */

export interface Run {
  /** The ids of the words it may begin with. */
  readonly firsts: Int32Array;
  /** By such a word the ids of the words behind it, one list for each alternative. */
  readonly rests: ReadonlyMap<number, readonly (readonly number[])[]>;
  /** A word of each alternative: where none of them stands in a post, neither does the run. */
  readonly keys: Int32Array;
}

/** `keys`: by the place of an alternative the place of its rarest word. */
export function createRun(alternatives: readonly (readonly number[])[], keys: readonly number[]): Run {
  const rests = new Map<number, (readonly number[])[]>();
  for (const [first, ...rest] of alternatives) {
    const known = rests.get(first!);
    if (known) known.push(rest);
    else rests.set(first!, [rest]);
  }
  return {
    firsts: Int32Array.from(rests.keys()),
    rests,
    keys: Int32Array.from(new Set(alternatives.map((ids, index) => ids[keys[index]!]!))),
  };
}
