/**
 * About how many years of school a text asks for (Flesch-Kincaid). NHS England warns against such formulas as a gate: it is advice,
 * and only of texts that are long enough for it to say anything.
 */
import type { Detector } from '@postlint/core';

/** Shorter texts have no level. */
const fewestWords = 40;
/** The age at which English children start school. */
const schoolAge = 5;
/** NHS England aims for a reading age of 9 to 11; 14 is tolerable where the matter is medical. */
const tolerable = 14;

export const readingLevelDetector: Detector = {
  name: 'reading-level',
  version: '1',
  on: 'field',
  neutral: true,
  marks: { readingLevel: { attributes: ['age'] } },
  find: ({ field, text, tokens }, report) => {
    if (text.length < 4 * fewestWords || field?.name === 'account.bio') return;
    let [words, syllables, sentences, open] = [0, 0, 0, false];
    let before = 0;
    const close = () => {
      if (open) sentences++;
      open = false;
    };
    tokens((type, start, end) => {
      if (text.slice(before, start).includes('\n')) close();
      before = end;
      if (type === 'word') {
        words++;
        syllables += countSyllables(text.slice(start, end));
        open = true;
      } else if (type === 'punctuation' && /[.!?]/.test(text[start]!)) close();
    });
    close();
    if (words < fewestWords) return;
    const grade = 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
    const age = Math.round(grade + schoolAge);
    if (age > tolerable) report({ type: 'readingLevel', attributes: { age } });
  },
};

/** Groups of vowels, less a silent e at the end. */
function countSyllables(word: string): number {
  const lower = word.toLowerCase();
  let count = 0;
  let inVowel = false;
  for (const char of lower) {
    const isVowel = 'aeiouy'.includes(char);
    if (isVowel && !inVowel) count++;
    inVowel = isVowel;
  }
  if (count > 1 && /[^aeiouyl]e$|[^aeiouydt]ed$/.test(lower)) count--;
  return Math.max(count, 1);
}
