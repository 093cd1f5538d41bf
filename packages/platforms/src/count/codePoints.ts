/** Unicode code points: a letter with a mark of its own is two, a family of four seven. */
import type { Counter } from '@postlint/core';

export const codePoints: Counter = { unit: 'code points', count: ({ text }) => countCodePoints(text) };

export function countCodePoints(text: string): number {
  let pairs = 0;
  for (let i = 0; i < text.length; i++) if (text.codePointAt(i)! > 0xffff) pairs++;
  return text.length - pairs;
}
