/**
 * The strict stream: stretches of a text that may be a word in disguise, made only where the scan flagged one. Each
 * stands beside the units it covers, so that phrases may go through it or through them.
 */
import { isHyphen } from './chars.ts';
import { type Rows, TOKEN, UNIT, UNIT_PICTURE, UNIT_POSSESSIVE, UNIT_STRANGE, UNIT_WORD } from './rows.ts';
import { longestDisguise, strictFold } from './strictFold.ts';

export interface StrictUnit {
  /** The units it covers: the first one, and the one behind the last. */
  readonly unit: number;
  readonly unitEnd: number;
  /** Its place in the text. */
  readonly start: number;
  readonly end: number;
  /** What it folds to: `strictFold` of its stretch. */
  readonly pattern: string;
}

/** The strict units of a field, whose units are `first` to `end`, in order of the units they begin with. */
export function strictUnits(text: string, rows: Rows, first: number, end: number): StrictUnit[] {
  const found = [...eachStretch(text, rows, first, end), ...eachSpelled(text, rows, first, end)];
  return found.sort((a, b) => a.unit - b.unit || a.unitEnd - b.unitEnd);
}

// -- words with signs, digits or stretched letters in them ------------------------------------------------------

function* eachStretch(text: string, { units: { rows: units } }: Rows, first: number, end: number) {
  for (let unit = first; unit < end; unit++) {
    if ((flagsOf(units, unit) & UNIT_STRANGE) === 0) continue;
    let from = unit;
    while (from > first && touches(text, units, from - 1) && mayBeInside(text, units, from - 1)) from--;
    let to = unit + 1;
    while (to < end && touches(text, units, to - 1) && mayBeInside(text, units, to)) to++;
    const made = makeUnit(text, units, from, to);
    if (made) yield made;
    unit = to - 1;
  }
}

/** Whether nothing, or a hyphen alone, stands between a unit and the next. */
function touches(text: string, units: Int32Array, unit: number): boolean {
  const [end, next] = [endOf(units, unit), startOf(units, unit + 1)];
  return end === next || (next === end + 1 && isHyphen(text.charCodeAt(end)) && hasNoVowel(text, units, unit));
}

function hasNoVowel(text: string, units: Int32Array, unit: number): boolean {
  const around = text.slice(startOf(units, unit), endOf(units, unit + 1));
  return around.length <= longestDisguise && !/[aeiouy]/i.test(around);
}

/** Words, pictures, and signs that may stand for letters. */
function mayBeInside(text: string, units: Int32Array, unit: number): boolean {
  if ((flagsOf(units, unit) & (UNIT_WORD | UNIT_PICTURE)) !== 0) return true;
  return !closing.test(text[startOf(units, unit)]!);
}

/** Signs that stand around words, not in them. */
const closing = /[.,:;?()[\]{}"'“”‘’«»<>/\\&=+]/;

function makeUnit(text: string, units: Int32Array, from: number, to: number): StrictUnit | undefined {
  let [first, last] = [from, to - 1];
  const isWord = (unit: number) => (flagsOf(units, unit) & UNIT_WORD) !== 0;
  const signAt = (unit: number) => (isWord(unit) ? '' : text[startOf(units, unit)]!);
  // *bold* and “what!” are no disguises: signs at the edges count only where they are letters or masks there.
  const opens = signAt(first) === '*';
  while (first < last && !isWord(first) && !'@$'.includes(signAt(first))) first++;
  while (last > first && !isWord(last) && (opens || !masksAtEnd(text, units, last))) last--;
  // A*s in maths: a grade.
  if (/^(?:A\*{1,2}|[B-E]\*)s?$/.test(text.slice(startOf(units, first), endOf(units, last)))) return undefined;
  const start = startOf(units, first);
  const end = endOf(units, last) - ((flagsOf(units, last) & UNIT_POSSESSIVE) !== 0 ? 2 : 0);
  if (end - start > longestDisguise) return undefined;
  const pattern = strictFold(text.slice(start, end));
  if (pattern === undefined || isNameLeftOut(text, units, first, pattern)) return undefined;
  return { unit: first, unitEnd: last + 1, start, end: endOf(units, last), pattern };
}

/** Two stars or more stand for letters; one at the end of a word leads to a footnote. */
function masksAtEnd(text: string, units: Int32Array, unit: number): boolean {
  const sign = text[startOf(units, unit)];
  return sign === '$' || (sign === '*' && endOf(units, unit) - startOf(units, unit) > 1);
}

/** Mrs B****: a capital and signs behind a title is a name somebody left out. */
function isNameLeftOut(text: string, units: Int32Array, unit: number, pattern: string): boolean {
  if (!/^[a-z]\?+$/.test(pattern) || !isCapital(text, startOf(units, unit))) return false;
  return title.test(text.slice(Math.max(0, startOf(units, unit) - 12), startOf(units, unit)));
}

const title = /(?:^|\s)(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sgt|PC|Cllr|Sir|Lady|Lord|Sister|Nurse|Patient|Baby)\.?\s$/;

function isCapital(text: string, at: number): boolean {
  return /\p{Lu}/u.test(text[at]!);
}

// -- words spelled out ------------------------------------------------------------------------------------------

/** Runs of single letters with the same signs or spaces between them. */
function* eachSpelled(text: string, { units: { rows: units }, tokens }: Rows, first: number, end: number) {
  const sentenceOf = (unit: number) =>
    tokens.rows[units[unit * UNIT.stride + UNIT.token]! * TOKEN.stride + TOKEN.sentence]!;
  let run: number[] = [];
  let between = '';
  for (let unit = first; unit <= end; unit++) {
    if (unit < end && !isWordUnit(units, unit)) continue;
    const last = run[run.length - 1];
    const isSingle = unit < end && isSingleLetter(text, units, unit);
    const gap = last === undefined || unit === end ? '' : text.slice(endOf(units, last), startOf(units, unit));
    const goesOn =
      isSingle &&
      last !== undefined &&
      isGap(gap) &&
      sentenceOf(last) === sentenceOf(unit) &&
      (run.length < 2 || gap === between);
    if (goesOn) {
      between = gap;
      run.push(unit);
      continue;
    }
    yield* spelledUnits(text, units, run);
    // What ended this run may be the second letter of another: a p.r.a.t
    const begins = isSingle && last !== undefined && isGap(gap) && sentenceOf(last) === sentenceOf(unit);
    run = begins ? [last, unit] : isSingle ? [unit] : [];
    between = begins ? gap : '';
  }
}

function isWordUnit(units: Int32Array, unit: number): boolean {
  return (flagsOf(units, unit) & UNIT_WORD) !== 0;
}

function isSingleLetter(text: string, units: Int32Array, unit: number): boolean {
  const [start, end] = [startOf(units, unit), endOf(units, unit)];
  return end - start <= 2 && /^\p{L}$/u.test(text.slice(start, end));
}

const isGap = (gap: string) => gap !== '' && gap.length <= 3 && /^[^\p{L}\p{N}]+$/u.test(gap);

/** Words of one letter that may stand before or behind a word spelled out, and how many of them. */
const around = 'iaur';
const mostAround = 3;

/** The run as one word, and without the words of one letter that may stand around it (I, a, u, r). */
function* spelledUnits(text: string, units: Int32Array, run: readonly number[]) {
  const isAround = (unit: number) => around.includes(text[startOf(units, unit)]!.toLowerCase());
  for (let from = 0; from <= mostAround && from + 3 <= run.length; from++) {
    for (let to = run.length; to >= run.length - mostAround && from + 3 <= to; to--) {
      const unit = run[from]!;
      const last = run[to - 1]!;
      const [start, end] = [startOf(units, unit), endOf(units, last)];
      const pattern = to - from <= longestDisguise ? strictFold(text.slice(start, end)) : undefined;
      if (pattern !== undefined) yield { unit, unitEnd: last + 1, start, end, pattern };
      if (!isAround(last)) break;
    }
    if (!isAround(run[from]!)) break;
  }
}

// -- columns ----------------------------------------------------------------------------------------------------

const startOf = (units: Int32Array, unit: number) => units[unit * UNIT.stride + UNIT.start]!;
const endOf = (units: Int32Array, unit: number) => units[unit * UNIT.stride + UNIT.end]!;
const flagsOf = (units: Int32Array, unit: number) => units[unit * UNIT.stride + UNIT.flags]!;
