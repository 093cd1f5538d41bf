/**
 * Stage two: one pass over one text. It finds tokens, the units phrases are matched over, sentences and
 * paragraphs, and writes them as rows. Linear in the length of the text; no string is made of a word.
 */
import { addressAt, addressEnd } from './address.ts';
import {
  BREAK,
  charLength,
  classAt,
  codeAt,
  DIGIT,
  EMOJI,
  HIDDEN,
  JOINING,
  LETTER,
  PUNCTUATION,
  SPACE,
} from './classes.ts';
import { emojiEnd } from './emoji.ts';
import { foldWord, hashSeed, hashStep, hashWord } from './fold.ts';
import {
  CASHTAG,
  EMAIL,
  EMOJI_TOKEN,
  HASHTAG,
  LINK,
  MENTION,
  NUMBER,
  PARAGRAPH,
  PUNCTUATION_TOKEN,
  type Rows,
  reserve,
  SENTENCE,
  TOKEN,
  UNIT,
  UNIT_COMPLEX,
  UNIT_EMOJI,
  UNIT_POSSESSIVE,
  UNIT_WORD,
  WORD,
} from './rows.ts';
import { endsSentence } from './sentenceEnd.ts';

/** The state of a pass: where it writes, and what it waits for. */
interface Pass {
  readonly text: string;
  readonly field: number;
  readonly rows: Rows;
  /** The arrays of the tables that grow by the word, and how many of their rows are used: at hand, because they are written all the time. */
  readonly tokens: Int32Array;
  readonly units: Int32Array;
  tokenCount: number;
  unitCount: number;
  /** The open sentence and paragraph, -1 where none is open. */
  sentence: number;
  paragraph: number;
  /** Line breaks since the last token. */
  breaks: number;
  /** true after a full stop: the next token begins a sentence, unless it closes this one. */
  ended: boolean;
  /** Whether half of a character was met. */
  broken: boolean;
  kinds: number;
}

/** What a pass tells besides its rows. */
export interface ScanResult {
  /** The kinds of tokens there are, a bit each. */
  readonly kinds: number;
  /** Whether the text holds half of a character (a lone surrogate). */
  readonly broken: boolean;
}

/** Scans `text` as field number `field` and adds its rows. */
export function scanText(text: string, field: number, rows: Rows): ScanResult {
  const { length } = text;
  reserve(rows.tokens, length + 1);
  reserve(rows.units, length + 1);
  const pass: Pass = {
    text,
    field,
    rows,
    tokens: rows.tokens.rows,
    units: rows.units.rows,
    tokenCount: rows.tokens.count,
    unitCount: rows.units.count,
    sentence: -1,
    paragraph: -1,
    breaks: 0,
    ended: false,
    kinds: 0,
    broken: false,
  };
  let i = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    if (code === 32) {
      i++;
      continue;
    }
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) {
      const end = readPlainWord(pass, i);
      i = end > i ? end : readWord(pass, i);
      continue;
    }
    switch (classAt(text, i)) {
      case SPACE:
      case HIDDEN:
      case JOINING:
        i += charLength(text, i);
        break;
      case BREAK:
        if (codeAt(text, i) === 13 && codeAt(text, i + 1) === 10) i++;
        pass.breaks++;
        i++;
        break;
      case LETTER:
        i = readWord(pass, i);
        break;
      case DIGIT: {
        const end = emojiEnd(text, i);
        i = end > i ? readEmoji(pass, i, end) : readWord(pass, i);
        break;
      }
      case EMOJI: {
        const end = emojiEnd(text, i);
        i = end > i ? readEmoji(pass, i, end) : readSign(pass, i);
        break;
      }
      case PUNCTUATION:
        i = readPunctuation(pass, i);
        break;
      default:
        i = readSign(pass, i);
    }
  }
  closeParagraph(pass);
  rows.tokens.count = pass.tokenCount;
  rows.units.count = pass.unitCount;
  return pass;
}

// -- words ------------------------------------------------------------------------------------------------

/**
 * Most words are letters alone, with a space, the end, or a sign and a space behind them. They are read without
 * asking anything else; of any other word nothing is read, and `start` comes back.
 */
function readPlainWord(pass: Pass, start: number): number {
  const { text, tokens, units } = pass;
  const { length } = text;
  let hash = hashSeed;
  let i = start;
  for (; i < length; i++) {
    const code = text.charCodeAt(i) | 32;
    if (code < 97 || code > 122) break;
    hash = hashStep(hash, code);
  }
  if (i < length && !endsPlainly(text, i)) return start;
  if (pass.sentence < 0 || pass.breaks > 0 || pass.ended) openSentence(pass, start);
  pass.breaks = 0;
  pass.kinds |= 1 << WORD;
  const token = pass.tokenCount++;
  const row = token * TOKEN.stride;
  tokens[row + TOKEN.kind] = WORD;
  tokens[row + TOKEN.start] = start;
  tokens[row + TOKEN.end] = i;
  tokens[row + TOKEN.sentence] = pass.sentence;
  const unit = pass.unitCount++ * UNIT.stride;
  units[unit + UNIT.start] = start;
  units[unit + UNIT.end] = i;
  units[unit + UNIT.hash] = hash;
  units[unit + UNIT.stem] = hashSeed;
  units[unit + UNIT.token] = token;
  units[unit + UNIT.flags] = UNIT_WORD;
  return i;
}

/** A space, or one of . , ! ? : ; ) and then a space or the end. */
function endsPlainly(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code === 32) return true;
  if (code !== 46 && code !== 44 && code !== 33 && code !== 63 && code !== 58 && code !== 59 && code !== 41)
    return false;
  return i + 1 >= text.length || text.charCodeAt(i + 1) === 32;
}

/**
 * A word or number, or the link or e-mail address it begins. Apostrophes and hyphens between letters belong to
 * it (don’t, co-op, COVID-19), so do signs between digits (10:30, 24/7, 1,000) and & between letters (A&E).
 * Each part is a unit: a hyphen or space makes no difference to phrases.
 */
function readWord(pass: Pass, start: number): number {
  const { text } = pass;
  const unitsBefore = pass.unitCount;
  const token = addToken(pass, WORD, start, start);
  let onlyDigits = true;
  let unit = start;
  let hash = hashSeed;
  let stem = hashSeed;
  let flags = UNIT_WORD;
  let i = start;
  for (;;) {
    const code = codeAt(text, i);
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) {
      onlyDigits = false;
      hash = hashStep(hash, code | 32);
      i++;
      continue;
    }
    if (code >= 48 && code <= 57) {
      hash = hashStep(hash, code);
      i++;
      continue;
    }
    // Most words end at a space: nothing joins, and no address begins.
    if (code === 32) return finishWord(pass, token, onlyDigits, unit, i, hash, stem, flags);
    if (i >= text.length) return finishWord(pass, token, onlyDigits, unit, i, hash, stem, flags);
    const kind = classAt(text, i);
    if (code > 127 && (kind === LETTER || kind === DIGIT || kind === JOINING || kind === HIDDEN)) {
      if (kind !== DIGIT) onlyDigits = false;
      flags |= UNIT_COMPLEX;
      i += charLength(text, i);
      continue;
    }
    if (isApostrophe(code) && isWordStart(text, i + 1)) {
      stem = hash;
      // `'s` before the end of the word is a possessive: the word without it matches too.
      if (isPossessive(text, i)) flags |= UNIT_POSSESSIVE;
      i++;
      continue;
    }
    const join = joins(text, i, code);
    if (join === NOT) break;
    addUnit(pass, unit, i, hash, stem, token, flags);
    if (join === SIGN) addUnit(pass, i, i + 1, hashStep(hashSeed, code), 0, token, 0);
    if (code !== 45) onlyDigits &&= code !== 38;
    i++;
    unit = i;
    hash = stem = hashSeed;
    flags = UNIT_WORD;
  }
  const address = mayBeAddress(text, i) ? addressAt(text, start) : undefined;
  if (address) {
    pass.unitCount = unitsBefore;
    i = addressEnd();
    return finishToken(pass, token, address === 'link' ? LINK : EMAIL, start, i);
  }
  return finishWord(pass, token, onlyDigits, unit, i, hash, stem, flags);
}

function finishWord(
  pass: Pass,
  token: number,
  onlyDigits: boolean,
  unit: number,
  end: number,
  hash: number,
  stem: number,
  flags: number,
): number {
  addUnit(pass, unit, end, hash, stem, token, flags);
  const row = token * TOKEN.stride;
  if (onlyDigits) pass.kinds |= 1 << NUMBER;
  pass.tokens[row + TOKEN.kind] = onlyDigits ? NUMBER : WORD;
  pass.tokens[row + TOKEN.end] = end;
  return end;
}

const NOT = 0;
const HYPHEN = 1;
const SIGN = 2;

/** Whether the sign at `i` joins two parts of one word or number. */
function joins(text: string, i: number, code: number): number {
  if (code === 45 || code === 0x2010 || code === 0x2011) return isWordStart(text, i + 1) ? HYPHEN : NOT;
  if (code === 46 || code === 44 || code === 58 || code === 47)
    return isDigit(text, i - 1) && isDigit(text, i + 1) ? SIGN : NOT;
  if (code === 38) return isCapital(text, i - 1) && isCapital(text, i + 1) && !isWordStart(text, i + 2) ? SIGN : NOT;
  return NOT;
}

function mayBeAddress(text: string, i: number): boolean {
  const code = codeAt(text, i);
  if (code === 58) return codeAt(text, i + 1) === 47 && codeAt(text, i + 2) === 47;
  return (code === 46 || code === 64 || code === 43 || code === 95) && isWordStart(text, i + 1);
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x02bc;
}

function isPossessive(text: string, i: number): boolean {
  const code = codeAt(text, i + 1);
  return (code === 115 || code === 83) && !isWordStart(text, i + 2);
}

function isWordStart(text: string, i: number): boolean {
  if (i >= text.length) return false;
  const kind = classAt(text, i);
  return kind === LETTER || kind === DIGIT;
}

function isDigit(text: string, i: number): boolean {
  const code = codeAt(text, i);
  return code >= 48 && code <= 57;
}

function isCapital(text: string, i: number): boolean {
  const code = codeAt(text, i);
  return code >= 65 && code <= 90;
}

// -- signs ------------------------------------------------------------------------------------------------

function readPunctuation(pass: Pass, start: number): number {
  const { text } = pass;
  const code = codeAt(text, start);
  if (code === 35 || code === 0xff03) {
    const keycap = emojiEnd(text, start);
    if (keycap > start) return readEmoji(pass, start, keycap);
    const end = hashtagEnd(text, start);
    if (end > start) return readHashtag(pass, start, end);
  }
  if (code === 64 || code === 0xff20) {
    const end = mentionEnd(text, start);
    if (end > start) return finishToken(pass, addToken(pass, MENTION, start, end), MENTION, start, end);
  }
  if (code === 36) {
    const end = cashtagEnd(text, start);
    if (end > start) return finishToken(pass, addToken(pass, CASHTAG, start, end), CASHTAG, start, end);
  }
  if (code === 42) {
    const keycap = emojiEnd(text, start);
    if (keycap > start) return readEmoji(pass, start, keycap);
  }
  return readSign(pass, start);
}

/** A run of one sign (`!!!`) is one token and one unit. */
function readSign(pass: Pass, start: number): number {
  const { text } = pass;
  const length = charLength(text, start);
  const char = codeAt(text, start);
  let end = start + length;
  if (length === 1 && char >= 0xd800 && char < 0xe000) pass.broken = true;
  while (length === 1 && codeAt(text, end) === char) end++;
  const closes = pass.breaks === 0 && isClosing(char);
  const token = addToken(pass, PUNCTUATION_TOKEN, start, end, closes);
  let hash = hashSeed;
  for (let i = start; i < start + length; i++) hash = hashStep(hash, codeAt(text, i));
  addUnit(pass, start, end, hash, 0, token, 0);
  if (endsSentence(text, start, end)) pass.ended = true;
  return end;
}

function isClosing(code: number): boolean {
  return (
    code === 34 ||
    code === 39 ||
    code === 41 ||
    code === 93 ||
    code === 0x201d ||
    code === 0x2019 ||
    code === 33 ||
    code === 63 ||
    code === 46
  );
}

/** An emoji after a full stop closes the sentence it stands behind: that is how people use it. */
function readEmoji(pass: Pass, start: number, end: number): number {
  const token = addToken(pass, EMOJI_TOKEN, start, end, pass.breaks === 0);
  const { text } = pass;
  let hash = hashSeed;
  for (let i = start; i < end; i++) {
    const code = codeAt(text, i);
    if (code !== 0xfe0f) hash = hashStep(hash, code);
  }
  addUnit(pass, start, end, hash, 0, token, UNIT_EMOJI);
  return end;
}

// -- hashtags and mentions --------------------------------------------------------------------------------

/** # and letters, digits, marks and _, with a letter among them, not inside a word (twitter-text, `extractHashtags`). */
function hashtagEnd(text: string, start: number): number {
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
function readHashtag(pass: Pass, start: number, end: number): number {
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

function isLower(text: string, i: number): boolean {
  const code = codeAt(text, i);
  return code >= 97 && code <= 122;
}

/** @ and up to 30 letters, digits and _, not inside a word or after another sign of that kind. */
function mentionEnd(text: string, start: number): number {
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
function cashtagEnd(text: string, start: number): number {
  if (start > 0 && classAt(text, start - 1) !== SPACE && classAt(text, start - 1) !== BREAK) return start;
  cashtag.lastIndex = start;
  return cashtag.test(text) ? cashtag.lastIndex : start;
}
const cashtag = /\$[a-z]{1,6}(?:[._][a-z]{1,2})?(?![\p{L}\p{N}_])/iuy;

// -- rows -------------------------------------------------------------------------------------------------

function addToken(pass: Pass, kind: number, start: number, end: number, closes = false): number {
  if (pass.sentence < 0 || pass.breaks > 0 || (pass.ended && !closes)) openSentence(pass, start);
  pass.breaks = 0;
  const { tokens } = pass;
  pass.kinds |= 1 << kind;
  const row = pass.tokenCount * TOKEN.stride;
  tokens[row + TOKEN.kind] = kind;
  tokens[row + TOKEN.start] = start;
  tokens[row + TOKEN.end] = end;
  tokens[row + TOKEN.sentence] = pass.sentence;
  return pass.tokenCount++;
}

/** Links, mentions and the like are one unit that no phrase knows: phrases never match inside or across them. */
function finishToken(pass: Pass, token: number, kind: number, start: number, end: number): number {
  pass.kinds |= 1 << kind;
  const row = token * TOKEN.stride;
  pass.tokens[row + TOKEN.kind] = kind;
  pass.tokens[row + TOKEN.end] = end;
  addUnit(pass, start, end, 0, 0, token, 0);
  return end;
}

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

function addUnit(
  pass: Pass,
  start: number,
  end: number,
  hash: number,
  stem: number,
  token: number,
  flags: number,
): void {
  const { units } = pass;
  if ((flags & UNIT_COMPLEX) !== 0) {
    const folded = foldWord(pass.text.slice(start, end));
    hash = hashWord(folded);
    stem = hashWord(folded.replace(/s$/, ''));
  }
  const row = pass.unitCount++ * UNIT.stride;
  units[row + UNIT.start] = start;
  units[row + UNIT.end] = end;
  units[row + UNIT.hash] = hash;
  units[row + UNIT.stem] = stem;
  units[row + UNIT.token] = token;
  units[row + UNIT.flags] = flags;
}

// -- sentences --------------------------------------------------------------------------------------------

function openSentence(pass: Pass, start: number): void {
  const { sentences } = pass.rows;
  if (pass.paragraph < 0 || pass.breaks > 1) openParagraph(pass, start);
  else closeSentence(pass);
  reserve(sentences, 1);
  const row = sentences.count * SENTENCE.stride;
  sentences.rows[row + SENTENCE.start] = start;
  sentences.rows[row + SENTENCE.paragraph] = pass.paragraph;
  sentences.rows[row + SENTENCE.first] = pass.tokenCount;
  pass.sentence = sentences.count++;
  pass.ended = false;
}

function closeSentence(pass: Pass): void {
  if (pass.sentence < 0) return;
  const { sentences } = pass.rows;
  const row = pass.sentence * SENTENCE.stride;
  sentences.rows[row + SENTENCE.end_] = pass.tokenCount;
  sentences.rows[row + SENTENCE.end] = pass.tokens[(pass.tokenCount - 1) * TOKEN.stride + TOKEN.end]!;
  pass.sentence = -1;
}

function openParagraph(pass: Pass, start: number): void {
  closeParagraph(pass);
  const { paragraphs, sentences } = pass.rows;
  reserve(paragraphs, 1);
  const row = paragraphs.count * PARAGRAPH.stride;
  paragraphs.rows[row + PARAGRAPH.start] = start;
  paragraphs.rows[row + PARAGRAPH.field] = pass.field;
  paragraphs.rows[row + PARAGRAPH.first] = sentences.count;
  pass.paragraph = paragraphs.count++;
}

function closeParagraph(pass: Pass): void {
  closeSentence(pass);
  if (pass.paragraph < 0) return;
  const { paragraphs, sentences } = pass.rows;
  const row = pass.paragraph * PARAGRAPH.stride;
  paragraphs.rows[row + PARAGRAPH.end_] = sentences.count;
  paragraphs.rows[row + PARAGRAPH.end] = sentences.rows[(sentences.count - 1) * SENTENCE.stride + SENTENCE.end]!;
  pass.paragraph = -1;
}
