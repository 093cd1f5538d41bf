/** Slurs by the group they are about: `slur { group, disguised, use }`; `use` may also be `reclaimed`. */
import type { Detector, DetectorContext, Mark } from '@postlint/core';
import { lexicons, termsOf } from './lexicons.ts';
import { type Use, useIn, useNeeds } from './use.ts';

const groups = ['race', 'religion', 'disability', 'sexuality', 'gender', 'travellers', 'age'] as const;
const wordLists = lexicons(...groups.map((group) => `slur-${group}`));

export const slur: Detector = {
  name: 'slur',
  version: '1',
  on: 'field',
  neutral: true,
  needs: [...wordLists, ...lexicons('reclaiming'), ...useNeeds],
  triggers: { lexicons: wordLists },
  marks: { slur: { attributes: ['group', 'disguised', 'use'] } },
  find(context, report) {
    const terms = termsOf(context);
    const use = useIn(context);
    const isReclaimed = reclaimedIn(context);
    for (const group of groups)
      for (const mark of terms(`slur-${group}`)) {
        const disguised = mark.attributes['disguised'] === true;
        const attributes = { group, disguised, use: isReclaimed(mark) ? 'reclaimed' : asSlur(use(mark)) };
        report({ type: 'slur', start: mark.start, end: mark.end, label: group, attributes });
      }
  },
};

/** “Not a ...” says the word all the same. */
function asSlur(use: Use): Use {
  return use === 'negated' ? 'said' : use;
}

/** Said of oneself and one's own, in the same sentence. */
function reclaimedIn(context: DetectorContext): (mark: Mark) => boolean {
  const own = new Set(termsOf(context)('reclaiming').map(({ sentence }) => sentence));
  return ({ sentence }) => own.has(sentence);
}
