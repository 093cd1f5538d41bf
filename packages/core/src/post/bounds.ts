/** Bounds of one post. Past them an issue says so (`too-many`, `too-long`, `too-deep`), and the rest is checked. */
export const postBounds = {
  /** Items of one list, keys of one object. */
  maxItems: 10_000,
  /** Issues listed of one post. */
  maxFaults: 200,
  /** Levels of a value of any shape. */
  maxDepth: 32,
  /** Values inside values of any shape. */
  maxValues: 10_000,
  /** UTF-16 code units of all text fields of one post together. */
  maxText: 4_194_304,
} as const;
