/** A run of words in some alternatives, as it is looked for at a place: by the word it begins with. */

/** By the id of the first word the ids of those behind it, one list for each alternative. */
export type Run = ReadonlyMap<number, readonly (readonly number[])[]>;

export function createRun(alternatives: readonly (readonly number[])[]): Run {
  const run = new Map<number, (readonly number[])[]>();
  for (const [first, ...rest] of alternatives) {
    const known = run.get(first!);
    if (known) known.push(rest);
    else run.set(first!, [rest]);
  }
  return run;
}
