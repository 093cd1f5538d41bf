/** Posts from CSV: one a row, under a first row of paths. A broken row costs no more than itself. */
import { type InputItem, unreadable } from '../inputItem.ts';
import { cellsOf } from './cellsOf.ts';
import { readColumns } from './columns.ts';
import { csvRecords, nameOf, readHead } from './csvRecords.ts';
import { rowToItem, type Sheet, sheetOf } from './rowToItem.ts';

export async function* csvPosts(texts: AsyncIterable<string>, file: string): AsyncGenerator<InputItem> {
  const { start, all } = await startOf(texts);
  const head = readHead(start);
  let sheet: Sheet | undefined;
  let any = false;
  for await (const record of csvRecords(all, head)) {
    if ('message' in record) yield unreadable(file, record.line, 'csv-syntax', record.message);
    else if (record.cells.every((cell) => cell.trim() === '')) continue;
    else if (!sheet) {
      sheet = sheetOf(record, file, head.separator);
      if (!sheet.columns.fault) continue;
      yield unreadable(
        file,
        record.line,
        'csv-header',
        `${sheet.columns.fault} (the separator is a ${nameOf(head.separator)})`,
      );
      return;
    } else yield rowToItem(record, sheet, !any);
    any = true;
  }
  if (!any)
    yield unreadable(
      file,
      1,
      'no-posts',
      'Unexpected file without rows, expected a row of paths and then one post a row',
    );
}

/** Enough of a text to see how it is separated, and the whole text again. */
async function startOf(texts: AsyncIterable<string>): Promise<{ start: string; all: AsyncIterable<string> }> {
  const iterator = texts[Symbol.asyncIterator]();
  const read: string[] = [];
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    read.push(next.value);
    if (next.value.includes('\n') || read.length > 8) break;
  }
  async function* all() {
    yield* read;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { start: read.join(''), all: all() };
}

/** Whether a line is a first row of paths, or the line before it that names the separator. */
export function isHeader(line: string): boolean {
  if (/^"?sep=.$/i.test(line)) return true;
  const cells = cellsOf(line, readHead(line).separator);
  return cells !== undefined && readColumns(cells).known.length > 0;
}
