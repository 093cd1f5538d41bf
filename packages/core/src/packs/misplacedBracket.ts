/**
 * Which bracket is missing, or one too many: where only the end of the file shows that brackets do not match, the way the
 * lines are set in tells where they stopped matching.
 */
import { type JsonToken, jsonTokens } from './jsonTokens.ts';

export interface MisplacedBracket {
  /** The first token that stands where its line says it should not. */
  readonly token: JsonToken;
  readonly expected: string;
  /** Where what is not closed, or closed too early, begins. */
  readonly start: number;
}

interface Bracket {
  readonly token: JsonToken;
  /** Where its key begins, where it is the value of one; else the bracket itself. */
  readonly start: number;
  readonly line: number;
  readonly column: number;
  /** How far the line it stands in is set in. */
  readonly indent: number;
  /** The same of the first line inside it, where it is the last of its own line. */
  inner: number | undefined;
}

/** Looks at the text up to `end`; undefined where its lines say nothing. */
export function misplacedBracket(text: string, end: number): MisplacedBracket | undefined {
  const next = jsonTokens(text);
  const lines = createLines(text);
  const open: Bracket[] = [];
  let closed: Bracket | undefined;
  let [last, before]: (JsonToken | undefined)[] = [];
  for (let token = next(); token.type !== 'end' && token.start < end; token = next()) {
    const { line, column, indent } = lines(token.start);
    const isClosing = token.type === '}' || token.type === ']';
    const top = open.at(-1);
    if (top && column === indent + 1 && !isClosing) {
      const isOwnLine = last === top.token;
      if (!isOwnLine && indent <= top.indent && line > top.line && (top.inner ?? Number.POSITIVE_INFINITY) > top.indent)
        return { token, start: top.token.start, expected: closing(top) };
      if (closed && last?.type !== ':' && top.inner !== undefined && indent > top.inner)
        return { token, start: closed.start, expected: 'another bracket before it, or one less' };
      if (isOwnLine) top.inner = indent;
    }
    if (isClosing) closed = open.pop() ?? closed;
    if (token.type === '{' || token.type === '[') {
      const start = last?.type === ':' ? before!.start : token.start;
      open.push({ token, start, line, column, indent, inner: undefined });
    }
    before = last;
    last = token;
  }
  return undefined;
}

function closing({ token, line, column }: Bracket): string {
  return `"${token.type === '{' ? '}' : ']'}" before it, for the "${token.type}" in line ${line}, column ${column}`;
}

/** The line and column of an offset, and how far the line is set in. Asked of one offset after the other. */
function createLines(text: string) {
  let start = 0;
  let line = 1;
  let indent = indentAt(text, 0);
  let at = 0;
  return (offset: number) => {
    for (; at < offset; at++) {
      if (text[at] !== '\n') continue;
      line++;
      start = at + 1;
      indent = indentAt(text, start);
    }
    return { line, indent, column: offset - start + 1 };
  };
}

function indentAt(text: string, start: number): number {
  let end = start;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end - start;
}
