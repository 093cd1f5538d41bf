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
  if (query.near === undefined) return handles(firstOfEach(sorted));
  const near = nearest(detected, sorted, query.all.length, query.near);
  return near && handles(near);
}

/**
 * The first stretch of matches that holds one of every list with at most `near` words between first and last. A window over
 * the matches: neither of its ends ever goes back, so that it costs no more than there are matches.
 */
function nearest(detected: Detected, sorted: readonly Found[], lists: number, near: number): Found[] | undefined {
  /** How often each list is in the window. */
  const inside = new Map<number, number>();
  const between = wordsBetween(detected, sorted);
  let last = 0;
  for (let first = 0; first < sorted.length; first++) {
    for (; inside.size < lists && last < sorted.length; last++) {
      const { list } = sorted[last]!;
      inside.set(list, (inside.get(list) ?? 0) + 1);
    }
    if (inside.size < lists) return undefined;
    if (between(sorted[first]!.mark, sorted[last - 1]!.mark) <= near) return firstOfEach(sorted.slice(first, last));
    const { list } = sorted[first]!;
    const left = inside.get(list)! - 1;
    if (left > 0) inside.set(list, left);
    else inside.delete(list);
  }
  return undefined;
}

function firstOfEach(found: readonly Found[]): Found[] {
  const seen = new Set<number>();
  return found.filter(({ list }) => !seen.has(list) && seen.add(list));
}

/** Tells how many words stand between two of the matches; between those of different fields without end. */
function wordsBetween({ scanned }: Detected, sorted: readonly Found[]): (a: Mark, b: Mark) => number {
  const { rows } = scanned.rows.units;
  /** By field: its first unit that matters, and how many words lie before each unit from there on. */
  const counts = new Map<number, { from: number; before: number[] }>();
  const unitAt = (field: number, offset: number) => {
    const { units, unitsEnd } = scanned.bounds[field]!;
    return firstRow(rows, UNIT.stride, units, unitsEnd, UNIT.start, offset);
  };
  for (const { mark } of sorted) {
    let count = counts.get(mark.field);
    if (!count) counts.set(mark.field, (count = { from: unitAt(mark.field, mark.start), before: [0] }));
    const { from, before } = count;
    const to = unitAt(mark.field, mark.end);
    while (from + before.length - 1 < to) {
      const flags = rows[(from + before.length - 1) * UNIT.stride + UNIT.flags]!;
      before.push(before.at(-1)! + ((flags & UNIT_WORD) !== 0 ? 1 : 0));
    }
  }
  return (a, b) => {
    if (a.field !== b.field) return Number.POSITIVE_INFINITY;
    const { from, before } = counts.get(a.field)!;
    return Math.max(0, before[unitAt(b.field, b.start) - from]! - before[unitAt(a.field, a.end) - from]!);
  };
}
