/** Signs that somebody may harm themselves, and what no post describes: `crisis { about, use }`, `method { use }`. */
import type { Detector } from '@postlint/core';
import { lexicons, termsOf } from './lexicons.ts';
import { type Use, useIn, useNeeds } from './use.ts';

const wordLists = lexicons('crisis', 'self-harm-method');

export const crisis: Detector = {
  name: 'crisis',
  version: '1',
  on: 'field',
  neutral: true,
  needs: [...wordLists, ...lexicons('self'), ...useNeeds],
  triggers: { lexicons: wordLists },
  marks: { crisis: { attributes: ['about', 'use'] }, method: { attributes: ['use'] } },
  find(context, report) {
    const terms = termsOf(context);
    const use = useIn(context);
    const own = new Set(terms('self').map(({ sentence }) => sentence));
    for (const mark of terms('crisis')) {
      const about = own.has(mark.sentence) ? 'self' : 'other';
      report({
        type: 'crisis',
        start: mark.start,
        end: mark.end,
        label: about,
        attributes: { about, use: told(use(mark)) },
      });
    }
    for (const mark of terms('self-harm-method'))
      report({ type: 'method', start: mark.start, end: mark.end, attributes: { use: use(mark) } });
  },
};

/** “He says he wants to die” is a sign as much as what he says. */
function told(use: Use): Use {
  return use === 'reported' ? 'said' : use;
}
