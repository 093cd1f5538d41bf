/**
 * Adds labelled posts: `tsx scripts/quality/addLabelled.ts ROWS.ndjson [--fresh]`. They are split by hash; with --fresh all go to
 * `untouched`, and as many of the oldest rows there move to `tune`. Prints numbers, never rows.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { neutralId, type Row, readSplit, splits, withAdded, writeSplit } from './labelled.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { fresh: { type: 'boolean', default: false } },
});
const [file] = positionals;
if (file === undefined) throw new Error('Missing file, expected rows: { id, type, post, expect, note } a line');

const today = new Date().toISOString().slice(0, 10);
const rows = { tune: readSplit('tune'), untouched: readSplit('untouched') };
const known = new Set([...rows.tune, ...rows.untouched].map(({ id }) => id));
const added = readFileSync(resolve(process.env['INIT_CWD'] ?? '.', file), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line): Row => {
    const { id: source, type, post, expect, note } = JSON.parse(line) as Omit<Row, 'source' | 'added'>;
    const id = neutralId(source);
    if (known.has(id)) throw new Error(`The row ${id} is there already: the ids of writers must differ`);
    known.add(id);
    return { id, source, added: today, type, post, expect, note };
  });

const next = withAdded(rows, added, values.fresh);
for (const split of splits) {
  writeSplit(split, next[split]);
  console.log(`${split}: ${next[split].length} rows`);
}
