/** Words by their letters, and which of them a pattern of the strict stream may stand for. */
import { standsFor } from '../scan/strictFold.ts';

export interface LetterTrie {
  /** `open`: whatever begins with the word matches too. A word is found under one id. */
  readonly add: (word: string, id: number, open: boolean) => void;
  /** Takes what it looks at from `budget`; where nothing is left it stops. */
  readonly match: (pattern: string, budget: { disguises: number }) => readonly number[];
}

interface LetterNode {
  readonly next: Map<string, LetterNode>;
  word: number;
  open: number;
}

const newNode = (): LetterNode => ({ next: new Map(), word: -1, open: -1 });

export function createLetterTrie(): LetterTrie {
  const root = newNode();

  function add(word: string, id: number, open: boolean): void {
    let node = root;
    for (const letter of word) {
      let next = node.next.get(letter);
      if (!next) node.next.set(letter, (next = newNode()));
      node = next;
    }
    if (open) node.open = id;
    else node.word = id;
  }

  function match(pattern: string, budget: { disguises: number }): readonly number[] {
    const found = new Set<number>();
    walk(root, pattern, 0, found, budget);
    return [...found];
  }

  return { add, match };
}

/** Visits a node at most twice for every letter of the pattern, so the cost is that of the words, not of their mixes. */
function walk(node: LetterNode, pattern: string, at: number, found: Set<number>, budget: { disguises: number }): void {
  if (--budget.disguises < 0) return;
  if (node.open >= 0) found.add(node.open);
  if (at === pattern.length) {
    if (node.word >= 0) found.add(node.word);
    return;
  }
  const sign = pattern[at]!;
  const repeats = pattern[at + 1] === '+';
  const after = at + (repeats ? 2 : 1);
  for (const letter of sign === '?' ? node.next.keys() : (standsFor[sign] ?? sign)) {
    const next = node.next.get(letter);
    if (!next) continue;
    walk(next, pattern, after, found, budget);
    const twice = repeats ? next.next.get(letter) : undefined;
    if (twice) walk(twice, pattern, after, found, budget);
  }
}
