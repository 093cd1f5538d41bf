/**
 * Letters that are drawn with signs of mathematics, in circles, full width, small capitals or struck through. Screen readers skip
 * them or spell each ("mathematical bold capital H"), and no search finds the word.
 */
import type { Detector } from '@postlint/core';

/** Plain letters for those that NFKC leaves alone: small capitals and letters upside down. */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnopqrstuvwyz'],
      ['ɐɔǝɟɓɥᴉɾʞɯɹʇʌʍʎ', 'acefghijkmrtvwy'],
    ] as const
  ).flatMap(([from, to]) => [...from].map((char, index) => [char, to[index]!])),
);

/** One look tells whether there is any: signs of mathematics (surrogates D835), enclosed letters, full width, small capitals, overlays. */
const any =
  /[\ud835\u2460-\u24ff\uff21-\uff5a\u1d00-\u1d6a\ua730\ua731\u0250-\u02a0]|[\u0305\u0332-\u0338]|\ud83c[\udd10-\udd89]/;
const isMath = (code: number) => code >= 0x1d400 && code <= 0x1d7ff;
const isEnclosed = (code: number) => (code >= 0x249c && code <= 0x24e9) || (code >= 0x1f110 && code <= 0x1f189);
const isWide = (code: number) => (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
const isOverlay = (code: number) =>
  code === 0x332 || code === 0x333 || code === 0x305 || (code >= 0x335 && code <= 0x338);

/** One alone is a sign somebody needs: a variable, Ⓜ️, a vowel of phonetics. */
const fewest = 3;

export const styledLettersDetector: Detector = {
  name: 'styled-letters',
  version: '1',
  on: 'field',
  neutral: true,
  marks: { styledLetters: { attributes: ['plain'] } },
  find: ({ text }, report) => {
    if (!any.test(text)) return;
    let start = -1;
    let end = 0;
    let count = 0;
    let plain = '';
    const close = () => {
      if (count >= fewest)
        report({ type: 'styledLetters', start, end, attributes: { plain: plain.slice(0, plainTo) } });
      [start, count, plain] = [-1, 0, ''];
    };
    let plainTo = 0;
    for (let at = 0; at < text.length; ) {
      const code = text.codePointAt(at)!;
      const char = String.fromCodePoint(code);
      const letter = plainLetter(char, code);
      if (letter !== undefined) {
        if (start < 0) start = isOverlay(code) && at > 0 ? at - 1 : at;
        if (isOverlay(code) && count === 0 && plain === '' && at > 0) plain = text[at - 1]!;
        plain += letter;
        count++;
        end = at + char.length;
        plainTo = plain.length;
      } else if (start >= 0 && mayStandBetween(text, at, code)) plain += char;
      else close();
      at += char.length;
    }
    close();
  },
};

/** Blanks, signs and a letter that carries an overlay stand inside such a run. */
function mayStandBetween(text: string, at: number, code: number): boolean {
  const next = text.codePointAt(at + String.fromCodePoint(code).length) ?? 0;
  if (isOverlay(next)) return true;
  return /^[ '’,-]$/.test(String.fromCodePoint(code)) && plainLetter(String.fromCodePoint(next), next) !== undefined;
}

/** The letter or digit it stands for; nothing for an overlay; undefined where it is not styled. */
function plainLetter(char: string, code: number): string | undefined {
  if (isOverlay(code)) return '';
  if (isMath(code) || isWide(code)) return char.normalize('NFKC');
  if (isEnclosed(code)) {
    const letter = char.normalize('NFKC').replace(/[()]/g, '');
    return letter === char ? fromSquare(code) : letter;
  }
  return lookAlikes[char];
}

/** White letters on black discs and squares, which NFKC leaves alone. */
function fromSquare(code: number): string {
  const first = code >= 0x1f170 ? 0x1f170 : code >= 0x1f150 ? 0x1f150 : 0x1f130;
  return String.fromCharCode(65 + ((code - first) % 26));
}
