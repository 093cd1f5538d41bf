/** Each stage of a check as a share of what twitter-text takes for the same post (TT), against the budget. */
import { loadStages } from './bundle.mjs';
import { createCorpus, longPosts, shortPosts } from './corpus.mjs';
import { printFigures } from './figures.mjs';
import { median, settle, time } from './measure.mjs';
import { startPeer } from './peers.mjs';
import { listStages, options } from './stageList.mjs';

/** Slices are small, so that the items of a stage are as near at hand as what a check has just made. */
const slices = 40;
const { linter, stages, prepare } = listStages(await loadStages());
const { now } = options;
let sink = 0;

/**
 * Calls `measure` for slice after slice of a corpus, twice over: the first time warms up, and its figures are dropped.
 * Gives a function from a figure of a round to its median.
 */
async function inRounds(posts, measure) {
  const size = Math.floor(posts.length / slices);
  const rounds = [];
  for (let round = 0; round < 2 * slices; round++) {
    const from = (round % slices) * size;
    const result = await measure(posts.slice(from, from + size), from, from + size);
    if (round >= slices) rounds.push(result);
  }
  return (read) => median(rounds.map(read));
}

const microsecondsOf = (items, run) =>
  time(items, 0, items.length, (item) => {
    sink += run(item);
  });

async function measureShort() {
  const peers = { tt: await startPeer('twitterText', shortPosts), remark: await startPeer('remarkParse', shortPosts) };
  const found = await inRounds(createCorpus(shortPosts), async (posts, from, to) => {
    const items = posts.map(prepare);
    settle();
    const before = await peers.tt.measure(from, to);
    const took = stages.map(({ run }) => microsecondsOf(items, run));
    // Half before and half after ours: the machine's speed changes while a round lasts.
    const tt = (before + (await peers.tt.measure(from, to))) / 2;
    const remark = await peers.remark.measure(from, to);
    const ratios = took.map((microseconds) => microseconds / tt);
    return { ...bulk(posts), tt, took, ratios, remark: remark / took[wholeCheck], quiet: shareOfQuiet(posts) };
  });
  for (const peer of Object.values(peers)) peer.stop();
  return found;
}

const wholeCheck = stages.findIndex(({ name }) => name === 'whole check');

/** A line in, the line of its report out, against reading the line alone. */
function bulk(posts) {
  const lines = posts.map((post) => JSON.stringify(post));
  const parse = microsecondsOf(lines, (line) => JSON.parse(line).text.length);
  const both = microsecondsOf(lines, (line) => JSON.stringify(linter.check(JSON.parse(line), { now })).length);
  return { parse, both, bulk: both / parse };
}

const shareOfQuiet = (posts) =>
  posts.filter((post) => linter.check(post, { now }).verdict === 'pass').length / posts.length;

async function measureLong() {
  const tt = await startPeer('twitterText', longPosts);
  const found = await inRounds(createCorpus(longPosts), async (posts, from, to) => {
    const reference = await tt.measure(from, to);
    const took = microsecondsOf(posts, (post) => linter.check(post, { now }).findings.length);
    return { took, ratio: took / reference };
  });
  tt.stop();
  return found;
}

const short = await measureShort();
const long = await measureLong();
printFigures('stages, posts of 300 characters', [
  ...stages.map(({ name, budget }, index) => ({
    name,
    microseconds: short(({ took }) => took[index]),
    value: short(({ ratios }) => ratios[index]),
    unit: 'TT',
    budget,
  })),
  {
    name: 'line in, report line out',
    microseconds: short(({ both }) => both),
    value: short(({ bulk }) => bulk),
    unit: 'x JSON.parse',
    budget: 8,
  },
  { name: 'faster than remark-parse alone', value: short(({ remark }) => remark), unit: 'x', budget: 2, atLeast: true },
  {
    name: 'whole check, posts of 2 to 5 kB',
    microseconds: long(({ took }) => took),
    value: long(({ ratio }) => ratio),
    unit: 'TT',
  },
  { name: 'twitter-text (TT)', microseconds: short(({ tt }) => tt), value: 1, unit: 'TT' },
  { name: 'posts that raise nothing', value: short(({ quiet }) => quiet) * 100, unit: '%' },
]);
if (Number.isNaN(sink)) throw new Error('a stage gave no number');
