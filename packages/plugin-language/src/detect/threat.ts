/** Threats and wishes of harm, and whom they are about: `threat { target, group, use }`. `group`: a group of people is named beside. */
import type { Detector } from '@postlint/core';
import { lexicons, termsOf } from './lexicons.ts';
import { targetIn, targetNeeds } from './target.ts';
import { useIn, useNeeds } from './use.ts';

export const threat: Detector = {
  name: 'threat',
  version: '1',
  on: 'field',
  neutral: true,
  needs: [...lexicons('threat', 'group'), ...targetNeeds, ...useNeeds],
  triggers: { lexicons: lexicons('threat') },
  marks: { threat: { attributes: ['target', 'group', 'use'] } },
  find(context, report) {
    const [target, use] = [targetIn(context, true), useIn(context)];
    const terms = termsOf(context);
    const withGroup = new Set(terms('group').map(({ sentence }) => sentence));
    for (const mark of terms('threat')) {
      const attributes = { target: target(mark), group: withGroup.has(mark.sentence), use: use(mark) };
      report({ type: 'threat', start: mark.start, end: mark.end, attributes });
    }
  },
};
