/**
 * Negation: the three words behind a "not" (label `not`), or behind a word of opposition such as "stop" or "zero
 * tolerance of" (label `against`). It does not go past a comma, a bracket, "but", or the end of the sentence. The
 * word itself is not inside, so that a phrase that holds its own "not" is not negated by it.
 */

import type { Scanned } from '../../draft/scanned.ts';
import type { Match } from '../../phrases/lexicon.ts';
import { hashWord } from '../../scan/fold.ts';
import { EMOJI_TOKEN, PUNCTUATION_TOKEN, SENTENCE, TOKEN, UNIT, UNIT_PICTURE, UNIT_WORD } from '../../scan/rows.ts';
import { sentenceOfUnit } from '../detected.ts';
import type { Mark } from '../mark.ts';
import type { FrameMatches } from './frames.ts';

/** Words a negation reaches: as far as studies of sentiment found it to hold. */
const reach = 3;

export function addNegations(marks: Mark[], scanned: Scanned, matches: FrameMatches): void {
  for (const match of matches('not')) add(marks, scanned, match, 'not');
  for (const match of matches('against')) add(marks, scanned, match, 'against');
  for (const match of matches('calls')) if (beginsSentence(scanned, match)) add(marks, scanned, match, 'against');
}

function add(marks: Mark[], scanned: Scanned, { field, start, end: from }: Match, label: string): void {
  const { rows } = scanned.rows.units;
  const sentence = sentenceOfUnit(scanned, start);
  const { unitsEnd } = scanned.bounds[field]!;
  let words = 0;
  let end = from;
  let last = -1;
  for (let unit = from; unit < unitsEnd && sentenceOfUnit(scanned, unit) === sentence; unit++) {
    const token = rows[unit * UNIT.stride + UNIT.token]!;
    if (isWord(rows, unit)) {
      if (rows[unit * UNIT.stride + UNIT.hash] === but) break;
      // The parts of one word (A&E, co-op) count once.
      if (token !== last && ++words > reach) break;
      last = token;
      end = unit + 1;
    } else if (token !== last && interrupts(scanned, field, unit)) break;
  }
  if (words === 0) return;
  const { text } = scanned.fields[field]!;
  const at = (unit: number, column: number) => rows[unit * UNIT.stride + column]!;
  marks.push({
    type: 'negation',
    label,
    attributes: { by: text.slice(at(start, UNIT.start), at(from - 1, UNIT.end)) },
    source: 'frames',
    field,
    start: at(from, UNIT.start),
    end: at(end - 1, UNIT.end),
    sentence,
    media: -1,
  });
}

const but = hashWord('but');

/** Links, mentions and the like count as a word. */
function isWord(rows: Int32Array, unit: number): boolean {
  const flags = rows[unit * UNIT.stride + UNIT.flags]!;
  return (flags & UNIT_WORD) !== 0 || (rows[unit * UNIT.stride + UNIT.hash] === 0 && (flags & UNIT_PICTURE) === 0);
}

/** Signs that end what a negation reaches; quotation marks and hyphens do not. */
function interrupts(scanned: Scanned, field: number, unit: number): boolean {
  const at = scanned.rows.units.rows[unit * UNIT.stride + UNIT.start]!;
  return ',;:()–—…!?.'.includes(scanned.fields[field]!.text[at]!);
}

function beginsSentence(scanned: Scanned, { start }: Match): boolean {
  const { units, tokens, sentences } = scanned.rows;
  const token = units.rows[start * UNIT.stride + UNIT.token]!;
  const first = sentences.rows[sentenceOfUnit(scanned, start) * SENTENCE.stride + SENTENCE.first]!;
  for (let each = first; each < token; each++) {
    const kind = tokens.rows[each * TOKEN.stride + TOKEN.kind]!;
    if (kind !== PUNCTUATION_TOKEN && kind !== EMOJI_TOKEN) return false;
  }
  return units.rows[start * UNIT.stride + UNIT.start] === tokens.rows[token * TOKEN.stride + TOKEN.start];
}
