/** Extended grapheme clusters (UAX #29): what a reader takes for one character. */
import type { Counter } from '@postlint/core';
import { countGraphemes as countClusters } from 'unicode-segmenter/grapheme';

export const graphemes: Counter = { unit: 'graphemes', count: ({ text }) => countGraphemes(text) };

/** Below U+0300 every character is a cluster of its own but CR before LF. */
const special = /\r|[\u0300-\uffff]/;

export function countGraphemes(text: string): number {
  return special.test(text) ? countClusters(text) : text.length;
}
