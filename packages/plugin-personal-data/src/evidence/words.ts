/** The words of a text as evidence is read from them: no spaces, each with what it looks like. */
import type { DetectorContext } from '@postlint/core';

export interface Word {
  readonly text: string;
  /** Lower case. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Begins with a capital and goes on in lower case: as names do. */
  readonly named: boolean;
}

/** Parts of a hyphenated word stand for themselves, as they do for phrases: "34-year-old" is three. */
export function readWords({ text, tokens }: Pick<DetectorContext, 'text' | 'tokens'>): Word[] {
  const words: Word[] = [];
  tokens((type, start, end) => {
    if (type !== 'word') {
      words.push(toWord(text, start, end));
      return;
    }
    let from = start;
    for (let at = start; at <= end; at++) {
      const isHyphen = at < end && text[at] === '-';
      if (at < end && !isHyphen) continue;
      if (at > from) words.push(toWord(text, from, at));
      if (isHyphen) words.push(toWord(text, at, at + 1));
      from = at + 1;
    }
  });
  return words;
}

function toWord(text: string, start: number, end: number): Word {
  const value = text.slice(start, end).replace(/[’']s?$/, '');
  const lower = value.toLowerCase();
  const first = value.charAt(0);
  const named = value.length > 1 && first !== lower.charAt(0) && value.slice(1) !== value.slice(1).toUpperCase();
  return { text: value, lower, start, end, named };
}

/** A span of evidence: the words from `first` to `last`, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}
