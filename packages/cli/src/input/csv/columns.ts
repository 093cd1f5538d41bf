/** The first row of a CSV file to columns: each is the path of a part of a post. */
import { nearest } from '@postlint/core';
import { type Leaf, leaves } from './leaf.ts';

export interface Column {
  /** From 0. */
  readonly index: number;
  /** As it is written. */
  readonly header: string;
  readonly path: readonly (string | number)[];
  readonly holds: Leaf['holds'];
}

export interface UnknownColumn {
  readonly index: number;
  readonly header: string;
  readonly message: string;
  /** Whether a right name is near, so that the column was probably meant to be read. */
  readonly near: boolean;
}

export interface Columns {
  /** In the order of their paths, so that entries of a list come in their order. */
  readonly known: readonly Column[];
  readonly unknown: readonly UnknownColumn[];
  /** Why no row can be read. */
  readonly fault: string | undefined;
}

const all = leaves();
const byName = new Map(all.map((leaf) => [squash(leaf.path), leaf]));
const open = all.filter(({ path }) => path.endsWith('.*'));
const suggestions = all.filter(({ path }) => !path.endsWith('*')).map(({ path }) => path.replaceAll('#', '0'));

export function readColumns(headers: readonly string[]): Columns {
  const known: Column[] = [];
  const unknown: UnknownColumn[] = [];
  headers.forEach((header, index) => {
    const name = header.trim();
    if (name === '') return;
    const found = find(name);
    if (found) known.push({ index, header: name, ...found });
    else unknown.push(unknownColumn(name, index));
  });
  known.sort(byPath);
  return { known, unknown, fault: faultOf(known, headers) };
}

/** `media[0].alt`, `Media 0 Alt` and `media.0.alt` are the same: what is between the words does not count. */
function squash(path: string): string {
  return path
    .replaceAll(/\d+|#/g, '#')
    .replaceAll(/[^\p{L}\p{N}#*]/gu, '')
    .toLowerCase();
}

function find(name: string): Pick<Column, 'path' | 'holds'> | undefined {
  const leaf = byName.get(squash(name));
  if (leaf) {
    const numbers = [...name.matchAll(/\d+/g)].map(Number);
    return { path: leaf.path.split('.').map((key) => (key === '#' ? numbers.shift()! : key)), holds: leaf.holds };
  }
  // facts.capacity, declarations.icb/photo-consent: the name is that of a pack, and stands as it is.
  for (const { path, holds } of open) {
    const start = path.slice(0, -1);
    if (name.startsWith(start) && name.length > start.length)
      return { path: [start.slice(0, -1), name.slice(start.length)], holds };
  }
  return undefined;
}

function unknownColumn(header: string, index: number): UnknownColumn {
  const near = nearest(header, suggestions) ?? lastName(header);
  const place = `column ${letters(index)}`;
  return {
    index,
    header,
    near: near !== undefined,
    message: near
      ? `Unexpected header "${header}" in ${place}; did you mean "${near}"? The column is not read`
      : `Unexpected header "${header}" in ${place}, expected the path of a part of a post, e.g. text or account.type; the column is not read`,
  };
}

/** "bio" for account.bio: the first path that ends so. */
function lastName(header: string): string | undefined {
  return suggestions.find((path) => path.split('.').at(-1)!.toLowerCase() === header.toLowerCase());
}

function faultOf(known: readonly Column[], headers: readonly string[]): string | undefined {
  if (['verdict', 'kind', 'fingerprint'].every((name) => headers.includes(name)))
    return 'Unexpected first row of a report that postlint wrote (--format csv), expected posts';
  if (known.length === 0)
    return `Unexpected first row "${headers.join(' | ').slice(0, 80)}", expected a row of paths such as platform, account.type, text`;
  for (const [position, column] of known.entries()) {
    const next = known[position + 1];
    if (!next) break;
    const same = column.path.every((key, depth) => next.path[depth] === key);
    if (!same) continue;
    const names = `"${column.header}" (${letters(column.index)}) and "${next.header}" (${letters(next.index)})`;
    return column.path.length === next.path.length
      ? `Unexpected columns ${names}, expected each path once`
      : `Unexpected columns ${names}, expected one of them: the second is a part of the first`;
  }
  return undefined;
}

function byPath(a: Column, b: Column): number {
  for (let depth = 0; depth < Math.min(a.path.length, b.path.length); depth++) {
    const [one, other] = [a.path[depth]!, b.path[depth]!];
    if (one === other) continue;
    return typeof one === 'number' && typeof other === 'number' ? one - other : String(one) < String(other) ? -1 : 1;
  }
  return a.path.length - b.path.length;
}

/** A, B, ... Z, AA: as a spreadsheet calls its columns. */
export function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
