/** Small questions about the character at a place. Outside the text the answer is no. */
import { BREAK, classAt, DIGIT, LETTER, SPACE } from './classes.ts';
import { codeAt, type Source } from './source.ts';

/** ' and ’, and what people type for them: ‘ ´ ` and the modifier letter. */
export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018 || code === 0xb4 || code === 0x60 || code === 0x2bc;
}

export function isWordStart(text: Source, i: number): boolean {
  if (i >= text.length) return false;
  const kind = classAt(text, i);
  return kind === LETTER || kind === DIGIT;
}

/** 0 to 9. */
export function isNumeral(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isDigit(text: Source, i: number): boolean {
  return isNumeral(codeAt(text, i));
}

export function isCapital(text: Source, i: number): boolean {
  const code = codeAt(text, i);
  return code >= 65 && code <= 90;
}

export function isLower(text: Source, i: number): boolean {
  const code = codeAt(text, i);
  return code >= 97 && code <= 122;
}

export function isAsciiLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

/** An ASCII letter or digit. */
export function isPlain(code: number): boolean {
  return isNumeral(code) || isAsciiLetter(code);
}

/** What may close a sentence behind its last sign: " ' ) ] ” ’ ! ? */
export function isClosing(code: number): boolean {
  return (
    code === 34 ||
    code === 39 ||
    code === 41 ||
    code === 93 ||
    code === 0x201d ||
    code === 0x2019 ||
    code === 33 ||
    code === 63
  );
}

export function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011;
}

/** White space or a line break, or the start or end of the text. */
export function isBlank(text: Source, i: number): boolean {
  if (i < 0 || i >= text.length) return true;
  const kind = classAt(text, i);
  return kind === SPACE || kind === BREAK;
}

/** Latin letters with accents, as hosts and names may hold them: twitter-text 3.1, `latinAccentChars`. */
export function isLatinAccent(code: number): boolean {
  if (code < 0xc0) return false;
  if (code <= 0x24f) return code !== 0xd7 && code !== 0xf7;
  if (code <= 0x2bb)
    return '\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289\u028b\u02bb'.includes(
      String.fromCharCode(code),
    );
  return (code >= 0x300 && code <= 0x36f) || (code >= 0x1e00 && code <= 0x1eff);
}
