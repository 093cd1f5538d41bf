/**
 * The fast lane: words of ASCII letters, and numbers that do not begin with 0, with white space or the end behind them, or a comma or another sign and then
 * white space. Nine in ten words of a post are such. Anything else is left to the slow lane, so that both give the
 * same rows. What happens for every character and word is written out here: whether a call is free depends on what
 * the optimiser saw before.
 */
import { hashSeed, hashStep } from './fold.ts';
import { isSentenceDue, openSentence, type Pass } from './pass.ts';
import { NUMBER, PUNCTUATION_TOKEN, UNIT_STRANGE, UNIT_WORD, WORD, writeToken, writeUnit } from './rows.ts';

const commaHash = hashStep(hashSeed, 44);

/** Reads from `start` as long as there are plain words, spaces and commas; gives the place of what is none of them. */
export function readPlainWords(pass: Pass, start: number): number {
  const { tokens, units } = pass;
  const { codes } = pass.text;
  let { tokenCount, unitCount, singles, sentence, strange } = pass;
  // Constants of the module are loaded wherever they are used; these stay in registers.
  const seed = hashSeed;
  const before = tokenCount;
  let kinds = 0;
  let i = start;
  for (;;) {
    const code = codes[i]!;
    if (code === 32) {
      i++;
      continue;
    }
    let lower = code | 32;
    if (lower < 97 || lower > 122) {
      if (code > 48 && code < 58) {
        const end = numberEnd(codes, i);
        if (end < 0) break;
        if (tokenCount === before && isSentenceDue(pass)) {
          openSentence(pass, i);
          sentence = pass.sentence;
          singles = 0;
        }
        singles = end - i === 1 ? singles + 1 : 0;
        if (singles > 2) strange = true;
        let hash = seed;
        for (let at = i; at < end; at++) hash = Math.imul(hash ^ codes[at]!, 0x01000193);
        writeToken(tokens, tokenCount, NUMBER, i, end, sentence);
        writeUnit(units, unitCount++, i, end, hash, tokenCount++, UNIT_WORD);
        kinds |= 1 << NUMBER;
        i = end;
        continue;
      }
      if (code !== 44 || tokenCount === before || codes[i + 1] !== 32) break;
      const token = tokenCount * 4;
      tokens[token] = PUNCTUATION_TOKEN;
      tokens[token + 1] = i;
      tokens[token + 2] = i + 1;
      tokens[token + 3] = sentence;
      const unit = unitCount++ * 5;
      units[unit] = i;
      units[unit + 1] = i + 1;
      units[unit + 2] = commaHash;
      units[unit + 3] = tokenCount++;
      units[unit + 4] = 0;
      kinds |= 1 << PUNCTUATION_TOKEN;
      i += 2;
      continue;
    }
    const first = i;
    let hash = seed;
    let last = 0;
    let beforeLast = 0;
    let stretched = 0;
    do {
      hash = Math.imul(hash ^ lower, 0x01000193);
      if (lower === last && lower === beforeLast) stretched = UNIT_STRANGE;
      beforeLast = last;
      last = lower;
      lower = codes[++i]! | 32;
    } while (lower >= 97 && lower <= 122);
    if (!isBehindWord(codes[i]!, codes[i + 1]!)) {
      i = first;
      break;
    }
    if (tokenCount === before && isSentenceDue(pass)) {
      openSentence(pass, first);
      sentence = pass.sentence;
      singles = 0;
    }
    singles = i - first === 1 ? singles + 1 : 0;
    if (stretched !== 0 || singles > 2) strange = true;
    const token = tokenCount * 4;
    kinds |= 1 << WORD;
    tokens[token] = WORD;
    tokens[token + 1] = first;
    tokens[token + 2] = i;
    tokens[token + 3] = sentence;
    const unit = unitCount++ * 5;
    units[unit] = first;
    units[unit + 1] = i;
    units[unit + 2] = hash;
    units[unit + 3] = tokenCount++;
    units[unit + 4] = UNIT_WORD | stretched;
  }
  if (tokenCount > before) {
    pass.tokenCount = tokenCount;
    pass.unitCount = unitCount;
    pass.singles = singles;
    pass.strange = strange;
    pass.kinds |= kinds;
  }
  return i;
}

/** The end of the number at `start`, or -1 where more than digits belongs to it. */
function numberEnd(codes: Uint16Array, start: number): number {
  let i = start + 1;
  while (codes[i]! >= 48 && codes[i]! <= 57) i++;
  return isBehindWord(codes[i]!, codes[i + 1]!) ? i : -1;
}

/** Whether a word ends before `code`: white space, the end of the text, or one of . , ! ? : ; ) and then either. */
function isBehindWord(code: number, next: number): boolean {
  if (code === 32 || code === 10 || code === 0) return true;
  const isSign = code === 46 || code === 44 || code === 33 || code === 63 || code === 58 || code === 59 || code === 41;
  return isSign && (next === 32 || next === 10 || next === 0);
}
