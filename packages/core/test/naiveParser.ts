/**
 * A naive parser of plain texts, for comparison: words, numbers, hashtags, mentions, signs and white space, cut by
 * regular expressions, one after the other, with places counted from the start of the text every time.
 */
import type { Point, Position } from 'unist';

export interface NaiveNode {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly NaiveNode[];
  readonly position: Position;
}

/** The children of a field. */
export function parseNaively(text: string): NaiveNode[] {
  return cut(text, 0, text.length, text, /\s*\n\s*\n\s*/g, (start, end) => ({
    type: 'paragraph',
    children: cut(text, start, end, text.slice(start, end), /\s*\n\s*|(?<=[.!?]) +/g, (from, to) => ({
      type: 'sentence',
      children: tokens(text, from, to),
      position: place(text, from, to),
    })),
    position: place(text, start, end),
  }));
}

/** What stands between the matches of `between`, as nodes; the matches, and white space at the edges, as spaces. */
function cut(
  text: string,
  start: number,
  end: number,
  part: string,
  between: RegExp,
  make: (start: number, end: number) => NaiveNode,
): NaiveNode[] {
  const nodes: NaiveNode[] = [];
  const first = start + (part.length - part.trimStart().length);
  const last = Math.max(first, start + part.trimEnd().length);
  if (first > start) nodes.push(space(text, start, first));
  let at = first;
  for (const match of text.slice(first, last).matchAll(between)) {
    const from = first + match.index;
    nodes.push(make(at, from), space(text, from, from + match[0].length));
    at = from + match[0].length;
  }
  if (last > at) nodes.push(make(at, last));
  if (end > last) nodes.push(space(text, last, end));
  return nodes;
}

const token =
  /(?<hashtag>#[a-z]+)|(?<mention>@[a-z]+)|(?<word>[a-z]+)|(?<number>[0-9]+)|(?<space> +)|(?<punctuation>([.!?,])\7*)/gi;

function tokens(text: string, start: number, end: number): NaiveNode[] {
  return [...text.slice(start, end).matchAll(token)].map((match) => {
    const [type] = Object.entries(match.groups!).find(([, value]) => value !== undefined)!;
    const from = start + match.index;
    return { type, value: match[0], position: place(text, from, from + match[0].length) };
  });
}

function space(text: string, start: number, end: number): NaiveNode {
  return { type: 'space', value: text.slice(start, end), position: place(text, start, end) };
}

function place(text: string, start: number, end: number): Position {
  return { start: point(text, start), end: point(text, end) };
}

function point(text: string, offset: number): Point {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: lines[lines.length - 1]!.length + 1, offset };
}
