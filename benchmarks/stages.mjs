/** Each stage of a check as a share of what twitter-text takes for the same post (TT), against the budget. */
import { fork } from 'node:child_process';
import { loadStages } from './bundle.mjs';
import { createCorpus } from './corpus.mjs';
import { median, round, table, time } from './measure.mjs';

const corpus = { count: 10_000, size: 300, seed: 1 };
const rounds = 9;
const warmUp = 9;
const perRound = Math.floor(corpus.count / rounds);

const child = fork(new URL('./twitterText.mjs', import.meta.url));
const ask = (message) =>
  new Promise((resolve) => {
    child.once('message', resolve);
    child.send(message);
  });
await ask({ corpus });

const stages = await loadStages();
const posts = createCorpus(corpus);
const lines = posts.map((post) => JSON.stringify(post));
const linter = stages.createLinter({ packs: [stages.icb] });
const { program } = stages.compileProgram({ packs: [stages.icb] });
const rows = stages.createRows();
const options = {
  now: Date.parse('2026-11-24T09:00:00Z'),
  platform: undefined,
  reveal: false,
  outcomes: false,
  declarations: 'full',
  waivers: 'taken',
};
const platform = program.platforms.get('x');

/** Everything before a stage, made outside the clock. */
function prepare(post) {
  const { post: clean, faults } = stages.readPost(post);
  const settled = stages.settlePost(clean, 'x', program, faults);
  const scanned = stages.scanPost(settled, stages.createRows(), faults);
  const detected = stages.detect(scanned, program, faults);
  const counts = stages.countFields(scanned, platform);
  const check = { detected, post: settled, platform, counts, now: options.now, derived: new Map(), faults };
  return { clean, settled, scanned, detected, check, faults, outcomes: stages.evaluate(program, check) };
}

let sink = 0;
const measured = [
  [
    'read the post',
    0.1,
    (items) => items.posts,
    (post) => {
      sink += stages.readPost(post).faults.length;
    },
  ],
  [
    'scan and fold',
    0.12,
    (items) => items.ready,
    ({ clean }) => {
      sink += stages.scanPost(clean, rows, []).fields.length;
    },
  ],
  [
    'phrases and detectors',
    0.33,
    (items) => items.ready,
    ({ scanned }) => {
      sink += stages.detect(scanned, program, []).marks.length;
    },
  ],
  [
    'counts for one network',
    0.05,
    (items) => items.ready,
    ({ scanned }) => {
      sink += stages.countFields(scanned, platform).length;
    },
  ],
  [
    'select, conditions, rules',
    0.15,
    (items) => items.ready,
    ({ check }) => {
      sink += stages.evaluate(program, { ...check, derived: new Map() }).length;
    },
  ],
  [
    'report, masking, fingerprints',
    0.2,
    (items) => items.ready,
    ({ check, outcomes }) => {
      sink += stages.toReport(program, check, outcomes, [], options).findings.length;
    },
  ],
  [
    'whole check',
    1,
    (items) => items.posts,
    (post) => {
      sink += linter.check(post, { now: options.now }).findings.length;
    },
  ],
  [
    'second network, same draft',
    0.25,
    (items) => items.drafts,
    (draft) => {
      sink += linter.check(draft, { platform: 'x', now: options.now }).findings.length;
    },
  ],
];

const results = new Map([
  ...measured.map(([name]) => [name, []]),
  ['line in, report line out / JSON.parse', []],
  ['raises something', []],
]);
const absolute = new Map(measured.map(([name]) => [name, []]));
let raised = 0;

for (let r = 0; r < rounds + warmUp; r++) {
  const from = (r % rounds) * perRound;
  const own = posts.slice(from, from + perRound);
  const items = { posts: own, ready: own.map(prepare), drafts: own.map((post) => linter.read(post)) };
  const { microseconds: tt } = await ask({ from, to: from + perRound });
  const parse = time(lines, from, from + perRound, (line) => {
    sink += JSON.parse(line).text.length;
  });
  const bulk = time(lines, from, from + perRound, (line) => {
    sink += JSON.stringify(linter.check(JSON.parse(line), { now: options.now })).length;
  });
  if (r >= warmUp) results.get('line in, report line out / JSON.parse').push(bulk / parse);
  for (const [name, , itemsOf, call] of measured) {
    const list = itemsOf(items);
    const took = time(list, 0, list.length, call);
    if (r < warmUp) continue;
    results.get(name).push(took / tt);
    absolute.get(name).push(took);
  }
  if (r >= warmUp) raised += own.filter((post) => linter.check(post, { now: options.now }).verdict !== 'pass').length;
}
child.kill();

const rowsOut = [['stage', 'µs', 'x TT', 'budget', '']];
for (const [name, budget] of measured) {
  const ratio = median(results.get(name));
  rowsOut.push([
    name,
    round(median(absolute.get(name)), 1),
    round(ratio, 3),
    round(budget),
    ratio <= budget ? 'held' : 'OVER',
  ]);
}
const bulk = median(results.get('line in, report line out / JSON.parse'));
rowsOut.push(['line in, report line out', '', `${round(bulk, 1)} x JSON.parse`, '8', bulk <= 8 ? 'held' : 'OVER']);
table(rowsOut);
console.log(`${Math.round((raised / (rounds * perRound)) * 100)} % of the posts raise something (${sink % 7})`);
