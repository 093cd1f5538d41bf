/** A pass over one text: its state, and how it writes rows. A token opens a sentence where one is due. */
import { foldWord, hashWord } from './fold.ts';
import {
  PARAGRAPH,
  type Rows,
  reserve,
  SENTENCE,
  TOKEN,
  UNIT_COMPLEX,
  UNIT_STRANGE,
  writeToken,
  writeUnit,
} from './rows.ts';
import { readSource, type Source } from './source.ts';
import type { Syntax } from './syntax.ts';

/** The state of a pass: where it writes, and what it waits for. */
export interface Pass {
  readonly text: Source;
  readonly field: number;
  readonly rows: Rows;
  readonly syntax: Syntax;
  /** The arrays of the tables that grow by the word, and how many of their rows are used: at hand, because they are written all the time. */
  readonly tokens: Int32Array;
  readonly units: Int32Array;
  tokenCount: number;
  unitCount: number;
  /** The open sentence and paragraph, -1 where none is open. */
  sentence: number;
  paragraph: number;
  /** Line breaks since the last token. */
  breaks: number;
  /** true after a full stop: the next token begins a sentence, unless it closes this one. */
  ended: boolean;
  /** Whether half of a character was met. */
  broken: boolean;
  /** Whether a # or @ was met that another network may read otherwise. */
  tagged: boolean;
  /** Whether some word may be in disguise: then the strict stream is made. */
  strange: boolean;
  /** Words of one letter in a row, spaces and signs between them not counted. */
  singles: number;
  /** The end of the run of closing signs that was looked over last. */
  closing: number;
  /** Where the next @ stands, at or behind the last place that asked; -1: not looked for. */
  nextAt: number;
  kinds: number;
}

export function openPass(value: string, field: number, rows: Rows, syntax: Syntax): Pass {
  const text = readSource(value, rows.codes);
  rows.codes = text.codes;
  // No more tokens than characters; a token has at most as many units.
  reserve(rows.tokens, text.length + 1);
  reserve(rows.units, text.length + 1);
  return {
    text,
    field,
    rows,
    syntax,
    tokens: rows.tokens.rows,
    units: rows.units.rows,
    tokenCount: rows.tokens.count,
    unitCount: rows.units.count,
    sentence: -1,
    paragraph: -1,
    breaks: 0,
    ended: false,
    broken: false,
    tagged: false,
    strange: false,
    singles: 0,
    closing: -1,
    nextAt: -1,
    kinds: 0,
  };
}

export function closePass(pass: Pass): void {
  closeParagraph(pass);
  pass.rows.tokens.count = pass.tokenCount;
  pass.rows.units.count = pass.unitCount;
}

/** Whether the next token begins a sentence. */
export function isSentenceDue(pass: Pass): boolean {
  return pass.sentence < 0 || pass.breaks > 0 || pass.ended;
}

export function addToken(pass: Pass, kind: number, start: number, end: number, closes = false): number {
  if (pass.sentence < 0 || pass.breaks > 0 || (pass.ended && !closes)) openSentence(pass, start);
  pass.breaks = 0;
  const { tokens } = pass;
  pass.kinds |= 1 << kind;
  writeToken(tokens, pass.tokenCount, kind, start, end, pass.sentence);
  return pass.tokenCount++;
}

/** Gives a token its kind and end, once they are known. */
export function setToken(pass: Pass, token: number, kind: number, end: number): void {
  pass.kinds |= 1 << kind;
  const row = token * TOKEN.stride;
  pass.tokens[row + TOKEN.kind] = kind;
  pass.tokens[row + TOKEN.end] = end;
}

/** Links, mentions and the like are one unit that no phrase knows: phrases never match inside or across them. */
export function addClosed(pass: Pass, kind: number, start: number, end: number, flags = 0): number {
  const token = addToken(pass, kind, start, end);
  addUnit(pass, start, end, 0, token, flags);
  return end;
}

export function addUnit(pass: Pass, start: number, end: number, hash: number, token: number, flags: number): void {
  const { units } = pass;
  if ((flags & UNIT_COMPLEX) !== 0) {
    hash = hashWord(foldWord(pass.text.value.slice(start, end)));
  }
  if ((flags & UNIT_STRANGE) !== 0) pass.strange = true;
  writeUnit(units, pass.unitCount++, start, end, hash, token, flags);
}

export function openSentence(pass: Pass, start: number): void {
  const { sentences } = pass.rows;
  if (pass.paragraph < 0 || pass.breaks > 1) openParagraph(pass, start);
  else closeSentence(pass);
  reserve(sentences, 1);
  const row = sentences.count * SENTENCE.stride;
  sentences.rows[row + SENTENCE.start] = start;
  sentences.rows[row + SENTENCE.paragraph] = pass.paragraph;
  sentences.rows[row + SENTENCE.first] = pass.tokenCount;
  pass.sentence = sentences.count++;
  pass.breaks = 0;
  pass.ended = false;
  pass.singles = 0;
}

function closeSentence(pass: Pass): void {
  if (pass.sentence < 0) return;
  const { sentences } = pass.rows;
  const row = pass.sentence * SENTENCE.stride;
  sentences.rows[row + SENTENCE.end_] = pass.tokenCount;
  sentences.rows[row + SENTENCE.end] = pass.tokens[(pass.tokenCount - 1) * TOKEN.stride + TOKEN.end]!;
  pass.sentence = -1;
}

function openParagraph(pass: Pass, start: number): void {
  closeParagraph(pass);
  const { paragraphs, sentences } = pass.rows;
  reserve(paragraphs, 1);
  const row = paragraphs.count * PARAGRAPH.stride;
  paragraphs.rows[row + PARAGRAPH.start] = start;
  paragraphs.rows[row + PARAGRAPH.field] = pass.field;
  paragraphs.rows[row + PARAGRAPH.first] = sentences.count;
  pass.paragraph = paragraphs.count++;
}

function closeParagraph(pass: Pass): void {
  closeSentence(pass);
  if (pass.paragraph < 0) return;
  const { paragraphs, sentences } = pass.rows;
  const row = pass.paragraph * PARAGRAPH.stride;
  paragraphs.rows[row + PARAGRAPH.end_] = sentences.count;
  paragraphs.rows[row + PARAGRAPH.end] = sentences.rows[(sentences.count - 1) * SENTENCE.stride + SENTENCE.end]!;
  pass.paragraph = -1;
}
