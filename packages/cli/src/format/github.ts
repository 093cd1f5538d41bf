/** Workflow commands of GitHub Actions: each finding becomes an annotation at its line. */
import type { Linter } from '@postlint/core';
import { type Entry, entriesOf, nameOf } from './entries.ts';
import type { Formatter } from './formatter.ts';
import { printable } from './printable.ts';

export function githubFormatter(linter: Linter): Formatter {
  let posts = 0;
  return {
    start: () => '',
    report: (item, report) => {
      posts++;
      const name = nameOf(item, report);
      return entriesOf(item, report, linter)
        .filter(({ name: kind }) => kind !== 'confirmed')
        .map((entry) => command(entry, `${report.verdict}: ${name}`))
        .join('');
    },
    end: () => `${posts} ${posts === 1 ? 'report' : 'reports'}\n`,
  };
}

const commands = { error: 'error', warning: 'warning', info: 'notice', none: 'notice' } as const;

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands, read 2026-11-25. */
function command({ level, name, message, rule, clause, notes, place }: Entry, post: string): string {
  const { file, line, column, endLine, endColumn } = place;
  const properties: [string, string | number | undefined][] = [
    ['file', file === '<stdin>' ? undefined : file],
    ['line', line],
    ['endLine', endLine],
    // Columns are shown only where a place lies in one line.
    ['col', endLine === line ? column : undefined],
    ['endColumn', endLine === line ? endColumn : undefined],
    ['title', [name, rule].filter(Boolean).join(' ')],
  ];
  const listed = properties.flatMap(([key, value]) => (value === undefined ? [] : `${key}=${property(value)}`));
  const text = [
    clause === undefined ? message : `${message} (clause ${clause})`,
    ...notes.filter(([key]) => key !== 'Seen').map(([key, words]) => `${key}: ${words}`),
    post,
  ].join('\n');
  return `::${commands[level]} ${listed.join(',')}::${data(text)}\n`;
}

/** A percent sign, and what would end the line. */
function data(text: string): string {
  return text
    .split('\n')
    .map((line) => printable(line).replaceAll('%', '%25'))
    .join('%0A');
}

function property(value: string | number): string {
  return data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
