/**
 * Compiles all lexicons of all packs together. Layer one: every literal run of words, alternatives spelled
 * out, in one trie over word ids, so that the cost of a text does not depend on how many phrases there are.
 * Layer two: gaps and references, joined from the sorted matches of layer one, never spelled out, and only where
 * something they cannot do without was found.
 */

import type { Scanned } from '../draft/scanned.ts';
import { tokenTypes } from '../scan/rows.ts';
import { commonnessOf, rarestOf } from './commonness.ts';
import { createFound, type Found } from './found.ts';
import { join, type Part, type Runs, type Sequence } from './joinSequence.ts';
import type { LexiconSource, Match } from './lexicon.ts';
import { createMatcher, isSpent, type MatchBudget } from './matchLiterals.ts';
import { leftmostLongest, withoutCovered } from './overlap.ts';
import { type ParsePhrase, type PhraseItem, parsePhrase, plainWords } from './parsePhrase.ts';
import { inOrderOfReferences } from './references.ts';
import { createRun } from './run.ts';
import { createTrie } from './trie.ts';
import { createTriggers } from './triggers.ts';
import { createVocabulary } from './vocabulary.ts';

export interface Phrases {
  readonly lexicons: readonly string[];
  /** The places of the lexicons in `lexicons`, by their ids. */
  readonly indexes: ReadonlyMap<string, number>;
  /**
   * Finds the matches of every lexicon: sorted, leftmost-longest, not overlapping. Undefined where there are more than can
   * be kept. `known`: its matches without marks, so that only lexicons that read marks are looked at again.
   */
  readonly match: (
    scanned: Scanned,
    marksOf: (type: string) => readonly Match[],
    known?: Matches,
  ) => Matches | undefined;
  /** Lexicons that read marks of detectors, so that they are matched after them. */
  readonly readsMarks: ReadonlySet<string>;
  /** The types of those marks. */
  readonly markTypes: ReadonlySet<string>;
}

/** The matches of the lexicons that have any, by their places in `lexicons`, in that order. */
export type Matches = ReadonlyMap<number, readonly Match[]>;

const noMatches: readonly Match[] = [];

/**
 * Of one post: matches of all phrases, as they are found; matches that are looked at for phrases with gaps and references;
 * letters that are tried for words in disguise. A post of a megabyte in which every second word matches lies inside; one
 * word in a thousand lexicons, a million times, does not.
 */
export const matchBounds = { matches: 1_000_000, joins: 3_000_000, disguises: 10_000_000 } as const;

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

/**
 * Compiles lexicons that `readPack` has found sound. `unless` lists become hidden lexicons of their own,
 * put before the one they limit.
 */
export function compilePhrases(sources: readonly LexiconSource[], parse: ParsePhrase = parsePhrase): Phrases {
  const vocabulary = createVocabulary();
  const trie = createTrie();
  let lists = 0;
  const compiled: Compiled[] = [];
  const indexes = new Map<string, number>();
  const readsMarks = new Set<string>();
  const markTypes = new Set<string>();
  const counted = new Map<PhraseItem, number>();
  /** How often each lexicon is expected to match. */
  const commonness: number[] = [];
  /** Lists of strict lexicons. */
  const strictLists = new Set<number>();

  function addRun(
    items: PhraseItem & { is: 'words' },
    list: number,
    phrase: number,
    strict: boolean,
    hidden = false,
  ): void {
    if (strict) strictLists.add(list);
    for (const words of items.alternatives) {
      const ids = words.map((word) => vocabulary.add(word, strict));
      trie.add(ids, list, phrase, hidden);
    }
  }

  function addLexicon(source: LexiconSource): number {
    const unless = source.unless.length > 0 ? addLexicon(hidden(source, '#unless', source.unless)) : undefined;
    const phraseUnless = new Map<number, number>();
    source.phrases.forEach((entry, index) => {
      if (entry.unless && entry.unless.length > 0) {
        phraseUnless.set(index, addLexicon(hidden(source, `#unless:${index}`, entry.unless)));
      }
    });
    // Where an exception waits for marks, what it limits does too.
    for (const exception of [unless, ...phraseUnless.values()])
      if (exception !== undefined && readsMarks.has(compiled[exception]!.source.id)) readsMarks.add(source.id);
    const isException = source.id.includes('#unless');
    const own: Compiled = { source, isException, literal: lists++, sequences: [], unless, phraseUnless };
    source.phrases.forEach((entry, index) => {
      if (source.plain) addPlain(entry.phrase, own.literal, index);
      else addPhrase(own, entry.phrase, index);
    });
    indexes.set(source.id, compiled.length);
    commonness.push(commonnessIn(source));
    return compiled.push(own) - 1;
  }

  function addPlain(text: string, list: number, phrase: number): void {
    const ids = plainWords(text).map((word) => vocabulary.add(word, false));
    trie.add(ids, list, phrase);
  }

  function addPhrase(own: Compiled, phrase: string, index: number): void {
    const items = parse(phrase);
    if ('code' in items)
      throw new Error(`Unexpected phrase "${phrase}" of ${own.source.id}: readPack lets none such pass`);
    const [first] = items;
    if (items.length === 1 && first!.is === 'words') {
      addRun(first!, own.literal, index, own.source.strict === true);
      return;
    }
    const anchor = anchorOf(items);
    const parts = items.map((item, place) => toPart(item, own.source, place === anchor));
    own.sequences.push({ phrase: index, parts, anchor });
  }

  /** Asked of each run once for its phrase and once for its lexicon. */
  function commonnessOfRun(item: PhraseItem & { is: 'words' }): number {
    let count = counted.get(item);
    if (count === undefined) counted.set(item, (count = commonnessOf(item.alternatives)));
    return count;
  }

  /** The part that is seldom found, so that what is not there costs nothing. */
  function anchorOf(items: readonly PhraseItem[]): number {
    const expected = items.map((item) => {
      if (item.is === 'words') return commonnessOfRun(item);
      const lexicon = indexes.get(item.to);
      // Tokens and marks are there before anything is looked for; they are no help.
      return lexicon === undefined ? Number.POSITIVE_INFINITY : commonness[lexicon]!;
    });
    return expected.indexOf(Math.min(...expected));
  }

  /** How often a lexicon is expected to match. */
  function commonnessIn({ phrases, plain }: LexiconSource): number {
    if (plain) return phrases.length;
    return phrases.reduce((sum, { phrase }) => {
      const items = parse(phrase);
      if ('code' in items) return sum;
      const place = anchorOf(items);
      const item = items[place]!;
      const own = item.is === 'words' ? commonnessOfRun(item) : (commonness[indexes.get(item.to)!] ?? 10);
      return sum + own / items.length;
    }, 0);
  }

  function toPart(item: PhraseItem, source: LexiconSource, isAnchor: boolean): Part {
    const { gap } = item;
    if (item.is === 'words') {
      if (!isAnchor) {
        const ids = item.alternatives.map((words) => words.map((word) => vocabulary.add(word, false)));
        const beside = createRun(ids, item.alternatives.map(rarestOf));
        if (!source.strict) return { gap, beside };
        // In disguise it is looked for everywhere, which costs nothing where nothing is in disguise.
        const hidden = lists++;
        addRun(item, hidden, 0, true, true);
        return { gap, beside, run: hidden };
      }
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
    markTypes.add(item.to);
    return { gap, mark: item.to };
  }

  for (const source of inOrderOfReferences(sources)) addLexicon(source);
  vocabulary.seal();
  // What is read of a phrase is of no use any more, and large.
  counted.clear();
  const matcher = createMatcher({ trie, vocabulary, strictLists });
  const triggers = createTriggers(compiled, lists);
  const found = createFound(lists);

  /** The matches whose layer one is still at hand: it is of the text that was looked at last. */
  let last: Matches | undefined;

  function match(scanned: Scanned, marksOf: (type: string) => readonly Match[], known?: Matches): Matches | undefined {
    const budget: MatchBudget = { ...matchBounds };
    if (!known || known !== last) {
      last = undefined;
      found.clear();
      matcher.clear();
      matcher.matchLiterals(scanned, found, budget);
      if (isSpent(budget)) return undefined;
    }
    const results = new Map<number, readonly Match[]>();
    triggers.run(scanned, found, (index, triggered) => {
      if (isSpent(budget)) return false;
      const own = compiled[index]!;
      const isKnown = known !== undefined && !readsMarks.has(own.source.id);
      const matches = isKnown
        ? (known.get(index) ?? noMatches)
        : matchesOf(own, triggered, scanned, found, results, marksOf, budget, matcher);
      if (matches.length > 0) results.set(index, matches);
      return matches.length > 0;
    });
    if (isSpent(budget)) return undefined;
    last = results;
    return results;
  }

  return { lexicons: compiled.map(({ source }) => source.id), indexes, match, readsMarks, markTypes };
}

/** The matches of one lexicon. `triggered`: its sequences that may match, by their places. */
function matchesOf(
  { isException, literal, sequences, unless, phraseUnless }: Compiled,
  triggered: readonly number[],
  scanned: Scanned,
  found: Found,
  results: Matches,
  marksOf: (type: string) => readonly Match[],
  budget: MatchBudget,
  runs: Runs,
): readonly Match[] {
  let matches: readonly Match[] = found.of(literal) ?? noMatches;
  /** Those of sequences, where there are any. */
  let all: Match[] | undefined;
  for (const sequence of triggered) {
    const joined = join(sequences[sequence]!, scanned, found, results, marksOf, budget, runs);
    budget.matches -= joined.length;
    if (isSpent(budget)) return noMatches;
    if (joined.length === 0) continue;
    if (matches.length === 0) matches = joined;
    else {
      if (!all) matches = all = [...matches];
      for (const each of joined) all.push(each);
    }
  }
  if (matches.length > 0 && unless !== undefined) matches = withoutCovered(matches, () => unless, results);
  if (matches.length > 0 && phraseUnless.size > 0)
    matches = withoutCovered(matches, (each) => phraseUnless.get(each.phrase), results);
  // Exceptions must all be seen, also those inside longer ones; of a lexicon proper the longest counts.
  return isException ? matches : leftmostLongest(matches);
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
