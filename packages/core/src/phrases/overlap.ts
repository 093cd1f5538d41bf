/** Which of several matches count: exceptions take away what they cover; of a lexicon the longest at each place stays. */
import type { Match } from './lexicon.ts';
import { phraseBounds } from './parsePhrase.ts';

/** Matches that no exception covers. `by` tells which lexicon holds the exceptions of a match. */
export function withoutCovered(
  matches: readonly Match[],
  by: (match: Match) => number | undefined,
  results: readonly (readonly Match[])[],
): Match[] {
  const reaches = new Map<number, Map<number, number>>();
  const reachOf = (lexicon: number) => {
    let reach = reaches.get(lexicon);
    if (!reach) reaches.set(lexicon, (reach = furthestEnds(results[lexicon]!)));
    return reach;
  };
  return matches.filter((match) => {
    const lexicon = by(match);
    if (lexicon === undefined || results[lexicon]!.length === 0) return true;
    const reach = reachOf(lexicon);
    // No exception is longer than this: a phrase has at most so many words, with gaps between them.
    for (let start = match.start; start > match.start - longestMatch; start--) {
      if ((reach.get(start) ?? -1) >= match.end) return false;
    }
    return true;
  });
}

const longestMatch = phraseBounds.words * (phraseBounds.gap + 1);

function furthestEnds(matches: readonly Match[]): Map<number, number> {
  const ends = new Map<number, number>();
  for (const { start, end } of matches) ends.set(start, Math.max(end, ends.get(start) ?? 0));
  return ends;
}

/** At each place the longest, then on after it. */
export function leftmostLongest(matches: readonly Match[]): readonly Match[] {
  if (matches.length < 2) return matches;
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
