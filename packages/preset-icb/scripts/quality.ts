/**
 * Measures the ICB preset on everything there is and writes docs/quality.md: `pnpm quality`. Where public data is missing it says
 * which, prints what could be measured, and leaves the page as it is: half a page would look like a whole one.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readDecisions } from './quality/decisions.ts';
import { domainExamples, inboundExamples } from './quality/domainExamples.ts';
import { readSplit } from './quality/labelled.ts';
import { icbLinter, measure } from './quality/measure.ts';
import { type Agreement, toPage } from './quality/page.ts';
import { inHalves, loadSet } from './quality/publicSet.ts';
import { notLoaded, personalDataSpans, publicSets } from './quality/publicSets/index.ts';
import { readShared, sharedFolder } from './quality/shared.ts';
import { measureSpans } from './quality/spans.ts';

const linter = icbLinter();
const [tune, untouched] = [measure(readSplit('tune'), linter).result, measure(readSplit('untouched'), linter).result];

const domain = domainExamples();
const inbound = inboundExamples();
const sets = publicSets.map((set) => ({ set, halves: loadSet(set) }));
const spans = personalDataSpans.map((set) => ({ set, text: readShared(set.file) }));
const missing = new Set([
  ...(domain && inbound ? [] : ['facts/domain.md']),
  ...sets.filter(({ halves }) => !halves).map(({ set }) => set.file),
  ...spans.filter(({ text }) => text === undefined).map(({ set }) => set.file),
]);

if (missing.size > 0) {
  for (const [name, { set, pooled, cleanRows }] of Object.entries({ tune, untouched }))
    console.log(
      `${name}: ${set.rows} rows, recall ${pooled.recall.count} of ${pooled.recall.of}, ${cleanRows.alarmsPerThousand.value} false alarms per 1,000 clean rows`,
    );
  console.log(`\ndocs/quality.md is left as it is: this is missing in ${sharedFolder}\n  ${[...missing].join('\n  ')}`);
} else {
  const page = toPage({
    date: new Date().toISOString().slice(0, 10),
    tune,
    untouched,
    domain: measure(domain!, linter).result,
    inbound: measure(inbound!, linter).result,
    sets: sets.map(({ set, halves }) => ({
      set,
      tune: measure(halves!.tune, linter).result,
      held: measure(halves!.held, linter).result,
    })),
    spans: spans.map(({ set, text }) => ({ set, held: measureSpans(linter, inHalves(set.rows(text!)).held) })),
    notLoaded,
    decisions: readDecisions(),
    innocents: Object.values(readJson<{ groups: Record<string, string[]> }>('innocents').groups).flat().length,
    agreement: readJson<Agreement>('agreement'),
  });
  writeFileSync(new URL('../../../docs/quality.md', import.meta.url), page);
  console.log('docs/quality.md is written.');
}

function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../evaluation/${name}.json`, import.meta.url), 'utf8')) as T;
}
