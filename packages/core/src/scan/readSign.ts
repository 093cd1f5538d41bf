/** Signs and emoji. */
import { charLength, codeAt } from './classes.ts';
import { emojiEnd } from './emoji.ts';
import { hashSeed, hashStep } from './fold.ts';
import { addToken, addUnit, finishToken, type Pass } from './pass.ts';
import { cashtagEnd, hashtagEnd, mentionEnd, readHashtag } from './readTag.ts';
import { CASHTAG, EMOJI_TOKEN, MENTION, PUNCTUATION_TOKEN, UNIT_EMOJI } from './rows.ts';
import { endsSentence } from './sentenceEnd.ts';

export function readPunctuation(pass: Pass, start: number): number {
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
export function readSign(pass: Pass, start: number): number {
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
export function readEmoji(pass: Pass, start: number, end: number): number {
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
