/** Hostility to people for what they are: `hostility { group, use }`. */
import type { Detector, Mark } from '@postlint/core';
import { lastWord } from './insult.ts';
import { lexicons, termsOf } from './lexicons.ts';
import { bySentence, createPlaces, type Places } from './places.ts';
import { type Use, useIn, useNeeds } from './use.ts';

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
const hostile = lexicons('group-hostility', 'they-hostility');

export const hostility: Detector = {
  name: 'hostility',
  version: '1',
  on: 'field',
  neutral: true,
  needs: [...hostile, ...lexicons('group-act'), ...groupLists, ...useNeeds],
  triggers: { lexicons: hostile },
  marks: { hostility: { attributes: ['group', 'use'] } },
  find(context, report) {
    const terms = termsOf(context);
    const use = useIn(context);
    const negations = createPlaces(context.marks('negation'));
    const acts = createPlaces(terms('group-act'));
    const named = groups.flatMap((group) =>
      terms(`group-${group}`).map(({ start, end, sentence }) => ({ group, start, end, sentence })),
    );
    const [places, sentences] = [createPlaces(named), bySentence(named)];
    const add = (mark: Mark, group: string) => {
      // “do not belong here” is an act with its own “not”.
      const act = acts.within(mark.start + 1, mark.end).find(({ end }) => end === mark.end);
      const said: Use = use(mark, act ?? lastWord(context.text, mark));
      const isTakenBack = said === 'said' && !act && isNegated(context.text, negations, mark);
      const attributes = { group, use: isTakenBack ? 'negated' : said };
      report({ type: 'hostility', start: mark.start, end: mark.end, label: group, attributes });
    };
    for (const mark of terms('group-hostility')) {
      const inside = places.within(mark.start, mark.end).find(({ end }) => end <= mark.end);
      add(mark, (inside ?? sentences.get(mark.sentence)?.[0])?.group ?? 'unnamed');
    }
    for (const mark of terms('they-hostility')) {
      // “Women think they are special. I hate them.”
      const beside = sentences.get(mark.sentence - 1)?.[0] ?? sentences.get(mark.sentence + 1)?.[0];
      if (beside) add(mark, beside.group);
    }
  },
};

/** “No woman should be hurt”, “I would never ...”: a “not” just before, with nothing that turns the sentence between. */
function isNegated(text: string, { before }: Places<Mark>, mark: Mark): boolean {
  return before(mark.start).some(({ start, sentence, label }) => {
    if (sentence !== mark.sentence || label !== 'not') return false;
    const between = text.slice(start, mark.start);
    return between.length < longestReach && !/[,;:]|\bbut\b/.test(between);
  });
}

/** Six or seven words. */
const longestReach = 40;
