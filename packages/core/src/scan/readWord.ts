/** Words, and the links and e-mail addresses they begin. */
import { addressEnd, addressStart, emailAt, linkBehind } from './address.ts';
import { isApostrophe, isCapital, isHyphen, isNumeral, isWordStart } from './chars.ts';
import { charLength, classAt, DIGIT, HIDDEN, JOINING, LETTER } from './classes.ts';
import { hashSeed, hashStep, mayBeContraction } from './fold.ts';
import { addClosed, addToken, addUnit, type Pass, setToken } from './pass.ts';
import { EMAIL, LINK, NUMBER, UNIT_COMPLEX, UNIT_POSSESSIVE, UNIT_STRANGE, UNIT_WORD, WORD } from './rows.ts';
import { codeAt, type Source } from './source.ts';

/** The part of a word that is being read: it becomes a unit. */
interface Part {
  start: number;
  hash: number;
  flags: number;
  /** The last two code units, for letters three times in a row. */
  last: number;
  beforeLast: number;
}

/**
 * A word, or the link or e-mail address it begins. Apostrophes and hyphens between letters belong to it (don’t,
 * co-op, COVID-19), so do signs between digits (10:30, 24/7, 1,000) and & between capitals (A&E). Each part is a
 * unit: a hyphen or space makes no difference to phrases.
 */
export function readWord(pass: Pass, start: number): number {
  const { text } = pass;
  const { unitCount } = pass;
  const token = addToken(pass, WORD, start, start);
  const part: Part = { start, hash: hashSeed, flags: UNIT_WORD, last: 0, beforeLast: 0 };
  let digits = false;
  let letters = false;
  let i = start;
  for (;;) {
    i = readPart(text, i, part);
    digits ||= (part.flags & hasDigits) !== 0;
    letters ||= (part.flags & hasLetters) !== 0;
    const code = codeAt(text, i);
    const join = i < text.length ? joins(text, i, code) : NOT;
    if (join === NOT) break;
    if (join === HYPHEN && hasNoVowel(text, part.start, i)) part.flags |= UNIT_STRANGE;
    finishPart(pass, part, i, token);
    if (join === SIGN) addUnit(pass, i, i + 1, hashStep(hashSeed, code), token, 0);
    i++;
    part.start = i;
    part.hash = hashSeed;
    part.flags = UNIT_WORD;
  }
  const end = mayBeAddress(text, i) ? readAddress(pass, start, i, token, unitCount) : -1;
  if (end >= 0) return end;
  finishPart(pass, part, i, token);
  setToken(pass, token, digits && !letters ? NUMBER : WORD, i);
  return i;
}

/** Beside the flags of a unit, while it is read. */
const hasLetters = 1 << 8;
const hasDigits = 1 << 9;
const hasApostrophe = 1 << 10;
const unitFlags = hasLetters - 1;

/** Letters, digits, apostrophes and what is not seen among them; gives where they end. */
function readPart(text: Source, from: number, part: Part): number {
  let i = from;
  for (;;) {
    const code = codeAt(text, i);
    const lower = code | 32;
    if (lower >= 97 && lower <= 122 && code < 128) {
      part.flags |= hasLetters;
      part.hash = hashStep(part.hash, lower);
      if (lower === part.last && lower === part.beforeLast) part.flags |= UNIT_STRANGE;
      part.beforeLast = part.last;
      part.last = lower;
      i++;
      continue;
    }
    part.beforeLast = part.last = 0;
    if (isNumeral(code)) {
      part.flags |= hasDigits;
      part.hash = hashStep(part.hash, code);
      i++;
      continue;
    }
    if (isApostrophe(code) && isWordStart(text, i + 1)) {
      part.flags |= hasApostrophe;
      if (code !== 39 && code !== 0x2019) part.flags |= UNIT_COMPLEX;
      i++;
      continue;
    }
    if (code < 128) return i;
    const kind = classAt(text, i);
    if (kind !== LETTER && kind !== DIGIT && kind !== JOINING && kind !== HIDDEN) return i;
    part.flags |= UNIT_COMPLEX | UNIT_STRANGE | (kind === LETTER ? hasLetters : kind === DIGIT ? hasDigits : 0);
    i += charLength(text, i);
  }
}

/** A word with digits among its letters may be in disguise (pr4t), as may one with a letter three times (praaat). */
function finishPart(pass: Pass, { start, hash, flags }: Part, end: number, token: number): void {
  if (end === start) return;
  const possessive = isPossessive(pass.text, start, end) ? UNIT_POSSESSIVE : 0;
  // He'll is not hell: it is compared with its apostrophe.
  const contraction = (flags & hasApostrophe) !== 0 && mayBeContraction(hash) ? UNIT_COMPLEX : 0;
  const mixed = (flags & (hasLetters | hasDigits)) === (hasLetters | hasDigits) ? UNIT_STRANGE : 0;
  pass.singles = end - start === 1 ? pass.singles + 1 : 0;
  if (pass.singles > 2) pass.strange = true;
  addUnit(pass, start, end, hash, token, (flags & unitFlags) | mixed | possessive | contraction);
}

/** A word that ends in `'s`: the word without it matches too. */
function isPossessive(text: Source, start: number, end: number): boolean {
  return end - start > 2 && (codeAt(text, end - 1) | 32) === 115 && isApostrophe(codeAt(text, end - 2));
}

const NOT = 0;
const HYPHEN = 1;
const SIGN = 2;

/** Whether the sign at `i` joins two parts of one word or number. */
function joins(text: Source, i: number, code: number): number {
  if (isHyphen(code)) return isWordStart(text, i + 1) ? HYPHEN : NOT;
  if (code === 46 || code === 44 || code === 58 || code === 47)
    return isNumeral(codeAt(text, i - 1)) && isNumeral(codeAt(text, i + 1)) ? SIGN : NOT;
  if (code === 38) return isCapital(text, i - 1) && isInitials(text, i + 1) ? SIGN : NOT;
  return NOT;
}

/** One to three capitals, perhaps with the s of a plural: A&E, T&Cs, S&OT. */
function isInitials(text: Source, start: number): boolean {
  let i = start;
  while (i - start < 3 && isCapital(text, i)) i++;
  if (i === start) return false;
  return !isWordStart(text, i) || (codeAt(text, i) === 115 && !isWordStart(text, i + 1));
}

/** tw-t: a short part that could be no word of its own. */
function hasNoVowel(text: Source, start: number, end: number): boolean {
  if (end - start > 4) return false;
  for (let i = start; i < end; i++) if ('aeiouyAEIOUY'.includes(String.fromCharCode(codeAt(text, i)))) return false;
  return true;
}

function mayBeAddress(text: Source, i: number): boolean {
  const code = codeAt(text, i);
  if (code === 58) return codeAt(text, i + 1) === 47 && codeAt(text, i + 2) === 47;
  return (code === 46 || code === 64 || code === 43 || code === 95) && isWordStart(text, i + 1);
}

/**
 * The e-mail address that starts with the word, or the link whose scheme or first label ends the word: the end of
 * the token that then stands in its place, or -1. Words before a link that begins inside them are kept.
 */
function readAddress(pass: Pass, start: number, at: number, token: number, unitCount: number): number {
  const { text } = pass;
  const code = codeAt(text, at);
  const isEmail = code !== 58 && isAtNear(pass, at) && emailAt(text, start);
  if (!isEmail && !((code === 58 || code === 46) && linkBehind(text, at, start, pass.syntax))) return -1;
  const end = addressEnd();
  const first = addressStart();
  pass.unitCount = unitCount;
  if (first > start) {
    // The word ends where the link begins: it is read again, up to there.
    pass.tokenCount = token;
    readUpTo(pass, start, first);
    return addClosed(pass, LINK, first, end);
  }
  const kind = isEmail ? EMAIL : LINK;
  setToken(pass, token, kind, end);
  addUnit(pass, start, end, 0, token, 0);
  return end;
}

/** Words of a stretch that a link follows without a space. */
function readUpTo(pass: Pass, start: number, end: number): void {
  const token = addToken(pass, WORD, start, end);
  addUnit(pass, start, end, hashSeed, token, UNIT_WORD | UNIT_COMPLEX);
}

/** Whether an @ stands near enough to be that of an e-mail address which starts with this word. */
function isAtNear(pass: Pass, from: number): boolean {
  if (pass.nextAt < from) {
    const next = pass.text.value.indexOf('@', from);
    pass.nextAt = next < 0 ? pass.text.length : next;
  }
  return pass.nextAt - from <= 64 && pass.nextAt < pass.text.length;
}
