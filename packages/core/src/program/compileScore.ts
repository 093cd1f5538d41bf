/**
 * `score`: evidence that says little alone and much together. Each row of evidence gives points to the unit of text it
 * stands in; a unit that reaches a level is found, with the severity of the level. What is not known makes the score a
 * range: where all of it lies below the levels, or inside one, the unknown changes nothing.
 */

import { termsOf } from '../detect/detected.ts';
import { MARK, type Node, node, POST } from '../detect/nodes.ts';
import { UNKNOWN } from '../facts/unknown.ts';
import { type MissingFact, spend } from '../logic/term.ts';
import type { Severity } from '../schema/pack.ts';
import type { Selected, Selector } from '../selectors/compileSelector.ts';
import type { Counted } from '../selectors/scored.ts';
import { areNeighbours, unitNode, unitOf, type Within } from '../selectors/units.ts';
import type { Check } from './check.ts';
import { type CheckTerm, scopeOf } from './environment.ts';

export interface ScoreQuery {
  readonly within: Within;
  /** The least points of each level, the highest first. */
  readonly levels: readonly (readonly [Severity, number])[];
  readonly evidence: readonly EvidenceRow[];
}

export interface EvidenceRow {
  readonly points: number;
  /** Whether every match counts, not only the strongest. */
  readonly each: boolean;
  readonly label: string | undefined;
  readonly counts:
    | { readonly lexicon: string; readonly weights: readonly number[] }
    | { readonly selector: Selector }
    | { readonly fact: CheckTerm; readonly at: string };
}

export type Score = (check: Check) => ScoreOutcome;

export interface ScoreOutcome {
  readonly failed: readonly Selected[];
  /** Units of which it cannot be told. */
  readonly open: readonly Selected[];
}

/** A match of a row of evidence. */
interface Hit {
  readonly row: number;
  readonly node: Node;
  readonly points: number;
}

/** The points of a unit, from the fewest to the most there may be. */
interface Range {
  min: number;
  max: number;
  readonly counted: Counted[];
  readonly missing: MissingFact[];
}

export function compileScore(query: ScoreQuery): Score {
  return (check) => {
    const units = hitsByUnit(query, check);
    if (!units) return { failed: [], open: tooMuch(query) };
    // Facts alone may score the whole post; a smaller unit has something of its own to show.
    if (query.within === 'post' && !units.has(0)) units.set(0, []);
    const failed: Selected[] = [];
    const open: Selected[] = [];
    const judge = (handle: Node, hits: readonly Hit[]): boolean => {
      // What is too much is not looked at, and so not known: said once, at the end.
      if (!spend(check, 1 + query.evidence.length / rowsOfStep + hits.length)) return false;
      const range = rangeOf(query, hits, handle, check);
      const severity = levelOf(query, range.max);
      if (severity === undefined) return false;
      const isSure = levelOf(query, range.min) === severity;
      const { counted, missing } = range;
      const witnesses = counted.flatMap((each) => each.node ?? []);
      const selected = { node: handle, witnesses, scored: { severity, counted, missing: isSure ? [] : missing } };
      (isSure ? failed : open).push(selected);
      return true;
    };
    const reached = new Set<number>();
    const inOrder = [...units.keys()].sort((a, b) => a - b);
    for (const unit of inOrder) if (judge(unitNode(query.within, unit), units.get(unit)!)) reached.add(unit);
    if (query.within === 'next') judgePairs(check, units, inOrder, reached, judge);
    // Marks nobody looked for may stand where nothing else was found.
    if (query.within !== 'post' && failed.length === 0 && open.length === 0 && isBlind(query, check))
      judge(node(POST, 0), []);
    return spend(check, 0) ? { failed, open } : { failed, open: [...open, ...tooMuch(query)] };
  };
}

/** Rows of evidence that are looked at in one step. */
const rowsOfStep = 16;
/** Tokens that a selector looks at in one step. */
const tokensOfStep = 32;

/** The whole post, of which it is not known what it scores. */
function tooMuch({ levels }: ScoreQuery): readonly Selected[] {
  const severity = levels[0]![0];
  return [{ node: node(POST, 0), witnesses: [], scored: { severity, counted: [], missing: [] } }];
}

/** A sentence and the one after it, where neither is enough alone. */
function judgePairs(
  { detected }: Check,
  units: ReadonlyMap<number, readonly Hit[]>,
  inOrder: readonly number[],
  reached: ReadonlySet<number>,
  judge: (handle: Node, hits: readonly Hit[]) => boolean,
): void {
  for (const unit of inOrder) {
    const next = units.get(unit + 1);
    if (!next || reached.has(unit) || reached.has(unit + 1) || !areNeighbours(detected, unit, unit + 1)) continue;
    judge(unitNode('next', unit), [...units.get(unit)!, ...next]);
  }
}

/** Undefined where there is too much to look at. */
function hitsByUnit({ evidence, within }: ScoreQuery, check: Check): Map<number, Hit[]> | undefined {
  const { detected } = check;
  const units = new Map<number, Hit[]>();
  const add = (row: number, handle: Node, points: number) => {
    const unit = unitOf(detected, handle, within);
    if (unit < 0) return;
    const hits = units.get(unit);
    if (hits) hits.push({ row, node: handle, points });
    else units.set(unit, [{ row, node: handle, points }]);
  };
  evidence.forEach(({ counts, points }, row) => {
    if ('lexicon' in counts) {
      const terms = termsOf(detected, counts.lexicon);
      if (!spend(check, terms.length)) return;
      for (const mark of terms) {
        const weight = detected.marks[mark]!.attributes['weight'];
        add(row, node(MARK, mark), points * (typeof weight === 'number' ? weight : 1));
      }
    } else if ('selector' in counts && spend(check, detected.scanned.rows.tokens.count / tokensOfStep))
      for (const selected of counts.selector.select(detected)) add(row, selected.node, points);
  });
  return spend(check, 0) ? units : undefined;
}

function rangeOf({ evidence }: ScoreQuery, hits: readonly Hit[], handle: Node, check: Check): Range {
  const range: Range = { min: 0, max: 0, counted: [], missing: [] };
  const add = (counted: Counted) => {
    range.min += counted.points;
    range.max += counted.points;
    range.counted.push(counted);
  };
  const byRow = groupByRow(hits);
  evidence.forEach((row, index) => {
    const { counts, points, label } = row;
    if ('fact' in counts) {
      const scope = scopeOf(check, handle);
      const truth = counts.fact.test(scope);
      if (truth === true) add({ node: undefined, at: counts.at, label, points });
      if (truth !== UNKNOWN) return;
      widen(range, [points]);
      counts.fact.missing(scope, range.missing);
      return;
    }
    const own = byRow.get(index) ?? [];
    for (const hit of row.each ? own : strongest(own)) add({ node: hit.node, at: '', label, points: hit.points });
    if (!isUnknown(row, check) || (own.length > 0 && !row.each)) return;
    const weights = 'lexicon' in counts ? counts.weights : [1];
    widen(
      range,
      weights.map((weight) => points * weight * (row.each ? Number.POSITIVE_INFINITY : 1)),
    );
  });
  return range;
}

function groupByRow(hits: readonly Hit[]): ReadonlyMap<number, readonly Hit[]> {
  const byRow = new Map<number, Hit[]>();
  for (const hit of hits) {
    const known = byRow.get(hit.row);
    if (known) known.push(hit);
    else byRow.set(hit.row, [hit]);
  }
  return byRow;
}

/** Points that may be there or not. */
function widen(range: Range, points: readonly number[]): void {
  range.min += Math.min(0, ...points);
  range.max += Math.max(0, ...points);
}

/** The match that counts most, of a row that counts once. */
function strongest(hits: readonly Hit[]): readonly Hit[] {
  const [first, ...rest] = hits;
  if (!first) return [];
  return [rest.reduce((most, hit) => (Math.abs(hit.points) > Math.abs(most.points) ? hit : most), first)];
}

function levelOf({ levels }: ScoreQuery, points: number): Severity | undefined {
  return levels.find(([, least]) => points >= least)?.[0];
}

function isBlind({ evidence }: ScoreQuery, check: Check): boolean {
  return evidence.some((row) => isUnknown(row, check));
}

/** Whether nobody has looked for what a row counts. */
function isUnknown({ counts }: EvidenceRow, { detected: { unknown } }: Check): boolean {
  if (unknown.size === 0 || 'fact' in counts) return false;
  if ('lexicon' in counts) return unknown.has(counts.lexicon);
  return [...counts.selector.reads].some((name) => unknown.has(name));
}
