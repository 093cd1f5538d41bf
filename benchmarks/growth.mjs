/** How cost grows: with the text, with the number of phrases, with the number of packs. */

import { loadStages } from './bundle.mjs';
import { createCorpus } from './corpus.mjs';
import { median, round, table } from './measure.mjs';

const { createLinter, icb } = await loadStages();
const posts = createCorpus({ count: 400, size: 300, seed: 3 });
const plain = createLinter({ packs: [icb] });

/** Median ratio of two calls, in turn. */
function ratio(a, b, rounds = 15) {
  const ratios = [];
  const took = (call) => {
    const started = process.hrtime.bigint();
    call();
    return Number(process.hrtime.bigint() - started);
  };
  for (let i = 0; i < rounds + 3; i++) {
    const one = took(a);
    const other = took(b);
    if (i >= 3) ratios.push(one / other);
  }
  return median(ratios);
}

const checkAll = (linter, list) => () => list.forEach((post) => linter.check(post, { now: 0 }));
const textOnly = (text) => ({
  platform: 'x',
  account: { type: 'corporate' },
  author: { team: 'communications' },
  text,
});

const tenTimes = posts
  .slice(0, 40)
  .map((_, index) =>
    textOnly(Array.from({ length: 10 }, (_, i) => posts[(index * 10 + i) % posts.length].text).join(' ')),
  );
const oneTime = posts.slice(0, 40).map(({ text }) => textOnly(text));
const text = ratio(checkAll(plain, tenTimes), checkAll(plain, oneTime));

const lexicon = (count) => {
  const phrases = [];
  const starts = [...new Set(posts.flatMap(({ text }) => text.toLowerCase().match(/[a-z]{4,}/g) ?? []))];
  for (let i = 0; i < count; i++)
    phrases.push(`${i % 3 === 0 ? starts[i % starts.length] : `zq${i}`} xq${i} yq${i % 97}`);
  return {
    name: 'many',
    version: '1',
    lexicons: [{ lexicon: 'many', language: 'en', phrases }],
    clauses: [
      {
        clause: 'many',
        gist: 'Many.',
        rules: [{ id: 'many', severity: 'info', select: 'term[lexicon=many]', message: 'Found.' }],
      },
    ],
  };
};
const few = createLinter({ packs: [icb, lexicon(200)] });
const many = createLinter({ packs: [icb, lexicon(20_000)] });
const phrases = ratio(checkAll(many, posts), checkAll(few, posts));

const copies = Array.from({ length: 10 }, (_, i) =>
  JSON.parse(JSON.stringify(icb.pack).replaceAll('"icb"', `"icb${i}"`).replaceAll('(my|our)', `(my|our|zz${i})`)),
);
const ten = createLinter({
  packs: copies.map((pack) => ({ pack: { ...pack, overrides: i0(pack) }, plugins: icb.plugins })),
});
function i0(pack) {
  return pack.name === 'icb0' ? pack.overrides : undefined;
}
const packs = ratio(checkAll(ten, posts), checkAll(plain, posts));

const million = textOnly(
  Array.from({ length: 3400 }, (_, i) => posts[i % posts.length].text)
    .join(' ')
    .slice(0, 1_000_000),
);
const thousand = Array.from({ length: 200 }, (_, i) =>
  textOnly(
    posts
      .slice(i, i + 4)
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 1_000),
  ),
);
const long =
  ratio(() => plain.check(million), checkAll(plain, thousand), 9) /
  (million.text.length / thousand.reduce((sum, post) => sum + post.text.length, 0));

const rows = [['growth', 'x', 'budget', '']];
for (const [name, value, budget] of [
  ['text x 10', text, 11],
  ['phrases x 100 (200 to 20,000)', phrases, 1.3],
  ['pack copied ten times', packs, 3],
  ['1 MB against 1 kB, a character', long, 1.5],
])
  rows.push([name, round(value), round(budget), value <= budget ? 'held' : 'OVER']);
table(rows);
