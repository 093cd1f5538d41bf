/**
 * Which terms and frames a check needs: those that a rule, a fact, a detector or a phrase looks at. The others stand in
 * the tree, which is made when somebody asks for it, and cost a check nothing.
 */

import type { Phrases } from '../phrases/compilePhrases.ts';
import type { LexiconSource } from '../phrases/lexicon.ts';
import type { Detector } from '../plugins.ts';
import { ANY_MARK } from '../selectors/compileSelector.ts';
import type { Program } from './program.ts';

/** Types and labels of marks; undefined: all. */
export type Watched = ReadonlySet<string> | undefined;

export function collectWatched(
  reads: Iterable<ReadonlySet<string>>,
  detectors: readonly Detector[],
  { markTypes }: Phrases,
): Watched {
  const watched = new Set<string>(markTypes);
  for (const names of reads) for (const name of names) watched.add(name);
  for (const { needs = [], triggers } of detectors)
    for (const name of [...needs, ...(triggers?.lexicons ?? [])]) watched.add(name);
  return watched.has(ANY_MARK) ? undefined : watched;
}

/** A lexicon whose matches are to be marks. */
export interface WatchedTerms {
  readonly source: LexiconSource;
  /** Whether it reads marks of detectors, so that it is matched after them. */
  readonly isReferring: boolean;
}

/** By the place of the lexicon among the phrases; undefined where nobody looks at its terms, and for lists of exceptions. */
export function collectTerms(
  { lexicons, readsMarks }: Phrases,
  sources: ReadonlyMap<string, LexiconSource>,
  watched: Watched,
): readonly (WatchedTerms | undefined)[] {
  return lexicons.map((id) => {
    const source = sources.get(id);
    const isWanted = watched === undefined || watched.has('term') || watched.has(id);
    return source && isWanted ? { source, isReferring: readsMarks.has(id) } : undefined;
  });
}

/** The same program, with marks that no rule looks at. */
export function watchAll(program: Program): Program {
  return { ...program, watched: undefined, terms: collectTerms(program.phrases, program.lexicons, undefined) };
}
