/** The child's side of `peers.mjs`: loads the one peer it is told to, and measures rounds when asked. */
import { createCorpus } from './corpus.mjs';
import { time } from './measure.mjs';

/** What each peer does with a text. Only the one that is asked for is ever imported. */
const peers = {
  async twitterText() {
    const { default: twitter } = await import('twitter-text');
    return (text) => twitter.parseTweet(text).weightedLength + twitter.extractEntitiesWithIndices(text).length;
  },
  async remarkParse() {
    const [{ unified }, { default: remarkParse }] = await Promise.all([import('unified'), import('remark-parse')]);
    const processor = unified().use(remarkParse).freeze();
    return (text) => processor.parse(text).children.length;
  },
};

const [, , name, corpus] = process.argv;
const texts = createCorpus(JSON.parse(corpus)).map(({ text }) => text);
const read = await peers[name]();
let sink = 0;

process.on('message', ({ from, to }) => {
  const microseconds = time(texts, from, to, (text) => {
    sink += read(text);
  });
  process.send({ microseconds, sink });
});
process.send({ ready: true });
