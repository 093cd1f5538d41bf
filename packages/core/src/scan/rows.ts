/**
 * The rows of a draft: what one pass over its texts found, as tables of integers. A draft makes no object
 * per word; nodes are made from rows when somebody asks for the tree.
 */

/** A table of rows of `stride` integers. `rows` may be longer than is used: `count` rows are. */
export interface Table {
  rows: Int32Array;
  count: number;
  readonly stride: number;
}

export interface Rows {
  /** The code units of the text that is being scanned: read faster than from the string. Holds nothing between scans. */
  codes: Uint16Array;
  /** kind, start, end, sentence */
  readonly tokens: Table;
  /** start, end, hash, token, flags: what phrases are matched over. */
  readonly units: Table;
  /** start, end, paragraph, first token, end token */
  readonly sentences: Table;
  /** start, end, field, first sentence, end sentence */
  readonly paragraphs: Table;
}

export const TOKEN = { stride: 4, kind: 0, start: 1, end: 2, sentence: 3 } as const;
export const UNIT = { stride: 5, start: 0, end: 1, hash: 2, token: 3, flags: 4 } as const;
export const SENTENCE = { stride: 5, start: 0, end: 1, paragraph: 2, first: 3, end_: 4 } as const;
export const PARAGRAPH = { stride: 5, start: 0, end: 1, field: 2, first: 3, end_: 4 } as const;

/**
 * Write a row of their table. The columns are the ones above, written as numbers: these run for every word, and a
 * column read from an object there costs as much as writing it.
 */
export function writeToken(
  tokens: Int32Array,
  row: number,
  kind: number,
  start: number,
  end: number,
  sentence: number,
): void {
  const at = row * 4;
  tokens[at] = kind;
  tokens[at + 1] = start;
  tokens[at + 2] = end;
  tokens[at + 3] = sentence;
}

export function writeUnit(
  units: Int32Array,
  row: number,
  start: number,
  end: number,
  hash: number,
  token: number,
  flags: number,
): void {
  const at = row * 5;
  units[at] = start;
  units[at + 1] = end;
  units[at + 2] = hash;
  units[at + 3] = token;
  units[at + 4] = flags;
}

/** Kinds of token, in the order of their numbers. White space has no rows: it is what lies between tokens. */
export const tokenTypes = [
  'word',
  'number',
  'hashtag',
  'mention',
  'link',
  'email',
  'emoji',
  'cashtag',
  'punctuation',
] as const;
export type TokenType = (typeof tokenTypes)[number];

export const WORD = 0;
export const NUMBER = 1;
export const HASHTAG = 2;
export const MENTION = 3;
export const LINK = 4;
export const EMAIL = 5;
export const EMOJI_TOKEN = 6;
export const CASHTAG = 7;
export const PUNCTUATION_TOKEN = 8;

/** Beside the kinds of tokens of a text, a bit each: whether it holds a quotation mark, or a `>`. */
export const HAS_QUOTE: number = 1 << 16;

/** Flags of a unit. */
export const UNIT_WORD = 1;
/** Has characters beyond ASCII: compared by its folded text, not character by character. */
export const UNIT_COMPLEX = 2;
/** Ends in a possessive (apostrophe and s): the word without it matches too. */
export const UNIT_POSSESSIVE = 4;
/** An emoji or emoticon: compared as a whole, while a run of another sign counts as that sign. */
export const UNIT_PICTURE = 8;
/** May be a word in disguise: a letter three times, digits or signs among letters, letters beyond ASCII. */
export const UNIT_STRANGE = 16;

export function createRows(): Rows {
  return {
    codes: new Uint16Array(1024),
    tokens: table(TOKEN.stride),
    units: table(UNIT.stride),
    sentences: table(SENTENCE.stride),
    paragraphs: table(PARAGRAPH.stride),
  };
}

function table(stride: number): Table {
  return { rows: new Int32Array(stride * 64), count: 0, stride };
}

/** Room for `more` rows beyond those there are. */
export function reserve(table: Table, more: number): void {
  const needed = (table.count + more) * table.stride;
  if (needed <= table.rows.length) return;
  const rows = new Int32Array(Math.max(needed, table.rows.length * 2));
  rows.set(table.rows.subarray(0, table.count * table.stride));
  table.rows = rows;
}

/** Rows that are used over and over keep their room, unless one huge text made them huge. */
export function resetRows(rows: Rows): void {
  if (rows.codes.length > 1 << 18) rows.codes = new Uint16Array(1024);
  for (const each of [rows.tokens, rows.units, rows.sentences, rows.paragraphs]) {
    each.count = 0;
    if (each.rows.length > 1 << 18) each.rows = new Int32Array(each.stride * 64);
  }
}

/** A copy of exactly the rows that are used, for a draft that is kept. */
export function copyRows(rows: Rows): Rows {
  return {
    codes: noCodes,
    tokens: copyTable(rows.tokens),
    units: copyTable(rows.units),
    sentences: copyTable(rows.sentences),
    paragraphs: copyTable(rows.paragraphs),
  };
}

const noCodes = new Uint16Array(0);

function copyTable(from: Table): Table {
  return { rows: from.rows.slice(0, from.count * from.stride), count: from.count, stride: from.stride };
}
