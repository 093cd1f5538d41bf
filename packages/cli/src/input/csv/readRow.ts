/** The cells of a row to a post, and which cell each part of it came from. */
import { type CellValue, cellValue } from './cellValue.ts';
import type { Column } from './columns.ts';
import type { CsvRecord } from './csvRecords.ts';

/** Where the values of a row came from. */
export interface Placed {
  readonly pointer: string;
  readonly index: number;
  /** false where the value is only made of the cell. */
  readonly isText: boolean;
}

export type CellFault = Extract<CellValue, { readonly code: string }>;

export interface Row {
  readonly post: unknown;
  readonly placed: readonly Placed[];
  /** Cells that say nothing: their parts of the post are not known. */
  readonly faults: readonly { readonly column: Column; readonly fault: CellFault }[];
}

export function readRow({ cells }: Pick<CsvRecord, 'cells'>, columns: readonly Column[]): Row {
  const post: Record<string, unknown> = {};
  const placed: Placed[] = [];
  const faults: { column: Column; fault: CellFault }[] = [];
  const numbers = new Map<string, number>();
  for (const column of columns) {
    const text = cells[column.index] ?? '';
    if (text.trim() === '') continue;
    const read = cellValue(text, column);
    if ('code' in read) {
      faults.push({ column, fault: read });
      continue;
    }
    const path = withoutGaps(column.path, numbers);
    put(post, path, read.value);
    placed.push({ pointer: pointerOf(path), index: column.index, isText: read.value === text });
  }
  return { post, placed, faults };
}

/** A row may leave the first picture out and give the second: lists have no gaps. */
function withoutGaps(path: readonly (string | number)[], numbers: Map<string, number>): (string | number)[] {
  const own: (string | number)[] = [];
  for (const key of path) {
    if (typeof key === 'string') {
      own.push(key);
      continue;
    }
    const list = pointerOf(own);
    const entry = `${list}/#${key}`;
    const number = numbers.get(entry) ?? numbers.get(list) ?? 0;
    if (!numbers.has(entry)) {
      numbers.set(entry, number);
      numbers.set(list, number + 1);
    }
    own.push(number);
  }
  return own;
}

function put(post: Record<string, unknown>, path: readonly (string | number)[], value: unknown): void {
  let at: Record<string | number, unknown> = post;
  for (const [depth, key] of path.slice(0, -1).entries()) {
    if (!Object.hasOwn(at, key)) define(at, key, typeof path[depth + 1] === 'number' ? [] : {});
    at = at[key] as Record<string | number, unknown>;
  }
  define(at, path.at(-1)!, value);
}

/** A name from a header may be any, `__proto__` too. */
function define(target: object, key: string | number, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
}

function pointerOf(path: readonly (string | number)[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
