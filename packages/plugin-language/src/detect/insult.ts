/**
 * Insults, and whom they are about: `insult { kind, target, group, use }`.
 *
 *     word       an insult whoever it is said of (“numpty”)
 *     saying     a whole phrase that puts down (“get a life”)
 *     figure     an animal or a thing, said of a person (“what a clown you are”)
 *     contempt   an adjective said of a person (“you are useless”)
 *
 * The last two count only where a target stands beside them.
 */
import type { Detector, Mark } from '@postlint/core';
import { lexicons, termsOf } from './lexicons.ts';
import { type Target, targetIn, targetNeeds } from './target.ts';
import { useIn, useNeeds } from './use.ts';

const lists = {
  word: 'insult',
  saying: 'put-down',
  figure: 'called',
  contempt: 'found-wanting',
} as const;
const wordLists = lexicons(...Object.values(lists));

export const insult: Detector = {
  name: 'insult',
  version: '1',
  on: 'field',
  neutral: true,
  needs: [...wordLists, ...targetNeeds, ...useNeeds],
  triggers: { lexicons: wordLists },
  marks: { insult: { attributes: ['kind', 'disguised', 'target', 'use'] } },
  find(context, report) {
    const terms = termsOf(context);
    const [target, use] = [targetIn(context), useIn(context)];
    for (const [kind, list] of Object.entries(lists))
      for (const mark of terms(list)) {
        const attributes = {
          kind,
          disguised: mark.attributes['disguised'] === true,
          target: addressed(kind, target(mark)),
          use: kind === 'saying' ? use(mark) : use(mark, lastWord(context.text, mark)),
        };
        report({ type: 'insult', start: mark.start, end: mark.end, label: kind, attributes });
      }
  },
};

/** A saying without anybody named is for who reads it. */
function addressed(kind: string, target: Target): Target {
  return kind === 'saying' && target === 'unknown' ? 'reader' : target;
}

/** The word that carries a phrase: a “not” before it takes the phrase back. */
export function lastWord(text: string, { start, end, sentence }: Mark) {
  const space = text.lastIndexOf(' ', end - 1);
  return { start: Math.max(start, space + 1), end, sentence };
}
