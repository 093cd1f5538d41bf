/**
 * How a thing is said: that words stand in a post does not mean that the post says them.
 *
 *     You are useless.                               said
 *     “You are useless”, she was told.               quoted
 *     She was told she was useless.                  reported
 *     You are not useless.                           negated
 *     “Useless” is a word we should retire.          discussed
 *     Watched the panto: what a useless villain!     fiction
 */
import type { DetectorContext } from '@postlint/core';
import { lexicons, termsOf } from './lexicons.ts';
import { bySentence, createPlaces, type Place } from './places.ts';

export type Use = 'said' | 'quoted' | 'reported' | 'negated' | 'discussed' | 'fiction';

/** What `useIn` looks at, for `needs` of a detector. */
export const useNeeds: readonly string[] = [
  'quotation',
  'reported',
  'negation',
  ...lexicons('debunk', 'rebuttal', 'awareness', 'fiction'),
];

/**
 * Says how what stands at a place of this text is said. `core` is the part that a “not” would have to stand before. A campaign or a
 * story excuses acts, which it shows to end or to tell them; it does not excuse `words`, which its own author chose.
 */
export function useIn(context: DetectorContext, of: 'acts' | 'words' = 'acts'): (mark: Place, core?: Place) => Use {
  const terms = termsOf(context);
  const [quotations, reports, negations] = ['quotation', 'reported', 'negation'].map((type) =>
    createPlaces(context.marks(type)),
  );
  const [debunks, denials, campaigns, stories] = ['debunk', 'rebuttal', 'awareness', 'fiction'].map((name) =>
    bySentence(terms(name)),
  );
  return (mark, core = mark) => {
    const around = ({ before }: NonNullable<typeof quotations>) =>
      before(core.start).filter((frame) => covers(frame, core));
    if (around(quotations!).length > 0) return 'quoted';
    if (around(reports!).length > 0) return 'reported';
    if (around(negations!).some((frame) => isBefore(frame, mark, core))) return 'negated';
    const isNear = (frames: NonNullable<typeof debunks>, sentences: number) =>
      [-sentences, 0, sentences].some((step) =>
        frames.get(mark.sentence + step)?.some((frame) => !covers(mark, frame)),
      );
    if (isNear(debunks!, 0) || isNear(denials!, 1)) return 'discussed';
    if (of === 'words') return 'said';
    if (isNear(campaigns!, 1)) return 'discussed';
    return isNear(stories!, 1) ? 'fiction' : 'said';
  };
}

/** A “not” inside a phrase, or at its beginning, is part of what it says (“not a real doctor”). */
function isBefore(negation: Place, mark: Place, core: Place): boolean {
  if (negation.start <= mark.start) return true;
  return core !== mark && negation.start - mark.start > longestNot;
}

/** “Shouldn't ”. */
const longestNot = 10;

function covers(frame: Place, { start, end }: Place): boolean {
  return frame.start <= start && frame.end >= end;
}
