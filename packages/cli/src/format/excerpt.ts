/** The line a finding points at, with the place underlined. Long lines are cut around the place. */
import type { Finding, Linter } from '@postlint/core';
import type { InputItem } from '../input/inputItem.ts';
import { textAt } from '../textAt.ts';
import { displayWidth, printable } from './printable.ts';

export interface Excerpt {
  readonly line: string;
  /** Spaces and `^`, as wide as what they stand under. */
  readonly underline: string;
}

const room = 96;

export interface ExcerptParts {
  readonly before: string;
  readonly place: string;
  readonly after: string;
}

export function excerptOf(text: string, start: number, end: number): Excerpt {
  const { before, place, after } = excerptPartsOf(text, start, end);
  return {
    line: before + place + after,
    underline: ' '.repeat(displayWidth(before)) + '^'.repeat(Math.max(1, displayWidth(place))),
  };
}

export function excerptPartsOf(text: string, start: number, end: number): ExcerptParts {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const rest = text.slice(lineStart).search(/[\r\n]/);
  const lineEnd = rest < 0 ? text.length : lineStart + rest;
  const stop = Math.max(Math.min(end, lineEnd), start);
  const { from, to } = windowOf(text, lineStart, lineEnd, start, stop);
  const shownEnd = Math.min(stop, to);
  return {
    before: (from > lineStart ? '…' : '') + printable(text.slice(from, start)),
    place: printable(text.slice(start, shownEnd)),
    after: printable(text.slice(shownEnd, to)) + (to < lineEnd ? '…' : ''),
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

interface Shown {
  readonly linter: Linter;
  /** Shows personal data that is masked otherwise. */
  readonly reveal: boolean;
}

/** The line a finding points at, from the text with personal data blotted out. */
export function excerptFor(found: Finding, item: InputItem, shown: Shown): Excerpt | undefined {
  return excerptWith(excerptOf, found, item, shown);
}

/** The same in three parts: before the place, the place, behind it. */
export function excerptPartsFor(found: Finding, item: InputItem, shown: Shown): ExcerptParts | undefined {
  return excerptWith(excerptPartsOf, found, item, shown);
}

function excerptWith<T>(
  make: (text: string, start: number, end: number) => T,
  { field, position }: Finding,
  item: InputItem,
  shown: Shown,
): T | undefined {
  if (field === undefined || !position) return undefined;
  const text = shownText(field, item, shown);
  return text === undefined ? undefined : make(text, position.start.offset, position.end.offset);
}

/** A text of the post as it may be shown. */
export function shownText(field: string, { post }: InputItem, { linter, reveal }: Shown): string | undefined {
  return reveal ? textAt(post, field) : linter.read(post).masked(field);
}
