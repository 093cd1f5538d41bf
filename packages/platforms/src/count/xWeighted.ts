/**
 * How X counts: every link 23, every emoji 2, other characters 1 or 2 by their code point, after NFC.
 * Source: twitter-text configuration version 3 (config/v3.json: scale 100, defaultWeight 200, ranges of weight
 * 100, transformedURLLength 23, emojiParsingEnabled) and docs.x.com, "Counting characters"; read 2026-11-22.
 */
import type { Counter } from '@postlint/core';

const linkLength = 23;
const emojiLength = 2;

/** Code points that count once: 0-10FF, 2000-200D, 2010-201F, 2032-2037. */
function countsOnce(code: number): boolean {
  return (
    code <= 0x10ff ||
    (code >= 0x2000 && code <= 0x200d) ||
    (code >= 0x2010 && code <= 0x201f) ||
    (code >= 0x2032 && code <= 0x2037)
  );
}

export const xWeighted: Counter = {
  unit: 'weighted characters',
  count: ({ text, tokens }) => {
    let length = 0;
    let at = 0;
    tokens((type, start, end) => {
      if (type !== 'link' && type !== 'emoji') return;
      length += lengthOf(text, at, start) + (type === 'link' ? linkLength : emojiLength);
      at = end;
    });
    return length + lengthOf(text, at, text.length);
  },
};

/** The length of a stretch without links and emoji. */
function lengthOf(text: string, start: number, end: number): number {
  let length = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    // Combining marks may join the letter before them when the text is normalised: count the rest anew.
    if (code >= 0x300 && mayCompose(code)) return lengthOfComposed(text.slice(start, end).normalize('NFC'));
    length += countsOnce(code) ? 1 : 2;
    if (code >= 0xd800 && code < 0xdc00 && isLow(text.charCodeAt(i + 1)) && i + 1 < end) i++;
  }
  return length;
}

function lengthOfComposed(text: string): number {
  let length = 0;
  for (const char of text) length += countsOnce(char.codePointAt(0)!) ? 1 : 2;
  return length;
}

/** Anything but punctuation and symbols (2000-2BFF) and pairs: those never change under NFC, or only one by one. */
function mayCompose(code: number): boolean {
  return !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0xd800 && code <= 0xdfff);
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
