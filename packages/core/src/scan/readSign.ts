/** Signs, emoji and emoticons. */
import { isAsciiLetter, isClosing, isHyphen, isNumeral, isPlain } from './chars.ts';
import { charLength } from './classes.ts';
import { emojiEnd } from './emoji.ts';
import { emoticonEnd } from './emoticon.ts';
import { hashSeed, hashStep } from './fold.ts';
import { addClosed, addToken, addUnit, type Pass } from './pass.ts';
import { phoneEnd, readMoney, readNumber } from './readNumber.ts';
import { cashtagEnd, readHashtag, tagEnd } from './readTag.ts';
import {
  CASHTAG,
  EMOJI_TOKEN,
  HAS_QUOTE,
  MENTION,
  PUNCTUATION_TOKEN,
  TOKEN,
  UNIT_PICTURE,
  UNIT_STRANGE,
} from './rows.ts';
import { emojiEndsSentence, endsSentence } from './sentenceEnd.ts';
import { codeAt, type Source } from './source.ts';

export function readPunctuation(pass: Pass, start: number): number {
  const { text } = pass;
  const code = codeAt(text, start);
  if (code === 46 || code === 44) return readSign(pass, start);
  if (code === 35 || code === 0xff03 || code === 42) {
    const keycap = emojiEnd(text, start);
    if (keycap > start) return readEmoji(pass, start, keycap);
  }
  if (code === 35 || code === 0xff03 || code === 64 || code === 0xff20) {
    pass.tagged = true;
    const end = tagEnd(text, start, pass.syntax);
    if (end > start)
      return code === 64 || code === 0xff20
        ? addClosed(pass, MENTION, start, end, UNIT_STRANGE)
        : readHashtag(pass, start, end);
  }
  if (code === 36) {
    const end = cashtagEnd(text, start);
    if (end > start) return addClosed(pass, CASHTAG, start, end, UNIT_STRANGE);
  }
  if (isMoney(code) && isNumeral(codeAt(text, start + 1))) return readMoney(pass, start);
  if ((code === 43 || code === 40) && phoneEnd(text, start) > start) return readNumber(pass, start);
  const end = emoticonEnd(text, start);
  return end > start ? readPicture(pass, start, end, PUNCTUATION_TOKEN) : readSign(pass, start);
}

/** $ £ ¥ and the block of currency signs. */
function isMoney(code: number): boolean {
  return code === 36 || code === 0xa3 || code === 0xa5 || (code >= 0x20a0 && code <= 0x20cf);
}

/** A run of one sign (`!!!`) is one token and one unit. */
export function readSign(pass: Pass, start: number): number {
  const { text } = pass;
  const char = codeAt(text, start);
  const length = char < 128 ? 1 : charLength(text, start);
  let end = start + length;
  if (length === 1) {
    if (char >= 0xd800 && char < 0xe000) pass.broken = true;
    while (codeAt(text, end) === char && char !== 0) end++;
  }
  const closes = pass.ended && pass.breaks === 0 && (isClosing(char) || char === 46) && start === lastEnd(pass);
  const token = addToken(pass, PUNCTUATION_TOKEN, start, end, closes);
  let hash = hashStep(hashSeed, char);
  if (length === 2) hash = hashStep(hash, codeAt(text, start + 1));
  addUnit(pass, start, end, hash, token, mayMask(text, start, end, char) ? UNIT_STRANGE : 0);
  if (mayQuote(char)) pass.kinds |= HAS_QUOTE;
  if (endsSentence(pass, start, end, char)) pass.ended = true;
  return end;
}

/** Where the last token ends: a closing sign follows it without a space, an opening one does not. */
function lastEnd({ tokens, tokenCount }: Pass): number {
  return tokenCount === 0 ? -1 : tokens[(tokenCount - 1) * TOKEN.stride + TOKEN.end]!;
}

/** Signs that stand for letters inside a word (pr*t, p**t, tw!t, a$$, pr--t): a letter touches them, and they end no sentence. */
function mayMask(text: Source, start: number, end: number, char: number): boolean {
  if (char === 46 || char === 44 || char === 39 || char === 34 || char === 41 || char === 0x2019) return false;
  const after = isAsciiLetter(codeAt(text, end));
  if (char === 42 || char === 36) return after || isPlain(codeAt(text, start - 1));
  if (!after) return false;
  if (isPlain(codeAt(text, start - 1)))
    return char !== 47 && char !== 58 && char !== 38 && !(isHyphen(char) && end - start === 1);
  return char === 64 || char === 33 || char === 124 || char === 0x20ac;
}

/** " ' > « » ‘ to „ and ‹ › */
function mayQuote(code: number): boolean {
  if (code < 128) return code === 34 || code === 39 || code === 62;
  return code === 0xab || code === 0xbb || (code >= 0x2018 && code <= 0x201f) || code === 0x2039 || code === 0x203a;
}

/** An emoji after a full stop closes the sentence it stands behind: that is how people use it. */
export function readEmoji(pass: Pass, start: number, end: number): number {
  readPicture(pass, start, end, EMOJI_TOKEN);
  if (emojiEndsSentence(pass, start, end)) pass.ended = true;
  return end;
}

function readPicture(pass: Pass, start: number, end: number, kind: number): number {
  const token = addToken(pass, kind, start, end, pass.breaks === 0);
  const { text } = pass;
  let hash = hashSeed;
  for (let i = start; i < end; i++) {
    const code = codeAt(text, i);
    if (code !== 0xfe0f) hash = hashStep(hash, code);
  }
  const inside = isAsciiLetter(codeAt(text, start - 1)) && isAsciiLetter(codeAt(text, end));
  addUnit(pass, start, end, hash, token, inside ? UNIT_PICTURE | UNIT_STRANGE : UNIT_PICTURE);
  return end;
}
