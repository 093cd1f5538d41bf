/** Small questions about the character at a place. Outside the text the answer is no. */
import { classAt, codeAt, DIGIT, LETTER } from './classes.ts';

export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x02bc;
}

export function isWordStart(text: string, i: number): boolean {
  if (i >= text.length) return false;
  const kind = classAt(text, i);
  return kind === LETTER || kind === DIGIT;
}

export function isDigit(text: string, i: number): boolean {
  const code = codeAt(text, i);
  return code >= 48 && code <= 57;
}

export function isCapital(text: string, i: number): boolean {
  const code = codeAt(text, i);
  return code >= 65 && code <= 90;
}

export function isLower(text: string, i: number): boolean {
  const code = codeAt(text, i);
  return code >= 97 && code <= 122;
}
