/** Layer two: sequences of runs, references and gaps, joined from sorted matches. */
import { sentenceOfUnit } from '../detect/detected.ts';
import type { Scanned } from '../draft/scanned.ts';
import { TOKEN, UNIT, UNIT_WORD } from '../scan/rows.ts';
import type { Found } from './found.ts';
import type { Match } from './lexicon.ts';

export interface Part {
  readonly gap: number;
  /** A literal run (index of a list of the trie), another lexicon, a token, or a mark type. */
  readonly run?: number;
  readonly lexicon?: number;
  readonly token?: number;
  readonly mark?: string;
}

export interface Sequence {
  readonly parts: readonly Part[];
  readonly phrase: number;
}

const noMatches: readonly Match[] = [];

/** Matches of a sequence: each part after the one before, within its gap, inside one sentence. */
export function join(
  sequence: Sequence,
  scanned: Scanned,
  found: Found,
  results: ReadonlyMap<number, readonly Match[]>,
  marksOf: (type: string) => readonly Match[],
): readonly Match[] {
  const lists: (readonly Match[])[] = [];
  for (const part of sequence.parts) {
    const list = matchesOf(part, scanned, found, results, marksOf);
    if (list.length === 0) return noMatches;
    lists.push(list);
  }
  let open: Open[] = lists[0]!.map((first) => ({ first, end: first.end, disguised: first.disguised }));
  for (let i = 1; i < lists.length && open.length > 0; i++) {
    const further: Open[] = [];
    for (const each of open) addAfter(further, each, lists[i]!, sequence.parts[i]!.gap, scanned);
    open = oneOfEach(further);
  }
  const matches: Match[] = [];
  for (const { first, end, disguised } of open) {
    const { field, start } = first;
    if (sentenceOfUnit(scanned, start) !== sentenceOfUnit(scanned, end - 1)) continue;
    const { phrase } = sequence;
    matches.push(disguised ? { field, start, end, phrase, disguised } : { field, start, end, phrase });
  }
  return matches;
}

/** A sequence of which some parts are found. */
interface Open {
  readonly first: Match;
  readonly end: number;
  readonly disguised: true | undefined;
}

/** Of those that begin and end alike one is enough: keeps the number of open matches linear. */
function oneOfEach(open: Open[]): Open[] {
  if (open.length < 2) return open;
  // No post has more units than it may have characters: four million.
  return [...new Map(open.map((each) => [each.first.start * 0x800000 + each.end, each])).values()];
}

/** Adds what an open sequence becomes with each of the matches that start within `gap` words after it. */
function addAfter(further: Open[], open: Open, list: readonly Match[], gap: number, scanned: Scanned): void {
  const { rows } = scanned.rows.units;
  const limit = scanned.bounds[open.first.field]!.unitsEnd;
  let at = firstFrom(list, open.end);
  let words = 0;
  for (let unit = open.end; unit < limit && words <= gap && at < list.length; unit++) {
    for (; at < list.length && list[at]!.start === unit; at++) {
      const { end, disguised } = list[at]!;
      further.push({ first: open.first, end, disguised: open.disguised ?? disguised });
    }
    // Without a gap nothing at all may stand between; with one, signs do not count as words.
    if (gap === 0) break;
    if ((rows[unit * UNIT.stride + UNIT.flags]! & UNIT_WORD) !== 0 || rows[unit * UNIT.stride + UNIT.hash] === 0)
      words++;
  }
}

/** The first of the matches, which are sorted, that starts at `unit` or behind it. */
function firstFrom(list: readonly Match[], unit: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.start < unit) low = middle + 1;
    else high = middle;
  }
  return low;
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

function tokenMatches(kind: number, scanned: Scanned): Match[] {
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
