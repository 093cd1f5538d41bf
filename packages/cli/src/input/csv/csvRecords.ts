/** The records of a CSV text, one by one, each with the characters it is written in: memory does not grow with the file. */
import { pipeline, Readable } from 'node:stream';
import { type CsvError, type Options, parse } from 'csv-parse';

export interface CsvRecord {
  readonly cells: readonly string[];
  /** As it is written, without the line end behind it. */
  readonly raw: string;
  /** The line it begins on, from 1, and how many characters stand before it. */
  readonly line: number;
  readonly offset: number;
}

/** A record that cannot be told from what follows it. */
export interface BrokenRecord {
  readonly line: number;
  readonly message: string;
}

/** Where the records begin: behind a line `sep=;`, if there is one. */
export interface CsvHead {
  readonly separator: string;
  /** Characters of the line that only names the separator. */
  readonly skip: number;
}

/** The longest record that is read: a quotation mark nobody closed would take in the rest of the file. */
const maxRecord = 1024 * 1024;

const names: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };
const separators = Object.keys(names);

/**
 * What separates the cells: what the line `sep=;` says, which Excel writes and reads, or the one that occurs most often
 * in the first line. Excel takes the list separator of the computer: a semicolon where the comma is the decimal sign.
 */
export function readHead(start: string): CsvHead {
  const named = /^"?sep=(.)"?\r?\n/i.exec(start);
  if (named) return { separator: named[1]!, skip: named[0].length };
  const line = /^[^\r\n]*/.exec(start)![0].replaceAll(/"[^"]*"/g, '');
  const count = (separator: string) => line.split(separator).length;
  return { separator: separators.reduce((best, each) => (count(each) > count(best) ? each : best)), skip: 0 };
}

export function nameOf(separator: string): string {
  return names[separator] ?? `"${separator}"`;
}

export async function* csvRecords(
  texts: AsyncIterable<string>,
  head: CsvHead,
): AsyncGenerator<CsvRecord | BrokenRecord> {
  const broken: CsvError[] = [];
  const parser = parse({ ...optionsOf(head), on_skip: (error) => void (error && broken.push(error)) });
  pipeline(Readable.from(withoutHead(texts, head.skip)), parser, () => {});
  const place = createPlaces(head);
  for await (const parsed of parser as AsyncIterable<Parsed>) {
    // The parser runs ahead: what it has skipped is told of behind the records before it.
    while (recordsBefore(broken[0]) < parsed.info.records) yield place.skip(broken.shift()!);
    yield place.take(parsed);
  }
  for (const error of broken) yield place.skip(error);
}

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly bytes: number; readonly records: number };
}

function recordsBefore(error: CsvError | undefined): number {
  const { records } = (error ?? {}) as { records?: unknown };
  return typeof records === 'number' ? records : Number.POSITIVE_INFINITY;
}

function optionsOf({ separator }: CsvHead): Options {
  return {
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // Excel reads a quotation mark inside a cell that does not begin with one.
    relax_quotes: true,
    skip_records_with_error: true,
    max_record_size: maxRecord,
    raw: true,
    info: true,
  };
}

async function* withoutHead(texts: AsyncIterable<string>, skip: number): AsyncGenerator<string> {
  let left = skip;
  for await (const text of texts) {
    if (left < text.length) yield text.slice(left);
    left = Math.max(0, left - text.length);
  }
}

/** The parser counts bytes, and leaves a part of the line end on what it says was written: what is missing is worked out. */
function createPlaces({ skip }: CsvHead) {
  let line = skip > 0 ? 2 : 1;
  let offset = skip;
  let bytes = 0;
  return {
    take({ record, raw, info }: Parsed): CsvRecord {
      const ends = /[\r\n]$/.exec(raw)?.index ?? raw.length;
      const taken: CsvRecord = { cells: record, raw: raw.slice(0, ends), line, offset };
      offset += raw.length + Math.max(0, info.bytes - bytes - Buffer.byteLength(raw));
      bytes = info.bytes;
      line += linesIn(taken.raw) + 1;
      return taken;
    },
    skip(error: CsvError): BrokenRecord {
      const raw = typeof error['raw'] === 'string' ? error['raw'] : '';
      const skipped = { line, message: wordsOf(error) };
      offset += raw.length;
      bytes = typeof error['bytes'] === 'number' ? error['bytes'] : bytes;
      line += linesIn(raw);
      return skipped;
    },
  };
}

function linesIn(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

function wordsOf({ code, message }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return 'Unexpected end of the file inside a cell that begins with a quotation mark, expected another one that ends it; the rows from here on are not read';
  if (code === 'CSV_MAX_RECORD_SIZE')
    return `Unexpected row of more than ${maxRecord} characters, expected one post a row: a quotation mark may be missing before here`;
  return `Unexpected row: ${message}`;
}
