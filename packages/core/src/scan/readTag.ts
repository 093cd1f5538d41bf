/** Where hashtags, mentions and cashtags end, by a network's syntax, and the words inside a hashtag. */
import { isAsciiLetter, isBlank, isCapital, isDigit, isLatinAccent, isLower, isPlain, isWordStart } from './chars.ts';
import { charLength, classAt, DIGIT, HIDDEN, JOINING, LETTER, PUNCTUATION } from './classes.ts';
import { hashSeed, hashStep } from './fold.ts';
import { hostEnd } from './host.ts';
import { addToken, addUnit, type Pass } from './pass.ts';
import { HASHTAG, UNIT_COMPLEX, UNIT_STRANGE, UNIT_WORD } from './rows.ts';
import { codeAt, type Source } from './source.ts';
import type { HashtagSyntax, MentionSyntax, Syntax } from './syntax.ts';

const isHash = (code: number) => code === 35 || code === 0xff03;
const isAt = (code: number) => code === 64 || code === 0xff20;

/** The end of the hashtag or mention whose sign stands at `start`, or `start` where there is none. */
export function tagEnd(text: Source, start: number, syntax: Syntax): number {
  if (isAt(codeAt(text, start))) return syntax.mention ? mentionEnd(text, start, syntax.mention) : start;
  const { hashtag } = syntax;
  if (!hashtag) return start;
  const end = hashtag.body === 'word' ? wordTagEnd(text, start, hashtag) : textTagEnd(text, start, hashtag);
  return hashtag.max !== undefined && countGraphemes(text, start + 1, end) > hashtag.max ? start : end;
}

// -- hashtags ---------------------------------------------------------------------------------------------

function wordTagEnd(text: Source, start: number, { joiners = '', needs }: HashtagSyntax): number {
  if (!mayPrecedeHashtag(text, start, joiners)) return start;
  let found = false;
  let i = start + 1;
  for (; i < text.length; i += charLength(text, i)) {
    const code = codeAt(text, i);
    if (code === 95 || (joiners !== '' && joiners.includes(String.fromCharCode(code)))) {
      found ||= needs === 'non-digit';
      continue;
    }
    const kind = classAt(text, i);
    if (kind === LETTER || kind === JOINING) found = true;
    else if (kind !== DIGIT) break;
  }
  return !found || isHash(codeAt(text, i)) || text.value.startsWith('://', i) ? start : i;
}

function mayPrecedeHashtag(text: Source, start: number, joiners: string): boolean {
  if (start === 0) return true;
  const before = codeAt(text, start - 1);
  // Presentation selectors end an emoji; other marks belong to a word.
  if (before === 0xfe0e || before === 0xfe0f) return true;
  if (before === 38 || before === 95 || (joiners !== '' && joiners.includes(String.fromCharCode(before)))) return false;
  return !isWordStart(text, charStart(text, start - 1)) && classAt(text, start - 1) !== JOINING;
}

function charStart(text: Source, i: number): number {
  const code = codeAt(text, i);
  return code >= 0xdc00 && code < 0xe000 && i > 0 ? i - 1 : i;
}

function textTagEnd(text: Source, start: number, { needs }: HashtagSyntax): number {
  if (!isBlank(text, start - 1)) return start;
  let i = start + 1;
  while (!isBlank(text, i) && classAt(text, i) !== HIDDEN) i += charLength(text, i);
  let end = i;
  while (end > start + 1 && classAt(text, charStart(text, end - 1)) === PUNCTUATION) end = charStart(text, end - 1);
  for (let at = start + 1; at < end; at += charLength(text, at)) {
    const kind = classAt(text, at);
    if (kind === DIGIT || kind === PUNCTUATION || (needs === 'letter' && kind !== LETTER)) continue;
    return end;
  }
  return start;
}

/** Graphemes, near enough for a bound: marks, joiners and selectors belong to what stands before them. */
function countGraphemes(text: Source, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i += charLength(text, i)) {
    const kind = classAt(text, i);
    if (kind !== JOINING && kind !== HIDDEN) count++;
  }
  return count;
}

/**
 * Words inside a hashtag are units of their own: #MentalHealth is mental, health; #COVID19 is covid, 19, as
 * COVID-19 is. The token is `start` to `end`; its words begin at `first`.
 */
export function readHashtag(pass: Pass, start: number, end: number, first = start + 1): number {
  const { text } = pass;
  const token = addToken(pass, HASHTAG, start, end);
  let unit = first;
  for (let i = first; i <= end; i++) {
    const separates = i < end && separatesParts(text, i);
    if (i < end && !separates && !(i > unit && beginsPart(text, i, end))) continue;
    if (i > unit) addPart(pass, unit, i, token);
    unit = separates ? i + 1 : i;
  }
  return end;
}

function separatesParts(text: Source, i: number): boolean {
  const code = codeAt(text, i);
  if (code < 128) return !isPlain(code) && code !== 39;
  return isBlank(text, i);
}

function beginsPart(text: Source, i: number, end: number): boolean {
  if (isDigit(text, i) !== isDigit(text, i - 1)) return true;
  if (!isUpper(text, i)) return false;
  return !isUpper(text, i - 1) || (i + 1 < end && isLower(text, i + 1));
}

function isUpper(text: Source, i: number): boolean {
  const code = codeAt(text, i);
  if (code < 128) return isCapital(text, i);
  const letter = String.fromCharCode(code);
  return isLatinAccent(code) && letter !== letter.toLowerCase();
}

function addPart(pass: Pass, start: number, end: number, token: number): void {
  let hash = hashSeed;
  let flags = UNIT_WORD;
  for (let i = start; i < end; i++) {
    const code = codeAt(pass.text, i);
    if (code > 127) flags |= UNIT_COMPLEX;
    else if (code < 58) flags |= UNIT_STRANGE; // a digit may stand for a letter: #pr4t
    if (code !== 39) hash = hashStep(hash, isAsciiLetter(code) ? code | 32 : code);
  }
  addUnit(pass, start, end, hash, token, flags);
}

// -- mentions ---------------------------------------------------------------------------------------------

/** @ and a name, not inside a word or behind another sign of that kind, nor with one behind it. */
function mentionEnd(text: Source, start: number, { inner = '', max, domain, lists }: MentionSyntax): number {
  if (!mayPrecedeMention(text, start)) return start;
  if (domain === 'name') {
    const end = hostEnd(text, start + 1, true);
    return end < 0 ? start : end;
  }
  let end = start + 1;
  while (end - start <= max && isNameChar(codeAt(text, end), inner)) end++;
  while (end > start + 1 && isInner(codeAt(text, end - 1), inner)) end--;
  if (end === start + 1) return start;
  if (domain === 'behind' && isAt(codeAt(text, end))) {
    const host = hostEnd(text, end + 1, true);
    if (host > 0) return host;
  }
  if (lists) end = listEnd(text, end);
  const after = codeAt(text, end);
  return isAt(after) || isLatinAccent(after) || text.value.startsWith('://', end) ? start : end;
}

function isNameChar(code: number, inner: string): boolean {
  return isPlain(code) || code === 95 || isInner(code, inner);
}

function isInner(code: number, inner: string): boolean {
  return inner !== '' && code !== 0 && inner.includes(String.fromCharCode(code));
}

/** `/name` of a list: a letter, then up to 24 letters, digits, _ and -. */
function listEnd(text: Source, slash: number): number {
  if (codeAt(text, slash) !== 47 || !isAsciiLetter(codeAt(text, slash + 1))) return slash;
  let i = slash + 2;
  while (i - slash <= 25 && (isNameChar(codeAt(text, i), '') || codeAt(text, i) === 45)) i++;
  return i;
}

function mayPrecedeMention(text: Source, start: number): boolean {
  if (start === 0) return true;
  const before = codeAt(text, start - 1);
  if (isPlain(before) || before === 95) return isRepostSign(text, start);
  return !(
    isAt(before) ||
    (before >= 33 && before <= 42 && before !== 34 && before !== 39 && before !== 40 && before !== 41)
  );
}

/** RT@name: the old sign of a repost may stand right before a mention. */
function isRepostSign(text: Source, start: number): boolean {
  if (text.value.slice(Math.max(0, start - 2), start).toLowerCase() !== 'rt') return false;
  const before = codeAt(text, start - 3);
  return !isPlain(before) && before !== 95 && before !== 43 && before !== 126 && before !== 46 && before !== 45;
}

// -- cashtags ---------------------------------------------------------------------------------------------

/** $ and one to six letters, optionally . or _ and one or two more (twitter-text 3.1, `cashtag`). */
export function cashtagEnd(text: Source, start: number): number {
  if (!isBlank(text, start - 1)) return start;
  const letters = (from: number, max: number) => {
    let i = from;
    while (i - from < max && isAsciiLetter(codeAt(text, i))) i++;
    return i;
  };
  const end = letters(start + 1, 6);
  if (end === start + 1) return start;
  const sign = codeAt(text, end);
  const longer = sign === 46 || sign === 95 ? letters(end + 1, 2) : end;
  if (longer > end + 1 && mayFollowCashtag(text, longer)) return longer;
  return mayFollowCashtag(text, end) ? end : start;
}

function mayFollowCashtag(text: Source, i: number): boolean {
  return isBlank(text, i) || (codeAt(text, i) < 128 && !isPlain(codeAt(text, i)));
}
