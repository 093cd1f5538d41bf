/** The child's side of `counting.mjs`: counts texts with twitter-text, and says what it takes for links. */
import twitterText from 'twitter-text';

process.on('message', (texts) => {
  process.send(
    texts.map((text) => ({
      length: twitterText.parseTweet(text).weightedLength,
      links: twitterText.extractUrlsWithIndices(text, { extractUrlsWithoutProtocol: true }).map(({ url }) => url),
    })),
  );
});
