/** Compiled conditions against json-logic-js. */
import jsonLogic from 'json-logic-js';
import { loadStages } from './bundle.mjs';
import { createCorpus } from './corpus.mjs';
import { printFigures } from './figures.mjs';
import { timesLonger } from './measure.mjs';

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

const { compileCondition, dataEnvironment, createEnvironment, collectFacts } = await loadStages();
const posts = createCorpus({ count: 2_000, seed: 5 });
const facts = collectFacts([], new Map());
const declared = compileAll(
  createEnvironment({ facts, settings: {}, types: ['post'], markAttributes: new Map(), operators: {} }),
);
const undeclared = compileAll(dataEnvironment({}));
let sink = 0;

function compileAll(environment) {
  const faults = [];
  const compiled = rules.map((rule) => compileCondition(rule, environment, [], faults));
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return compiled;
}

/** Every rule over every post; what a rule reads is made once a post, as a check does. */
const round = (prepare, call) => () => {
  for (const post of posts) {
    const scope = prepare(post);
    for (let i = 0; i < rules.length; i++) sink += call(scope, i) ? 1 : 0;
  }
};
const detected = { scanned: { media: [] } };
const reference = round(
  (post) => ({ post }),
  (data, i) => jsonLogic.apply(rules[i], data),
);
const overFacts = round(
  (post) => ({ view: { post, detected }, node: 0, item: null, accumulator: null }),
  (scope, i) => declared[i].test(scope) === true,
);
const overData = round(
  (post) => ({ view: null, node: 0, item: { post }, accumulator: null }),
  (scope, i) => undeclared[i].value(scope),
);
const counts = { rounds: 16, warmUp: 8 };
const figure = (name, value, budget) => ({ name, value, unit: 'x', budget, atLeast: true });

printFigures('conditions, times faster than json-logic-js', [
  figure('over declared facts', timesLonger(reference, overFacts, counts), 8),
  figure('over undeclared data', timesLonger(reference, overData, counts), 4),
]);
if (Number.isNaN(sink)) throw new Error('a condition gave no number');
