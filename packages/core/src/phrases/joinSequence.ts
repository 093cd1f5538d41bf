/** Layer two: sequences of runs, references and gaps, joined from sorted matches. */
import { sentenceOfUnit } from '../detect/detected.ts';
import type { Scanned } from '../draft/scanned.ts';
import { TOKEN, UNIT, UNIT_WORD } from '../scan/rows.ts';
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
  found: readonly Match[][],
  results: readonly (readonly Match[])[],
  marksOf: (type: string) => readonly Match[],
): readonly Match[] {
  const lists: (readonly Match[])[] = [];
  for (const part of sequence.parts) {
    const list = matchesOf(part, scanned, found, results, marksOf);
    if (list.length === 0) return noMatches;
    lists.push(list);
  }
  let open: Open[] = lists[0]!.map((first) => ({ first, end: first.end, disguised: first.disguised }));
  for (let i = 1; i < lists.length; i++) {
    const starts = byStart(lists[i]!);
    const { gap } = sequence.parts[i]!;
    open = open.flatMap(({ first, end, disguised }) =>
      matchesAfter(scanned, first.field, end, gap, starts).map((next) => ({
        first,
        end: next.end,
        disguised: disguised ?? next.disguised,
      })),
    );
    // Of those that begin and end alike one is enough: keeps the number of open matches linear.
    open = [...new Map(open.map((each) => [`${each.first.field} ${each.first.start} ${each.end}`, each])).values()];
  }
  return open
    .filter(({ first, end }) => sentenceOfUnit(scanned, first.start) === sentenceOfUnit(scanned, end - 1))
    .map(({ first: { field, start }, end, disguised }) => ({
      field,
      start,
      end,
      phrase: sequence.phrase,
      ...(disguised && { disguised }),
    }));
}

/** A sequence of which some parts are found. */
interface Open {
  readonly first: Match;
  readonly end: number;
  readonly disguised: true | undefined;
}

function byStart(list: readonly Match[]): Map<number, Match[]> {
  const starts = new Map<number, Match[]>();
  for (const match of list) {
    const same = starts.get(match.start);
    if (same) same.push(match);
    else starts.set(match.start, [match]);
  }
  return starts;
}

/** The matches that start within `gap` words after unit `from`. */
function matchesAfter(
  scanned: Scanned,
  field: number,
  from: number,
  gap: number,
  starts: ReadonlyMap<number, readonly Match[]>,
): Match[] {
  const matches: Match[] = [];
  const { units } = scanned.rows;
  const limit = scanned.bounds[field]!.unitsEnd;
  let words = 0;
  for (let unit = from; unit < limit && words <= gap; unit++) {
    matches.push(...(starts.get(unit) ?? []));
    // Without a gap nothing at all may stand between; with one, signs do not count as words.
    if (gap === 0) break;
    if (
      (units.rows[unit * UNIT.stride + UNIT.flags]! & UNIT_WORD) !== 0 ||
      units.rows[unit * UNIT.stride + UNIT.hash] === 0
    )
      words++;
  }
  return matches;
}

function matchesOf(
  part: Part,
  scanned: Scanned,
  found: readonly Match[][],
  results: readonly (readonly Match[])[],
  marksOf: (type: string) => readonly Match[],
): readonly Match[] {
  if (part.run !== undefined) return found[part.run] ?? noMatches;
  if (part.lexicon !== undefined) return results[part.lexicon] ?? noMatches;
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
