/**
 * Mockery, sneering and allegations: `derision { kind, target, use }`. They are about somebody, or they are nothing: a mark stands
 * only where a person or a body is named beside the words.
 */
import type { Detector } from '@postlint/core';
import { lexicons, termsOf } from './lexicons.ts';
import { targetIn, targetNeeds } from './target.ts';
import { useIn, useNeeds } from './use.ts';

const lists = { mockery: 'derision', squalor: 'squalor', sneer: 'sarcasm', allegation: 'allegation' } as const;
const wordLists = lexicons(...Object.values(lists));
const nobody: readonly string[] = ['object', 'family', 'self', 'unknown'];

export const derision: Detector = {
  name: 'derision',
  version: '1',
  on: 'field',
  neutral: true,
  needs: [...wordLists, ...targetNeeds, ...useNeeds],
  triggers: { lexicons: wordLists },
  marks: { derision: { attributes: ['kind', 'target', 'use'] } },
  find(context, report) {
    const terms = termsOf(context);
    const [target, accused, use] = [targetIn(context), targetIn(context, true), useIn(context)];
    for (const [kind, list] of Object.entries(lists))
      for (const mark of terms(list)) {
        const about = kind === 'allegation' ? accused(mark) : target(mark);
        if (kind !== 'sneer' && nobody.includes(about)) continue;
        const attributes = { kind, target: about, use: use(mark) };
        report({ type: 'derision', start: mark.start, end: mark.end, label: kind, attributes });
      }
  },
};
