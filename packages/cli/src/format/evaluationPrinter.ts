/** A measurement as text, written while it is made: rows to look at first, figures last. */
import type { Comparison, EvaluationResult, FigureChange, Share } from '@postlint/core/testing';
import { createColors } from 'picocolors';
import type { EvaluationOutput, Listed } from '../commands/evaluate.ts';
import { printable } from './printable.ts';

export interface EvaluationPrinter {
  readonly start: () => string;
  readonly listed: (row: Listed) => string;
  readonly end: (result: EvaluationOutput) => string;
}

/** One JSON object. The rows come first, since the figures are not known before. */
export function jsonPrinter(): EvaluationPrinter {
  let first = true;
  return {
    start: () => '{\n  "listed": [',
    listed: (row) => {
      const between = first ? '\n    ' : ',\n    ';
      first = false;
      return between + JSON.stringify(row);
    },
    end: (result) => `${first ? '' : '\n  '}],${JSON.stringify(result, null, 2).slice(1)}\n`,
  };
}

export function prettyPrinter(color: boolean): EvaluationPrinter {
  const paint = createColors(color);
  let listed = false;
  const word = { missed: paint.yellow('missed'), alarm: paint.red('alarm '), unchecked: paint.magenta('unchecked') };
  return {
    start: () => '',
    listed: (row) => {
      listed = true;
      if (row.kind === 'unchecked') return `${word.unchecked}  ${printable(row.row)}  ${printable(row.message)}\n`;
      const more = row.kind === 'alarm' ? (row.rules ?? []).join(', ') : row.only ? `only ${row.only}` : '';
      const parts = [word[row.kind], printable(row.row), printable(row.clause), paint.dim(printable(more))];
      return `${parts.filter(Boolean).join('  ')}${row.isNew === true ? paint.bold('  new') : ''}\n`;
    },
    end: (result) => `${listed ? '\n' : ''}${figures(result, paint)}${changes(result.comparison)}`,
  };
}

type Paint = ReturnType<typeof createColors>;

function figures(result: EvaluationOutput, paint: Paint): string {
  const { set, pooled, meanRecall, breachRows, cleanRows, nearMisses, apart, packs, pack } = result;
  const version = packs.find(({ name }) => name === pack)?.version ?? '';
  const head = `${printable(set.name ?? 'standard input')}: ${set.rows} rows, ${breachRows.of} with a breach; pack ${pack} ${version}${result.totals ? '; totals only' : ''}`;
  const cannot = [
    set.unreadable > 0 && `${count(set.unreadable, 'row')} cannot be read.`,
    set.unchecked > 0 && `${count(set.unchecked, 'post')} could not be checked whole.`,
  ].filter((line) => line !== false);
  const lines = [
    `precision   ${percent(pooled.precision)}   ${pooled.found} of ${count(pooled.precision.of, 'clause')} raised that a reader did not leave open`,
    `recall      ${percent(pooled.recall)}   ${pooled.found} of ${pooled.expected} breaches; ${percent(meanRecall)} as the mean of ${count(meanRecall.of, 'clause')}`,
    `F1          ${percent(pooled.f1)}`,
    `false alarms ${rate(cleanRows.alarmsPerThousand)} per 1,000 rows with no clause (${cleanRows.alarmsPerThousand.count} in ${cleanRows.rows})`,
    `near misses flagged ${percent(nearMisses)} (${nearMisses.count} of ${nearMisses.of})`,
    `breaches answered only by info, cannotTell or a confirmation ${percent(pooled.only)} (${pooled.only.info}, ${pooled.only.cannotTell}, ${pooled.only.confirmation})`,
    `beside, by row and clause: ${apart.info} info, ${apart.cannotTell} cannotTell, ${count(apart.confirmation, 'confirmation')}; ${count(apart.ofOthers, 'finding')} of extended packs`,
  ];
  return `${paint.bold(head)}\n${cannot.map((line) => `${paint.red(line)}\n`).join('')}\n${clauseTable(result)}\n${lines.join('\n')}\n(In brackets: 95 % intervals.)\n`;
}

function clauseTable({ clauses }: EvaluationResult): string {
  const rows = clauses.map(({ clause, covered, expected, found, alarms, recall, precision, f1 }) => [
    printable(clause) + (covered ? '' : ' (no rule)'),
    String(expected),
    String(found),
    percent(recall),
    String(alarms),
    percent(precision),
    f1.value === null ? '-' : percent(f1),
  ]);
  const all = [['clause', 'breaches', 'found', 'recall', 'alarms', 'precision', 'F1'], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

function changes(comparison: EvaluationOutput['comparison']): string {
  if (!comparison) return '';
  const { pooled, meanRecall, alarmsPerThousand, only, nearMisses, clauses, goneFromList } = comparison;
  const lines = [
    ...notes(comparison),
    `precision ${change(pooled.precision)}`,
    `recall ${change(pooled.recall)}; mean over clauses ${change(meanRecall)}`,
    `F1 ${change(pooled.f1)}`,
    `false alarms per 1,000 rows with no clause ${change(alarmsPerThousand, 1)}`,
    `near misses flagged ${change(nearMisses)}`,
    `answered only by something weaker ${change(only)}`,
    ...clauses.map(
      ({ clause, found, alarms }) =>
        `${printable(clause)}: found ${found[0]} -> ${found[1]}, alarms ${alarms[0]} -> ${alarms[1]}`,
    ),
    ...goneFromList.map((each) => `no longer: ${printable(each)}`),
  ];
  return `\nSince the earlier result:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function notes({ sameRows, sameProgram }: Comparison): string[] {
  return [
    ...(sameRows ? [] : ['These are other rows, or other labels: the figures are not of the same thing.']),
    ...(sameProgram ? ['The packs and settings are the same.'] : []),
  ];
}

function change({ before, after, change: by, apart }: FigureChange, scale = 100): string {
  const show = (value: number | null) =>
    value === null ? '-' : scale === 1 ? value.toFixed(1) : `${Math.round(value * scale)} %`;
  const sign =
    by === null ? '' : ` (${by > 0 ? '+' : ''}${(by * scale).toFixed(1)}${apart ? ', more than chance' : ''})`;
  return `${show(before)} -> ${show(after)}${sign}`;
}

function percent({ value, interval }: Pick<Share, 'value' | 'interval'>): string {
  if (value === null || interval === null) return '-';
  return `${Math.round(value * 100)} % (${Math.round(interval[0] * 100)}-${Math.round(interval[1] * 100)})`;
}

function rate({ value, interval }: Share): string {
  return value === null || interval === null
    ? '-'
    : `${value.toFixed(1)} (${interval[0].toFixed(1)}-${interval[1].toFixed(1)})`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
