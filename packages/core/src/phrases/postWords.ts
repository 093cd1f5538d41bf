/** Where the words that phrases know stand in one post: by word, so that a run is found without reading a sentence. */

export interface PostWords {
  /** Forgets the post before. */
  readonly clear: (units: number) => void;
  readonly add: (word: number, unit: number, field: number) => void;
  readonly has: (word: number) => boolean;
  /** The last place of a word, or -1; `before` gives the one before it. */
  readonly last: (word: number) => number;
  readonly before: (place: number) => number;
  readonly unitAt: (place: number) => number;
  readonly fieldAt: (place: number) => number;
}

/** Tables that are used again for every post: nothing of them is cleared but a count. */
export function createPostWords(vocabulary: number): PostWords {
  /** By word the post it was seen in last, and its last place there. */
  const seen = new Uint32Array(vocabulary);
  const lasts = new Int32Array(vocabulary);
  /** By place: the place before of the same word, the unit, the field. */
  let places = new Int32Array(3 * 256);
  let count = 0;
  let post = 0;

  return {
    clear: (units) => {
      count = 0;
      if (places.length > 3 << 16 && units < 1 << 15) places = new Int32Array(3 * 256);
      if (++post < 0xffffffff) return;
      // Some thousand million posts later.
      seen.fill(0);
      post = 1;
    },
    add: (word, unit, field) => {
      if ((count + 1) * 3 > places.length) {
        const larger = new Int32Array(places.length * 2);
        larger.set(places);
        places = larger;
      }
      const at = count * 3;
      places[at] = seen[word] === post ? lasts[word]! : -1;
      places[at + 1] = unit;
      places[at + 2] = field;
      seen[word] = post;
      lasts[word] = count++;
    },
    has: (word) => seen[word] === post,
    last: (word) => (seen[word] === post ? lasts[word]! : -1),
    before: (place) => places[place * 3]!,
    unitAt: (place) => places[place * 3 + 1]!,
    fieldAt: (place) => places[place * 3 + 2]!,
  };
}
