/** Layer two: sequences of runs, references and gaps, joined from sorted matches. */
import { sentenceOfUnit } from '../detect/detected.ts';
import type { Scanned } from '../draft/scanned.ts';
import { TOKEN, UNIT, UNIT_WORD } from '../scan/rows.ts';
import type { Found } from './found.ts';
import type { Match } from './lexicon.ts';
import type { Run } from './run.ts';

export interface Part {
  readonly gap: number;
  /** A literal run (index of a list of the trie), another lexicon, a token, or a mark type. */
  readonly run?: number;
  readonly lexicon?: number;
  readonly token?: number;
  readonly mark?: string;
  /** A literal run that is looked for only beside the others; beside it, `run` has those of its matches in disguise. */
  readonly beside?: Run;
}

export interface Sequence {
  readonly parts: readonly Part[];
  /** The part that is looked for first. */
  readonly anchor: number;
  readonly phrase: number;
}

/** Runs in the post whose literals were matched last. */
export interface Runs {
  /** Whether a run may stand somewhere in the post; false is certain. */
  readonly mayHold: (run: Run) => boolean;
  /** The matches of a run in some sentences, by their rows. */
  readonly find: (run: Run, sentences: readonly number[]) => readonly Match[];
}

const noMatches: readonly Match[] = [];

/**
 * Matches of a sequence: each part after the one before, within its gap, inside one sentence. Of those that begin alike the
 * longest, which is the only one that counts. From the last part to the first, so that each match of a part is looked at
 * once, however many ways there are to go on behind it. What it looks at is taken from `budget`; past it there is nothing.
 */
export function join(
  sequence: Sequence,
  scanned: Scanned,
  found: Found,
  results: ReadonlyMap<number, readonly Match[]>,
  marksOf: (type: string) => readonly Match[],
  budget: { joins: number },
  runs: Runs,
): readonly Match[] {
  const lists = listsOf(sequence, scanned, found, results, marksOf, budget, runs);
  if (!lists) return noMatches;
  /** How far what follows reaches, by the unit it begins with. */
  let behind: Map<number, Reach> | undefined;
  for (let part = lists.length - 1; part >= 0; part--) {
    const reaches = new Map<number, Reach>();
    for (const { field, start, end, disguised } of lists[part]!) {
      const reach = behind
        ? reachBehind(scanned, field, end, sequence.parts[part + 1]!.gap, behind)
        : { field, end, disguised };
      if (!reach || sentenceOfUnit(scanned, start) !== sentenceOfUnit(scanned, reach.end - 1)) continue;
      const best = reaches.get(start);
      if (!best || isBetter(reach, best)) reaches.set(start, disguised ? { ...reach, disguised } : reach);
    }
    if (reaches.size === 0) return noMatches;
    behind = reaches;
  }
  const { phrase } = sequence;
  return [...behind!].map(([start, { field, end, disguised }]) =>
    disguised ? { field, start, end, phrase, disguised } : { field, start, end, phrase },
  );
}

/** The matches of each part; undefined where one has none. Most sequences end here: what costs least is asked first. */
function listsOf(
  { parts, anchor }: Sequence,
  scanned: Scanned,
  found: Found,
  results: ReadonlyMap<number, readonly Match[]>,
  marksOf: (type: string) => readonly Match[],
  budget: { joins: number },
  runs: Runs,
): (readonly Match[])[] | undefined {
  for (const { beside, lexicon, run } of parts) {
    if (beside && !runs.mayHold(beside) && (run === undefined || !found.of(run))) return undefined;
    if (lexicon !== undefined && !results.has(lexicon)) return undefined;
  }
  const lists: (readonly Match[])[] = [];
  for (const part of parts) {
    const list = part.beside ? noMatches : matchesOf(part, scanned, found, results, marksOf);
    budget.joins -= list.length;
    if ((list.length === 0 && !part.beside) || budget.joins < 0) return undefined;
    lists.push(list);
  }
  let sentences: readonly number[] | undefined;
  for (let index = 0; index < parts.length; index++) {
    const { beside, run } = parts[index]!;
    if (!beside) continue;
    sentences ??= sentencesOf(lists[anchor]!, scanned);
    const plain = runs.find(beside, sentences);
    const disguised = run === undefined ? undefined : found.of(run);
    const list = disguised ? [...plain, ...disguised] : plain;
    budget.joins -= list.length;
    if (list.length === 0 || budget.joins < 0) return undefined;
    lists[index] = list;
  }
  return lists;
}

/** The sentences that hold the matches, in order, each once: a sequence lies within one. */
function sentencesOf(matches: readonly Match[], scanned: Scanned): readonly number[] {
  const sentences: number[] = [];
  for (const { start } of matches) {
    const sentence = sentenceOfUnit(scanned, start);
    if (sentences[sentences.length - 1] !== sentence) sentences.push(sentence);
  }
  return sentences;
}

/** Where the rest of a sequence ends. */
interface Reach {
  readonly field: number;
  readonly end: number;
  readonly disguised: true | undefined;
}

/** The longer; of two that end alike that without a word in disguise. */
function isBetter(a: Reach, b: Reach): boolean {
  return a.end > b.end || (a.end === b.end && b.disguised === true && !a.disguised);
}

/** Signs in a gap do not count as its words, but a gap is no longer than so many units. */
export const longestGap = 64;

/** The best of what begins within `gap` words after unit `from`, in the sentence of the unit before it. */
function reachBehind(
  scanned: Scanned,
  field: number,
  from: number,
  gap: number,
  behind: ReadonlyMap<number, Reach>,
): Reach | undefined {
  // Without a gap nothing at all may stand between.
  if (gap === 0) {
    const next = behind.get(from);
    return next?.field === field ? next : undefined;
  }
  const { rows } = scanned.rows.units;
  const limit = Math.min(scanned.bounds[field]!.unitsEnd, from + longestGap);
  const sentence = sentenceOfUnit(scanned, from - 1);
  let best: Reach | undefined;
  let words = 0;
  for (let unit = from; unit < limit && words <= gap && sentenceOfUnit(scanned, unit) === sentence; unit++) {
    const next = behind.get(unit);
    if (next && (!best || isBetter(next, best))) best = next;
    const row = unit * UNIT.stride;
    if ((rows[row + UNIT.flags]! & UNIT_WORD) !== 0 || rows[row + UNIT.hash] === 0) words++;
  }
  return best;
}

function matchesOf(
  part: Part,
  scanned: Scanned,
  found: Found,
  results: ReadonlyMap<number, readonly Match[]>,
  marksOf: (type: string) => readonly Match[],
): readonly Match[] {
  if (part.run !== undefined) return found.of(part.run) ?? noMatches;
  if (part.lexicon !== undefined) return results.get(part.lexicon) ?? noMatches;
  if (part.token !== undefined) return tokenMatches(part.token, scanned);
  return marksOf(part.mark!);
}

/** The tokens of a post by their kinds: many phrases ask for the same. */
const tokensOf = new WeakMap<Scanned, Map<number, readonly Match[]>>();

function tokenMatches(kind: number, scanned: Scanned): readonly Match[] {
  let byKind = tokensOf.get(scanned);
  if (!byKind) tokensOf.set(scanned, (byKind = new Map()));
  let matches = byKind.get(kind);
  if (!matches) byKind.set(kind, (matches = findTokens(kind, scanned)));
  return matches;
}

function findTokens(kind: number, scanned: Scanned): Match[] {
  const { tokens, units } = scanned.rows;
  const matches: Match[] = [];
  scanned.bounds.forEach(({ units: first, unitsEnd }, field) => {
    for (let unit = first; unit < unitsEnd; unit++) {
      const token = units.rows[unit * UNIT.stride + UNIT.token]!;
      if (tokens.rows[token * TOKEN.stride + TOKEN.kind] !== kind) continue;
      const start = unit;
      while (unit + 1 < unitsEnd && units.rows[(unit + 1) * UNIT.stride + UNIT.token] === token) unit++;
      matches.push({ field, start, end: unit + 1, phrase: 0 });
    }
  });
  return matches;
}
