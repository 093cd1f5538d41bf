/** The unit of the budget: twitter-text on the same posts, in a process of its own, because importing it slows everything beside it. */
import twitter from 'twitter-text';
import { createCorpus } from './corpus.mjs';

let texts = [];
process.on('message', ({ corpus, from, to }) => {
  if (corpus) texts = createCorpus(corpus).map(({ text }) => text);
  if (from === undefined) return process.send({ ready: true });
  const started = process.hrtime.bigint();
  let sum = 0;
  for (let i = from; i < to; i++) {
    sum += twitter.parseTweet(texts[i]).weightedLength;
    sum += twitter.extractEntitiesWithIndices(texts[i]).length;
  }
  process.send({ microseconds: Number(process.hrtime.bigint() - started) / 1000 / (to - from), sum });
});
