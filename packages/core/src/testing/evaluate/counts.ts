/** Counters: as many of them as there are clauses, kinds and rules, whatever the number of rows. */
import type { WeakAnswer } from './answers.ts';

export interface ClauseCounts {
  /** Rows that breach it, and those of them where it was raised. */
  expected: number;
  found: number;
  /** Rows where it was raised, and a reader might have raised it too or not. */
  accepted: number;
  alarms: number;
  /** Breaches that are not raised, by the strongest of the weaker answers. */
  readonly only: Record<WeakAnswer, number>;
}

export interface TypeCounts {
  rows: number;
  expected: number;
  found: number;
  alarms: number;
  /** Rows with an alarm. */
  alarmed: number;
}

export interface Counts {
  rows: number;
  unreadable: number;
  unchecked: number;
  /** Rows with a breach; those where a clause of either list was raised. */
  breachRows: number;
  answeredRows: number;
  /** Rows with no clause; alarms on them; those that have one. */
  cleanRows: number;
  cleanAlarms: number;
  alarmedCleanRows: number;
  /** Counted apart, by row and clause: what is said beside. */
  readonly apart: Record<WeakAnswer, number> & { ofOthers: number };
  readonly clauses: Map<string, ClauseCounts>;
  readonly types: Map<string, TypeCounts>;
  /** Raised clauses and alarms by rule. */
  readonly rules: Map<string, { raised: number; alarms: number }>;
}

/** Names of kinds past this are counted together: a file may not make memory grow by naming every row another. */
const maxTypes = 100;
/** The same for clauses: rows that name more are not read. */
export const maxClauses = 1000;

export function createCounts(): Counts {
  return {
    rows: 0,
    unreadable: 0,
    unchecked: 0,
    breachRows: 0,
    answeredRows: 0,
    cleanRows: 0,
    cleanAlarms: 0,
    alarmedCleanRows: 0,
    apart: { info: 0, cannotTell: 0, confirmation: 0, ofOthers: 0 },
    clauses: new Map(),
    types: new Map(),
    rules: new Map(),
  };
}

export function clauseIn({ clauses }: Counts, id: string): ClauseCounts {
  let counts = clauses.get(id);
  if (!counts) {
    counts = { expected: 0, found: 0, accepted: 0, alarms: 0, only: { info: 0, cannotTell: 0, confirmation: 0 } };
    clauses.set(id, counts);
  }
  return counts;
}

export function typeIn({ types }: Counts, name: string): TypeCounts {
  const key = types.has(name) || types.size < maxTypes ? name : 'other';
  let counts = types.get(key);
  if (!counts) types.set(key, (counts = { rows: 0, expected: 0, found: 0, alarms: 0, alarmed: 0 }));
  return counts;
}

export function ruleIn({ rules }: Counts, id: string): { raised: number; alarms: number } {
  let counts = rules.get(id);
  if (!counts) rules.set(id, (counts = { raised: 0, alarms: 0 }));
  return counts;
}
