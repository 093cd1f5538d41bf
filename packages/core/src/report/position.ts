/** Places in a text as unist has them: line and column from 1, offset in UTF-16 code units. */
import type { Position } from '../schema/types.ts';

/** Offsets at which lines begin: after LF, CR LF and CR. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  if (text.includes('\r'))
    for (const { index, 0: ending } of text.matchAll(/\r\n?|\n/g)) starts.push(index + ending.length);
  else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

export function positionAt(starts: readonly number[], start: number, end: number): Position {
  return { start: pointAt(starts, start), end: pointAt(starts, end) };
}

export function pointAt(starts: readonly number[], offset: number): Position['start'] {
  let low = 0;
  let high = starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - starts[low]! + 1, offset };
}
