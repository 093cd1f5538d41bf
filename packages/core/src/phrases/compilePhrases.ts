/**
 * Compiles all lexicons of all packs together. Layer one: every literal run of words, alternatives spelled
 * out, in one trie over word ids, so that the cost of a text does not depend on how many phrases there are.
 * Layer two: gaps and references, joined from the sorted matches of layer one, never spelled out.
 */

import type { Scanned } from '../draft/scanned.ts';
import { TOKEN, tokenTypes, UNIT, UNIT_WORD } from '../scan/rows.ts';
import type { LexiconSource, Match } from './lexicon.ts';
import { type PhraseItem, parsePhrase, phraseBounds, plainWords } from './parsePhrase.ts';
import { createVocabulary } from './vocabulary.ts';

export interface Phrases {
  readonly lexicons: readonly string[];
  /** Finds the matches of every lexicon, in the order of `lexicons`: sorted, leftmost-longest, not overlapping. */
  readonly match: (scanned: Scanned, marksOf: (type: string) => readonly Match[]) => readonly (readonly Match[])[];
  /** Lexicons that read marks of detectors, so that they are matched after them. */
  readonly readsMarks: ReadonlySet<string>;
}

const noMatches: readonly Match[] = [];

interface Part {
  readonly gap: number;
  /** A literal run (index of a list of the trie), another lexicon, a token, or a mark type. */
  readonly run?: number;
  readonly lexicon?: number;
  readonly token?: number;
  readonly mark?: string;
}

interface Sequence {
  readonly parts: readonly Part[];
  readonly phrase: number;
}

interface Compiled {
  readonly source: LexiconSource;
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
  readonly field: number;
  readonly text: string;
  readonly start: number;
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

  function addRun(items: PhraseItem & { is: 'words' }, list: number, phrase: number): void {
    for (const words of items.alternatives) addWords(words.map(vocabulary.add), list, phrase);
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
    const own: Compiled = { source, literal: lists++, sequences: [], unless, phraseUnless };
    source.phrases.forEach((entry, index) => {
      if (source.plain) addWords(plainWords(entry.phrase).map(vocabulary.add), own.literal, index);
      else addPhrase(own, entry.phrase, index);
    });
    indexes.set(source.id, compiled.length);
    return compiled.push(own) - 1;
  }

  function addPhrase(own: Compiled, phrase: string, index: number): void {
    const items = parsePhrase(phrase);
    if ('code' in items)
      throw new Error(`Unexpected phrase "${phrase}" of ${own.source.id}: readPack lets none such pass`);
    const [first] = items;
    if (items.length === 1 && first!.is === 'words') {
      addRun(first!, own.literal, index);
      return;
    }
    own.sequences.push({ phrase: index, parts: items.map((item) => toPart(item, own.source)) });
  }

  function toPart(item: PhraseItem, source: LexiconSource): Part {
    const { gap } = item;
    if (item.is === 'words') {
      const run = lists++;
      addRun(item, run, 0);
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

  function match(scanned: Scanned, marksOf: (type: string) => readonly Match[]): (readonly Match[])[] {
    const found: Match[][] = matchTrie(scanned);
    const results: (readonly Match[])[] = [];
    for (const each of compiled) {
      const { source, literal, sequences, unless, phraseUnless } = each;
      let matches: readonly Match[] = found[literal] ?? noMatches;
      if (sequences.length > 0)
        matches = [...matches, ...sequences.flatMap((sequence) => join(sequence, scanned, found, results, marksOf))];
      if (matches.length > 0 && (unless !== undefined || phraseUnless.size > 0)) {
        matches = withoutCovered(matches, () => unless, results);
        matches = withoutCovered(matches, (each) => phraseUnless.get(each.phrase), results);
      }
      // Exceptions must all be seen, also those inside longer ones; of a lexicon proper the longest counts.
      results.push(source.id.includes('#unless') ? matches : leftmostLongest(matches));
    }
    return results;
  }

  /** Word ids of the units on the way down the trie, as a stack: used again by every match, and empty between them. */
  const ids: number[] = [];

  function matchTrie(scanned: Scanned): Match[][] {
    const found: Match[][] = [];
    const units = scanned.rows.units.rows;
    for (let field = 0; field < scanned.fields.length; field++) {
      const { text } = scanned.fields[field]!;
      const { units: first, unitsEnd } = scanned.bounds[field]!;
      for (let unit = first; unit < unitsEnd; unit++) {
        const count = vocabulary.match(text, units, unit, ids, 0);
        for (let i = 0; i < count; i++) {
          const node = root.next.get(ids[i]!);
          if (node) walk(node, { scanned, found, field, text, start: unit }, unit + 1, count);
        }
      }
    }
    return found;
  }

  /** Goes down the trie from `node` with the units from `unit` on; never over the end of a sentence. */
  function walk(node: TrieNode, at: Walk, unit: number, top: number): void {
    const { scanned, field, start } = at;
    if (node.ends) {
      for (let i = 0; i < node.ends.length; i += 2) {
        (at.found[node.ends[i]!] ??= []).push({ field, start, end: unit, phrase: node.ends[i + 1]! });
      }
    }
    if (node.next.size === 0 || unit >= scanned.bounds[field]!.unitsEnd) return;
    const count = vocabulary.match(at.text, scanned.rows.units.rows, unit, ids, top);
    for (let i = top; i < count; i++) {
      const next = node.next.get(ids[i]!);
      if (next && sentenceOf(scanned, unit) === sentenceOf(scanned, start)) walk(next, at, unit + 1, count);
    }
  }

  return { lexicons: compiled.map(({ source }) => source.id), match, readsMarks };
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

/** Sources so that every lexicon comes after those it refers to; `readPack` has made sure there is no cycle. */
function inOrderOfReferences(sources: readonly LexiconSource[]): LexiconSource[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const ordered = new Set<LexiconSource>();
  const visit = (source: LexiconSource): void => {
    if (ordered.has(source)) return;
    for (const to of referencesOf(source)) {
      const target = byId.get(to);
      if (target && target !== source) visit(target);
    }
    ordered.add(source);
  };
  sources.forEach(visit);
  return [...ordered];
}

/** The names a lexicon refers to, in phrases and exceptions. */
export function referencesOf(source: LexiconSource): string[] {
  if (source.plain) return [];
  const phrases = [...source.unless, ...source.phrases.flatMap((entry) => [entry.phrase, ...(entry.unless ?? [])])];
  return phrases.flatMap((phrase) => {
    const items = parsePhrase(phrase);
    return 'code' in items ? [] : items.flatMap((item) => (item.is === 'reference' ? [item.to] : []));
  });
}

/** Matches that no exception covers. `by` tells which lexicon holds the exceptions of a match. */
function withoutCovered(
  matches: readonly Match[],
  by: (match: Match) => number | undefined,
  results: readonly (readonly Match[])[],
): Match[] {
  const reaches = new Map<number, Map<number, number>>();
  const reachOf = (lexicon: number) => {
    let reach = reaches.get(lexicon);
    if (!reach) reaches.set(lexicon, (reach = furthestEnds(results[lexicon]!)));
    return reach;
  };
  return matches.filter((match) => {
    const lexicon = by(match);
    if (lexicon === undefined || results[lexicon]!.length === 0) return true;
    const reach = reachOf(lexicon);
    // No exception is longer than this: a phrase has at most so many words, with gaps between them.
    for (let start = match.start; start > match.start - longestMatch; start--) {
      if ((reach.get(start) ?? -1) >= match.end) return false;
    }
    return true;
  });
}

const longestMatch = phraseBounds.words * (phraseBounds.gap + 1);

function furthestEnds(matches: readonly Match[]): Map<number, number> {
  const ends = new Map<number, number>();
  for (const { start, end } of matches) ends.set(start, Math.max(end, ends.get(start) ?? 0));
  return ends;
}

/** At each place the longest, then on after it. */
export function leftmostLongest(matches: readonly Match[]): readonly Match[] {
  if (matches.length < 2) return matches;
  const sorted = [...matches].sort(
    (a, b) => a.field - b.field || a.start - b.start || b.end - a.end || a.phrase - b.phrase,
  );
  const kept: Match[] = [];
  let last: Match | undefined;
  for (const match of sorted) {
    if (last && last.field === match.field && match.start < last.end) continue;
    kept.push(match);
    last = match;
  }
  return kept;
}

/** Matches of a sequence: each part after the one before, within its gap, inside one sentence. */
function join(
  sequence: Sequence,
  scanned: Scanned,
  found: readonly Match[][],
  results: readonly (readonly Match[])[],
  marksOf: (type: string) => readonly Match[],
): Match[] {
  const lists = sequence.parts.map((part) => matchesOf(part, scanned, found, results, marksOf));
  if (lists.some((list) => list.length === 0)) return [];
  let open: { first: Match; end: number }[] = lists[0]!.map((first) => ({ first, end: first.end }));
  for (let i = 1; i < lists.length; i++) {
    const starts = byStart(lists[i]!);
    const { gap } = sequence.parts[i]!;
    open = open.flatMap(({ first, end }) =>
      endsAfter(scanned, first.field, end, gap, starts).map((next) => ({ first, end: next })),
    );
    // Of those that begin and end alike one is enough: keeps the number of open matches linear.
    open = [...new Map(open.map((each) => [`${each.first.field} ${each.first.start} ${each.end}`, each])).values()];
  }
  return open
    .filter(({ first, end }) => sentenceOf(scanned, first.start) === sentenceOf(scanned, end - 1))
    .map(({ first, end }) => ({ field: first.field, start: first.start, end, phrase: sequence.phrase }));
}

function byStart(list: readonly Match[]): Map<number, Match[]> {
  const starts = new Map<number, Match[]>();
  for (const match of list) {
    const same = starts.get(match.start);
    if (same) same.push(match);
    else starts.set(match.start, [match]);
  }
  return starts;
}

/** Ends of the matches that start within `gap` words after unit `from`. */
function endsAfter(
  scanned: Scanned,
  field: number,
  from: number,
  gap: number,
  starts: ReadonlyMap<number, readonly Match[]>,
): number[] {
  const ends: number[] = [];
  const { units } = scanned.rows;
  const limit = scanned.bounds[field]!.unitsEnd;
  let words = 0;
  for (let unit = from; unit < limit && words <= gap; unit++) {
    for (const match of starts.get(unit) ?? []) ends.push(match.end);
    // Without a gap nothing at all may stand between; with one, signs do not count as words.
    if (gap === 0) break;
    if (
      (units.rows[unit * UNIT.stride + UNIT.flags]! & UNIT_WORD) !== 0 ||
      units.rows[unit * UNIT.stride + UNIT.hash] === 0
    )
      words++;
  }
  return ends;
}

function matchesOf(
  part: Part,
  scanned: Scanned,
  found: readonly Match[][],
  results: readonly (readonly Match[])[],
  marksOf: (type: string) => readonly Match[],
): readonly Match[] {
  if (part.run !== undefined) return found[part.run] ?? [];
  if (part.lexicon !== undefined) return results[part.lexicon] ?? [];
  if (part.token !== undefined) return tokenMatches(part.token, scanned);
  return marksOf(part.mark!);
}

function tokenMatches(kind: number, scanned: Scanned): Match[] {
  const { tokens, units } = scanned.rows;
  const matches: Match[] = [];
  scanned.bounds.forEach(({ units: first, unitsEnd }, field) => {
    for (let unit = first; unit < unitsEnd; unit++) {
      const token = units.rows[unit * UNIT.stride + UNIT.token]!;
      if (tokens.rows[token * TOKEN.stride + TOKEN.kind] !== kind) continue;
      const start = unit;
      while (unit + 1 < unitsEnd && units.rows[(unit + 1) * UNIT.stride + UNIT.token] === token) unit++;
      matches.push({ field, start, end: unit + 1, phrase: 0 });
    }
  });
  return matches;
}

/** The sentence a unit stands in. */
export function sentenceOf(scanned: Scanned, unit: number): number {
  const { tokens, units } = scanned.rows;
  return tokens.rows[units.rows[unit * UNIT.stride + UNIT.token]! * TOKEN.stride + TOKEN.sentence]!;
}
