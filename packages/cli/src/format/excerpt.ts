/** The line a finding points at, with the place underlined. Long lines are cut around the place. */
import { displayWidth, printable } from './printable.ts';

export interface Excerpt {
  readonly line: string;
  /** Spaces and `^`, as wide as what they stand under. */
  readonly underline: string;
}

const room = 96;

export function excerptOf(text: string, start: number, end: number): Excerpt {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const rest = text.slice(lineStart).search(/[\r\n]/);
  const lineEnd = rest < 0 ? text.length : lineStart + rest;
  const stop = Math.max(Math.min(end, lineEnd), start);
  const { from, to } = windowOf(text, lineStart, lineEnd, start, stop);
  const before = (from > lineStart ? '…' : '') + printable(text.slice(from, start));
  const shownEnd = Math.min(stop, to);
  const place = printable(text.slice(start, shownEnd));
  const after = printable(text.slice(shownEnd, to)) + (to < lineEnd ? '…' : '');
  return {
    line: before + place + after,
    underline: ' '.repeat(displayWidth(before)) + '^'.repeat(Math.max(1, displayWidth(place))),
  };
}

/** At most `room` code units around the place, never through the middle of a pair. */
function windowOf(
  text: string,
  lineStart: number,
  lineEnd: number,
  start: number,
  end: number,
): { from: number; to: number } {
  if (lineEnd - lineStart <= room) return { from: lineStart, to: lineEnd };
  const spare = Math.max(0, room - (end - start));
  let from = Math.max(lineStart, start - Math.floor(spare / 2));
  let to = Math.min(lineEnd, from + room);
  from = Math.max(lineStart, Math.min(from, to - room));
  if (isLow(text.charCodeAt(from))) from--;
  if (isLow(text.charCodeAt(to))) to++;
  return { from, to };
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
