/** Hostility to people for what they are: `hostility { group, use }`. */
import type { Detector, Mark } from '@postlint/core';
import { lastWord } from './insult.ts';
import { lexicons, termsOf } from './lexicons.ts';
import { useIn, useNeeds } from './use.ts';

const groups = [
  'age',
  'addiction',
  'disability',
  'gender',
  'migration',
  'orientation',
  'poverty',
  'race',
  'religion',
  'sex',
  'travellers',
  'weight',
] as const;
const groupLists = lexicons(...groups.map((group) => `group-${group}`));

export const hostility: Detector = {
  name: 'hostility',
  version: '1',
  on: 'field',
  needs: [...lexicons('group-hostility', 'group-act'), ...groupLists, ...useNeeds],
  triggers: { lexicons: lexicons('group-hostility') },
  marks: { hostility: { attributes: ['group', 'use'] } },
  find(context, report) {
    const terms = termsOf(context);
    const use = useIn(context);
    const acts = terms('group-act');
    for (const mark of terms('group-hostility')) {
      // “do not belong here” is an act with its own “not”.
      const act = acts.find((each) => each.end === mark.end && each.start > mark.start);
      const group = groups.find((name) => terms(`group-${name}`).some((term) => isIn(term, mark))) ?? 'unnamed';
      const attributes = { group, use: use(mark, act ?? lastWord(context.text, mark)) };
      report({ type: 'hostility', start: mark.start, end: mark.end, label: group, attributes });
    }
  },
};

function isIn(inner: Mark, outer: Mark): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
