/** Selling, baiting and cheating: `spam { signs, use }`. One sign is weak: `signs` says how many a text has. */
import type { Detector } from '@postlint/core';
import { lexicons, termsOf } from './lexicons.ts';
import { useIn, useNeeds } from './use.ts';

export const spam: Detector = {
  name: 'spam',
  version: '1',
  on: 'field',
  neutral: true,
  needs: [...lexicons('spam'), ...useNeeds],
  triggers: { lexicons: lexicons('spam') },
  marks: { spam: { attributes: ['signs', 'use'] } },
  find(context, report) {
    const found = termsOf(context)('spam');
    const use = useIn(context);
    for (const mark of found)
      report({ type: 'spam', start: mark.start, end: mark.end, attributes: { signs: found.length, use: use(mark) } });
  },
};
