/** Two measurements side by side: what a change of the pack did to its figures. */
import { isObject } from '../../shape/jsonType.ts';
import type { Share } from './intervals.ts';
import type { ClauseResult, EvaluationResult, ListedRow } from './result.ts';

export interface FigureChange {
  readonly before: number | null;
  readonly after: number | null;
  /** null where one of them is not known. */
  readonly change: number | null;
  /** The intervals have nothing in common: chance alone hardly did it. Never said of rows that differ. */
  readonly apart: boolean;
}

export interface ClauseChange {
  readonly clause: string;
  readonly found: readonly [before: number, after: number];
  readonly alarms: readonly [before: number, after: number];
  readonly recall: FigureChange;
  readonly precision: FigureChange;
}

export interface Comparison {
  /** The same posts with the same labels, in the same order. */
  readonly sameRows: boolean;
  /** The same packs, settings, plugins and overrides. */
  readonly sameProgram: boolean;
  readonly pooled: Readonly<Record<'precision' | 'recall' | 'f1', FigureChange>>;
  readonly meanRecall: FigureChange;
  readonly alarmsPerThousand: FigureChange;
  readonly only: FigureChange;
  readonly nearMisses: FigureChange;
  /** Clauses for which found or alarms changed. */
  readonly clauses: readonly ClauseChange[];
}

export type ReadResult =
  | { readonly result: EvaluationResult & { readonly listed?: readonly ListedRow[] } }
  | { readonly message: string };

/** Reads what `evaluate --format json` wrote. Never throws. */
export function readEvaluationResult(value: unknown): ReadResult {
  if (!isObject(value)) return { message: 'Unexpected JSON, expected the result of an evaluation' };
  if (value['version'] !== 1)
    return {
      message: `Unexpected version ${JSON.stringify(value['version'])}, expected the result of an evaluation, version 1`,
    };
  const { pooled, cleanRows, clauses, set } = value;
  const isWhole =
    isObject(pooled) &&
    isShare(pooled['recall']) &&
    isShare(pooled['precision']) &&
    isShare(pooled['f1']) &&
    isShare(pooled['only']) &&
    isShare(value['meanRecall']) &&
    isShare(value['nearMisses']) &&
    isObject(cleanRows) &&
    isShare(cleanRows['alarmsPerThousand']) &&
    isObject(set) &&
    typeof set['digest'] === 'string' &&
    Array.isArray(clauses) &&
    clauses.every(isClause) &&
    (value['listed'] === undefined || (Array.isArray(value['listed']) && value['listed'].every(isListed)));
  return isWhole
    ? { result: value as unknown as EvaluationResult }
    : { message: 'Unexpected JSON, expected a whole result of an evaluation, as evaluate --format json writes it' };
}

function isShare(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { value: share, interval } = value;
  if (share === null) return interval === null;
  return (
    typeof share === 'number' &&
    Array.isArray(interval) &&
    interval.length === 2 &&
    interval.every((each) => typeof each === 'number')
  );
}

function isListed(value: unknown): boolean {
  return isObject(value) && typeof value['row'] === 'string' && typeof value['kind'] === 'string';
}

function isClause(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value['clause'] === 'string' &&
    typeof value['found'] === 'number' &&
    typeof value['alarms'] === 'number' &&
    isShare(value['recall']) &&
    isShare(value['precision'])
  );
}

export function compareResults(before: EvaluationResult, after: EvaluationResult): Comparison {
  const sameRows = before.set.digest === after.set.digest;
  const change = (a: Pick<Share, 'value' | 'interval'>, b: Pick<Share, 'value' | 'interval'>) =>
    changeOf(a, b, sameRows);
  return {
    sameRows,
    sameProgram: before.program === after.program,
    pooled: {
      precision: change(before.pooled.precision, after.pooled.precision),
      recall: change(before.pooled.recall, after.pooled.recall),
      f1: change(before.pooled.f1, after.pooled.f1),
    },
    meanRecall: change(before.meanRecall, after.meanRecall),
    alarmsPerThousand: change(before.cleanRows.alarmsPerThousand, after.cleanRows.alarmsPerThousand),
    only: change(before.pooled.only, after.pooled.only),
    nearMisses: change(before.nearMisses, after.nearMisses),
    clauses: clausesOf(before, after).flatMap(([clause, a, b]) =>
      a.found === b.found && a.alarms === b.alarms
        ? []
        : [
            {
              clause,
              found: [a.found, b.found] as const,
              alarms: [a.alarms, b.alarms] as const,
              recall: change(a.recall, b.recall),
              precision: change(a.precision, b.precision),
            },
          ],
    ),
  };
}

function changeOf(
  before: Pick<Share, 'value' | 'interval'>,
  after: Pick<Share, 'value' | 'interval'>,
  sameRows: boolean,
): FigureChange {
  const [a, b] = [before.interval, after.interval];
  return {
    before: before.value,
    after: after.value,
    change:
      before.value === null || after.value === null ? null : Math.round((after.value - before.value) * 10_000) / 10_000,
    apart: sameRows && a !== null && b !== null && (a[1] < b[0] || b[1] < a[0]),
  };
}

type Compared = Pick<ClauseResult, 'found' | 'alarms' | 'recall' | 'precision'>;
const nothing: Compared = {
  found: 0,
  alarms: 0,
  recall: { count: 0, of: 0, value: null, interval: null },
  precision: { count: 0, of: 0, value: null, interval: null },
};

function clausesOf(before: EvaluationResult, after: EvaluationResult): [string, Compared, Compared][] {
  const [a, b] = [before, after].map(({ clauses }) => new Map(clauses.map((each) => [each.clause, each])));
  const ids = [...new Set([...a!.keys(), ...b!.keys()])].sort();
  return ids.map((id) => [id, a!.get(id) ?? nothing, b!.get(id) ?? nothing]);
}

/** Which listed rows are new, and which are gone, as they come. Holds those of the first result, nothing of the second. */
export function createListComparison(before: readonly ListedRow[]): {
  readonly isNew: (row: ListedRow) => boolean;
  readonly gone: () => string[];
} {
  const known = new Set(before.filter(({ kind }) => kind === 'missed' || kind === 'alarm').map(keyOf));
  const gone = new Set(known);
  return {
    isNew: (row) => {
      gone.delete(keyOf(row));
      return !known.has(keyOf(row));
    },
    gone: () => [...gone],
  };
}

const keyOf = ({ row, kind, clause }: ListedRow) => `${kind} ${row} ${clause}`;
