/** Words and numbers, and the links and e-mail addresses they begin. */
import { addressAt, addressEnd } from './address.ts';
import { isApostrophe, isCapital, isDigit, isWordStart } from './chars.ts';
import { charLength, classAt, codeAt, DIGIT, HIDDEN, JOINING, LETTER } from './classes.ts';
import { hashSeed, hashStep } from './fold.ts';
import { addToken, addUnit, finishToken, type Pass } from './pass.ts';
import { EMAIL, LINK, NUMBER, TOKEN, UNIT, UNIT_COMPLEX, UNIT_POSSESSIVE, UNIT_WORD, WORD } from './rows.ts';

/**
 * Most words are letters alone, with a space, the end, or a sign and a space behind them. They are read without
 * asking anything else; of any other word nothing is read, and `start` comes back. The sentence is open already:
 * the less this function holds, the surer it is compiled into its caller.
 */
export function readPlainWord(pass: Pass, start: number): number {
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
export function readWord(pass: Pass, start: number): number {
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

function isPossessive(text: string, i: number): boolean {
  const code = codeAt(text, i + 1);
  return (code === 115 || code === 83) && !isWordStart(text, i + 2);
}
