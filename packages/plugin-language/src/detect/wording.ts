/**
 * Words for people that guidance advises against: `wording { topic, preferred, use }`. `preferred` is there where one text reads well
 * in its place; a rule that selects the mark offers it as its fix.
 */
import type { Detector } from '@postlint/core';
import { lexicons, termsOf } from './lexicons.ts';
import { useIn, useNeeds } from './use.ts';

const topics = [
  'disability',
  'collective',
  'mental-health',
  'age',
  'ethnicity',
  'gender',
  'care',
  'contested',
  'job-title',
  'generic-pronoun',
] as const;
const wordLists = lexicons(...topics.map((topic) => `wording-${topic}`));

export const wording: Detector = {
  name: 'wording',
  version: '1',
  on: 'field',
  neutral: true,
  needs: [...wordLists, ...useNeeds],
  triggers: { lexicons: wordLists },
  marks: { wording: { attributes: ['topic', 'preferred', 'use'] } },
  find(context, report) {
    const terms = termsOf(context);
    const use = useIn(context, 'words');
    for (const topic of topics)
      for (const mark of terms(`wording-${topic}`)) {
        const preferred = mark.attributes['preferred'];
        const attributes = { topic, ...(preferred !== undefined && { preferred }), use: use(mark) };
        report({ type: 'wording', start: mark.start, end: mark.end, label: topic, attributes });
      }
  },
};
