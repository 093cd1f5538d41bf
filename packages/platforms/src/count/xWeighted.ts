/**
 * How X counts: every link 23, every emoji 2, other characters 1 or 2 by their code point, after NFC.
 * Source: twitter-text configuration version 3 (config/v3.json: scale 100, defaultWeight 200, ranges of weight
 * 100, transformedURLLength 23, emojiParsingEnabled) and docs.x.com, "Counting characters"; read 2026-11-22.
 */
import type { Counter } from '@postlint/core';

/** What does not count by its characters. */
const shortened = ['link', 'emoji'] as const;
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

/** What may count twice, be an emoji, or join the letter before it. Texts hold few of these, and a pattern finds them fast. */
const special = /[^\0-\xa8\xaa-\xad\xaf-\u02ff\u2010-\u201f]/;
const everySpecial = new RegExp(special, 'g');

export const xWeighted: Counter = {
  unit: 'weighted characters',
  count: ({ text, has, tokens }) => {
    const measure = special.test(text) ? createMeasure(text) : plainLength;
    if (!has('link') && !has('emoji')) return measure(0, text.length);
    let length = 0;
    let at = 0;
    tokens((type, start, end) => {
      length += measure(at, start) + (type === 'link' ? linkLength : emojiLength);
      at = type === 'link' ? linkEnd(text, start, end) : end;
    }, shortened);
    return length + measure(at, text.length);
  },
};

function plainLength(start: number, end: number): number {
  return end - start;
}

/** Without http:// and without a way behind the name of the host, a port or a question is counted as text. */
function linkEnd(text: string, start: number, end: number): number {
  const link = text.slice(start, end);
  if (/^https?:/i.test(link) || link.includes('/')) return end;
  const rest = link.search(/[?:]/);
  return rest < 0 ? end : start + rest;
}

/**
 * Measures stretches without links and emoji, one behind the other: their code units, and one more for each character that
 * counts twice. What was found behind the end of a stretch is kept for the next, so that nothing is looked at twice.
 */
function createMeasure(text: string): (start: number, end: number) => number {
  let found = -1;
  const specialFrom = (start: number): number => {
    if (found >= start) return found;
    everySpecial.lastIndex = start;
    found = everySpecial.test(text) ? everySpecial.lastIndex - 1 : text.length;
    return found;
  };
  return (start, end) => {
    let length = end - start;
    for (let at = specialFrom(start); at < end; at = specialFrom(at + 1)) {
      const code = text.charCodeAt(at);
      // Marks may join the letter before them when the text is normalised, or make it a keycap: count the rest anew.
      if (mayCompose(code) || code === keycapMark) return lengthOfMarked(text.slice(start, end));
      // A pair is two code units, and counts twice as one.
      if (isHigh(code) && at + 1 < end && isLow(text.charCodeAt(at + 1))) at++;
      else if (!countsOnce(code)) length++;
    }
    return length;
  };
}

const keycapMark = 0x20e3;
/** A keycap is an emoji also at the end of a word, where it is no token of its own. */
const keycap = /[0-9#*]\ufe0f?\u20e3/g;

function lengthOfMarked(text: string): number {
  let length = 0;
  let at = 0;
  for (const { index, 0: found } of text.matchAll(keycap)) {
    length += lengthOfComposed(text.slice(at, index)) + emojiLength;
    at = index + found.length;
  }
  return length + lengthOfComposed(text.slice(at));
}

function lengthOfComposed(text: string): number {
  let length = 0;
  for (const char of text.normalize('NFC')) length += countsOnce(char.codePointAt(0)!) ? 1 : 2;
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
