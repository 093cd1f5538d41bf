/**
 * Compiles all lexicons of all packs together. Layer one: every literal run of words, alternatives spelled
 * out, in one trie over word ids, so that the cost of a text does not depend on how many phrases there are.
 * Layer two: gaps and references, joined from the sorted matches of layer one, never spelled out.
 */

import { sentenceOfUnit } from '../detect/detected.ts';
import type { Scanned } from '../draft/scanned.ts';
import { tokenTypes } from '../scan/rows.ts';
import { type StrictUnit, strictUnits } from '../scan/strictUnits.ts';
import { join, type Part, type Sequence } from './joinSequence.ts';
import type { LexiconSource, Match } from './lexicon.ts';
import { leftmostLongest, withoutCovered } from './overlap.ts';
import { type PhraseItem, parsePhrase, plainWords } from './parsePhrase.ts';
import { inOrderOfReferences } from './references.ts';
import { createVocabulary } from './vocabulary.ts';

export interface Phrases {
  readonly lexicons: readonly string[];
  /** The places of the lexicons in `lexicons`, by their ids. */
  readonly indexes: ReadonlyMap<string, number>;
  /**
   * Finds the matches of every lexicon, in the order of `lexicons`: sorted, leftmost-longest, not overlapping. Undefined
   * where there are more than can be kept.
   */
  readonly match: (
    scanned: Scanned,
    marksOf: (type: string) => readonly Match[],
  ) => readonly (readonly Match[])[] | undefined;
  /** Lexicons that read marks of detectors, so that they are matched after them. */
  readonly readsMarks: ReadonlySet<string>;
}

const noMatches: readonly Match[] = [];

/**
 * Of one post: matches of all phrases, as they are found; matches that are looked at for phrases with gaps and references;
 * letters that are tried for words in disguise. A post of a megabyte in which every second word matches lies inside; one
 * word in a thousand lexicons, a million times, does not.
 */
export const matchBounds = { matches: 1_000_000, joins: 3_000_000, disguises: 10_000_000 } as const;

/** How much of that is left. */
interface Budget {
  matches: number;
  joins: number;
  disguises: number;
}

interface Compiled {
  readonly source: LexiconSource;
  /** A list of exceptions. */
  readonly isException: boolean;
  /** Index of the list of its whole-literal phrases in the trie. */
  readonly literal: number;
  readonly sequences: Sequence[];
  readonly unless?: number | undefined;
  readonly phraseUnless: ReadonlyMap<number, number>;
}

/** Where a walk down the trie began. */
interface Walk {
  readonly scanned: Scanned;
  readonly found: Match[][];
  readonly budget: Budget;
  readonly field: number;
  readonly text: string;
  /** Strict units of the field by the unit they begin with; undefined where it has none. */
  readonly strict: ReadonlyMap<number, readonly StrictUnit[]> | undefined;
  readonly start: number;
  /** Whether a strict unit was gone through: only strict lexicons match then. */
  readonly disguised: boolean;
}

interface TrieNode {
  readonly next: Map<number, TrieNode>;
  /** Pairs of list and phrase that end here. */
  ends?: number[];
}

/**
 * Compiles lexicons that `readPack` has found sound. `unless` lists become hidden lexicons of their own,
 * put before the one they limit.
 */
export function compilePhrases(sources: readonly LexiconSource[]): Phrases {
  const vocabulary = createVocabulary();
  const root: TrieNode = { next: new Map() };
  let lists = 0;
  const compiled: Compiled[] = [];
  const indexes = new Map<string, number>();
  const readsMarks = new Set<string>();
  /** Lists of strict lexicons. */
  const strictLists = new Set<number>();

  function addRun(items: PhraseItem & { is: 'words' }, list: number, phrase: number, strict: boolean): void {
    if (strict) strictLists.add(list);
    for (const words of items.alternatives)
      addWords(
        words.map((word) => vocabulary.add(word, strict)),
        list,
        phrase,
      );
  }

  function addWords(words: readonly number[], list: number, phrase: number): void {
    let node = root;
    for (const word of words) {
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = { next: new Map() }));
      node = next;
    }
    (node.ends ??= []).push(list, phrase);
  }

  function addLexicon(source: LexiconSource): number {
    const unless = source.unless.length > 0 ? addLexicon(hidden(source, '#unless', source.unless)) : undefined;
    const phraseUnless = new Map<number, number>();
    source.phrases.forEach((entry, index) => {
      if (entry.unless && entry.unless.length > 0) {
        phraseUnless.set(index, addLexicon(hidden(source, `#unless:${index}`, entry.unless)));
      }
    });
    const isException = source.id.includes('#unless');
    const own: Compiled = { source, isException, literal: lists++, sequences: [], unless, phraseUnless };
    source.phrases.forEach((entry, index) => {
      if (source.plain) addPlain(entry.phrase, own.literal, index);
      else addPhrase(own, entry.phrase, index);
    });
    indexes.set(source.id, compiled.length);
    return compiled.push(own) - 1;
  }

  function addPlain(text: string, list: number, phrase: number): void {
    addWords(
      plainWords(text).map((word) => vocabulary.add(word, false)),
      list,
      phrase,
    );
  }

  function addPhrase(own: Compiled, phrase: string, index: number): void {
    const items = parsePhrase(phrase);
    if ('code' in items)
      throw new Error(`Unexpected phrase "${phrase}" of ${own.source.id}: readPack lets none such pass`);
    const [first] = items;
    if (items.length === 1 && first!.is === 'words') {
      addRun(first!, own.literal, index, own.source.strict === true);
      return;
    }
    own.sequences.push({ phrase: index, parts: items.map((item) => toPart(item, own.source)) });
  }

  function toPart(item: PhraseItem, source: LexiconSource): Part {
    const { gap } = item;
    if (item.is === 'words') {
      const run = lists++;
      addRun(item, run, 0, source.strict === true);
      return { gap, run };
    }
    const token = tokenTypes.indexOf(item.to as (typeof tokenTypes)[number]);
    if (token >= 0) return { gap, token };
    const lexicon = indexes.get(item.to);
    if (lexicon !== undefined) {
      if (readsMarks.has(compiled[lexicon]!.source.id)) readsMarks.add(source.id);
      return { gap, lexicon };
    }
    readsMarks.add(source.id);
    return { gap, mark: item.to };
  }

  for (const source of inOrderOfReferences(sources)) addLexicon(source);
  vocabulary.seal();
  /** Where phrases that begin with a word begin, by the id of the word. */
  const roots = Array.from({ length: vocabulary.size() }, (_, id) => root.next.get(id));

  function match(scanned: Scanned, marksOf: (type: string) => readonly Match[]): (readonly Match[])[] | undefined {
    const budget: Budget = { ...matchBounds };
    const found: Match[][] = matchTrie(scanned, budget);
    if (isSpent(budget)) return undefined;
    const results: (readonly Match[])[] = [];
    for (const { isException, literal, sequences, unless, phraseUnless } of compiled) {
      let matches: readonly Match[] = found[literal] ?? noMatches;
      for (const sequence of sequences) {
        const { run } = sequence.parts[0]!;
        if (run !== undefined && found[run] === undefined) continue;
        const joined = join(sequence, scanned, found, results, marksOf, budget);
        budget.matches -= joined.length;
        if (isSpent(budget)) return undefined;
        if (joined.length > 0) matches = [...matches, ...joined];
      }
      if (matches.length > 0 && (unless !== undefined || phraseUnless.size > 0)) {
        matches = withoutCovered(matches, () => unless, results);
        matches = withoutCovered(matches, (each) => phraseUnless.get(each.phrase), results);
      }
      // Exceptions must all be seen, also those inside longer ones; of a lexicon proper the longest counts.
      results.push(isException ? matches : leftmostLongest(matches));
    }
    return results;
  }

  /** Word ids of the units on the way down the trie, as a stack: used again by every match, and empty between them. */
  const ids: number[] = [];

  function matchTrie(scanned: Scanned, budget: Budget): Match[][] {
    const found: Match[][] = [];
    const units = scanned.rows.units.rows;
    for (let field = 0; field < scanned.fields.length; field++) {
      const { text } = scanned.fields[field]!;
      const { units: first, unitsEnd } = scanned.bounds[field]!;
      const strict = strictOf(scanned, field);
      for (let unit = first; unit < unitsEnd && !isSpent(budget); unit++) {
        const count = vocabulary.match(text, units, unit, ids, 0);
        for (let i = 0; i < count; i++) {
          const node = roots[ids[i]!];
          if (node)
            walk(node, { scanned, found, budget, field, text, strict, start: unit, disguised: false }, unit + 1, count);
        }
        if (strict?.has(unit))
          walkStrict(root, { scanned, found, budget, field, text, strict, start: unit, disguised: true }, unit, count);
      }
    }
    return found;
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

  /** Goes down the trie from `node` with the units from `unit` on; never over the end of a sentence. */
  function walk(node: TrieNode, at: Walk, unit: number, top: number): void {
    const { scanned, field, start } = at;
    if (node.ends) addEnds(node.ends, at, unit);
    if (node.next.size === 0 || unit >= scanned.bounds[field]!.unitsEnd) return;
    const count = vocabulary.match(at.text, scanned.rows.units.rows, unit, ids, top);
    for (let i = top; i < count; i++) {
      const next = node.next.get(ids[i]!);
      if (next && sentenceOfUnit(scanned, unit) === sentenceOfUnit(scanned, start)) walk(next, at, unit + 1, count);
    }
    if (at.strict?.has(unit) && sentenceOfUnit(scanned, unit) === sentenceOfUnit(scanned, start))
      walkStrict(node, { ...at, disguised: true }, unit, count);
  }

  /** The same through the strict units that begin with `unit`. */
  function walkStrict(node: TrieNode, at: Walk, unit: number, top: number): void {
    for (const { pattern, unitEnd } of at.strict!.get(unit)!) {
      for (const word of vocabulary.matchStrict(pattern, at.budget)) {
        const next = node.next.get(word);
        if (next) walk(next, at, unitEnd, top);
      }
    }
  }

  function addEnds(ends: readonly number[], { found, budget, field, start, disguised }: Walk, end: number): void {
    budget.matches -= ends.length / 2;
    for (let i = 0; i < ends.length; i += 2) {
      const [list, phrase] = [ends[i]!, ends[i + 1]!];
      if (disguised && !strictLists.has(list)) continue;
      const match = disguised ? { field, start, end, phrase, disguised } : { field, start, end, phrase };
      (found[list] ??= []).push(match as Match);
    }
  }

  return { lexicons: compiled.map(({ source }) => source.id), indexes, match, readsMarks };
}

function isSpent({ matches, joins, disguises }: Budget): boolean {
  return matches < 0 || joins < 0 || disguises < 0;
}

function hidden(source: LexiconSource, suffix: string, phrases: readonly string[]): LexiconSource {
  return {
    id: source.id + suffix,
    language: source.language,
    unless: [],
    pack: source.pack,
    phrases: phrases.map((phrase) => ({ phrase })),
  };
}
