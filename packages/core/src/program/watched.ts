/**
 * Which terms and frames a check needs: those that a rule, a fact, a detector or a phrase looks at. The others stand in
 * the tree, which is made when somebody asks for it, and cost a check nothing.
 */
import type { Phrases } from '../phrases/compilePhrases.ts';
import type { Detector } from '../plugins.ts';
import { ANY_MARK } from '../selectors/compileSelector.ts';

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
