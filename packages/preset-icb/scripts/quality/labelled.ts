/**
 * The labelled posts of this package: `tune`, which people who write rules may read, and `untouched`, which they may not. Ids
 * are neutral, rows stand in their order, and the split follows from the id alone: neither gives a label away.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

export const splits = ['tune', 'untouched'] as const;
export type Split = (typeof splits)[number];

export interface Row {
  readonly id: string;
  /** The writer's own id. */
  readonly source: string;
  /** The day it came in: the oldest are the first to be moved to tune. */
  readonly added: string;
  readonly type: string;
  readonly post: unknown;
  readonly expect: { readonly clauses: readonly string[]; readonly accept: readonly string[] };
  readonly note: string;
}

const heads: Readonly<Record<Split, object>> = {
  tune: { name: 'tune' },
  untouched: {
    name: 'untouched',
    totals: true,
    note: 'Nobody who works on rules or word lists may see these rows. Take them through postlint evaluate, which gives totals.',
  },
};

const fileOf = (split: Split) => new URL(`../../evaluation/${split}.ndjson`, import.meta.url);

export function readSplit(split: Split): Row[] {
  const [, ...rows] = readFileSync(fileOf(split), 'utf8').trimEnd().split('\n');
  return rows.map((line) => JSON.parse(line) as Row);
}

export function writeSplit(split: Split, rows: readonly Row[]): void {
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  const lines = [{ head: heads[split] }, ...sorted].map((row) => `${JSON.stringify(row)}\n`);
  writeFileSync(fileOf(split), lines.join(''));
}

export const hash = (text: string) => createHash('sha256').update(text).digest('hex');
/** The first bit of a hash: half and half. */
export const isFirstHalf = (text: string) => Number.parseInt(hash(text)[0]!, 16) < 8;

export const neutralId = (source: string) => `row-${hash(`labelled post ${source}`).slice(0, 8)}`;
const splitOf = (id: string): Split => (isFirstHalf(id) ? 'tune' : 'untouched');

/**
 * The rows of each split once some have come in: by hash, or all of them `fresh` to `untouched`, from where as many of the oldest
 * then move to `tune`. Whoever has seen totals of the same rows often enough has tuned to them too.
 */
export function withAdded(
  rows: Readonly<Record<Split, readonly Row[]>>,
  added: readonly Row[],
  fresh: boolean,
): Record<Split, Row[]> {
  if (!fresh) {
    const of = (split: Split) => [...rows[split], ...added.filter(({ id }) => splitOf(id) === split)];
    return { tune: of('tune'), untouched: of('untouched') };
  }
  const oldestFirst = [...rows.untouched].sort(
    (a, b) => Date.parse(a.added) - Date.parse(b.added) || (hash(a.id) < hash(b.id) ? -1 : 1),
  );
  return {
    tune: [...rows.tune, ...oldestFirst.slice(0, added.length)],
    untouched: [...oldestFirst.slice(added.length), ...added],
  };
}
