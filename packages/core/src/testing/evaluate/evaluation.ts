/**
 * Measures a pack on labelled posts, row by row. A clause is raised by a failed finding that is an error or a warning, or that
 * hands the item over or proposes an action other than keep; waived and monitored findings do not count. Missed: expected
 * and not raised. False alarm: raised, and neither expected nor accepted.
 */
import type { CheckRequest, Linter } from '../../linter.ts';
import { addJson, addText, createFingerprint, digest } from '../../report/fingerprint.ts';
import type { Report } from '../../schema/types.ts';
import { nearest } from '../../shape/nearest.ts';
import { type Answers, answersOf, type WeakAnswer, weakAnswers } from './answers.ts';
import { type Counts, clauseIn, createCounts, maxClauses, ruleIn, typeIn } from './counts.ts';
import { type LabelledRow, type RowHead, readLabelledRow } from './labelledRow.ts';
import { type EvaluationResult, toResult } from './result.ts';

export interface EvaluationOptions {
  /** The name of the pack that is measured. Findings of packs it extends are counted apart. */
  readonly pack: string;
  /** The time of the check, for rows that have none of their own. */
  readonly now?: NonNullable<CheckRequest['now']>;
}

/** What came of one row. */
export interface RowOutcome {
  readonly id?: string;
  readonly missed: readonly { readonly clause: string; readonly only?: WeakAnswer }[];
  readonly alarms: readonly { readonly clause: string; readonly rules: readonly string[] }[];
  /** Part of the post could not be read, or not be checked. */
  readonly unchecked: readonly string[];
}

export type AddedRow = { readonly outcome: RowOutcome } | { readonly head: RowHead } | { readonly message: string };

export interface Evaluation {
  /** Checks one row, any JSON, and counts it. Never throws: what cannot be read is said, and counted. */
  readonly add: (row: unknown) => AddedRow;
  /** Counts a row that could not even be handed over. */
  readonly addUnreadable: () => void;
  /** All rows so far. */
  readonly result: () => EvaluationResult;
}

/** Memory does not grow with the number of rows. Throws a `RangeError` where the linter has no pack of that name. */
export function createEvaluation(linter: Linter, { pack, now }: EvaluationOptions): Evaluation {
  // Which packs and which engine: every report says the same.
  const sample = linter.check({ platform: 'default' });
  const packs = sample.packs.map(({ name }) => name);
  if (!packs.includes(pack)) {
    const near = nearest(pack, packs);
    throw new RangeError(
      `Unknown pack "${pack}"${near ? `; did you mean "${near}"?` : `, expected one of ${packs.join(', ')}`}`,
    );
  }
  const counts = createCounts();
  const print = createFingerprint();
  const request: CheckRequest = now === undefined ? {} : { now };
  const clauseOf = (rule: string) => linter.clauseOf(rule)?.id;
  const covered = new Set(linter.rules.filter((rule) => rule.startsWith(`${pack}/`)).map((rule) => clauseOf(rule)!));

  function add(value: unknown): AddedRow {
    const read = readLabelledRow(value);
    if ('head' in read) return read;
    if ('message' in read) {
      counts.unreadable++;
      return read;
    }
    const { row } = read;
    if (counts.clauses.size + row.expect.clauses.length > maxClauses) {
      counts.unreadable++;
      return { message: `Unexpected clauses, expected at most ${maxClauses} in all rows` };
    }
    const report = linter.check(row.post, request);
    addText(print, digestOf(row));
    return { outcome: count(row, report, answersOf(report, pack, clauseOf), counts) };
  }

  return {
    add,
    addUnreadable: () => void counts.unreadable++,
    result: () =>
      toResult(counts, {
        engine: sample.engine,
        packs: sample.packs,
        pack,
        program: sample.program,
        now,
        rows: digest({ ...print, words: print.words.slice() }),
        covered,
      }),
  };
}

/** Of post and labels as they were written: whatever pack reads them. */
function digestOf({ post, expect: { clauses, accept } }: LabelledRow): string {
  try {
    return digest(addJson(createFingerprint(), [post, clauses, accept]));
  } catch {
    // Nested deeper than the stack: its own check says so.
    return 'too deep';
  }
}

function count(row: LabelledRow, report: Report, answers: Answers, counts: Counts): RowOutcome {
  const { clauses, accept } = row.expect;
  const missed: { clause: string; only?: WeakAnswer }[] = [];
  const alarms: { clause: string; rules: readonly string[] }[] = [];
  for (const clause of clauses) {
    const found = answers.raised.has(clause);
    const only = found ? undefined : weakAnswers.find((kind) => answers.weak[kind].has(clause));
    if (!found) missed.push({ clause, ...(only && { only }) });
    const of = clauseIn(counts, clause);
    of.expected++;
    if (found) of.found++;
    else if (only) of.only[only]++;
  }
  for (const [clause, rules] of answers.raised) {
    const isAlarm = !clauses.includes(clause) && !accept.includes(clause);
    if (isAlarm) {
      alarms.push({ clause, rules });
      clauseIn(counts, clause).alarms++;
    } else if (!clauses.includes(clause)) clauseIn(counts, clause).accepted++;
    for (const rule of rules) {
      const of = ruleIn(counts, rule);
      of.raised++;
      if (isAlarm) of.alarms++;
    }
  }
  for (const kind of weakAnswers) counts.apart[kind] += answers.weak[kind].size;
  counts.apart.ofOthers += answers.ofOthers;
  const answered = [...clauses, ...accept].some((clause) => answers.raised.has(clause));
  countRow(row, { missed: missed.length, alarms: alarms.length, answered }, counts);
  const unchecked = report.issues.filter(({ effect }) => effect === 'unchecked').map(({ message }) => message);
  if (unchecked.length > 0) counts.unchecked++;
  return { ...(row.id !== undefined && { id: row.id }), missed, alarms, unchecked };
}

function countRow(
  { expect: { clauses }, type }: LabelledRow,
  { missed, alarms, answered }: { missed: number; alarms: number; answered: boolean },
  counts: Counts,
): void {
  counts.rows++;
  if (clauses.length > 0) {
    counts.breachRows++;
    if (answered) counts.answeredRows++;
  } else {
    counts.cleanRows++;
    counts.cleanAlarms += alarms;
    if (alarms > 0) counts.alarmedCleanRows++;
  }
  if (type === undefined) return;
  const of = typeIn(counts, type);
  of.rows++;
  of.expected += clauses.length;
  of.found += clauses.length - missed;
  of.alarms += alarms;
  if (alarms > 0) of.alarmed++;
}
