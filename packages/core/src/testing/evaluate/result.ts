/** What a measurement gives: JSON, version 1. Shares have their counts and a 95 % interval beside them. */
import type { Report } from '../../schema/types.ts';
import type { WeakAnswer } from './answers.ts';
import type { ClauseCounts, Counts } from './counts.ts';
import { type Share, toF1, toMean, toRate, toShare } from './intervals.ts';

export interface ClauseResult {
  readonly clause: string;
  /** Whether a rule of the pack speaks of it. */
  readonly covered: boolean;
  readonly expected: number;
  readonly found: number;
  readonly missed: number;
  readonly alarms: number;
  /** Raised on a row where it may be or not: neither found nor an alarm. */
  readonly accepted: number;
  readonly precision: Share;
  readonly recall: Share;
  readonly f1: Pick<Share, 'value' | 'interval'>;
  /** Breaches answered only by something weaker than a finding to act on. */
  readonly only: Share & Readonly<Record<WeakAnswer, number>>;
}

export type Totals = Omit<ClauseResult, 'clause' | 'covered'>;

export interface TypeResult {
  readonly type: string;
  readonly rows: number;
  /** Breaches found. */
  readonly recall: Share;
  readonly alarms: number;
  /** Rows with at least one alarm. */
  readonly alarmed: Share;
}

/** One thing to look at; never of rows that are kept from whoever works on the rules. */
export interface ListedRow {
  readonly row: string;
  readonly kind: 'missed' | 'alarm';
  readonly clause: string;
  /** The rules of an alarm. */
  readonly rules?: readonly string[];
  /** What a missed breach was answered by instead. */
  readonly only?: WeakAnswer;
}

export interface EvaluationResult {
  readonly version: 1;
  readonly engine: Report['engine'];
  readonly packs: Report['packs'];
  readonly pack: string;
  /** Fingerprint of packs, settings, plugins and overrides. */
  readonly program: string;
  readonly now?: string | number;
  readonly set: {
    readonly name?: string;
    readonly rows: number;
    readonly unreadable: number;
    /** Rows whose post could not be checked whole. */
    readonly unchecked: number;
    /** Fingerprint of posts and labels, in their order: two results compare where it is the same. */
    readonly digest: string;
  };
  /** All clauses together, by row and clause. */
  readonly pooled: Totals;
  /** Over the clauses that any row breaches, each of the same weight. */
  readonly meanRecall: Pick<Share, 'of' | 'value' | 'interval'>;
  /** Rows with a breach, and those of them where a clause of either list was raised. */
  readonly breachRows: Share;
  readonly cleanRows: {
    readonly rows: number;
    /** False alarms per 1,000 rows with no clause. */
    readonly alarmsPerThousand: Share;
    readonly alarmed: Share;
  };
  /** Rows of the type near-miss with an alarm. */
  readonly nearMisses: Share;
  /** What was said beside, by row and clause; findings of packs that the measured one extends. */
  readonly apart: Readonly<Record<WeakAnswer, number>> & { readonly ofOthers: number };
  readonly clauses: readonly ClauseResult[];
  readonly types: readonly TypeResult[];
  readonly rules: readonly { readonly rule: string; readonly raised: number; readonly alarms: number }[];
}

export interface ResultContext {
  readonly engine: Report['engine'];
  readonly packs: Report['packs'];
  readonly pack: string;
  readonly program: string;
  readonly now: string | number | Date | undefined;
  readonly rows: string;
  readonly covered: ReadonlySet<string>;
}

export function toResult(counts: Counts, context: ResultContext): EvaluationResult {
  const { engine, packs, pack, program, now, covered } = context;
  const clauses = sorted(counts.clauses).map(([clause, of]) => ({
    clause,
    covered: covered.has(clause),
    ...toTotals(of),
  }));
  const nearMiss = counts.types.get('near-miss');
  return {
    version: 1,
    engine,
    packs,
    pack,
    program,
    ...(now !== undefined && { now: now instanceof Date ? now.toISOString() : now }),
    set: { rows: counts.rows, unreadable: counts.unreadable, unchecked: counts.unchecked, digest: context.rows },
    pooled: toTotals(sumOf([...counts.clauses.values()])),
    meanRecall: toMean(clauses.map(({ recall }) => recall)),
    breachRows: toShare(counts.answeredRows, counts.breachRows),
    cleanRows: {
      rows: counts.cleanRows,
      alarmsPerThousand: toRate(counts.cleanAlarms, counts.cleanRows),
      alarmed: toShare(counts.alarmedCleanRows, counts.cleanRows),
    },
    nearMisses: toShare(nearMiss?.alarmed ?? 0, nearMiss?.rows ?? 0),
    apart: { ...counts.apart },
    clauses,
    types: sorted(counts.types).map(([type, of]) => ({
      type,
      rows: of.rows,
      recall: toShare(of.found, of.expected),
      alarms: of.alarms,
      alarmed: toShare(of.alarmed, of.rows),
    })),
    rules: sorted(counts.rules).map(([rule, of]) => ({ rule, ...of })),
  };
}

function toTotals({ expected, found, accepted, alarms, only }: ClauseCounts): Totals {
  const missed = expected - found;
  return {
    expected,
    found,
    missed,
    alarms,
    accepted,
    precision: toShare(found, found + alarms),
    recall: toShare(found, expected),
    f1: toF1(found, missed, alarms),
    only: { ...toShare(only.info + only.cannotTell + only.confirmation, expected), ...only },
  };
}

function sumOf(clauses: readonly ClauseCounts[]): ClauseCounts {
  const sum = (of: (counts: ClauseCounts) => number) => clauses.reduce((total, counts) => total + of(counts), 0);
  return {
    expected: sum(({ expected }) => expected),
    found: sum(({ found }) => found),
    accepted: sum(({ accepted }) => accepted),
    alarms: sum(({ alarms }) => alarms),
    only: {
      info: sum(({ only }) => only.info),
      cannotTell: sum(({ only }) => only.cannotTell),
      confirmation: sum(({ only }) => only.confirmation),
    },
  };
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
