/**
 * Where an emoji ends: one grapheme, whatever it is made of (UTS #51, ED-9 to ED-17): a pictograph with
 * presentation selector or skin tone, joined by ZWJ to more of them; a pair of regional indicators; a keycap;
 * a flag of tag characters.
 */
import { charLength, classAt, EMOJI } from './classes.ts';
import { codeAt, type Source } from './source.ts';

const ZWJ = 0x200d;
const PRESENTATION = 0xfe0f;
const TEXT_PRESENTATION = 0xfe0e;
const KEYCAP = 0x20e3;

/** The end of the emoji at `start`, or `start` where none stands there. */
export function emojiEnd(text: Source, start: number): number {
  if (isKeycapBase(codeAt(text, start))) return keycapEnd(text, start);
  if (!isPictograph(text, start)) return start;
  if (isRegional(text, start)) return isRegional(text, start + 2) ? start + 4 : start + 2;
  let end = elementEnd(text, start);
  // © ® ™ and the like are letters of text unless they ask to be shown as pictures.
  if (end === start) return start;
  while (codeAt(text, end) === ZWJ && classAt(text, end + 1) === EMOJI) {
    const next = elementEnd(text, end + 1, true);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

/** Ⓜ 🅰 🅱 🅾 🅿 are letters unless they ask to be shown as pictures. */
function isPictograph(text: Source, start: number): boolean {
  if (classAt(text, start) === EMOJI) return true;
  const code = codeAt(text, start);
  if (code === 0x24c2) return codeAt(text, start + 1) === PRESENTATION;
  const low = codeAt(text, start + 1);
  const isLetter = code === 0xd83c && (low === 0xdd70 || low === 0xdd71 || low === 0xdd7e || low === 0xdd7f);
  return isLetter && codeAt(text, start + 2) === PRESENTATION;
}

/** The end of one pictograph with what belongs to it; `start` where it is only a sign, unless it is `joined` to one before. */
function elementEnd(text: Source, start: number, joined = false): number {
  let end = start + charLength(text, start);
  const next = codeAt(text, end);
  if (next === TEXT_PRESENTATION) return start;
  if (next === PRESENTATION) end++;
  else if (!joined && isPlainSign(text, start)) return start;
  if (isSkinTone(text, end)) end += 2;
  while (isTag(text, end)) end += 2;
  return end;
}

/** Signs that Unicode calls pictographic but that are text by default and used as text: © ® ‼ ⁉ ™ ℹ ↔ ... */
function isPlainSign(text: Source, index: number): boolean {
  const code = codeAt(text, index);
  return code < 0x2190 || (code >= 0x2194 && code <= 0x21aa);
}

function keycapEnd(text: Source, start: number): number {
  const next = codeAt(text, start + 1);
  if (next === KEYCAP) return start + 2;
  return next === PRESENTATION && codeAt(text, start + 2) === KEYCAP ? start + 3 : start;
}

function isKeycapBase(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x23 || code === 0x2a;
}

function isRegional(text: Source, index: number): boolean {
  const low = codeAt(text, index + 1);
  return codeAt(text, index) === 0xd83c && low >= 0xdde6 && low <= 0xddff;
}

function isSkinTone(text: Source, index: number): boolean {
  const low = codeAt(text, index + 1);
  return codeAt(text, index) === 0xd83c && low >= 0xdffb && low <= 0xdfff;
}

/** Tag characters U+E0020 to U+E007F, which spell the flags of England, Scotland and Wales. */
function isTag(text: Source, index: number): boolean {
  const low = codeAt(text, index + 1);
  return codeAt(text, index) === 0xdb40 && low >= 0xdc20 && low <= 0xdc7f;
}
