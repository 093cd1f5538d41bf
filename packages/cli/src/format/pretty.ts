/** Reports for people: what was found, where, under which clause, why, and what to do. */
import type { Finding, Linter, Report, Verdict } from '@postlint/core';
import { createColors } from 'picocolors';
import type { InputItem } from '../input/inputItem.ts';
import { contactText, dueText } from './contactText.ts';
import { excerptFor } from './excerpt.ts';
import type { Formatter } from './formatter.ts';
import { originOf } from './places.ts';
import { printable } from './printable.ts';
import { seenText } from './seenText.ts';

export interface PrettyOptions {
  readonly color: boolean;
  readonly linter: Linter;
  /** Shows personal data that is masked otherwise. */
  readonly reveal: boolean;
}

export function prettyFormatter(options: PrettyOptions): Formatter {
  const { color, linter } = options;
  const paint = createColors(color);
  const verdicts = new Map<Verdict, number>();
  let unreadable = 0;

  const verdictPaint: Record<Verdict, (text: string) => string> = {
    block: paint.red,
    refer: paint.magenta,
    incomplete: paint.yellow,
    confirm: paint.cyan,
    advise: paint.yellow,
    pass: paint.green,
  };
  const severityPaint = { error: paint.red, warning: paint.yellow, info: paint.blue };

  function headOf(item: InputItem, report: Report): string {
    const place = item.line > 1 ? `${item.file}:${item.line}` : item.file;
    const about = [report.post.id === undefined ? '' : printable(report.post.id), report.post.platform]
      .filter(Boolean)
      .map(printable)
      .join(', ');
    return `${verdictPaint[report.verdict](report.verdict.padEnd(10))} ${paint.bold(printable(place))} ${paint.dim(`(${about})`)}`;
  }

  function finding(found: Finding, item: InputItem): string[] {
    const clause = linter.clauseOf(found.rule);
    const name =
      found.outcome === 'cannotTell' ? paint.yellow('cannot tell') : severityPaint[found.severity](found.severity);
    const origin = originOf(item, found);
    const lines = [
      `  ${name}  ${printable(found.message)}  ${paint.dim(found.rule)}${found.stage ? paint.dim(' (monitored)') : ''}${found.waived ? paint.dim(` (waived: ${printable(found.waived.reason)})`) : ''}`,
    ];
    const where = origin ? `${origin.file}:${origin.position.start.line}:${origin.position.start.column}` : item.file;
    lines.push(paint.dim(`    ${printable(where)}  ${found.at || '(the whole post)'}`));
    const excerpt = excerptFor(found, item, options);
    if (excerpt) lines.push(`    | ${excerpt.line}`, `    | ${paint.red(excerpt.underline)}`);
    const seen = seenText(found);
    if (seen) lines.push(`    ${seen}`);
    if (clause) lines.push(`    Clause ${found.clause}: ${clause.gist}`);
    if (found.why) lines.push(`    Why: ${printable(found.why)}`);
    if (found.do) lines.push(`    Do: ${printable(found.do)}`);
    if (found.fix) lines.push(`    Fix: ${printable(found.fix.title)}`);
    for (const { title } of found.suggestions ?? []) lines.push(`    Or: ${printable(title)}`);
    if (found.action) lines.push(`    Proposed: ${found.action}`);
    if (found.refer)
      lines.push(`    Hand over, ${dueText(found.refer.due)}: ${found.refer.contacts.map(contactText).join('; or ')}`);
    for (const contact of found.contact ?? []) lines.push(`    Ask: ${contactText(contact)}`);
    return lines;
  }

  function post(item: InputItem, report: Report): string {
    verdicts.set(report.verdict, (verdicts.get(report.verdict) ?? 0) + 1);
    const lines = [headOf(item, report)];
    for (const found of report.findings) lines.push(...finding(found, item));
    for (const { ask, who, at } of report.questions)
      lines.push(`  ${paint.cyan('question')}  ${ask}`, paint.dim(`    for the ${who}; answer in ${at.join(', ')}`));
    for (const { statement, rule, given } of report.confirmations) {
      const state = given === false ? paint.cyan('confirm') : paint.dim(given.answer ? 'confirmed' : 'denied');
      lines.push(`  ${state}  ${printable(statement)}  ${paint.dim(rule)}`);
    }
    for (const { message, pointer, range, effect } of report.issues) {
      const place = range ? `:${range.start.line}:${range.start.column}` : pointer ? ` ${pointer}` : '';
      const name = effect === 'unchecked' ? paint.yellow('unchecked') : paint.dim('note');
      lines.push(`  ${name}  ${printable(message)}  ${paint.dim(printable(`${item.file}${place}`))}`);
    }
    return `${lines.join('\n')}\n${lines.length > 1 ? '\n' : ''}`;
  }

  return {
    start: () => '',
    report: post,
    unreadable: (item) => {
      unreadable++;
      const [issue] = item.issues;
      const place = issue?.range
        ? `:${issue.range.start.line}:${issue.range.start.column}`
        : item.line > 1
          ? `:${item.line}`
          : '';
      return `${paint.red('unreadable')} ${paint.bold(printable(item.file + place))}\n  ${printable(issue?.message ?? '')}\n\n`;
    },
    end: () => {
      const count = [...verdicts.values()].reduce((sum, each) => sum + each, 0);
      const parts = [...verdictOrder].flatMap((verdict) =>
        verdicts.has(verdict) ? `${verdicts.get(verdict)} ${verdict}` : [],
      );
      if (unreadable > 0) parts.push(`${unreadable} unreadable`);
      return `\n${count + unreadable} ${count + unreadable === 1 ? 'report' : 'reports'}: ${parts.join(', ')}\n`;
    },
  };
}

const verdictOrder: readonly Verdict[] = ['block', 'refer', 'incomplete', 'confirm', 'advise', 'pass'];
