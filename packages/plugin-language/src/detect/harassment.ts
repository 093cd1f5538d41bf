/** Acts that wear a person down: `harassment { kind, target, use }`. */
import type { Detector } from '@postlint/core';
import { lexicons, termsOf } from './lexicons.ts';
import { targetIn, targetNeeds } from './target.ts';
import { useIn, useNeeds } from './use.ts';

const kinds = ['exclusion', 'mockery', 'sexual', 'pile-on', 'hounding'] as const;
const wordLists = lexicons(...kinds.map((kind) => `harassment-${kind}`));

export const harassment: Detector = {
  name: 'harassment',
  version: '1',
  on: 'field',
  neutral: true,
  needs: [...wordLists, ...targetNeeds, ...useNeeds],
  triggers: { lexicons: wordLists },
  marks: { harassment: { attributes: ['kind', 'target', 'use'] } },
  find(context, report) {
    const terms = termsOf(context);
    const [target, use] = [targetIn(context, true), useIn(context)];
    for (const kind of kinds)
      for (const mark of terms(`harassment-${kind}`)) {
        const attributes = { kind, target: target(mark), use: use(mark) };
        report({ type: 'harassment', start: mark.start, end: mark.end, label: kind, attributes });
      }
  },
};
