/** Acronyms of management that the text does not explain: once each, at the first. */
import type { Detector } from '@postlint/core';
import { jargon } from './jargon.ts';

export const acronymDetector: Detector = {
  name: 'acronyms',
  version: '1',
  on: 'field',
  neutral: true,
  marks: { acronym: { attributes: ['meaning'] } },
  find: ({ text, tokens }, report) => {
    if (!/[A-Z]{3}/.test(text)) return;
    const seen = new Set<string>();
    let lower: string | undefined;
    tokens((type, start, end) => {
      if (type !== 'word') return;
      const word = text.slice(start, end);
      const meaning = jargon.get(word);
      if (meaning === undefined || seen.has(word)) return;
      seen.add(word);
      lower ??= text.toLowerCase();
      if (lower.includes(meaning.toLowerCase())) return;
      report({ type: 'acronym', label: word, start, end, attributes: { meaning } });
    });
  },
};
