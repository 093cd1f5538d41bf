/** One record by itself, for a text that is there as a whole. */
import { parse } from 'csv-parse/sync';

/** The cells of a record; undefined where the text is no record, or more than one. */
export function cellsOf(raw: string, separator: string): string[] | undefined {
  try {
    const records: string[][] = parse(raw, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    });
    return records.length === 1 ? records[0] : undefined;
  } catch {
    return undefined;
  }
}
