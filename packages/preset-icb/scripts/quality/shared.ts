/** Public data and notes beside the project (`../shared`). They are optional, read where they lie, and copied nowhere. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../../../shared/', import.meta.url);

/** Undefined where it is not there. */
export function readShared(path: string): string | undefined {
  const file = new URL(path, root);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

export const sharedFolder = fileURLToPath(root);

export function jsonLines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/** The rows of a CSV file (RFC 4180) by the names in its first line. */
export function csvRows(text: string): Record<string, string>[] {
  const [names = [], ...rows] = csvCells(text);
  return rows.map((cells) => Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ''])));
}

/** A cell is quoted, with quotes doubled, or ends at the next comma or line. */
const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n][^,\r\n]*|))(,|\r?\n|$)/gy;

function csvCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  cell.lastIndex = 0;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (!match) throw new Error(`Unexpected CSV at character ${at}`);
    const [, quoted, plain, end] = match;
    row.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return row.length > 0 ? [...rows, row] : rows;
}

/** Entities that collections of posts from networks have left in their texts. */
export function withoutEntities(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
