import { readdirSync, readFileSync } from 'node:fs';
import { readPackFiles } from '@postlint/core/packs';
import { runExamples } from '@postlint/core/testing';
import { plugins } from '/tmp/wt-inbound/packages/preset-icb/src/plugins.ts';

const R = '/tmp/wt-inbound/packages/preset-icb/';
const files: Record<string, string> = {};
for (const f of ['policy.json', 'settings.json', 'facts.json']) files[f] = readFileSync(R + f, 'utf8');
for (const d of ['lexicons', 'clauses'])
  for (const f of readdirSync(R + d)) files[d + '/' + f] = readFileSync(R + d + '/' + f, 'utf8');
const read = readPackFiles(files as any);
let pack: any;
try {
  const r: any = read as any;
  const c = r.check?.();
  if (c && c.faults?.length) {
    for (const f of c.faults.slice(0, 25))
      console.log(f.file, f.pointer, f.code, JSON.stringify(f.params), f.suggest ?? '');
  }
  pack = r.pack ?? c?.pack;
} catch (e: any) {
  console.log(e.message);
}
if (!pack) {
  console.log('no pack', Object.keys(read as any), JSON.stringify((read as any).faults?.slice?.(0, 10)));
  process.exit(1);
}
const only = process.argv[2];
try {
  const res = runExamples(pack, { plugins });
  let bad = 0;
  for (const r of res) {
    if (!r.ok && (!only || r.rule.includes(only))) {
      bad++;
      console.log(
        '✗',
        r.rule,
        r.list,
        'expected',
        r.expected,
        'found',
        r.found,
        r.reason ?? '',
        '|',
        JSON.stringify(r.post).slice(0, 260),
        '|',
        (r.because as any) ? JSON.stringify(r.because).slice(0, 200) : '',
      );
    }
  }
  console.log(res.length, 'examples', bad, 'bad');
} catch (e: any) {
  console.log(String(e.message).slice(0, 4000));
}
