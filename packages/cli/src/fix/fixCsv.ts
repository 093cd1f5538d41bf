/** The fixes of the posts of a CSV file: only cells that change are written, in the quotation marks they have. */
import { isDeepStrictEqual } from 'node:util';
import type { FixResult, Linter } from '@postlint/core';
import { cellPlaces } from '../input/csv/cellPlaces.ts';
import { cellsOf } from '../input/csv/cellsOf.ts';
import { type CsvRecord, csvRecords, readHead } from '../input/csv/csvRecords.ts';
import { readRow } from '../input/csv/readRow.ts';
import { rowToItem, type Sheet, sheetOf } from '../input/csv/rowToItem.ts';
import { withPlainText } from '../input/withPlainText.ts';
import { textAt } from '../textAt.ts';
import type { FixedPost, FixedText } from './fixText.ts';

export async function fixCsv(text: string, file: string, fix: (post: unknown) => FixResult): Promise<FixedText> {
  const fixed: FixedPost[] = [];
  const changed = await eachRow(text, file, (record, sheet) => {
    const own = fixRow(record, sheet, fix);
    if (own.fixed) fixed.push(own.fixed);
    return own.raw;
  });
  return { text: changed, fixed };
}

/** The file as it may be shown: in each row what is personal in its post is masked. */
export function maskCsv(text: string, file: string, linter: Linter): Promise<string> {
  return eachRow(text, file, (record, sheet) => {
    const { post, unreadable } = rowToItem(record, sheet);
    return unreadable ? record.raw : linter.read(post).mask(record.raw);
  });
}

/** The text with every row of a post as `change` gives it; what is behind a broken row stays as it is. */
async function eachRow(
  text: string,
  file: string,
  change: (record: CsvRecord, sheet: Sheet) => string,
): Promise<string> {
  const head = readHead(text);
  const parts: string[] = [];
  let sheet: Sheet | undefined;
  let end = 0;
  for await (const record of csvRecords(once(text), head)) {
    if ('message' in record) break;
    if (record.cells.every((cell) => cell.trim() === '')) continue;
    if (!sheet) {
      sheet = sheetOf(record, file, head.separator);
      if (sheet.columns.fault) break;
      continue;
    }
    parts.push(text.slice(end, record.offset), change(record, sheet));
    end = record.offset + record.raw.length;
  }
  return parts.join('') + text.slice(end);
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

function fixRow(
  record: CsvRecord,
  sheet: Sheet,
  fix: (post: unknown) => ReturnType<Linter['fix']>,
): { raw: string; fixed?: FixedPost } {
  const item = rowToItem(record, sheet);
  if (item.unreadable) return { raw: record.raw };
  // Markdown in a cell is checked as its plain text, which has no place in the cell.
  const isMarkdown = (item.post as { format?: unknown }).format === 'markdown';
  const result = fix(isMarkdown ? withPlainText(item).post : item.post);
  const { applied, skipped, edits } = result;
  if (edits.length === 0) return { raw: record.raw, fixed: { line: record.line, applied, skipped } };
  const raw = isMarkdown ? undefined : written(record, sheet, result);
  if (raw !== undefined) return { raw, fixed: { line: record.line, applied, skipped } };
  const left = applied.map(({ rule, title }) => ({ rule, title, reason: 'unwritable' }));
  return { raw: record.raw, fixed: { line: record.line, applied: [], skipped: [...skipped, ...left] } };
}

/** The record with the fixed texts; undefined where it would not say what the fixed post says. */
function written(record: CsvRecord, sheet: Sheet, { post, edits }: FixResult): string | undefined {
  const { placed } = readRow(record, sheet.columns.known);
  const cells = new Map<number, string>();
  for (const pointer of new Set(edits.map(({ field }) => field))) {
    const index =
      placed.find((each) => each.pointer === pointer)?.index ??
      sheet.columns.known.find(({ path }) => `/${path.join('/')}` === pointer)?.index;
    const value = textAt(post, pointer);
    if (index === undefined || value === undefined || index >= record.cells.length) return undefined;
    cells.set(index, value);
  }
  const raw = withCells(record.raw, cells, sheet.separator);
  const read = cellsOf(raw, sheet.separator);
  return read && isDeepStrictEqual(readRow({ cells: read }, sheet.columns.known).post, post) ? raw : undefined;
}

function withCells(raw: string, cells: ReadonlyMap<number, string>, separator: string): string {
  return cellPlaces(raw, separator)
    .map(({ start, end, quoted }, index) => {
      const value = cells.get(index);
      if (value === undefined) return raw.slice(start, end);
      return quoted || needsQuotes(value, separator) ? `"${value.replaceAll('"', '""')}"` : value;
    })
    .join(separator);
}

function needsQuotes(value: string, separator: string): boolean {
  return value.startsWith('"') || value.includes(separator) || /[\r\n]/.test(value);
}
