/** Markdown for a comment, a chat or a wiki: each post is a heading, each finding an item. */
import type { Linter, Verdict } from '@postlint/core';
import { verdicts } from '@postlint/core';
import { type Entry, entriesOf, nameOf } from './entries.ts';
import type { Formatter } from './formatter.ts';
import { printable } from './printable.ts';

export function markdownFormatter(linter: Linter): Formatter {
  const counts = new Map<Verdict, number>();
  return {
    start: () => '# Postlint\n',
    report: (item, report) => {
      counts.set(report.verdict, (counts.get(report.verdict) ?? 0) + 1);
      const entries = entriesOf(item, report, linter);
      return `\n## ${report.verdict}: ${plain(nameOf(item, report))}\n${entries.length > 0 ? '\n' : ''}${entries.map(itemOf).join('')}`;
    },
    end: () => {
      const rows = verdicts
        .filter((verdict) => counts.has(verdict))
        .map((verdict) => `| ${verdict} | ${counts.get(verdict)} |\n`);
      return `\n## Summary\n\n| verdict | posts |\n| --- | --: |\n${rows.join('')}`;
    },
  };
}

function itemOf({ name, message, rule, clause, gist, notes, place, at }: Entry): string {
  const where = `${place.file}:${place.line}${place.column === undefined ? '' : `:${place.column}`}`;
  const head = `- **${plain(name)}** ${plain(message)}${rule === undefined ? '' : ` (${code(rule)})`}\n`;
  const rows: [string, string][] = [
    ['At', `${code(where)}${at === '' ? '' : `, ${code(at)}`}`],
    ...(clause === undefined
      ? []
      : [['Clause', `${plain(clause)}${gist === undefined ? '' : `: ${plain(gist)}`}`] as [string, string]]),
    ...notes.map(([key, words]): [string, string] => [plain(key), plain(words)]),
  ];
  return head + rows.map(([key, words]) => `  - ${key}: ${words}\n`).join('');
}

/**
 * Text that stays text: every sign that can be markup stands behind a backslash, and so no address is made a link.
 * GitHub looks for @names and #numbers once the markup is gone: a word joiner (U+2060) keeps them apart from their sign. In an
 * address of e-mail it would only be in the way.
 */
export function plain(text: string): string {
  return printable(text)
    .replaceAll(/[\\`*_{}[\]<>#!|~&$@]|:(?=\S)|(?<=www)\./gi, '\\$&')
    .replaceAll(/((?<![\p{L}\p{N}.])\\@|#)(?=[\p{L}\p{N}])/gu, '$1\u2060');
}

/** A code span, in more backticks than it holds. */
export function code(text: string): string {
  const shown = printable(text);
  const fence = '`'.repeat(Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const space = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return `${fence}${space}${shown}${space}${fence}`;
}
