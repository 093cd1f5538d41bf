/** Coverage on a terminal: every unit, then what is open. */
import { createColors } from 'picocolors';
import { printable } from '../format/printable.ts';
import type { PolicyCoverage, UnitCoverage } from './coverage.ts';
import { reviewText, ruleText, shareText } from './coverageWords.ts';

export function prettyCoverage(coverage: PolicyCoverage, color: boolean): string {
  const paint = createColors(color);
  const { units, totals, byClass, unknown, contacts, review } = coverage;
  const signs = { rule: paint.green('rule     '), nothing: paint.dim('nothing  '), uncovered: paint.red('uncovered') };
  const unitLines = ({ unit, class: kind, gist, status, rules, nothing }: UnitCoverage) => [
    `${signs[status]}  ${paint.bold(printable(unit.padEnd(12)))} ${printable(kind.padEnd(4))} ${printable(gist)}`,
    ...rules.map((rule) => `             ${printable(rule.rule)}  ${paint.dim(printable(ruleText(rule)))}`),
    ...(nothing === undefined ? [] : [`             ${paint.dim(printable(nothing))}`]),
  ];
  const section = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', paint.bold(heading), ...lines];
  return `${[
    ...units.flatMap(unitLines),
    ...section(
      'Units that the policy does not have',
      unknown.map(({ unit, by, near }) =>
        printable(`  ${unit}, named by ${by}${near === undefined ? '' : `; did you mean ${near}?`}`),
      ),
    ),
    ...section(
      'Contacts nobody has confirmed: only their names are printed',
      contacts.map(({ id, name, rules }) =>
        printable(
          `  ${id}: ${name}${rules.length === 0 ? '' : ` (${rules.length} ${rules.length === 1 ? 'rule' : 'rules'})`}`,
        ),
      ),
    ),
    ...section(
      'By class',
      Object.entries(byClass).map(([name, each]) => printable(`  ${name.padEnd(4)} ${shareText(each)}`)),
    ),
    '',
    shareText(totals),
    ...(reviewText(review) === undefined
      ? []
      : [review.overdue ? paint.red(reviewText(review)!) : reviewText(review)!]),
  ].join('\n')}\n`;
}
