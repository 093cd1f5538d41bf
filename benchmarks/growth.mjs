/** How cost grows: with the text, with the number of phrases, with the number of packs. */
import { loadStages } from './bundle.mjs';
import { createCorpus } from './corpus.mjs';
import { printFigures } from './figures.mjs';
import { timesLonger } from './measure.mjs';

const { createLinter, icb } = await loadStages();
const posts = createCorpus({ count: 600, size: 300, seed: 3 });
const plain = createLinter({ packs: [icb] });
const now = Date.parse('2026-11-24T09:00:00Z');

const checkAll = (linter, list) => () => {
  for (const post of list) linter.check(post, { now });
};
const textOnly = (text) => ({
  platform: 'x',
  account: { type: 'corporate' },
  author: { team: 'communications' },
  text,
});
/** Text of one post after the other, from the post at `from` on, up to `length` characters. */
const longText = (from, length) => {
  let text = '';
  for (let i = from; text.length < length; i++) text += `${posts[i % posts.length].text} `;
  return text.slice(0, length);
};

function growthWithText() {
  const long = posts.map((_, index) => textOnly(longText(index, 3_000)));
  const short = posts.map((_, index) => textOnly(longText(index, 300)));
  return timesLonger(checkAll(plain, long), checkAll(plain, short));
}

function growthPerCharacter() {
  const million = [textOnly(longText(0, 1_000_000))];
  const thousands = posts.map((_, index) => textOnly(longText(index, 1_000)));
  const perCharacter = (thousands.length * 1_000) / 1_000_000;
  return timesLonger(checkAll(plain, million), checkAll(plain, thousands), { rounds: 9 }) * perCharacter;
}

function growthWithPhrases() {
  const few = createLinter({ packs: [icb, packOfPhrases(200)] });
  const many = createLinter({ packs: [icb, packOfPhrases(20_000)] });
  return timesLonger(checkAll(many, posts), checkAll(few, posts));
}

/** Phrases none of which matches; a third of them begins with a word that stands in the posts. */
function packOfPhrases(count) {
  const words = [...new Set(posts.flatMap(({ text }) => text.toLowerCase().match(/[a-z]{4,}/g)))];
  const first = (i) => (i % 3 === 0 ? words[i % words.length] : `zq${i}`);
  const phrases = Array.from({ length: count }, (_, i) => `${first(i)} xq${i} yq${i % 97}`);
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
}

/** The budget speaks of ten; the words of more than eight of this pack are past the bound on what a linter takes. */
const copiesOfPack = 5;

/** The phrases of a copy match where those of the first do: every copy has all the work of the first. */
function growthWithPacks() {
  const copies = Array.from({ length: copiesOfPack }, (_, number) => copyOf(icb.pack, number));
  const many = createLinter({ packs: copies.map((pack) => ({ pack, plugins: icb.plugins })) });
  return timesLonger(checkAll(many, posts), checkAll(plain, posts));
}

/** A pack with a name, ids, lexicons and constants of its own. */
function copyOf(pack, number) {
  const copy = structuredClone(pack);
  copy.name = `${pack.name}${number}`;
  // What is turned off in other packs can be turned off once.
  if (number > 0) delete copy.overrides;
  for (const lexicon of copy.lexicons) (lexicon.phrases ?? lexicon.add).push(`zq${number} xq`);
  for (const clause of copy.clauses) {
    clause.clause += `-${number}`;
    for (const rule of clause.rules ?? []) {
      rule.id += `-${number}`;
      if (rule.yieldsTo) rule.yieldsTo = renamed(rule.yieldsTo, number);
    }
  }
  copy.settings.communicationsTeams.push(`team ${number}`);
  return copy;
}

/** Names of rules of the same pack, as the copy has them. */
function renamed(yieldsTo, number) {
  const rename = (id) => (id.includes('/') ? id : `${id}-${number}`);
  return Array.isArray(yieldsTo) ? yieldsTo.map(rename) : { ...yieldsTo, rules: yieldsTo.rules.map(rename) };
}

printFigures('growth', [
  { name: 'text x 10', value: growthWithText(), unit: 'x', budget: 11 },
  { name: 'phrases x 100 (200 to 20,000)', value: growthWithPhrases(), unit: 'x', budget: 1.3 },
  { name: 'pack copied five times', value: growthWithPacks(), unit: 'x', budget: 3 },
  { name: '1 MB against 1 kB, a character', value: growthPerCharacter(), unit: 'x', budget: 1.5 },
]);
