/**
 * Stage two: one pass over one text. It finds tokens, the units phrases are matched over, sentences and
 * paragraphs, and writes them as rows. Linear in the length of the text; no string is made of a word.
 */
import { BREAK, charLength, classAt, DIGIT, EMOJI, HIDDEN, JOINING, LETTER, PUNCTUATION, SPACE } from './classes.ts';
import { emojiEnd } from './emoji.ts';
import { closePass, openPass, type Pass } from './pass.ts';
import { readNumber } from './readNumber.ts';
import { readPlainWords } from './readPlainWords.ts';
import { readEmoji, readPunctuation, readSign } from './readSign.ts';
import { readHashtag } from './readTag.ts';
import { readWord } from './readWord.ts';
import type { Rows } from './rows.ts';
import { codeAt } from './source.ts';
import { defaultSyntax, type Syntax } from './syntax.ts';

/** What a pass tells besides its rows. */
export interface ScanResult {
  /** The kinds of tokens there are, a bit each. */
  readonly kinds: number;
  /** Whether the text holds half of a character (a lone surrogate). */
  readonly broken: boolean;
  /** Whether another network may read a # or @ in it otherwise. */
  readonly tagged: boolean;
  /** Whether some word may be in disguise. */
  readonly strange: boolean;
}

/** Scans `text` as field number `field` and adds its rows. */
export function scanText(text: string, field: number, rows: Rows, syntax: Syntax = defaultSyntax): ScanResult {
  const pass = openPass(text, field, rows, syntax);
  const { length } = text;
  for (let i = 0; i < length; ) {
    i = readPlainWords(pass, i);
    if (i < length) i = readOther(pass, i);
  }
  closePass(pass);
  return pass;
}

/** An entry of a post's list of tags: a hashtag, with # or without, whatever it holds. */
export function scanTag(text: string, field: number, rows: Rows, syntax: Syntax = defaultSyntax): ScanResult {
  const start = text.search(/\S/);
  const pass = openPass(text, field, rows, syntax);
  if (start >= 0) {
    const end = text.trimEnd().length;
    const sign = codeAt(pass.text, start);
    readHashtag(pass, start, end, sign === 35 || sign === 0xff03 ? start + 1 : start);
  }
  closePass(pass);
  return pass;
}

function readOther(pass: Pass, i: number): number {
  const { text } = pass;
  switch (classAt(text, i)) {
    case SPACE:
    case HIDDEN:
    case JOINING:
      return i + charLength(text, i);
    case BREAK:
      pass.breaks++;
      return codeAt(text, i) === 13 && codeAt(text, i + 1) === 10 ? i + 2 : i + 1;
    case LETTER: {
      // Ⓜ️ 🅰️: letters that ask to be shown as pictures.
      const end = codeAt(text, i) > 127 ? emojiEnd(text, i) : i;
      return end > i ? readEmoji(pass, i, end) : readWord(pass, i);
    }
    case DIGIT: {
      const end = emojiEnd(text, i);
      return end > i ? readEmoji(pass, i, end) : readNumber(pass, i);
    }
    case EMOJI: {
      const end = emojiEnd(text, i);
      return end > i ? readEmoji(pass, i, end) : readSign(pass, i);
    }
    case PUNCTUATION:
      return readPunctuation(pass, i);
    default:
      return readSign(pass, i);
  }
}
