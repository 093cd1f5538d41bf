/** What people make up for passwords: a word with digits behind it, "Biscuit2019". Years and versions of things are not. */
import type { Span, Word } from './words.ts';

const names = new Set(['covid19', 'euro2024', 'euro2028', 'cop26', 'cop30', 'mp3', 'web3', 'windows10', 'windows11']);

export function findMadeUpWords(words: readonly Word[]): Span[] {
  const spans: Span[] = [];
  words.forEach(({ text, lower }, at) => {
    if (/^\p{L}{3,16}\d{1,4}$/u.test(text) && !names.has(lower)) spans.push({ first: at, last: at });
  });
  return spans;
}
