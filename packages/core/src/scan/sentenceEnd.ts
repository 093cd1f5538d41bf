/**
 * Whether a run of signs ends a sentence. A line break always does and is not asked here. A full stop does not
 * after an abbreviation or an initial, nor an ellipsis where the text goes on in lower case. (Plain full stops
 * do: many people write posts in lower case throughout.)
 */
import { BREAK, classAt, codeAt, SPACE } from './classes.ts';

/** Lower case, without the last full stop. Those that often end a sentence themselves (etc, am, pm) are left out. */
const abbreviations = new Set([
  'dr',
  'mr',
  'mrs',
  'ms',
  'mx',
  'prof',
  'rev',
  'st',
  'e.g',
  'i.e',
  'eg',
  'ie',
  'vs',
  'no',
  'approx',
  'tel',
  'ext',
  'dept',
  'cllr',
]);

export function endsSentence(text: string, start: number, end: number): boolean {
  const code = codeAt(text, start);
  if (code !== 46 && code !== 33 && code !== 63 && code !== 0x2026) return false;
  const next = skipClosing(text, end);
  if (next >= text.length) return true;
  const kind = classAt(text, next);
  if (kind !== SPACE && kind !== BREAK) return code !== 46 && next > end;
  if (code === 33 || code === 63) return true;
  if (code === 0x2026 || end - start > 1) return !goesOnInLowerCase(text, next);
  return !isAbbreviated(text, start);
}

function skipClosing(text: string, from: number): number {
  let i = from;
  while (i < text.length && '"\')]”’!?'.includes(text[i]!)) i++;
  return i;
}

function goesOnInLowerCase(text: string, space: number): boolean {
  let i = space;
  while (i < text.length && i < space + 8 && classAt(text, i) === SPACE) i++;
  const code = codeAt(text, i);
  return code >= 97 && code <= 122;
}

function isAbbreviated(text: string, stop: number): boolean {
  let i = stop;
  while (i > 0 && stop - i < 8 && isLetterOrStop(codeAt(text, i - 1))) i--;
  if (stop - i > 6) return false; // longer than any of them
  const word = text.slice(i, stop).toLowerCase();
  if (word.length === 1) return word !== 'i'; // an initial
  return abbreviations.has(word);
}

function isLetterOrStop(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || code === 46;
}
