/** Threats and wishes of harm, and whom they are about: `threat { target, use }`. */
import type { Detector } from '@postlint/core';
import { lexicons, termsOf } from './lexicons.ts';
import { targetIn, targetNeeds } from './target.ts';
import { useIn, useNeeds } from './use.ts';

export const threat: Detector = {
  name: 'threat',
  version: '1',
  on: 'field',
  needs: [...lexicons('threat'), ...targetNeeds, ...useNeeds],
  triggers: { lexicons: lexicons('threat') },
  marks: { threat: { attributes: ['target', 'use'] } },
  find(context, report) {
    const [target, use] = [targetIn(context), useIn(context)];
    for (const mark of termsOf(context)('threat')) {
      const attributes = { target: target(mark), use: use(mark) };
      report({ type: 'threat', start: mark.start, end: mark.end, attributes });
    }
  },
};
