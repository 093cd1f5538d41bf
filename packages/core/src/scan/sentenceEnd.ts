/**
 * Where a sentence ends, in posts as people write them. A line break always ends one and is not asked here. A full
 * stop does, also before a lower-case letter (many write in lower case throughout), but not after an abbreviation,
 * an initial or the number of a list, nor an ellipsis where the text goes on in lower case. An emoji does where a
 * capital begins what follows.
 */
import { isCapital, isClosing, isLower, isNumeral } from './chars.ts';
import { BREAK, classAt, EMOJI, SPACE } from './classes.ts';
import { hashWord } from './fold.ts';
import type { Pass } from './pass.ts';
import { EMOJI_TOKEN, PUNCTUATION_TOKEN, SENTENCE, TOKEN, UNIT, WORD } from './rows.ts';
import { codeAt, codePointAt, type Source } from './source.ts';

/** Lower case, without the last full stop. Those that often end a sentence themselves (etc) are left out. */
const abbreviations: ReadonlySet<string> = new Set(
  'dr mr mrs ms mx prof rev st e.g i.e eg ie vs approx dept cllr cf hon sr jr rt sgt pc capt col gen lt messrs rd'.split(
    ' ',
  ),
);
/** Abbreviations only before a number: "No. 5", but "No. Never." */
const beforeNumbers: ReadonlySet<string> = new Set(
  `no nos tel ext p pp fig vol ch sec para mob max min mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul
  aug sep sept oct nov dec`.split(/\s+/),
);

/** What any abbreviation is found by: most sentences end in a word that is none. */
const hashes: ReadonlySet<number> = new Set([...abbreviations, ...beforeNumbers].map(hashWord));

/** Whether the run of `code` from `start` to `end`, the token that was read last, ends the sentence. */
export function endsSentence(pass: Pass, start: number, end: number, code: number): boolean {
  const { text } = pass;
  if (code !== 46 && code !== 33 && code !== 63 && code !== 0x2026) return false;
  const next = skipClosing(pass, end);
  if (next >= text.length) return true;
  const kind = classAt(text, next);
  if (kind !== SPACE && kind !== BREAK) return code !== 46 && (next > end || kind === EMOJI);
  // “Shocking!” said one; (opening Monday!) is great.
  if (code === 33 || code === 63)
    return next === end || !isBracketOrQuote(codeAt(text, next - 1)) || !goesOnInLowerCase(text, next);
  if (code === 0x2026 || end - start > 1) return !goesOnInLowerCase(text, next);
  return !isAbbreviated(pass, start, next);
}

function isBracketOrQuote(code: number): boolean {
  return code !== 33 && code !== 63;
}

/** The end of the closing signs from `from` on. A run of them is looked over once, however many ends it has. */
function skipClosing(pass: Pass, from: number): number {
  if (from < pass.closing) return pass.closing;
  const { text } = pass;
  let i = from;
  while (i < text.length && isClosing(codeAt(text, i))) i++;
  pass.closing = i;
  return i;
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

function isAbbreviated(pass: Pass, stop: number, next: number): boolean {
  const { text, units, unitCount } = pass;
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
  if (stop - i > 6) return false; // longer than any of them
  const word = text.value.slice(i, stop).toLowerCase();
  if (word[1] === '.' && isNumeral(codeAt(text, i - 1))) return goesOnInLowerCase(text, next); // 8a.m. today
  if (isNumeral(codeAt(text, i - 1))) return false; // the 1st.
  if (stop - i === 1 && isCapital(text, i)) return isInitial(pass, i, next);
  // High St. Come and see; but St. Mary's, 5 Rd.
  if (word === 'st' || word === 'rd') return !(isSecondName(pass) && isCapital(text, behindSpace(text, next)));
  if (abbreviations.has(word)) return true;
  if (beforeNumbers.has(word)) return isNumeral(codeAt(text, behindSpace(text, next)));
  if (stop - i === 1) return false;
  // U.K., p.m.: the end only where something new begins.
  return word[1] === '.' && goesOnInLowerCase(text, next);
}

/**
 * J. R. Smith: a capital behind another initial, a capitalised word or nothing, before a capital. Not the letter of
 * Plan B, Vitamin D or A&E, and not I.
 */
function isInitial(pass: Pass, letter: number, next: number): boolean {
  const { text } = pass;
  const before = codeAt(text, letter - 1);
  if (codeAt(text, letter) === 73 || !isCapital(text, behindSpace(text, next))) return false;
  if (letter > 0 && before !== 32 && before !== 10 && before !== 40 && before !== 0xa0 && !isQuote(before))
    return false;
  return isFirstInSentence(pass) || isBehindName(pass) || isBehindStop(pass);
}

/** " ' “ ‘ */
function isQuote(code: number): boolean {
  return code === 34 || code === 39 || code === 0x201c || code === 0x2018;
}

/** Things of which there is an A and a B: what follows the letter is a sentence of its own. */
const lettered: ReadonlySet<number> = new Set(
  `plan vitamin vitamins ward bay size hepatitis hep type block grade group gate level part section unit zone strep class
  appendix annex option room building site platform route category band team table figure bed pod floor entrance`
    .split(/\s+/)
    .map(hashWord),
);

/** The token before the one that ends in the full stop; the full stop itself is the last. */
function tokenBefore({ tokenCount }: Pass): number {
  return tokenCount - 3;
}

function isFirstInSentence(pass: Pass): boolean {
  return tokenBefore(pass) < pass.rows.sentences.rows[pass.sentence * SENTENCE.stride + SENTENCE.first]!;
}

function isBehindStop(pass: Pass): boolean {
  const row = tokenBefore(pass) * TOKEN.stride;
  return codeAt(pass.text, pass.tokens[row + TOKEN.start]!) === 46;
}

/** Behind a capitalised word that does not only begin the sentence. */
function isSecondName(pass: Pass): boolean {
  const first = pass.rows.sentences.rows[pass.sentence * SENTENCE.stride + SENTENCE.first]!;
  return tokenBefore(pass) > first && isBehindName(pass);
}

/** Behind a capitalised word that is no name of a thing with letters. */
function isBehindName(pass: Pass): boolean {
  if (isFirstInSentence(pass)) return false;
  const row = tokenBefore(pass) * TOKEN.stride;
  if (pass.tokens[row + TOKEN.kind] !== WORD || !isCapital(pass.text, pass.tokens[row + TOKEN.start]!)) return false;
  return !lettered.has(pass.units[(pass.unitCount - 3) * UNIT.stride + UNIT.hash]!);
}

/** `1. Wash your hands`: a number of one or two digits at the start of a line. */
function isListNumber(text: Source, stop: number): boolean {
  let i = stop;
  while (i > 0 && stop - i < 3 && isNumeral(codeAt(text, i - 1))) i--;
  return i < stop && stop - i < 3 && (i === 0 || classAt(text, i - 1) === BREAK);
}

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
  // The emoji itself is the last token.
  let words = 0;
  for (let token = first; token < tokenCount - 1 && words < 3; token++) {
    const kind = tokens[token * TOKEN.stride + TOKEN.kind]!;
    if (kind !== PUNCTUATION_TOKEN && kind !== EMOJI_TOKEN) words++;
  }
  return words === 3 && !goesOn.has(pass.units[(pass.unitCount - 2) * UNIT.stride + UNIT.hash]!);
}

/** Words behind which something has to follow: Follow us on 📘 Facebook. */
const goesOn: ReadonlySet<number> = new Set(
  'the a an on at in and to of for with from by via or our your my this that is are'.split(' ').map(hashWord),
);
