import { loadStages } from '/work/main/benchmarks/bundle.mjs';
import { createCorpus } from '/work/main/benchmarks/corpus.mjs';

const s = await loadStages();
const posts = createCorpus({ count: 4000 });
const linter = s.createLinter({ packs: [s.icb] });
const c = {};
for (const p of posts) {
  const r = linter.check(p, { now: 0 });
  for (const f of r.findings) c[f.rule + ':' + f.outcome] = (c[f.rule + ':' + f.outcome] ?? 0) + 1;
  for (const x of r.confirmations) c['confirm ' + x.rule] = (c['confirm ' + x.rule] ?? 0) + 1;
  c[r.verdict] = (c[r.verdict] ?? 0) + 1;
  for (const i of r.issues) c['issue ' + i.code] = (c['issue ' + i.code] ?? 0) + 1;
}
console.log(c);
const mode = process.argv[2];
const rows = s.createRows();
const clean = posts.map((p) => s.readPost(p).post);
let n = 0;
const t = process.hrtime.bigint();
for (let k = 0; k < 100; k++)
  for (let i = 0; i < posts.length; i++) {
    if (mode === 'scan') s.scanPost(clean[i], rows, []);
    else if (mode === 'read') s.readPost(posts[i]);
    else linter.check(posts[i], { now: 0 });
    n++;
  }
console.log(mode, Number(process.hrtime.bigint() - t) / 1000 / n, 'us');
