/** Places in a text by line and column. */
import type { Position } from '@postlint/core';

export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** The place of a range; `before` is what stands in the file in front of the text. */
export function rangeOf(
  starts: readonly number[],
  start: number,
  end: number,
  before: { readonly lines: number; readonly characters: number } = { lines: 0, characters: 0 },
): Position {
  const point = (offset: number) => {
    let line = 0;
    while (line + 1 < starts.length && starts[line + 1]! <= offset) line++;
    return {
      line: line + 1 + before.lines,
      column: offset - starts[line]! + 1,
      offset: offset + before.characters,
    };
  };
  return { start: point(start), end: point(Math.max(start, end)) };
}
