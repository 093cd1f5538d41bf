/** Words in capitals, and aLtErNaTiNg ones. */
import type { Detector, DetectorContext } from '@postlint/core';
import { acronyms } from '../hashtags/fixedWords.generated.ts';
import { jargon } from '../words/jargon.ts';

const noShout = new Set([...acronyms.split(' '), ...jargon.keys(), 'COVID-19', 'FREE', 'FAST']);

/** Shorter ones are acronyms as often as not. */
const shortest = 4;
/** NHS style: no block capitals. One word may be emphasis or an acronym. */
const fewest = 2;

export const capitalsDetector: Detector = {
  name: 'capitals',
  version: '1',
  on: 'field',
  neutral: true,
  marks: { capitals: { attributes: ['plain'] } },
  find: (context, report) => {
    const { text } = context;
    if (/[A-Z]{4}/.test(text))
      findBlocks(context, (start, end) =>
        report({
          type: 'capitals',
          label: 'block',
          start,
          end,
          attributes: { plain: asSentence(text.slice(start, end)) },
        }),
      );
    if (!/[a-z][A-Z][a-z][A-Z]/.test(text)) return;
    context.tokens((type, start, end) => {
      if (type !== 'word' || !alternates(text.slice(start, end))) return;
      report({
        type: 'capitals',
        label: 'alternating',
        start,
        end,
        attributes: { plain: text.slice(start, end).toLowerCase() },
      });
    });
  },
};

/** Runs of words in capitals: acronyms, numbers and signs may stand between them, other words and line ends may not. */
function findBlocks({ text, tokens }: DetectorContext, report: (start: number, end: number) => void): void {
  let [first, last, count] = [-1, -1, 0];
  let before = 0;
  const close = () => {
    if (count >= fewest) report(first, last);
    [first, count] = [-1, 0];
  };
  tokens((type, start, end) => {
    if (first >= 0 && text.slice(before, start).includes('\n')) close();
    before = end;
    if (type !== 'word') {
      if (type !== 'number' && type !== 'punctuation') close();
      return;
    }
    const word = text.slice(start, end);
    if (word !== word.toUpperCase()) return close();
    if (word.length < shortest || noShout.has(word) || !/[AEIOUY]/.test(word)) return;
    if (first < 0) first = start;
    last = end;
    count++;
  });
  close();
}

/** Every second letter or so: three times one letter alone between others. YouTube and McDonald's have it once or twice. */
function alternates(word: string): boolean {
  if (/\d/.test(word)) return false;
  let alone = 0;
  for (let at = 1; at + 1 < word.length; at++) {
    const [before, own, after] = [isCapital(word[at - 1]!), isCapital(word[at]!), isCapital(word[at + 1]!)];
    if (own !== before && own !== after) alone++;
  }
  return alone >= 3;
}

const isCapital = (char: string) => char >= 'A' && char <= 'Z';

function asSentence(text: string): string {
  const lower = text.replace(/[A-Z]+/g, (word) =>
    noShout.has(word) && word !== 'FREE' && word !== 'FAST' ? word : word.toLowerCase(),
  );
  return lower.slice(0, 1).toUpperCase() + lower.slice(1);
}
