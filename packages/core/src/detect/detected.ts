/** A scanned post with all its marks: what selectors and conditions look at. */
import type { Scanned } from '../draft/scanned.ts';
import type { Match, PhraseSource } from '../phrases/lexicon.ts';
import type { Watched } from '../program/watched.ts';
import { SENTENCE, TOKEN, UNIT } from '../scan/rows.ts';
import { compareMarks, type Mark } from './mark.ts';

export interface Detected {
  readonly scanned: Scanned;
  /** All marks in order, in a draft those that only one network has behind the others; their index is their row. */
  readonly marks: readonly Mark[];
  /** Rows of marks by type, and of terms by lexicon. */
  readonly byType: ReadonlyMap<string, readonly number[]>;
  readonly byLexicon: ReadonlyMap<string, readonly number[]>;
  /** Mark types and lexicons nothing can be said of: a detector did not run, threw, or was cut; or another language. */
  readonly unknown: ReadonlySet<string>;
  /** The terms and frames that are here, by type or label; undefined: all of them. */
  readonly watched: Watched;
  /** Outcomes of rules that ask nothing of the network, by what else they rest on; where a draft keeps any. */
  readonly kept?: Map<string, unknown[]>;
}

const noRows: readonly number[] = [];

export function marksOfType(detected: Detected, type: string): readonly number[] {
  return lookUp(detected, detected.byType, type);
}

export function termsOf(detected: Detected, lexicon: string): readonly number[] {
  return lookUp(detected, detected.byLexicon, lexicon);
}

/** A part that looks at what nobody said it would must not take "there are none" for an answer. */
function lookUp({ watched }: Detected, rows: Detected['byType'], name: string): readonly number[] {
  if (watched && !watched.has(name)) throw new Error(`Unexpected look at ${name}: nothing is known to read it`);
  return rows.get(name) ?? noRows;
}

export function indexMarks(
  scanned: Scanned,
  found: Mark[],
  unknown: ReadonlySet<string>,
  watched: Watched = undefined,
): Detected {
  if (found.length > 1) found.sort(compareMarks);
  const byType = new Map<string, number[]>();
  const byLexicon = new Map<string, number[]>();
  found.forEach((mark, row) => {
    push(byType, mark.type, row);
    if (mark.type === 'term') push(byLexicon, mark.label, row);
  });
  return { scanned, marks: found, byType, byLexicon, unknown, watched };
}

/** A table with the marks of one network behind its own; rows of one type are in order all the same. */
export function addMarks(table: Detected, scanned: Scanned, found: Mark[], unknown: ReadonlySet<string>): Detected {
  if (found.length === 0) return { ...table, scanned, unknown };
  found.sort(compareMarks);
  const marks = [...table.marks, ...found];
  const rowOf = (index: number) => table.marks.length + index;
  const terms = (mark: Mark) => (mark.type === 'term' ? mark.label : undefined);
  return {
    ...table,
    scanned,
    marks,
    unknown,
    byType: withRows(table.byType, (mark) => mark.type),
    byLexicon: withRows(table.byLexicon, terms),
  };

  /** The lists of rows with those of the marks found, where they have a name. */
  function withRows(known: Detected['byType'], nameOf: (mark: Mark) => string | undefined): Detected['byType'] {
    const added = new Map<string, number[]>();
    found.forEach((mark, index) => {
      const name = nameOf(mark);
      if (name !== undefined) push(added, name, rowOf(index));
    });
    if (added.size === 0) return known;
    const all = new Map(known);
    for (const [name, rows] of added) {
      const others = known.get(name);
      all.set(name, others ? [...others, ...rows].sort((a, b) => compareMarks(marks[a]!, marks[b]!)) : rows);
    }
    return all;
  }
}

function push(rows: Map<string, number[]>, key: string, row: number): void {
  const list = rows.get(key);
  if (list) list.push(row);
  else rows.set(key, [row]);
}

/** A match of units as a term mark. A phrase never leaves its sentence. */
export function toTerm(
  scanned: Scanned,
  lexicon: string,
  match: Match,
  { phrase, preferred, weight }: PhraseSource,
): Mark {
  const { units } = scanned.rows;
  const first = match.start * UNIT.stride;
  return {
    type: 'term',
    label: lexicon,
    attributes:
      match.disguised || preferred !== undefined || weight !== undefined
        ? {
            lexicon,
            phrase,
            ...(match.disguised && { disguised: true }),
            ...(preferred !== undefined && { preferred }),
            ...(weight !== undefined && { weight }),
          }
        : { lexicon, phrase },
    source: lexicon,
    field: match.field,
    start: units.rows[first + UNIT.start]!,
    end: units.rows[(match.end - 1) * UNIT.stride + UNIT.end]!,
    sentence: sentenceOfUnit(scanned, match.start),
    media: -1,
  };
}

/** The sentence a unit stands in. */
export function sentenceOfUnit({ rows: { tokens, units } }: Scanned, unit: number): number {
  return tokens.rows[units.rows[unit * UNIT.stride + UNIT.token]! * TOKEN.stride + TOKEN.sentence]!;
}

/** A mark as a match of units, for phrases that refer to marks; undefined where it covers no unit. */
export function toMatch(scanned: Scanned, mark: Mark): Match | undefined {
  if (mark.field < 0) return undefined;
  const { units: first, unitsEnd } = scanned.bounds[mark.field]!;
  const { rows } = scanned.rows.units;
  const start = firstRow(rows, UNIT.stride, first, unitsEnd, UNIT.end, mark.start + 1);
  let end = start;
  while (end < unitsEnd && rows[end * UNIT.stride + UNIT.start]! < mark.end) end++;
  return end > start ? { field: mark.field, start, end, phrase: 0 } : undefined;
}

/** The sentence of a field that holds the whole of a range, or -1. */
export function sentenceAt(scanned: Scanned, field: number, start: number, end: number): number {
  const { sentences, sentencesEnd } = scanned.bounds[field]!;
  const { rows } = scanned.rows.sentences;
  const row = firstRow(rows, SENTENCE.stride, sentences, sentencesEnd, SENTENCE.end, Math.max(end, start + 1));
  return row < sentencesEnd && rows[row * SENTENCE.stride + SENTENCE.start]! <= start ? row : -1;
}

/** The first of the rows `from` to `to` whose `column` is at least `value`. The column must be sorted. */
export function firstRow(
  rows: Int32Array,
  stride: number,
  from: number,
  to: number,
  column: number,
  value: number,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle * stride + column]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
