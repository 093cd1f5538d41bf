/**
 * Stage two: one pass over one text. It finds tokens, the units phrases are matched over, sentences and
 * paragraphs, and writes them as rows. Linear in the length of the text; no string is made of a word.
 */
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
import { closeParagraph, openSentence, type Pass } from './pass.ts';
import { readEmoji, readPunctuation, readSign } from './readSign.ts';
import { readPlainWord, readWord } from './readWord.ts';
import { type Rows, reserve } from './rows.ts';

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
      if (pass.sentence < 0 || pass.breaks > 0 || pass.ended) openSentence(pass, i);
      pass.breaks = 0;
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
