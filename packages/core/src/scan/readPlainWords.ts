/**
 * The fast lane: words of ASCII letters with a space, a line break or the end behind them, or a comma or another
 * sign and then a space. Nine in ten words of a post are such. Everything is at hand in local variables; anything
 * else is left to the slow lane, so that both give the same rows.
 */
import { hashSeed, hashStep } from './fold.ts';
import { isSentenceDue, openSentence, type Pass } from './pass.ts';
import { PUNCTUATION_TOKEN, UNIT_STRANGE, UNIT_WORD, WORD, writeToken, writeUnit } from './rows.ts';

const commaHash = hashStep(hashSeed, 44);

/** Reads from `start` as long as there are plain words, spaces and commas; gives the place of what is none of them. */
export function readPlainWords(pass: Pass, start: number): number {
  const { text, tokens, units } = pass;
  const { length } = text;
  let { tokenCount, unitCount, singles, sentence, strange } = pass;
  // Constants of the module are loaded wherever they are used; these stay in registers.
  const seed = hashSeed;
  const word = WORD;
  const punctuation = PUNCTUATION_TOKEN;
  const plain = UNIT_WORD;
  const strangeUnit = UNIT_STRANGE;
  const before = tokenCount;
  let signs = 0;
  let i = start;
  while (i < length) {
    let code = text.charCodeAt(i);
    if (code === 32) {
      i++;
      continue;
    }
    if (code === 44 && tokenCount > before && i + 1 < length && text.charCodeAt(i + 1) === 32) {
      writeToken(tokens, tokenCount, punctuation, i, i + 1, sentence);
      writeUnit(units, unitCount++, i, i + 1, commaHash, 0, tokenCount++, 0);
      signs = 1;
      i += 2;
      continue;
    }
    let lower = code | 32;
    if (lower < 97 || lower > 122) break;
    const first = i;
    let hash = seed;
    let last = 0;
    let beforeLast = 0;
    let stretched = 0;
    do {
      hash = hashStep(hash, lower);
      if (lower === last && lower === beforeLast) stretched = strangeUnit;
      beforeLast = last;
      last = lower;
      if (++i >= length) {
        code = 32;
        break;
      }
      code = text.charCodeAt(i);
      lower = code | 32;
    } while (lower >= 97 && lower <= 122);
    if (code !== 32 && !(endsWord(code) && isFollowedBySpace(text, i))) {
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
    writeToken(tokens, tokenCount, word, first, i, sentence);
    writeUnit(units, unitCount++, first, i, hash, 0, tokenCount++, plain | stretched);
  }
  if (tokenCount > before) {
    pass.tokenCount = tokenCount;
    pass.unitCount = unitCount;
    pass.singles = singles;
    pass.strange = strange;
    pass.kinds |= (1 << WORD) | (signs << PUNCTUATION_TOKEN);
  }
  return i;
}

/** A line break, or one of . , ! ? : ; ) */
function endsWord(code: number): boolean {
  return (
    code === 10 || code === 46 || code === 44 || code === 33 || code === 63 || code === 58 || code === 59 || code === 41
  );
}

function isFollowedBySpace(text: string, i: number): boolean {
  if (text.charCodeAt(i) === 10 || i + 1 >= text.length) return true;
  const next = text.charCodeAt(i + 1);
  return next === 32 || next === 10;
}
