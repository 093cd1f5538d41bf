/**
 * Numbers as people write them in posts, each one token: dates and times (12/03/2026, 2026-11-24, 10.30am),
 * amounts (£1,200.50, £5m), ordinals (3rd), ranges (9-5), phone numbers with their groups (01782 123 456).
 */
import { isNumeral, isPlain } from './chars.ts';
import { classAt, DIGIT, LETTER } from './classes.ts';
import { hashSeed, hashStep } from './fold.ts';
import { addToken, addUnit, type Pass, setToken } from './pass.ts';
import { readWord } from './readWord.ts';
import { NUMBER, TOKEN, UNIT, UNIT_WORD, WORD } from './rows.ts';
import { codeAt, type Source } from './source.ts';

export function readNumber(pass: Pass, start: number): number {
  const phone = phoneEnd(pass.text, start);
  if (phone > start) return readPhone(pass, start, phone);
  const token = pass.tokenCount;
  const end = readWord(pass, start);
  const row = token * TOKEN.stride;
  if (pass.tokens[row + TOKEN.kind] !== WORD || !isNumberWithEnding(pass.text, start, pass.tokens[row + TOKEN.end]!))
    return end;
  // A link may follow without a space: 10:30nhs.uk
  const own = pass.tokens[row + TOKEN.end]!;
  const noon = own === end ? noonEnd(pass.text, end) : own;
  setToken(pass, token, NUMBER, noon);
  if (own < end) return end;
  if (noon > end) addUnit(pass, end + 1, noon, hashStep(hashSeed, 109), token, UNIT_WORD);
  return noon;
}

/** 8a.m and 6p.m, whose last full stop is left to the sentence. */
function noonEnd(text: Source, end: number): number {
  const letter = codeAt(text, end - 1) | 32;
  const isHalf = (letter === 97 || letter === 112) && codeAt(text, end) === 46 && (codeAt(text, end + 1) | 32) === 109;
  return isHalf && !touchesWord(text, end + 2) ? end + 2 : end;
}

/** A sign of money and the amount behind it, as one number: the sign is a unit of its own. */
export function readMoney(pass: Pass, start: number): number {
  const { text } = pass;
  const token = addToken(pass, NUMBER, start, start + 1);
  addUnit(pass, start, start + 1, hashStep(hashSeed, codeAt(text, start)), token, 0);
  const amount = pass.tokenCount;
  const units = pass.unitCount;
  const end = readWord(pass, start + 1);
  // The amount was read as a token of its own; it becomes a part of this one.
  if (pass.tokenCount === amount + 1) {
    pass.tokenCount = amount;
    joinUnits(pass, units, token);
    setToken(pass, token, NUMBER, end);
  }
  return end;
}

function joinUnits(pass: Pass, from: number, token: number): void {
  for (let unit = from; unit < pass.unitCount; unit++) pass.units[unit * UNIT.stride + UNIT.token] = token;
}

/** Digits and signs, with one of the endings or without, perhaps two of them as a range: `5ADay` and `3D` are words. */
const withEnding =
  /^\d[\d.,:/]*(?:st|nd|rd|th|am|pm|a|p|k|m|bn|tn|s)?(?:[-\u2010\u2011]\d[\d.,:/]*(?:st|nd|rd|th|am|pm|a|p|k|m|bn|tn|s)?)?$/i;

function isNumberWithEnding(text: Source, start: number, end: number): boolean {
  return end - start <= 24 && withEnding.test(text.value.slice(start, end));
}

// -- phone numbers ----------------------------------------------------------------------------------------

function readPhone(pass: Pass, start: number, end: number): number {
  const { text } = pass;
  const token = addToken(pass, NUMBER, start, end);
  for (let i = start; i < end; ) {
    if (!isNumeral(codeAt(text, i))) {
      i++;
      continue;
    }
    const first = i;
    let hash = hashSeed;
    for (; i < end && isNumeral(codeAt(text, i)); i++) hash = hashStep(hash, codeAt(text, i));
    addUnit(pass, first, i, hash, token, UNIT_WORD);
  }
  pass.singles = 0;
  return end;
}

/** UK numbers have ten or eleven digits with the 0 (some of the oldest helplines eight); others at most fifteen (E.164). */
const national = { most: 11, least: 10, short: 8 } as const;
const international = { most: 15, least: 8 } as const;

/**
 * The end of a phone number written in groups, or `start`. It begins with 0 or +, perhaps in brackets, its first
 * group has three digits or more (so that 08 06 2026 is a date), and one space, hyphen or full stop stands
 * between groups. No letter or digit touches it.
 */
export function phoneEnd(text: Source, start: number): number {
  const isInternational = codeAt(text, start) === 43;
  let i = start + (isInternational ? 1 : 0);
  const inBrackets = codeAt(text, i) === 40;
  if (inBrackets) i++;
  if (isInternational ? !isNumeral(codeAt(text, i)) : codeAt(text, i) !== 48) return start;
  if (touchesWord(text, start - 1)) return start;
  let digits = 0;
  let groups = 0;
  let end = start;
  const most = isInternational ? international.most : national.most;
  for (;;) {
    const first = i;
    while (isNumeral(codeAt(text, i))) i++;
    if (i === first || digits + i - first > most || touchesWord(text, i) || isPartOfMore(text, i)) break;
    if (groups === 0 && !isInternational && i - first < 3) return start;
    digits += i - first;
    groups++;
    if (groups === 1 && inBrackets) {
      if (codeAt(text, i) !== 41) return start;
      i++;
    }
    end = i;
    if (digits === most || (digits === national.short && isShort(text, start, end))) break;
    i = groupStart(text, i, isInternational && groups === 1);
    if (i < 0) break;
  }
  if (groups < 2) return start;
  if (isInternational) return digits >= international.least ? end : start;
  return digits >= national.least || (digits === national.short && isShort(text, start, end)) ? end : start;
}

/** 24/7, 10:30, 5%: what follows is another number. */
function isPartOfMore(text: Source, i: number): boolean {
  const code = codeAt(text, i);
  return (code === 47 || code === 58) && isNumeral(codeAt(text, i + 1)) ? true : code === 37;
}

/** The helplines of eight digits that are left: Childline's 0800 1111, 0845 46 4x. */
function isShort(text: Source, start: number, end: number): boolean {
  return /^(?:08001111|0845464\d)$/.test(text.value.slice(start, end).replaceAll(/\D/g, ''));
}

/** Where the next group begins; behind a country code it may be `(0)` and a group. */
function groupStart(text: Source, at: number, mayHoldZero: boolean): number {
  let i = at;
  const sign = codeAt(text, i);
  if (sign === 32 || sign === 0xa0 || sign === 45 || sign === 46) i++;
  if (mayHoldZero && text.value.startsWith('(0)', i)) {
    i += 3;
    if (codeAt(text, i) === 32) i++;
  }
  return i > at && isNumeral(codeAt(text, i)) ? i : -1;
}

function touchesWord(text: Source, i: number): boolean {
  if (i < 0 || i >= text.length) return false;
  if (isPlain(codeAt(text, i))) return true;
  const kind = classAt(text, i);
  return kind === LETTER || kind === DIGIT;
}
