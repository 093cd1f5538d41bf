/**
 * Bounds of all packs of a program together, generous for policies: one with a hundred clauses, a thousand rules and a
 * hundred thousand phrases lies well inside.
 */
export const programBounds = {
  faults: 500,
  packs: 100,
  rules: 10_000,
  lexicons: 10_000,
  phrases: 200_000,
  /** Words of all phrases with their alternatives spelled out: what the trie is made of. */
  words: 2_000_000,
  /** Operators and values of one condition, and of all. */
  conditionNodes: 5_000,
  nodes: 200_000,
  facts: 1_000,
  /** Facts that follow from facts. */
  factDepth: 16,
  /** Values of the settings, inside each other, when packs and host are laid over each other. */
  settings: 50_000,
  settingsText: 1_048_576,
  /** Characters of the name of a pack, clause, rule, lexicon or fact. */
  name: 100,
  /** Characters of a text that is printed: message, why, do, confirm. */
  text: 4_000,
} as const;
