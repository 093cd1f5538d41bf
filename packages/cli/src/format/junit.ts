/** JUnit's XML: each post is a test, which fails at or above `--fail-on`. Written as the posts come. */
import type { Linter, Report } from '@postlint/core';
import { type Entry, entriesOf, nameOf } from './entries.ts';
import type { Formatter } from './formatter.ts';
import { printable } from './printable.ts';

export function junitFormatter(linter: Linter, fails: (report: Report) => boolean): Formatter {
  return {
    start: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="postlint">\n',
    report: (item, report) => {
      const failed = !item.unreadable && fails(report);
      const name = xml(nameOf(item, report));
      const text = entriesOf(item, report, linter).map(textOf).join('\n');
      const body = item.unreadable
        ? `<error message="${xml(report.issues[0]?.message ?? 'This cannot be read.')}" type="unreadable">${lines(text)}</error>`
        : failed
          ? `<failure message="${xml(summaryOf(report))}" type="${report.verdict}">${lines(text)}</failure>`
          : text === ''
            ? ''
            : `<system-out>${lines(text)}</system-out>`;
      const counts = `tests="1" failures="${failed ? 1 : 0}" errors="${item.unreadable ? 1 : 0}" skipped="0"`;
      return [
        `  <testsuite name="${name}" ${counts}>\n`,
        `    <testcase name="${name}" classname="${xml(item.file)}" file="${xml(item.file)}" line="${item.line}">${body}</testcase>\n`,
        '  </testsuite>\n',
      ].join('');
    },
    end: () => '</testsuites>\n',
  };
}

function summaryOf({ verdict, findings }: Report): string {
  const [first] = findings.filter(({ waived, stage }) => !waived && !stage);
  return first ? `${verdict}: ${first.message}` : verdict;
}

function textOf({ name, message, rule, clause, notes, place }: Entry): string {
  const where = `${place.file}:${place.line}${place.column === undefined ? '' : `:${place.column}`}`;
  return [
    `${name}: ${message}`,
    `  ${where}${rule === undefined ? '' : `  ${rule}`}${clause === undefined ? '' : `  clause ${clause}`}`,
    ...notes.map(([key, words]) => `  ${key}: ${words}`),
  ].join('\n');
}

/** `printable` has taken out what XML 1.0 may not hold: control characters, halves of pairs, U+FFFE and U+FFFF. */
export function xml(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Only our own line ends are left: those of a post are printed as escapes. */
function lines(text: string): string {
  return text.split('\n').map(xml).join('\n');
}
