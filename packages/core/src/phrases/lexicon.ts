/** A lexicon ready to be compiled: its names are full, its references resolved to full names. */

export interface LexiconSource {
  /** Full id, e.g. icb/personal-view; hidden ones (`icb/rule#forbid`) belong to a rule. */
  readonly id: string;
  /** Primary language subtag; '*' matches texts of any language (names, settings). */
  readonly language: string;
  readonly unless: readonly string[];
  readonly phrases: readonly PhraseSource[];
  /** The pack whose names its references use. */
  readonly pack: string;
  /** true where its words are found in disguise too. */
  readonly strict?: boolean;
  /** true where phrases are plain names (settings), without signs. */
  readonly plain?: true;
}

export interface PhraseSource {
  readonly phrase: string;
  readonly unless?: readonly string[];
  readonly weight?: number;
  /** What is to stand in its place. */
  readonly preferred?: string;
}

/** A match of a lexicon in one field: rows of units, the end exclusive. */
export interface Match {
  readonly field: number;
  readonly start: number;
  readonly end: number;
  /** Index of the phrase in the lexicon. */
  readonly phrase: number;
  /** true where a word of it was in disguise. */
  readonly disguised?: true;
}
