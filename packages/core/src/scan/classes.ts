/**
 * Character classes. ASCII by a table; the rest of the basic plane by a table that is filled the first time
 * a character is met, because asking a Unicode property of a regular expression costs fifty times more.
 * Filling it is a pure function of the character, so linters may share it.
 */
import { codeAt, codePointAt, type Source } from './source.ts';

export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** Combining marks: they continue a word, never start one. */
export const JOINING = 3;
export const SPACE = 4;
export const BREAK = 5;
export const PUNCTUATION = 6;
export const EMOJI = 7;
/** Invisible characters (Unicode Cf and fillers): they stand inside words without being seen. */
export const HIDDEN = 8;

export type CharClass = number;

const ascii = new Uint8Array(128);
for (let c = 0; c < 128; c++) {
  const char = String.fromCharCode(c);
  if (/[A-Za-z]/.test(char)) ascii[c] = LETTER;
  else if (/[0-9]/.test(char)) ascii[c] = DIGIT;
  else if (/[\n\r\v\f]/.test(char)) ascii[c] = BREAK;
  else if (c <= 32 || c === 127) ascii[c] = SPACE;
  else ascii[c] = PUNCTUATION;
}

/** Class + 1 of every character of the basic plane that was met; 0: not yet. */
const basic = new Uint8Array(0x10000);
for (let c = 0; c < 128; c++) basic[c] = ascii[c]! + 1;

/** The class of the character that starts at `index`. Surrogate pairs are one character. */
export function classAt(text: Source, index: number): CharClass {
  const code = codeAt(text, index);
  const known = basic[code]!;
  if (known !== 0) return known - 1;
  if (code >= 0xd800 && code < 0xdc00) return astralClass(text, index);
  return (basic[code] = classify(String.fromCharCode(code)) + 1) - 1;
}

const astral = new Map<number, CharClass>();

function astralClass(text: Source, index: number): CharClass {
  const code = codePointAt(text, index);
  if (code < 0x10000) return OTHER; // half of a pair
  let found = astral.get(code);
  if (found === undefined) {
    found = classify(String.fromCodePoint(code));
    // Bounded, so that hostile texts cannot make it grow.
    if (astral.size < 4096) astral.set(code, found);
  }
  return found;
}

/**
 * Letters in circles, squares and brackets: Unicode calls them symbols, people write words with them. Those that
 * are emoji by default (🆎 🆑) are none of them; 🅰 is a letter unless it asks to be shown as a picture.
 */
const enclosed = /[\u249c-\u24e9\u{1f110}-\u{1f149}\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]/u;

function classify(char: string): CharClass {
  if (/[\u2028\u2029\u0085]/.test(char)) return BREAK;
  if (/\p{White_Space}/u.test(char)) return SPACE;
  if (enclosed.test(char)) return LETTER;
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}/u.test(char)) return EMOJI;
  if (/\p{Default_Ignorable_Code_Point}/u.test(char) && !/\p{M}/u.test(char)) return HIDDEN;
  if (/\p{L}/u.test(char)) return LETTER;
  if (/\p{N}/u.test(char)) return DIGIT;
  if (/\p{M}/u.test(char)) return JOINING;
  if (/\p{Cf}/u.test(char)) return HIDDEN;
  return /[\p{P}\p{S}]/u.test(char) ? PUNCTUATION : OTHER;
}

/** Length in UTF-16 code units of the character at `index`. */
export function charLength(text: Source, index: number): 1 | 2 {
  const code = codeAt(text, index);
  if (code < 0xd800 || code >= 0xdc00) return 1;
  const next = codeAt(text, index + 1);
  return next >= 0xdc00 && next < 0xe000 ? 2 : 1;
}
