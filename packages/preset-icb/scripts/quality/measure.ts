/** Measures the ICB pack on rows, at a time that does not change. */
import { createLinter, type Linter } from '@postlint/core';
import { createEvaluation, type EvaluationResult, type LabelledRow } from '@postlint/core/testing';
import icb from '../../src/index.ts';

/** The day of the measurement for rows that name none: a Tuesday in hours. */
export const now = '2026-11-24T10:30:00Z';

export const icbLinter = (): Linter => createLinter({ packs: [icb] });

export interface Alarm {
  readonly row: string;
  readonly rule: string;
}

export interface Measured {
  readonly result: EvaluationResult;
  /** Alarms on rows with no clause, rule by rule. */
  readonly cleanAlarms: readonly Alarm[];
}

export function measure(rows: Iterable<LabelledRow & { readonly id: string }>, linter = icbLinter()): Measured {
  const evaluation = createEvaluation(linter, { pack: icb.pack.name, now });
  const cleanAlarms: Alarm[] = [];
  for (const row of rows) {
    const added = evaluation.add(row);
    if (!('outcome' in added)) throw new Error(`The row ${row.id} cannot be read`);
    if (row.expect.clauses.length > 0) continue;
    for (const { rules } of added.outcome.alarms) cleanAlarms.push(...rules.map((rule) => ({ row: row.id, rule })));
  }
  return { result: evaluation.result(), cleanAlarms };
}
