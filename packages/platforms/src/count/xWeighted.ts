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
  count: ({ text, has, tokens }) => {
    if (!has('link') && !has('emoji')) return lengthOf(text, 0, text.length);
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

/** All that may count twice or join the letter before it. Posts hold few of these, and a pattern finds them fast. */
const special = /[^\0-\u02ff\u2010-\u201f]/g;

/** The length of a stretch without links and emoji: its code units, and one more for each that counts twice. */
function lengthOf(text: string, start: number, end: number): number {
  let length = end - start;
  special.lastIndex = start;
  while (special.test(text)) {
    const at = special.lastIndex - 1;
    if (at >= end) break;
    const code = text.charCodeAt(at);
    // Combining marks may join the letter before them when the text is normalised: count the rest anew.
    if (mayCompose(code)) return lengthOfComposed(text.slice(start, end).normalize('NFC'));
    // A pair is two code units, and counts twice as one.
    if (isHigh(code) && at + 1 < end && isLow(text.charCodeAt(at + 1))) special.lastIndex = at + 2;
    else if (!countsOnce(code)) length++;
  }
  return length;
}

function lengthOfComposed(text: string): number {
  let length = 0;
  for (const char of text) length += countsOnce(char.codePointAt(0)!) ? 1 : 2;
  return length;
}

/**
 * Whether NFC may change it or join it to its neighbour. Not punctuation, arrows, symbols and dingbats (2000-2BFF), save
 * the ohm, kelvin and angstrom signs and three brackets; not pairs of the blocks of emoji (1F000-1FBFF).
 */
function mayCompose(code: number): boolean {
  if (code >= 0x2000 && code <= 0x2bff)
    return (code >= 0x2126 && code <= 0x212b) || code === 0x2329 || code === 0x232a || code === 0x2adc;
  return !(code >= 0xd83c && code <= 0xd83e) && !isLow(code);
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
