/**
 * The words in a run of letters: of all ways to cut it into known words the likeliest, by the words alone (a unigram model, solved
 * by dynamic programming). Beside it how likely the second way is, and one that reads an offensive word into it.
 */
import { costOf, type Vocabulary } from './vocabulary.ts';

export interface Segmentation {
  /** Ends of its words. */
  readonly ends: readonly number[];
  readonly cost: number;
  /** Cost of the next way to cut it; Infinity where there is none. */
  readonly second: number;
  /** Cost of the best way that has an offensive word; Infinity where there is none. */
  readonly offensive: number;
  /** Letters in words nobody knows: names, mostly. */
  readonly unknown: number;
}

/** Longer runs of letters are no hashtag anybody reads; the time is proportional to this and to the longest word. */
export const longestRun = 100;

const [shortestName, longestName] = [3, 12];
/** More than any known word, so that names are seen only where nothing else fits. */
export const nameCost = (letters: number) => 20 + 1.5 * letters;

/** Cuts into known words; with `names`, other words are possible too. */
export function segment(letters: string, vocabulary: Vocabulary, names = false): Segmentation | undefined {
  const { length } = letters;
  if (length > longestRun) return undefined;
  const { levels, offensive, longest } = vocabulary;
  const best = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const second = best.slice();
  const rude = best.slice();
  const from = new Int32Array(length + 1);
  const known = new Uint8Array(length + 1);
  best[0] = 0;
  for (let end = 1; end <= length; end++) {
    for (let start = Math.max(0, end - longest); start < end; start++) {
      if (best[start] === Number.POSITIVE_INFINITY) continue;
      const word = letters.slice(start, end);
      const level = levels.get(word);
      const letterCount = end - start;
      if (level === undefined && !(names && letterCount >= shortestName && letterCount <= longestName)) continue;
      const own = level === undefined ? nameCost(letterCount) : costOf(level);
      const cost = best[start]! + own;
      if (cost < best[end]!) {
        second[end] = best[end]!;
        best[end] = cost;
        from[end] = start;
        known[end] = level === undefined ? 0 : 1;
      } else if (cost < second[end]!) second[end] = cost;
      second[end] = Math.min(second[end]!, second[start]! + own);
      rude[end] = Math.min(rude[end]!, rude[start]! + own, offensive.has(word) ? cost : Number.POSITIVE_INFINITY);
    }
  }
  if (best[length] === Number.POSITIVE_INFINITY) return undefined;
  const ends: number[] = [];
  let unknown = 0;
  for (let end = length; end > 0; end = from[end]!) {
    ends.push(end);
    if (!known[end]) unknown += end - from[end]!;
  }
  return { ends: ends.reverse(), cost: best[length]!, second: second[length]!, offensive: rude[length]!, unknown };
}
