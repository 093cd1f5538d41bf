/**
 * Adds labelled posts: `tsx scripts/quality/addLabelled.ts ROWS.ndjson [--fresh]`. They are split by hash; with --fresh all go to
 * `untouched`, and as many of the oldest rows there move to `tune`. Prints numbers, never rows.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hash, neutralId, type Row, readSplit, splitOf, splits, writeSplit } from './labelled.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { fresh: { type: 'boolean', default: false } },
});
const [file] = positionals;
if (file === undefined) throw new Error('Missing file, expected rows: { id, type, post, expect, note } a line');

const today = new Date().toISOString().slice(0, 10);
const rows = { tune: readSplit('tune'), untouched: readSplit('untouched') };
const known = new Set([...rows.tune, ...rows.untouched].map(({ id }) => id));
const added = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line): Row => {
    const { id: source, type, post, expect, note } = JSON.parse(line) as Omit<Row, 'source' | 'added'>;
    const id = neutralId(source);
    if (known.has(id)) throw new Error(`The row ${id} is there already: the ids of writers must differ`);
    known.add(id);
    return { id, source, added: today, type, post, expect, note };
  });

if (values.fresh) {
  const oldest = [...rows.untouched].sort((a, b) => order(a) - order(b) || (hash(a.id) < hash(b.id) ? -1 : 1));
  writeSplit('tune', [...rows.tune, ...oldest.slice(0, added.length)]);
  writeSplit('untouched', [...oldest.slice(added.length), ...added]);
} else {
  for (const split of splits) writeSplit(split, [...rows[split], ...added.filter(({ id }) => splitOf(id) === split)]);
}
for (const split of splits) console.log(`${split}: ${readSplit(split).length} rows`);

function order({ added: day }: Row): number {
  return Date.parse(day);
}
