/** Which of several matches count: exceptions take away what they cover; of a lexicon the longest at each place stays. */
import type { Match } from './lexicon.ts';
import { phraseBounds } from './parsePhrase.ts';

/** Matches that no exception covers. `by` tells which lexicon holds the exceptions of a match. */
export function withoutCovered(
  matches: readonly Match[],
  by: (match: Match) => number | undefined,
  results: ReadonlyMap<number, readonly Match[]>,
): readonly Match[] {
  let reaches: Map<number, Map<number, number>> | undefined;
  const reachOf = (lexicon: number, exceptions: readonly Match[]) => {
    reaches ??= new Map();
    let reach = reaches.get(lexicon);
    if (!reach) reaches.set(lexicon, (reach = furthestEnds(exceptions)));
    return reach;
  };
  const isFree = (match: Match): boolean => {
    const lexicon = by(match);
    const exceptions = lexicon === undefined ? undefined : results.get(lexicon);
    if (!exceptions) return true;
    if (exceptions.length <= few) return !exceptions.some((each) => covers(each, match));
    const reach = reachOf(lexicon!, exceptions);
    for (let start = match.start; start > match.start - longestMatch; start--) {
      if ((reach.get(start) ?? -1) >= match.end) return false;
    }
    return true;
  };
  return matches.every(isFree) ? matches : matches.filter(isFree);
}

/** Exceptions that are looked at one by one. */
const few = 8;

/** No exception is longer than this: a phrase has at most so many words, with gaps between them. */
const longestMatch = phraseBounds.words * (phraseBounds.gap + 1);

function covers({ start, end }: Match, match: Match): boolean {
  return start <= match.start && start > match.start - longestMatch && end >= match.end;
}

function furthestEnds(matches: readonly Match[]): Map<number, number> {
  const ends = new Map<number, number>();
  for (const { start, end } of matches) ends.set(start, Math.max(end, ends.get(start) ?? 0));
  return ends;
}

/** At each place the longest, then on after it. */
export function leftmostLongest(matches: readonly Match[]): readonly Match[] {
  if (isApart(matches)) return matches;
  const sorted = [...matches].sort(
    (a, b) => a.field - b.field || a.start - b.start || b.end - a.end || a.phrase - b.phrase,
  );
  const kept: Match[] = [];
  let last: Match | undefined;
  for (const match of sorted) {
    if (last && last.field === match.field && match.start < last.end) continue;
    kept.push(match);
    last = match;
  }
  return kept;
}

/** Whether they are in order and none lies over another. */
function isApart(matches: readonly Match[]): boolean {
  for (let i = 1; i < matches.length; i++) if (matches[i]!.start < matches[i - 1]!.end) return false;
  return true;
}
