/** Emoticons: faces of plain signs, read as one sign. Those that are words (XD) or that numbers make (8:3) are none. */
import { isBlank } from './chars.ts';
import { codeAt, type Source } from './source.ts';

const faces: readonly string[] = [
  ...[':', ';', '='].flatMap((eyes) =>
    ['', '-', "'", '’', "'-"].flatMap((nose) =>
      [')', '(', 'D', 'P', 'p', 'O', 'o', '/', '\\', '|', '*', ']', '[', '3', 'S', 's', '@', '$', '>', '<'].map(
        (mouth) => eyes + nose + mouth,
      ),
    ),
  ),
  ...[
    '(:',
    '(;',
    '):',
    '(-:',
    ')-:',
    '<3',
    '</3',
    '^^',
    '^_^',
    '^-^',
    '-_-',
    '>_<',
    '>:(',
    '>:)',
    '\\o/',
    'T_T',
    ':-))',
    ':))',
    ':((',
    ':-((',
  ],
];

/** By their first character; longest first. */
const byFirst = new Map<number, string[]>();
for (const face of faces) {
  const first = face.charCodeAt(0);
  byFirst.set(
    first,
    [...(byFirst.get(first) ?? []), face].sort((a, b) => b.length - a.length),
  );
}

/** The end of the emoticon at `start`, or `start`. It stands alone: white space before it, and behind it or a full stop. */
export function emoticonEnd(text: Source, start: number): number {
  if (!isBlank(text, start - 1)) return start;
  for (const face of byFirst.get(codeAt(text, start)) ?? []) {
    const end = start + face.length;
    if (!text.value.startsWith(face, start)) continue;
    if (isBlank(text, end) || (/[.,!?]/.test(String.fromCharCode(codeAt(text, end))) && isBlank(text, end + 1)))
      return end;
  }
  return start;
}
