/**
 * Reported speech: what somebody else is said to say. From behind the verb to the end of the sentence ("he said the
 * ward was filthy"), or what comes before it where the verb ends the sentence ("The ward was filthy, one visitor
 * said."). What the writer says is not reported: "I said", "as we said".
 */

import type { Scanned } from '../../draft/scanned.ts';
import type { Match } from '../../phrases/lexicon.ts';
import { hashWord } from '../../scan/fold.ts';
import { SENTENCE, UNIT, UNIT_WORD } from '../../scan/rows.ts';
import { sentenceOfUnit } from '../detected.ts';
import type { Mark } from '../mark.ts';
import type { FrameMatches } from './frames.ts';

export function addReported(marks: Mark[], scanned: Scanned, matches: FrameMatches): void {
  // What is said inside what somebody said is theirs already: one mark a sentence, or one before the verb and one behind.
  let last = { field: -1, end: -1 };
  for (const match of matches('saying')) {
    const { field } = match;
    if (field === last.field && startOf(scanned, match.start) < last.end) continue;
    const range = isOwn(scanned, match) ? undefined : reportedRange(scanned, match);
    if (!range) continue;
    last = { field, end: range.end };
    const by = scanned.fields[field]!.text.slice(startOf(scanned, match.start), endOf(scanned, match.end - 1));
    const sentence = sentenceOfUnit(scanned, match.start);
    marks.push({
      type: 'reported',
      label: '',
      attributes: { by },
      source: 'frames',
      field,
      ...range,
      sentence,
      media: -1,
    });
  }
}

const firstPersons = new Set(['i', 'we', 'ive', 'weve', 'id', 'wed'].map(hashWord));

/** Verbs in the passive: "we were told". */
const passives = new Set(['was', 'were', 'been', 'being'].map(hashWord));
/** Of these a sentence may begin; before a verb that begins one an "I" is left out. */
const openers = new Set(
  ['according', 'reportedly', 'allegedly', 'rumour', 'rumours', 'the', 'word', 'they'].map(hashWord),
);

/** Whether the writer is the one who says it: I or we at most two words before, or left out. */
function isOwn(scanned: Scanned, { field, start }: Match): boolean {
  const { rows } = scanned.rows.units;
  const first = scanned.bounds[field]!.units;
  const sentence = sentenceOfUnit(scanned, start);
  const verb = rows[start * UNIT.stride + UNIT.hash]!;
  if (passives.has(verb)) return false;
  if ((start === first || sentenceOfUnit(scanned, start - 1) !== sentence) && !openers.has(verb))
    return !isNoun(scanned, start);
  for (let unit = start - 1; unit >= first && unit >= start - 2 && sentenceOfUnit(scanned, unit) === sentence; unit--)
    if (firstPersons.has(rows[unit * UNIT.stride + UNIT.hash]!)) return true;
  return false;
}

/** "Patients say": the match begins with who says it. */
function isNoun(scanned: Scanned, unit: number): boolean {
  const hash = (each: number) => scanned.rows.units.rows[each * UNIT.stride + UNIT.hash];
  return hash(unit + 1) === say;
}

const say = hashWord('say');

/** Words that may follow a verb that ends its sentence. */
const tail = 4;

function reportedRange(scanned: Scanned, { start, end }: Match): { start: number; end: number } | undefined {
  const sentence = sentenceOfUnit(scanned, start) * SENTENCE.stride;
  const { rows } = scanned.rows.sentences;
  const [sentenceStart, sentenceEnd] = [rows[sentence + SENTENCE.start]!, rows[sentence + SENTENCE.end]!];
  const comma = lastComma(scanned, start, sentenceStart);
  const apposition = comma >= 0 && isApposition(scanned, start, comma, sentenceStart);
  const isQuote = comma >= 0 && scanned.fields[fieldOf(scanned, start)]!.text[comma] !== ',';
  const behind = wordsBehind(scanned, end, sentenceEnd);
  if (comma > sentenceStart && !apposition && (isQuote || behind === 0 || (isSaid(scanned, start) && behind <= tail)))
    return { start: sentenceStart, end: comma };
  const from = firstWord(scanned, end, sentenceEnd);
  return from < 0 ? undefined : { start: from, end: sentenceEnd };
}

/** "Jo, a ward sister, said ...": the comma right before the verb closes a second name of the one who says it. */
function isApposition(scanned: Scanned, unit: number, comma: number, sentenceStart: number): boolean {
  if (startOf(scanned, unit - 1) !== comma) return false;
  let words = 0;
  for (let each = unit - 2; each >= 0 && startOf(scanned, each) >= sentenceStart && words < 16; each--) {
    if (scanned.fields[fieldOf(scanned, unit)]!.text[startOf(scanned, each)] === ',')
      return wordsFrom(scanned, each, sentenceStart) <= tail;
    if (isWord(scanned, each)) words++;
  }
  return false;
}

/** Words between the start of a sentence and a unit, counted no further than one past the tail. */
function wordsFrom(scanned: Scanned, unit: number, sentenceStart: number): number {
  let words = 0;
  for (let each = unit - 1; words <= tail && each >= 0 && startOf(scanned, each) >= sentenceStart; each--)
    if (isWord(scanned, each)) words++;
  return words;
}

/** Only these are put before who says it: "..., said one of the visitors." */
const saids = new Set(['said', 'says'].map(hashWord));

function isSaid({ rows }: Scanned, unit: number): boolean {
  return saids.has(rows.units.rows[unit * UNIT.stride + UNIT.hash]!);
}

/** Where the closing quotation mark or comma before the verb stands, at most eight or four words before it; or -1. */
function lastComma(scanned: Scanned, unit: number, sentenceStart: number): number {
  const { text } = scanned.fields[fieldOf(scanned, unit)]!;
  for (let each = unit - 1, words = 0; words < 9 && each >= 0; each--) {
    const at = startOf(scanned, each);
    if (at < sentenceStart) return -1;
    if ('”"’\'»'.includes(text[at]!) || (words < 5 && text[at] === ',')) return at;
    if (isWord(scanned, each)) words++;
  }
  return -1;
}

/** Words between a unit and the end of its sentence, counted no further than one past the tail. */
function wordsBehind(scanned: Scanned, unit: number, end: number): number {
  let words = 0;
  for (let each = unit; words <= tail && each < scanned.rows.units.count && startOf(scanned, each) < end; each++)
    if (isWord(scanned, each)) words++;
  return words;
}

function firstWord(scanned: Scanned, unit: number, end: number): number {
  for (let each = unit; each < scanned.rows.units.count && startOf(scanned, each) < end; each++)
    if (isWord(scanned, each)) return startOf(scanned, each);
  return -1;
}

function fieldOf({ bounds }: Scanned, unit: number): number {
  return bounds.findIndex(({ units, unitsEnd }) => unit >= units && unit < unitsEnd);
}

const startOf = ({ rows }: Scanned, unit: number) => rows.units.rows[unit * UNIT.stride + UNIT.start]!;
const endOf = ({ rows }: Scanned, unit: number) => rows.units.rows[unit * UNIT.stride + UNIT.end]!;
const isWord = ({ rows }: Scanned, unit: number) =>
  (rows.units.rows[unit * UNIT.stride + UNIT.flags]! & UNIT_WORD) !== 0;
