/** Swearing, graded as Ofcom grades it: `offence { grade, disguised, target, use }`. */
import type { Detector } from '@postlint/core';
import { lexicons, termsOf } from './lexicons.ts';
import { targetIn, targetNeeds } from './target.ts';
import { useIn, useNeeds } from './use.ts';

const grades = ['strong', 'medium', 'mild'] as const;
const wordLists = lexicons(...grades.map((grade) => `offence-${grade}`));

export const offence: Detector = {
  name: 'offence',
  version: '1',
  on: 'field',
  neutral: true,
  needs: [...wordLists, ...targetNeeds, ...useNeeds],
  triggers: { lexicons: wordLists },
  marks: { offence: { attributes: ['grade', 'disguised', 'target', 'use'] } },
  find(context, report) {
    const terms = termsOf(context);
    const [target, use] = [targetIn(context), useIn(context)];
    const seen = new Set<number>();
    for (const grade of grades)
      for (const mark of terms(`offence-${grade}`)) {
        // A word in disguise may stand for two: the stronger counts.
        if (seen.has(mark.start)) continue;
        seen.add(mark.start);
        const attributes = {
          grade,
          disguised: mark.attributes['disguised'] === true,
          target: target(mark),
          use: use(mark),
        };
        report({ type: 'offence', start: mark.start, end: mark.end, label: grade, attributes });
      }
  },
};
