/**
 * All literal runs of all lexicons in one trie over word ids, kept as tables of integers: a step down is one probe,
 * and a phrase more costs a few numbers, not a few objects.
 */

export interface Trie {
  /** Adds a run of words, which ends in `phrase` of `list`. `hidden`: it is looked for where words are in disguise only. */
  readonly add: (words: readonly number[], list: number, phrase: number, hidden?: boolean) => void;
  /** The node a word leads to from a node, or 0. */
  readonly step: (node: number, word: number) => number;
  /** Pairs of list and phrase that end in a node, in the order in which they were added. */
  readonly endsAt: (node: number) => readonly number[] | undefined;
  /** The same of runs that are looked for in disguise only. */
  readonly hiddenAt: (node: number) => readonly number[] | undefined;
}

export const root = 1;

export function createTrie(): Trie {
  /** Steps in open addressing, three numbers each: node, word, next node. Node 0 is no node. */
  let steps = new Int32Array(3 * 64);
  let mask = 63;
  const ends: (number[] | undefined)[] = [undefined, undefined];
  const hiddenEnds = new Map<number, number[]>();

  /** The place of a step, or the free place where it would go. */
  function placeOf(node: number, word: number): number {
    const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
    let place = (mixed ^ (mixed >>> 15)) & mask;
    for (;;) {
      const at = place * 3;
      const found = steps[at]!;
      if (found === 0 || (found === node && steps[at + 1] === word)) return at;
      place = (place + 1) & mask;
    }
  }

  function add(words: readonly number[], list: number, phrase: number, hidden = false): void {
    let node = root;
    for (const word of words) node = step(node, word) || addStep(node, word);
    const known = hidden ? hiddenEnds.get(node) : ends[node];
    if (known) known.push(list, phrase);
    else if (hidden) hiddenEnds.set(node, [list, phrase]);
    else ends[node] = [list, phrase];
  }

  function addStep(node: number, word: number): number {
    // At most half full.
    if ((ends.length - 1) * 2 > mask) widen();
    const at = placeOf(node, word);
    steps[at] = node;
    steps[at + 1] = word;
    ends.push(undefined);
    steps[at + 2] = ends.length - 1;
    return ends.length - 1;
  }

  function widen(): void {
    const before = steps;
    mask = mask * 2 + 1;
    steps = new Int32Array((mask + 1) * 3);
    for (let from = 0; from < before.length; from += 3) {
      if (before[from] === 0) continue;
      const at = placeOf(before[from]!, before[from + 1]!);
      steps[at] = before[from]!;
      steps[at + 1] = before[from + 1]!;
      steps[at + 2] = before[from + 2]!;
    }
  }

  function step(node: number, word: number): number {
    return steps[placeOf(node, word) + 2]!;
  }

  return { add, step, endsAt: (node) => ends[node], hiddenAt: (node) => hiddenEnds.get(node) };
}
