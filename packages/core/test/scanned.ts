/** A scanned text, as tests look at it: rows as objects. */
import { createRows, type Rows, SENTENCE, TOKEN, type TokenType, tokenTypes } from '../src/scan/rows.ts';
import { scanText } from '../src/scan/scanText.ts';
import { defaultSyntax, type Syntax } from '../src/scan/syntax.ts';

export interface ScannedToken {
  readonly type: TokenType;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export function rowsOf(text: string, syntax: Syntax = defaultSyntax): Rows {
  const rows = createRows();
  scanText(text, 0, rows, syntax);
  return rows;
}

export function tokensOf(text: string, syntax: Syntax = defaultSyntax): ScannedToken[] {
  const { tokens } = rowsOf(text, syntax);
  return Array.from({ length: tokens.count }, (_, index) => {
    const at = index * TOKEN.stride;
    const [start, end] = [tokens.rows[at + TOKEN.start]!, tokens.rows[at + TOKEN.end]!];
    return { type: tokenTypes[tokens.rows[at + TOKEN.kind]!]!, value: text.slice(start, end), start, end };
  });
}

export function sentencesOf(text: string): string[] {
  const { sentences } = rowsOf(text);
  return Array.from({ length: sentences.count }, (_, index) => {
    const at = index * SENTENCE.stride;
    return text.slice(sentences.rows[at + SENTENCE.start], sentences.rows[at + SENTENCE.end]);
  });
}
