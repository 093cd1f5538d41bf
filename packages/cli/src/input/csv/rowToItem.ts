/** A row of a CSV file as something to check; places lead back to its cells. */
import type { Issue, Position } from '@postlint/core';
import { type InputItem, unreadable } from '../inputItem.ts';
import { lineStartsOf, rangeOf } from '../places.ts';
import { cellPlaces, placeInCell } from './cellPlaces.ts';
import { type Column, type Columns, letters, readColumns } from './columns.ts';
import { type CsvRecord, nameOf } from './csvRecords.ts';
import { type CellFault, readRow } from './readRow.ts';

/** A file with its columns. */
export interface Sheet {
  readonly file: string;
  readonly separator: string;
  readonly columns: Columns;
  readonly header: CsvRecord;
}

export function sheetOf(header: CsvRecord, file: string, separator: string): Sheet {
  return { file, separator, columns: readColumns(header.cells), header };
}

export function rowToItem(record: CsvRecord, sheet: Sheet, isFirst = false): InputItem {
  const { file, columns, separator, header } = sheet;
  const places = createPlaces(record, separator);
  const shifted = shiftedIn(record, sheet);
  if (shifted) return unreadable(file, record.line, 'csv-columns', shifted, {}, places.whole());
  const issues: Issue[] = columns.unknown
    .filter(({ near, index }) => (near ? (record.cells[index] ?? '').trim() !== '' : isFirst))
    .map(({ message, near, index }) => ({
      code: 'csv-header',
      params: { found: header.cells[index] },
      message,
      range: createPlaces(header, separator).cell(index),
      effect: near ? ('unchecked' as const) : ('none' as const),
    }));
  if (record.cells.length < header.cells.length) issues.push(tooFew(record, sheet, places.whole()));
  const { post, placed, faults } = readRow(record, columns.known);
  for (const { column, fault } of faults) issues.push(cellIssue(column, fault, record, places.cell(column.index)));
  return {
    file,
    line: record.line,
    post,
    unreadable: false,
    issues,
    origin: (pointer, start, end) => {
      const at = placed.find((each) => each.pointer === pointer || pointer.startsWith(`${each.pointer}/`));
      if (!at) return { file, position: places.whole() };
      const isPart = start !== undefined && end !== undefined && at.isText && at.pointer === pointer;
      return { file, position: isPart ? places.part(at.index, start, end) : places.cell(at.index) };
    },
  };
}

function createPlaces({ raw, line, offset }: CsvRecord, separator: string) {
  const before = { lines: line - 1, characters: offset };
  const range = (start: number, end: number): Position => rangeOf(lineStartsOf(raw), start, end, before);
  const cellAt = (index: number) =>
    cellPlaces(raw, separator)[index] ?? { start: raw.length, end: raw.length, quoted: false };
  return {
    whole: () => range(0, raw.length),
    cell: (index: number) => range(cellAt(index).start, cellAt(index).end),
    part: (index: number, start: number, end: number) =>
      range(placeInCell(raw, cellAt(index), start), placeInCell(raw, cellAt(index), end)),
  };
}

/** Why the cells of a row cannot be told apart: then no value is where its header says. */
function shiftedIn({ cells, raw }: CsvRecord, { header, separator }: Sheet): string | undefined {
  const more = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (more > header.cells.length)
    return `Unexpected row of ${more} cells, expected ${header.cells.length} as in the first row: a ${nameOf(separator)} inside a text needs quotation marks around the text`;
  // The parser keeps the quotation marks of a cell that goes on behind them.
  const index = cells.findIndex(
    (cell) => cell.startsWith('"') && !/^"(?:""|[^"])*"$/.test(rawCell(raw, separator, cells.indexOf(cell))),
  );
  return index < 0
    ? undefined
    : `Unexpected text behind the quotation mark that ends cell ${letters(index)}, expected quotation marks inside a text to be written twice`;
}

function rawCell(raw: string, separator: string, index: number): string {
  const place = cellPlaces(raw, separator)[index];
  return place ? raw.slice(place.start, place.end) : '';
}

function tooFew({ cells }: CsvRecord, { header }: Sheet, range: Position): Issue {
  return {
    code: 'csv-columns',
    params: { found: cells.length, expected: header.cells.length },
    message: `Unexpected row of ${cells.length} cells, expected ${header.cells.length} as in the first row: cells are missing, or a line break inside a text has no quotation marks around the text`,
    range,
    effect: 'unchecked',
  };
}

function cellIssue(column: Column, fault: CellFault, { line }: CsvRecord, range: Position): Issue {
  const { code, found, expected } = fault;
  return {
    code,
    params: { found, expected, header: column.header },
    message: `Unexpected "${found}" in ${column.header} (column ${letters(column.index)}, line ${line}), expected ${expected}`,
    range,
    effect: 'unchecked',
  };
}
