/** The words of a text as evidence is read from them: no spaces, the same for every network, each with what it looks like. */

export interface Word {
  readonly text: string;
  /** Lower case. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Begins with a capital and goes on in lower case: as names do. */
  readonly named: boolean;
}

/** A span of evidence: the words from `first` to `last`, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Words, numbers with what holds them together, and any other sign alone: "34-year-old" is five, "1,118" one. */
const piece = /\p{L}[\p{L}\p{M}\p{N}'’]*|\p{N}+(?:[.,:/]\p{N}+)*|[^\s]/gu;

export function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: found, index } of text.matchAll(piece)) words.push(toWord(found, index));
  return words;
}

function toWord(found: string, start: number): Word {
  const text = found.replace(/['’]s?$/, '');
  const lower = text.toLowerCase();
  const first = text.charAt(0);
  const named = text.length > 1 && first !== lower.charAt(0) && text.slice(1) !== text.slice(1).toUpperCase();
  return { text, lower, start, end: start + found.length, named };
}
