/**
 * Posts to measure on: made by a generator, so that they need no licence and are the same everywhere. They carry
 * full metadata, as posts from a planning tool do; 40 % of them raise nothing under the ICB preset.
 */
import { flaws } from './flaws.mjs';
import { createRandom } from './random.mjs';
import { endings, fill, middles, near, openings } from './sentences.mjs';

/** The posts every budget is about. */
export const shortPosts = { count: 10_000, size: 300, seed: 1 };
/** Posts of 2 to 5 kB. */
export const longPosts = { count: 1_000, size: 2_000, upTo: 5_000, seed: 2 };

const quietShare = 0.4;

/** `count` posts of about `size` characters, or of `size` up to `upTo`. No two texts are the same. */
export function createCorpus({ count = 10_000, size = 300, upTo = size, seed = 1 } = {}) {
  const random = createRandom(seed);
  const posts = Array.from({ length: count }, (_, index) => {
    const post = goodPost(index, textOf(size + random.below(upTo - size + 1), index, random), random);
    if (!random.chance(quietShare)) random.pick(flaws)(post, random);
    return post;
  });
  // Through JSON, as posts come: texts put together in memory are slower to read than texts that were parsed.
  return JSON.parse(JSON.stringify(posts));
}

function textOf(size, index, random) {
  const sentences = [fill(random.pick(openings), random)];
  const ending = `${fill(random.pick(endings), random)} ${index}`;
  // Half a sentence less: the last one mostly goes past the mark.
  for (let length = ending.length; length < size - 80; ) {
    const sentence = fill(random.pick(random.chance(0.15) ? near : middles), random);
    sentences.push(sentence);
    length += sentence.length + 1;
  }
  return `${sentences.join(random.chance(0.2) ? '\n\n' : ' ')} ${ending}`;
}

/** A post of the corporate account with which nothing is wrong. */
function goodPost(index, text, random) {
  return {
    id: `p${index}`,
    platform: 'x',
    text,
    language: 'en-GB',
    media: [
      {
        kind: 'image',
        alt: `A poster in blue and white, number ${index}, that says: ${fill(random.pick(middles), random)}`,
        people: [random.pick(['none', 'staff', 'public'])],
        consent: { status: 'recorded', channels: ['x', 'facebook'] },
        url: `https://example.org/i/${index}.jpg`,
        width: 1200,
        height: 675,
        bytes: 181_000 + index,
      },
    ],
    account: { handle: '@StaffsStokeICB', name: 'Our ICB', type: 'corporate', tier: 'premium', approved: true },
    author: { name: 'Sam Okafor', team: 'communications', role: 'staff', discernibleName: true },
    approval: { ref: `A-${index}`, by: 'Jo Field', at: '2026-11-20T09:00:00Z' },
    purpose: 'key-message',
    publishAt: '2026-11-24T09:30:00+00:00',
  };
}
