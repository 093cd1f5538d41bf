/** The tokens of JSON with comments, one after the other; comments and space are passed over. */
import { createScanner } from 'jsonc-parser';

export type TokenType =
  | '{'
  | '}'
  | '['
  | ']'
  | ':'
  | ','
  | 'string'
  | 'number'
  | 'word'
  | 'unknown'
  | 'end'
  | 'comment';

export interface JsonToken {
  readonly type: TokenType;
  readonly start: number;
  readonly end: number;
  /** What a string, number or word stands for. */
  readonly value: string | number | boolean | null;
  /** What is wrong with it, as the scanner calls it; 0 if nothing. */
  readonly error: number;
}

/** By the numbers of the scanner's `SyntaxKind`: a const enum, of which nothing is left at run time. */
const types: readonly TokenType[] = [
  'unknown',
  ...(['{', '}', '[', ']', ',', ':'] as const),
  ...(['word', 'word', 'word', 'string', 'number', 'comment', 'comment'] as const),
  ...(['unknown', 'unknown', 'unknown', 'end'] as const),
];
/** `SyntaxKind` of line breaks and space. */
const lineBreak = 14;
const space = 15;

/** What may be wrong with a token: the scanner's `ScanError`, a const enum too. */
export const tokenErrors = { comment: 1, string: 2, number: 3, unicode: 4, escape: 5, character: 6 } as const;

const words: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

/** Gives the next token each time it is called; at the end, the end again and again. */
export function jsonTokens(text: string): () => JsonToken {
  const scanner = createScanner(text, false);
  return () => {
    for (;;) {
      const kind = scanner.scan() as number;
      const error = scanner.getTokenError() as number;
      const type = types[kind]!;
      if (kind === lineBreak || kind === space || (type === 'comment' && error === 0)) continue;
      const start = scanner.getTokenOffset();
      const read = scanner.getTokenValue();
      const value = type === 'number' ? Number(read) : type === 'word' ? words[read]! : read;
      return { type, start, end: start + scanner.getTokenLength(), value, error };
    }
  };
}
