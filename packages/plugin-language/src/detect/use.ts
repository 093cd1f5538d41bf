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
import type { DetectorContext, Mark } from '@postlint/core';
import { lexicons, termsOf } from './lexicons.ts';

export type Use = 'said' | 'quoted' | 'reported' | 'negated' | 'discussed' | 'fiction';

/** What `useIn` looks at, for `needs` of a detector. */
export const useNeeds: readonly string[] = [
  'quotation',
  'reported',
  'negation',
  ...lexicons('debunk', 'rebuttal', 'awareness', 'fiction'),
];

interface Place {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

/**
 * Says how what stands at a place of this text is said. `core` is the part that a “not” would have to stand before. A campaign or a
 * story excuses acts, which it shows to end or to tell them; it does not excuse `words`, which its own author chose.
 */
export function useIn(context: DetectorContext, of: 'acts' | 'words' = 'acts'): (mark: Place, core?: Place) => Use {
  const terms = termsOf(context);
  const [quotations, reports, negations] = ['quotation', 'reported', 'negation'].map((type) => context.marks(type));
  const [debunks, denials, campaigns, stories] = ['debunk', 'rebuttal', 'awareness', 'fiction'].map(terms);
  return (mark, core = mark) => {
    if (quotations!.some((frame) => covers(frame, core))) return 'quoted';
    if (reports!.some((frame) => covers(frame, core))) return 'reported';
    if (negations!.some((frame) => covers(frame, core) && isBefore(frame, mark, core))) return 'negated';
    if (debunks!.some((frame) => isNear(frame, mark, 0))) return 'discussed';
    if (denials!.some((frame) => isNear(frame, mark, 1))) return 'discussed';
    if (of === 'words') return 'said';
    if (campaigns!.some((frame) => isNear(frame, mark, 1))) return 'discussed';
    if (stories!.some((frame) => isNear(frame, mark, 1))) return 'fiction';
    return 'said';
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

/** In the same sentence, or at most so many away, and not the very same words. */
function isNear(frame: Mark, { start, end, sentence }: Place, sentences: number): boolean {
  if (frame.start >= start && frame.end <= end) return false;
  return Math.abs(frame.sentence - sentence) <= sentences;
}
