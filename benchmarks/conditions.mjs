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
/** Every rule over every post; what a rule reads is made once a post, as a check does. */
const took = (prepare, call) => {
  const started = process.hrtime.bigint();
  for (const post of posts) {
    const data = prepare(post);
    for (let i = 0; i < rules.length; i++) sink += call(data, i) ? 1 : 0;
  }
  return Number(process.hrtime.bigint() - started);
};
const plainView = { scanned: { media: [] } };
for (let r = 0; r < 24; r++) {
  const reference = took(
    (post) => ({ post }),
    (data, i) => jsonLogic.apply(rules[i], data),
  );
  const ours = took(
    (post) => ({ view: { post, detected: plainView }, node: 0, item: null, accumulator: null }),
    (scope, i) => compiled[i].test(scope) === true,
  );
  const data = took(
    (post) => ({ view: null, node: 0, item: { post }, accumulator: null }),
    (scope, i) => plain[i].value(scope),
  );
  if (r < 8) continue;
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
