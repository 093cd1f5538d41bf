/**
 * `forbid` over units of text: each sentence (or two, paragraph, field, post) that holds something of every list and
 * nothing of the exceptions. It gives what a selector gives, so that a rule need not know the difference.
 */
import type { Detected } from '../detect/detected.ts';
import { firstRow, termsOf } from '../detect/detected.ts';
import type { Mark } from '../detect/mark.ts';
import { MARK, type Node, node } from '../detect/nodes.ts';
import { UNIT, UNIT_WORD } from '../scan/rows.ts';
import type { Selected, Selector } from './compileSelector.ts';
import { areNeighbours, around, unitNode, unitOf, type Within } from './units.ts';

export interface UnitQuery {
  /** Lexicons: a unit needs something of each. */
  readonly all: readonly string[];
  /** A lexicon of which there may be nothing; undefined where there are no exceptions. */
  readonly without: string | undefined;
  readonly within: Within;
  /** Words that may stand between the first and the last match; undefined: any number. */
  readonly near: number | undefined;
}

/** A match, with the list it is of. */
interface Found {
  readonly list: number;
  readonly row: number;
  readonly mark: Mark;
}

export function compileUnits(query: UnitQuery): Selector {
  const { all, without, within } = query;
  const types = [within === 'next' ? 'sentence' : within];
  return {
    types,
    reads: new Set(without === undefined ? all : [...all, without]),
    needs: [all],
    monotone: without === undefined,
    select: (detected) => selectUnits(detected, query),
    countInside: () => 0,
  };
}

function selectUnits(detected: Detected, query: UnitQuery): Selected[] {
  const units = foundByUnit(detected, query);
  const excepted = exceptedUnits(detected, query);
  const selected: Selected[] = [];
  const take = (unit: number, found: readonly Found[]): boolean => {
    const witnesses = witnessesOf(detected, found, query);
    if (witnesses) selected.push({ node: unitNode(query.within, unit), witnesses });
    return witnesses !== undefined;
  };
  for (const unit of [...units.keys()].sort((a, b) => a - b)) {
    const own = units.get(unit)!;
    if (query.within !== 'next') {
      if (!excepted.has(unit)) take(unit, own);
      continue;
    }
    // A sentence alone is the smallest unit; its exceptions may stand in the one before it or behind it.
    if (isWhole(own, query)) {
      if (!around(detected, unit).some((each) => excepted.has(each))) take(unit, own);
      continue;
    }
    const next = units.get(unit + 1);
    if (!next || !areNeighbours(detected, unit, unit + 1) || isWhole(next, query)) continue;
    if (!excepted.has(unit) && !excepted.has(unit + 1)) take(unit, [...own, ...next]);
  }
  return selected;
}

// -- units ------------------------------------------------------------------------------------------------------

/** The matches of all lists by the unit they stand in. What others wrote is no unit. */
function foundByUnit(detected: Detected, { all, within }: UnitQuery): Map<number, Found[]> {
  const units = new Map<number, Found[]>();
  all.forEach((lexicon, list) => {
    for (const row of termsOf(detected, lexicon)) {
      const unit = unitOf(detected, node(MARK, row), within);
      if (unit < 0) continue;
      const found = { list, row, mark: detected.marks[row]! };
      const same = units.get(unit);
      if (same) same.push(found);
      else units.set(unit, [found]);
    }
  });
  return units;
}

function exceptedUnits(detected: Detected, { without, within }: UnitQuery): Set<number> {
  const units = new Set<number>();
  if (without !== undefined)
    for (const row of termsOf(detected, without)) units.add(unitOf(detected, node(MARK, row), within));
  return units;
}

// -- matches ----------------------------------------------------------------------------------------------------

/** Whether there is something of every list. */
function isWhole(found: readonly Found[], { all }: UnitQuery): boolean {
  return new Set(found.map(({ list }) => list)).size === all.length;
}

/** What a finding rests on: of one list every match, of several the first of each, or the first that are near enough. */
function witnessesOf(detected: Detected, found: readonly Found[], query: UnitQuery): Node[] | undefined {
  if (!isWhole(found, query)) return undefined;
  const sorted = [...found].sort((a, b) => a.mark.field - b.mark.field || a.mark.start - b.mark.start);
  const handles = (list: readonly Found[]) => list.map(({ row }) => node(MARK, row));
  if (query.all.length === 1) return handles(sorted);
  if (query.near === undefined) {
    const seen = new Set<number>();
    return handles(sorted.filter(({ list }) => !seen.has(list) && seen.add(list)));
  }
  const near = nearest(detected, sorted, query.all.length, query.near);
  return near && handles(near);
}

/** The first stretch of matches that holds one of every list with at most `near` words between first and last. */
function nearest(detected: Detected, sorted: readonly Found[], lists: number, near: number): Found[] | undefined {
  for (let first = 0; first < sorted.length; first++) {
    const seen = new Map<number, Found>();
    for (let last = first; last < sorted.length && seen.size < lists; last++) {
      const each = sorted[last]!;
      if (wordsBetween(detected, sorted[first]!.mark, each.mark, near) > near) break;
      if (!seen.has(each.list)) seen.set(each.list, each);
    }
    if (seen.size === lists) return [...seen.values()];
  }
  return undefined;
}

/** Words between two matches of a field, counted no further than one past `most`; of different fields more than that. */
function wordsBetween({ scanned }: Detected, a: Mark, b: Mark, most: number): number {
  if (a.field !== b.field) return most + 1;
  const { units, unitsEnd } = scanned.bounds[a.field]!;
  const { rows } = scanned.rows.units;
  let words = 0;
  for (
    let unit = firstRow(rows, UNIT.stride, units, unitsEnd, UNIT.start, a.end);
    unit < unitsEnd && words <= most;
    unit++
  ) {
    const row = unit * UNIT.stride;
    if (rows[row + UNIT.start]! >= b.start) break;
    if ((rows[row + UNIT.flags]! & UNIT_WORD) !== 0) words++;
  }
  return words;
}
