/** Hostility to people for what they are: `hostility { group, use }`. */
import type { Detector, Mark } from '@postlint/core';
import { lastWord } from './insult.ts';
import { lexicons, termsOf } from './lexicons.ts';
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
    const negations = context.marks('negation');
    const add = (mark: Mark, group: string) => {
      // “do not belong here” is an act with its own “not”.
      const act = terms('group-act').find((each) => each.end === mark.end && each.start > mark.start);
      const core = act ?? lastWord(context.text, mark);
      const said: Use = use(mark, core);
      const attributes = {
        group,
        use: said === 'said' && !act && isNegated(context.text, negations, mark) ? 'negated' : said,
      };
      report({ type: 'hostility', start: mark.start, end: mark.end, label: group, attributes });
    };
    const named = (holds: (term: Mark) => boolean) => groups.find((name) => terms(`group-${name}`).some(holds));
    for (const mark of terms('group-hostility')) {
      const beside = () => named(({ sentence }) => sentence === mark.sentence);
      add(mark, named((term) => isIn(term, mark)) ?? beside() ?? 'unnamed');
    }
    for (const mark of terms('they-hostility')) {
      // “Women think they are special. I hate them.”
      const group = named(({ sentence }) => Math.abs(sentence - mark.sentence) === 1);
      if (group) add(mark, group);
    }
  },
};

function isIn(inner: Mark, outer: Mark): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** “No woman should be hurt”, “I would never ...”: a “not” just before, with nothing that turns the sentence between. */
function isNegated(text: string, negations: readonly Mark[], mark: Mark): boolean {
  return negations.some(({ start, sentence, label }) => {
    if (sentence !== mark.sentence || label !== 'not' || start > mark.start) return false;
    const between = text.slice(start, mark.start);
    return between.length < longestReach && !/[,;:]|\bbut\b/.test(between);
  });
}

/** Six or seven words. */
const longestReach = 40;
