/** Hashtags, mentions and cashtags. */
import { isCapital, isDigit, isLower, isWordStart } from './chars.ts';
import { BREAK, charLength, classAt, codeAt, DIGIT, JOINING, LETTER, SPACE } from './classes.ts';
import { hashSeed, hashStep } from './fold.ts';
import { addToken, addUnit, type Pass } from './pass.ts';
import { HASHTAG, UNIT_COMPLEX, UNIT_WORD } from './rows.ts';

/** # and letters, digits, marks and _, with a letter among them, not inside a word (twitter-text, `extractHashtags`). */
export function hashtagEnd(text: string, start: number): number {
  if (start > 0) {
    const before = codeAt(text, start - 1);
    if (before === 38 || before === 95 || isWordStart(text, start - 1)) return start;
  }
  let letter = false;
  let i = start + 1;
  for (; i < text.length; i += charLength(text, i)) {
    const code = codeAt(text, i);
    if (code === 95) continue;
    const kind = classAt(text, i);
    if (kind === LETTER || kind === JOINING) letter = true;
    else if (kind !== DIGIT) break;
  }
  const after = codeAt(text, i);
  if (!letter || after === 35 || after === 0xff03) return start;
  return text.startsWith('://', i) ? start : i;
}

/** Words inside a hashtag are units of their own: #MentalHealth is mental, health. */
export function readHashtag(pass: Pass, start: number, end: number): number {
  const { text } = pass;
  const token = addToken(pass, HASHTAG, start, end);
  let unit = start + 1;
  for (let i = unit; i <= end; i++) {
    if (i < end && codeAt(text, i) !== 95 && !(i > unit && beginsPart(text, i, end))) continue;
    if (i > unit) addPart(pass, unit, i, token);
    unit = codeAt(text, i) === 95 ? i + 1 : i;
  }
  return end;
}

function beginsPart(text: string, i: number, end: number): boolean {
  if (!isCapital(text, i)) return false;
  return !isCapital(text, i - 1) || (i + 1 < end && isLower(text, i + 1));
}

/** @ and up to 30 letters, digits and _, not inside a word or after another sign of that kind. */
export function mentionEnd(text: string, start: number): number {
  if (start > 0) {
    const before = codeAt(text, start - 1);
    if (
      isWordStart(text, start - 1) ||
      before === 95 ||
      (before >= 33 && before <= 38 && before !== 34) ||
      before === 64
    )
      return start;
  }
  let i = start + 1;
  for (; i < text.length && i - start <= 30; i++) {
    const code = codeAt(text, i);
    const letter = isDigit(text, i) || isLower(text, i) || isCapital(text, i) || code === 95;
    if (!letter) break;
  }
  return i > start + 1 ? i : start;
}

/** $ and one to six letters, optionally . or _ and one or two more (twitter-text, `cashtag`). */
export function cashtagEnd(text: string, start: number): number {
  if (start > 0 && classAt(text, start - 1) !== SPACE && classAt(text, start - 1) !== BREAK) return start;
  cashtag.lastIndex = start;
  return cashtag.test(text) ? cashtag.lastIndex : start;
}
const cashtag = /\$[a-z]{1,6}(?:[._][a-z]{1,2})?(?![\p{L}\p{N}_])/iuy;

function addPart(pass: Pass, start: number, end: number, token: number): void {
  let hash = hashSeed;
  let flags = UNIT_WORD;
  for (let i = start; i < end; i++) {
    const code = codeAt(pass.text, i);
    if (code > 127) flags |= UNIT_COMPLEX;
    hash = hashStep(hash, isDigit(pass.text, i) ? code : code | 32);
  }
  addUnit(pass, start, end, hash, 0, token, flags);
}
