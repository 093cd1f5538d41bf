/**
 * Where a sentence ends, in posts as people write them. A line break always ends one and is not asked here. A full
 * stop does, also before a lower-case letter (many write in lower case throughout), but not after an abbreviation,
 * an initial or the number of a list, nor an ellipsis where the text goes on in lower case. An emoji does where a
 * capital begins what follows.
 */
import { isCapital, isLower } from './chars.ts';
import { BREAK, classAt, EMOJI, SPACE } from './classes.ts';
import { hashWord } from './fold.ts';
import type { Pass } from './pass.ts';
import { SENTENCE, TOKEN, UNIT } from './rows.ts';
import { codeAt, codePointAt, type Source } from './source.ts';

/** Lower case, without the last full stop. Those that often end a sentence themselves (etc) are left out. */
const abbreviations: ReadonlySet<string> = new Set(
  'dr mr mrs ms mx prof rev st e.g i.e eg ie vs approx dept cllr cf hon sr jr rt sgt pc capt col gen lt messrs rd'.split(
    ' ',
  ),
);
/** Abbreviations only before a number: "No. 5", but "No. Never." */
const beforeNumbers: ReadonlySet<string> = new Set('no nos tel ext p pp fig vol ch sec para mob'.split(' '));

/** What any abbreviation is found by: most sentences end in a word that is none. */
const hashes: ReadonlySet<number> = new Set([...abbreviations, ...beforeNumbers].map(hashWord));

/** Whether the run of `code` from `start` to `end`, the token that was read last, ends the sentence. */
export function endsSentence(pass: Pass, start: number, end: number, code: number): boolean {
  const { text } = pass;
  if (code !== 46 && code !== 33 && code !== 63 && code !== 0x2026) return false;
  const next = skipClosing(text, end);
  if (next >= text.length) return true;
  const kind = classAt(text, next);
  if (kind !== SPACE && kind !== BREAK) return code !== 46 && (next > end || kind === EMOJI);
  if (code === 33 || code === 63) return true;
  if (code === 0x2026 || end - start > 1) return !goesOnInLowerCase(text, next);
  return !isAbbreviated(pass, start, next);
}

function skipClosing(text: Source, from: number): number {
  let i = from;
  while (i < text.length && isClosing(codeAt(text, i))) i++;
  return i;
}

/** " ' ) ] ” ’ ! ? */
function isClosing(code: number): boolean {
  return (
    code === 34 ||
    code === 39 ||
    code === 41 ||
    code === 93 ||
    code === 0x201d ||
    code === 0x2019 ||
    code === 33 ||
    code === 63
  );
}

/** The first character behind white space, not looking far. */
function behindSpace(text: Source, space: number): number {
  let i = space;
  while (i < text.length && i < space + 8 && classAt(text, i) === SPACE) i++;
  return i;
}

function goesOnInLowerCase(text: Source, space: number): boolean {
  return isLower(text, behindSpace(text, space));
}

function isAbbreviated({ text, units, unitCount }: Pass, stop: number, next: number): boolean {
  // The unit before the full stop: a word of three letters or more that is no abbreviation, and no part of one.
  const last = (unitCount - 2) * UNIT.stride;
  if (
    last >= 0 &&
    stop - units[last + UNIT.start]! > 2 &&
    units[last + UNIT.end] === stop &&
    !hashes.has(units[last + UNIT.hash]!)
  )
    return codeAt(text, stop - 1) < 58 && isListNumber(text, stop);
  let i = stop;
  while (i > 0 && stop - i < 8 && isLetterOrStop(codeAt(text, i - 1))) i--;
  if (i === stop) return isListNumber(text, stop);
  if (stop - i > 6 || isNumeral(codeAt(text, i - 1))) return false; // longer than any of them; the 1st.
  if (stop - i === 1) return codeAt(text, i) !== 73 && codeAt(text, i) !== 105; // an initial, but not I
  const word = text.value.slice(i, stop).toLowerCase();
  if (abbreviations.has(word)) return true;
  if (beforeNumbers.has(word)) return isNumeral(codeAt(text, behindSpace(text, next)));
  // U.K., p.m.: the end only where something new begins.
  return word[1] === '.' && goesOnInLowerCase(text, next);
}

/** `1. Wash your hands`: a number of one or two digits at the start of a line. */
function isListNumber(text: Source, stop: number): boolean {
  let i = stop;
  while (i > 0 && stop - i < 3 && isNumeral(codeAt(text, i - 1))) i--;
  return i < stop && stop - i < 3 && (i === 0 || classAt(text, i - 1) === BREAK);
}

const isNumeral = (code: number) => code >= 48 && code <= 57;

function isLetterOrStop(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || code === 46;
}

/** Hearts stand for a verb ("We ❤️ Stoke") more often than for a full stop. */
function isHeart(text: Source, start: number): boolean {
  const code = codePointAt(text, start);
  return (
    code === 0x2764 ||
    code === 0x2665 ||
    (code >= 0x1f493 && code <= 0x1f49f) ||
    code === 0x1f5a4 ||
    code === 0x1f90d ||
    code === 0x1f90e ||
    code === 0x1f9e1
  );
}

/** An emoji behind three words or more, and a capitalised word behind it: `Clinics open Monday 🎉 Book now`. */
export function emojiEndsSentence(pass: Pass, start: number, end: number): boolean {
  const { text, tokens, tokenCount, rows, sentence } = pass;
  if (classAt(text, end) !== SPACE || end >= text.length || isHeart(text, start)) return false;
  const next = behindSpace(text, end);
  if (!isCapital(text, next) || !isLower(text, next + 1)) return false;
  const first = rows.sentences.rows[sentence * SENTENCE.stride + SENTENCE.first]!;
  let words = 0;
  for (let token = first; token < tokenCount && words < 3; token++)
    if (tokens[token * TOKEN.stride + TOKEN.kind]! < 2) words++;
  return words === 3;
}
