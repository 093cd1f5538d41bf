/** A table for spreadsheets: a row for each thing a report says, and one for each post it says nothing of. */
import type { Linter, Report } from '@postlint/core';
import type { InputItem } from '../input/inputItem.ts';
import { type Entry, entriesOf } from './entries.ts';
import type { Formatter } from './formatter.ts';
import { printable } from './printable.ts';

const columns: readonly (readonly [header: string, value: (row: Row) => string | number | undefined])[] = [
  ['file', ({ item }) => item.file],
  ['line', ({ item, entry }) => entry?.place.line ?? item.line],
  ['column', ({ entry }) => entry?.place.column],
  ['id', ({ report }) => report.post.id],
  ['platform', ({ report }) => report.post.platform],
  ['verdict', ({ report }) => report.verdict],
  ['kind', ({ entry }) => entry?.kind ?? 'post'],
  ['level', ({ entry }) => entry?.name],
  ['clause', ({ entry }) => entry?.clause],
  ['rule', ({ entry }) => entry?.rule],
  ['message', ({ entry }) => entry?.message],
  ['text', ({ entry }) => entry?.finding?.text],
  ['at', ({ entry }) => entry?.at],
  ['start', ({ entry }) => entry?.finding?.position?.start.offset],
  ['end', ({ entry }) => entry?.finding?.position?.end.offset],
  ['why', ({ entry }) => note(entry, 'Why')],
  ['do', ({ entry }) => note(entry, 'Do')],
  ['fix', ({ entry }) => note(entry, 'Fix')],
  ['action', ({ entry }) => entry?.finding?.action],
  ['refer to', ({ entry }) => entry?.finding?.refer?.to],
  ['refer by', ({ entry }) => entry?.finding?.refer?.due],
  ['contacts', ({ entry }) => note(entry, 'Ask') ?? note(entry, 'Hand over')],
  ['for', ({ entry }) => note(entry, 'For')],
  ['fingerprint', ({ entry, report }) => entry?.finding?.fingerprint ?? report.post.fingerprint],
];

interface Row {
  readonly item: InputItem;
  readonly report: Report;
  readonly entry: Entry | undefined;
}

/** Excel takes a file for UTF-8 only where it begins with a byte order mark. */
const byteOrderMark = '\ufeff';

export function csvFormatter(linter: Linter): Formatter {
  const line = (cells: readonly (string | number | undefined)[]) => `${cells.map(cell).join(',')}\r\n`;
  return {
    start: () => byteOrderMark + line(columns.map(([header]) => header)),
    report: (item, report) => {
      const entries = entriesOf(item, report, linter);
      const rows: (Entry | undefined)[] = entries.length > 0 ? entries : [undefined];
      return rows.map((entry) => line(columns.map(([, value]) => value({ item, report, entry })))).join('');
    },
    end: () => '',
  };
}

/**
 * A cell that begins with a sign a spreadsheet takes for a formula gets an apostrophe in front (OWASP, "CSV Injection").
 * After the separators of other countries a cell may begin too: so every text stands in quotation marks.
 */
export function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = printable(value);
  const safe = /^\s*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return /^[\w./:-]*$/.test(safe) && !/^[-.]/.test(safe) ? safe : `"${safe.replaceAll('"', '""')}"`;
}

function note(entry: Entry | undefined, name: string): string | undefined {
  const texts = entry?.notes.filter(([each]) => each === name || each.startsWith(`${name},`)).map(([, text]) => text);
  return texts && texts.length > 0 ? texts.join('; or ') : undefined;
}
