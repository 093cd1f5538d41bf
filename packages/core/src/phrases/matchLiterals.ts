/**
 * Layer one: the literal runs that stand in a text. Every unit is looked up once; a walk down the trie begins only where
 * a run begins with its word, and goes on only with words that some run knows.
 */
import { firstRow, sentenceOfUnit } from '../detect/detected.ts';
import type { Scanned } from '../draft/scanned.ts';
import { SENTENCE, UNIT } from '../scan/rows.ts';
import { type StrictUnit, strictUnits } from '../scan/strictUnits.ts';
import type { Found } from './found.ts';
import type { Runs } from './joinSequence.ts';
import type { Match } from './lexicon.ts';
import { createPostWords } from './postWords.ts';
import type { Run } from './run.ts';
import { root, type Trie } from './trie.ts';
import { ALIKE, NO_WORD, SEVERAL, type Vocabulary } from './vocabulary.ts';

export interface Literals {
  readonly trie: Trie;
  readonly vocabulary: Vocabulary;
  /** Lists that are found in disguise too. */
  readonly strictLists: ReadonlySet<number>;
}

/** What is left of `matchBounds`, for one post. */
export interface MatchBudget {
  matches: number;
  joins: number;
  disguises: number;
}

export function isSpent({ matches, joins, disguises }: MatchBudget): boolean {
  return matches < 0 || joins < 0 || disguises < 0;
}

/**
 * Adds the matches of every list to those of the post, in order of the units they begin with. Stops where the budget is
 * spent.
 */
export type MatchLiterals = (scanned: Scanned, found: Found, budget: MatchBudget) => void;

export interface Matcher extends Runs {
  readonly matchLiterals: MatchLiterals;
  /** Forgets the last post. */
  readonly clear: () => void;
}

/** Where a walk is: one for all walks of a text. */
interface Walk {
  readonly scanned: Scanned;
  readonly found: Found;
  readonly budget: MatchBudget;
  readonly field: number;
  readonly text: string;
  readonly unitsEnd: number;
  /** Strict units of the field by the unit they begin with; undefined where it has none. */
  readonly strict: ReadonlyMap<number, readonly StrictUnit[]> | undefined;
  start: number;
}

export function createMatcher({ trie, vocabulary, strictLists }: Literals): Matcher {
  const { step, endsAt, hiddenAt } = trie;
  /** Where runs that begin with a word begin, by the id of the word; 0 where none does. */
  const starts = Int32Array.from({ length: vocabulary.size() }, (_, word) => step(root, word));
  /** What the units of the post at hand are, and those that match several words. Used again for every post. */
  let words = new Int32Array(256);
  const several = new Map<number, readonly number[]>();
  /** The post at hand, and where its words stand. */
  let scanned: Scanned | undefined;
  const seen = createPostWords(vocabulary.size());

  function matchLiterals(of: Scanned, found: Found, budget: MatchBudget): void {
    scanned = of;
    const { rows, count } = scanned.rows.units;
    seen.clear(count);
    if (words.length < count) words = new Int32Array(count * 2);
    for (let field = 0; field < scanned.fields.length; field++) {
      const { units: first, unitsEnd } = scanned.bounds[field]!;
      const { text } = scanned.fields[field]!;
      vocabulary.lookUp(text, rows, first, unitsEnd, words, several);
      const strict = strictOf(scanned, field);
      const walk: Walk = { scanned, found, budget, field, text, unitsEnd, strict, start: first };
      for (let unit = first; unit < unitsEnd; unit++) {
        const word = words[unit]!;
        if (word === NO_WORD && !strict) continue;
        if (word === SEVERAL) for (const each of several.get(unit)!) seen.add(each, unit, field);
        else if (word !== NO_WORD) seen.add(idOf(word), unit, field);
        if (isSpent(budget)) break;
        walk.start = unit;
        if (word === SEVERAL) for (const each of several.get(unit)!) begin(walk, each);
        else if (word !== NO_WORD) begin(walk, idOf(word));
        if (strict?.has(unit)) goStrict(walk, root, unit);
      }
    }
  }

  function clear(): void {
    scanned = undefined;
    if (several.size > 0) several.clear();
    if (words.length > 1 << 16) words = new Int32Array(256);
  }

  // -- runs beside what was found ----------------------------------------------------------------------------

  function mayHold({ keys }: Run): boolean {
    for (let i = 0; i < keys.length; i++) if (seen.has(keys[i]!)) return true;
    return false;
  }

  function find(run: Run, sentences: readonly number[]): readonly Match[] {
    const matches = findByWord(run, sentences) ?? findBySentence(run, sentences);
    return matches.length > 1 ? matches.sort(byPlace) : matches;
  }

  /** From each place of each word it may begin with; undefined where the post has so many that it is quicker to read. */
  function findByWord({ firsts, rests }: Run, sentences: readonly number[]): Match[] | undefined {
    const matches: Match[] = [];
    let left = 64 + 8 * sentences.length;
    for (let i = 0; i < firsts.length; i++)
      for (let place = seen.last(firsts[i]!); place >= 0; place = seen.before(place)) {
        if (left-- === 0) return undefined;
        const unit = seen.unitAt(place);
        if (isAmong(sentences, sentenceOfUnit(scanned!, unit)))
          addRuns(firsts[i]!, rests.get(firsts[i]!)!, unit, seen.fieldAt(place), matches);
      }
    return matches;
  }

  /** Unit by unit in each sentence. */
  function findBySentence({ rests }: Run, sentences: readonly number[]): Match[] {
    const matches: Match[] = [];
    const { units, sentences: table } = scanned!.rows;
    let field = 0;
    const addFrom = (word: number, unit: number) => {
      const ways = rests.get(word);
      if (ways) addRuns(word, ways, unit, field, matches);
    };
    for (const sentence of sentences) {
      const token = table.rows[sentence * SENTENCE.stride + SENTENCE.first]!;
      let unit = firstRow(units.rows, UNIT.stride, 0, units.count, UNIT.token, token);
      while (scanned!.bounds[field]!.unitsEnd <= unit) field++;
      for (; unit < units.count && sentenceOfUnit(scanned!, unit) === sentence; unit++) {
        const word = words[unit]!;
        if (word === SEVERAL) for (const each of several.get(unit)!) addFrom(each, unit);
        else if (word !== NO_WORD) addFrom(idOf(word), unit);
      }
    }
    return matches;
  }

  function addRuns(
    first: number,
    rests: readonly (readonly number[])[],
    start: number,
    field: number,
    into: Match[],
  ): void {
    if (!isThere(field, start, first)) return;
    const sentence = sentenceOfUnit(scanned!, start);
    const { unitsEnd } = scanned!.bounds[field]!;
    for (const rest of rests) {
      const end = start + 1 + rest.length;
      if (end > unitsEnd || (rest.length > 0 && sentenceOfUnit(scanned!, end - 1) !== sentence)) continue;
      if (rest.every((word, index) => isThere(field, start + 1 + index, word)))
        into.push({ field, start, end, phrase: 0 });
    }
  }

  function isThere(field: number, unit: number, word: number): boolean {
    const found = words[unit]!;
    if (found === SEVERAL) return several.get(unit)!.includes(word);
    if (found === NO_WORD || idOf(found) !== word) return false;
    return found > ALIKE || isReally({ scanned: scanned!, text: scanned!.fields[field]!.text }, unit, word);
  }

  // -- literals ------------------------------------------------------------------------------------------------

  function begin(walk: Walk, word: number): void {
    const node = starts[word]!;
    if (node !== 0 && (walk.strict || mayGoOn(walk, node)) && isReally(walk, walk.start, word))
      go(walk, node, walk.start + 1, false);
  }

  /** A look ahead: whether something ends in the first node, or the second word leads on from it. */
  function mayGoOn({ start, unitsEnd }: Walk, node: number): boolean {
    if (endsAt(node)) return true;
    const word = start + 1 < unitsEnd ? words[start + 1]! : NO_WORD;
    return word === SEVERAL || (word !== NO_WORD && step(node, idOf(word)) !== 0);
  }

  /** Goes down the trie from `node` with the units from `unit` on; never over the end of a sentence. */
  function go(walk: Walk, from: number, at: number, disguised: boolean): void {
    let node = from;
    for (let unit = at; ; unit++) {
      const ends = endsAt(node);
      if (ends) addEnds(walk, ends, unit, disguised);
      const hidden = disguised ? hiddenAt(node) : undefined;
      if (hidden) addEnds(walk, hidden, unit, disguised);
      if (unit >= walk.unitsEnd) return;
      const word = words[unit]!;
      if (walk.strict || word === SEVERAL) return goEachWay(walk, node, unit, disguised);
      node = word === NO_WORD ? 0 : stepWith(walk, node, unit, idOf(word));
      if (node === 0) return;
    }
  }

  /** The same where there may be more than one way. */
  function goEachWay(walk: Walk, node: number, unit: number, disguised: boolean): void {
    const word = words[unit]!;
    const ways = word === NO_WORD ? [] : word === SEVERAL ? several.get(unit)! : [idOf(word)];
    for (const way of ways) {
      const next = stepWith(walk, node, unit, way);
      if (next !== 0) go(walk, next, unit + 1, disguised);
    }
    if (walk.strict?.has(unit) && isSameSentence(walk, unit)) goStrict(walk, node, unit);
  }

  function stepWith(walk: Walk, node: number, unit: number, word: number): number {
    const next = step(node, word);
    return next !== 0 && isSameSentence(walk, unit) && isReally(walk, unit, word) ? next : 0;
  }

  /** Whether a unit is the word that it has the hash of: asked once, and only of words that lead somewhere. */
  function isReally({ scanned, text }: Pick<Walk, 'scanned' | 'text'>, unit: number, word: number): boolean {
    if (words[unit]! > ALIKE) return true; // looked at already
    const holds = vocabulary.isWord(word, text, scanned.rows.units.rows, unit);
    words[unit] = holds ? word : NO_WORD;
    return holds;
  }

  /** The same through the strict units that begin with `unit`: what is found then is in disguise. */
  function goStrict(walk: Walk, node: number, unit: number): void {
    for (const { pattern, unitEnd } of walk.strict!.get(unit)!) {
      for (const word of vocabulary.matchStrict(pattern, walk.budget)) {
        const next = step(node, word);
        if (next !== 0) go(walk, next, unitEnd, true);
      }
    }
  }

  function addEnds(
    { found, budget, field, start }: Walk,
    ends: readonly number[],
    end: number,
    disguised: boolean,
  ): void {
    budget.matches -= ends.length / 2;
    for (let i = 0; i < ends.length; i += 2) {
      const list = ends[i]!;
      if (disguised && !strictLists.has(list)) continue;
      const phrase = ends[i + 1]!;
      const match: Match = disguised ? { field, start, end, phrase, disguised } : { field, start, end, phrase };
      found.add(list, match);
    }
  }

  /** The strict stream of a field; undefined where nobody asks for it, or nothing is in disguise. */
  function strictOf({ bounds, rows, fields }: Scanned, field: number): Walk['strict'] {
    const { strange, units, unitsEnd } = bounds[field]!;
    if (!strange || strictLists.size === 0) return undefined;
    const found = strictUnits(fields[field]!.text, rows, units, unitsEnd);
    if (found.length === 0) return undefined;
    const byUnit = new Map<number, StrictUnit[]>();
    for (const each of found) byUnit.set(each.unit, [...(byUnit.get(each.unit) ?? []), each]);
    return byUnit;
  }

  return { matchLiterals, mayHold, find, clear };
}

/** The word a unit is, if it is one. */
function idOf(word: number): number {
  return word >= 0 ? word : ALIKE - word;
}

function isSameSentence({ scanned, start }: Walk, unit: number): boolean {
  return sentenceOfUnit(scanned, unit) === sentenceOfUnit(scanned, start);
}

const byPlace = (a: Match, b: Match) => a.start - b.start || a.end - b.end;

/** Whether a sorted list has a number. Mostly it has one or two. */
function isAmong(sorted: readonly number[], wanted: number): boolean {
  if (sorted.length <= 8) return sorted.includes(wanted);
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}
