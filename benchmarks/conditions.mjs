/** Compiled conditions against json-logic-js. */
import jsonLogic from 'json-logic-js';
import { loadStages } from './bundle.mjs';
import { createCorpus } from './corpus.mjs';
import { median, round, table } from './measure.mjs';

const { compileCondition, dataEnvironment, createEnvironment, collectFacts } = await loadStages();
const posts = createCorpus({ count: 2_000, seed: 5 });
const rules = [
  { and: [{ '==': [{ var: 'post.account.type' }, 'personal'] }, { '!': { var: 'post.approval' } }] },
  { or: [{ '===': [{ var: 'post.author.team' }, 'finance'] }, { '!=': [{ var: 'post.purpose' }, 'key-message'] }] },
  { in: [{ var: 'post.author.role' }, ['staff', 'board']] },
  {
    if: [
      { '==': [{ var: 'post.kind' }, 'reply'] },
      { var: 'post.inReplyTo.text' },
      { '>': [{ var: 'post.account.name' }, 'B'] },
    ],
  },
  {
    and: [
      { '!': { '==': [{ var: 'post.platform' }, 'facebook'] } },
      { '!!': { var: 'post.text' } },
      { '==': [{ var: 'post.language' }, 'en-GB'] },
    ],
  },
  { some: [{ var: 'post.media' }, { and: [{ '==': [{ var: 'kind' }, 'image'] }, { '!': { var: 'alt' } }] }] },
  { '==': [{ var: ['post.account.tier', 'none'] }, 'none'] },
  { '!': { in: ['draft', { var: 'post.text' }] } },
];
const facts = collectFacts([], new Map());
const declared = createEnvironment({ facts, settings: {}, types: ['post'], markAttributes: new Map(), operators: {} });
const faults = [];
const compiled = rules.map((rule) => compileCondition(rule, declared, [], faults));
const plain = rules.map((rule) => compileCondition(rule, dataEnvironment({}), [], faults));
if (faults.length > 0) throw new Error(JSON.stringify(faults));

const run = { reference: [], declared: [], data: [] };
let sink = 0;
const took = (call) => {
  const started = process.hrtime.bigint();
  for (const post of posts) for (let i = 0; i < rules.length; i++) sink += call(post, i) ? 1 : 0;
  return Number(process.hrtime.bigint() - started);
};
for (let r = 0; r < 14; r++) {
  const reference = took((post, i) => jsonLogic.apply(rules[i], { post }));
  const ours = took(
    (post, i) =>
      compiled[i].test({
        view: { post, detected: { scanned: { media: [] } } },
        node: 0,
        item: null,
        accumulator: null,
      }) === true,
  );
  const data = took((post, i) => plain[i].value({ view: null, node: 0, item: { post }, accumulator: null }));
  if (r < 3) continue;
  run.reference.push(reference);
  run.declared.push(reference / ours);
  run.data.push(reference / data);
}
table([
  ['conditions', 'times faster than json-logic-js', 'budget', ''],
  ['declared facts', round(median(run.declared), 1), '8.0', median(run.declared) >= 8 ? 'held' : 'OVER'],
  ['undeclared data', round(median(run.data), 1), '4.0', median(run.data) >= 4 ? 'held' : 'OVER'],
]);
console.log(sink % 7);
