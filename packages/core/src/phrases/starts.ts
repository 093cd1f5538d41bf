/** The first two letters of some words: most words of a text begin as none of them does. */
import { codeUnitAt } from '../scan/source.ts';

export interface Starts {
  readonly add: (word: string) => void;
  /** Whether a word of plain letters, from `start` to `end`, may begin with one of them. Case makes no difference. */
  readonly mayBegin: (text: string, start: number, end: number) => boolean;
}

export function createStarts(words: readonly string[] = []): Starts {
  const pairs = new Uint8Array(32 * 32);
  let shortest = Number.MAX_SAFE_INTEGER;
  let always = false;

  function add(word: string): void {
    shortest = Math.min(shortest, word.length);
    const pair = word.length < 2 ? -1 : pairAt(word, 0);
    if (pair < 0) always = true;
    else pairs[pair] = 1;
  }

  function mayBegin(text: string, start: number, end: number): boolean {
    if (end - start < shortest) return false;
    if (always) return true;
    const pair = pairAt(text, start);
    return pair < 0 || pairs[pair] === 1;
  }

  words.forEach(add);
  return { add, mayBegin };
}

/** The place of two ASCII letters in the table, or -1 where they are none. */
function pairAt(text: string, start: number): number {
  const first = codeUnitAt(text, start) | 32;
  const second = codeUnitAt(text, start + 1) | 32;
  return first < 97 || first > 122 || second < 97 || second > 122 ? -1 : ((first - 97) << 5) | (second - 97);
}
