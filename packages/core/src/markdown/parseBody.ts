/**
 * The body of a draft to a Markdown tree. The parser is a library's: linear on what people write, but not on what
 * somebody could make up, so what it is handed is bounded.
 */
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Longer or fuller drafts are no posts: they are read as plain text, and an issue says so. */
export const markdownBounds = {
  /** UTF-16 code units of the file. The longest text any network takes is 65,536. */
  length: 200_000,
  /** Runs of `*` and `_`: the parser's cost grows with their square. */
  runs: 2_000,
  /** Quotes and lists inside each other, opened in one line: the cost grows with more than their square. */
  depth: 50,
  /** Lines that begin with `>`: here too the cost grows with the square. */
  quotes: 1_000,
} as const;

/** The tree; undefined past the bounds, and where the nesting is more than the parser can take. */
export function parseBody(source: string): Root | undefined {
  const { length, runs, quotes } = markdownBounds;
  if (source.length > length || tooDeep.test(source)) return undefined;
  if (count(source, /[*_]+/g) > runs || count(source, /^[ \t]*>/gm) > quotes) return undefined;
  try {
    return unified().use(remarkParse).parse(source);
  } catch {
    return undefined; // a stack that is full
  }
}

/** A line that opens more quotes and lists than any draft does. */
const tooDeep = new RegExp(`^(?:[ \\t]*(?:>|[-+*]|\\d{1,9}[.)])){${markdownBounds.depth + 1}}`, 'm');

function count(source: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of source.matchAll(pattern)) found++;
  return found;
}
