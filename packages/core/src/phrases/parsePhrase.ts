/**
 * A phrase as authors write it, to sequences that can be matched:
 *
 *     su(e|es|ed|ing) (the)? patient    alternatives, optional parts; expanded, at most 64 a phrase
 *     litigat*  =IT                     any ending; exactly these letters
 *     my <colleague> ~4 <insult>        other lexicons, tokens, settings; a gap of at most 4 words
 *
 * Words are found by the scan itself, so that a phrase and a text can never disagree on what a word is.
 */

import { foldWord } from '../scan/fold.ts';
import { createRows, resetRows, TOKEN, tokenTypes, UNIT, UNIT_WORD } from '../scan/rows.ts';
import { scanText } from '../scan/scanText.ts';

export interface PhraseWord {
  /** Folded, except where `exact`. */
  readonly text: string;
  readonly how: 'folded' | 'exact' | 'prefix';
}

/** A run of words, all of whose alternatives are spelled out; or a reference. `gap` words at most may stand before it. */
export type PhraseItem = { readonly gap: number } & (
  | { readonly is: 'words'; readonly alternatives: readonly (readonly PhraseWord[])[] }
  | { readonly is: 'reference'; readonly to: string }
);

export interface PhraseFault {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export const phraseBounds = { alternatives: 64, words: 16, gap: 12, length: 400 } as const;

export type ParsePhrase = (phrase: string) => readonly PhraseItem[] | PhraseFault;

/** Reads each phrase once: while a program is compiled several parts of it ask for the same. `forget` when that is done. */
export function createPhraseParser(): { readonly parse: ParsePhrase; readonly forget: () => void } {
  const known = new Map<string, ReturnType<ParsePhrase>>();
  return {
    parse: (phrase) => {
      let items = known.get(phrase);
      if (!items) known.set(phrase, (items = parsePhrase(phrase)));
      return items;
    },
    forget: () => known.clear(),
  };
}

/** The items of a phrase, or what is wrong with it. */
export function parsePhrase(phrase: string): readonly PhraseItem[] | PhraseFault {
  if (phrase.length > phraseBounds.length)
    return { code: 'phrase-too-long', params: { max: phraseBounds.length, found: phrase.length } };
  const chunks = splitChunks(phrase);
  if ('code' in chunks) return chunks;
  const items: PhraseItem[] = [];
  let gap = 0;
  let run: string[] = [];
  const closeRun = (): PhraseFault | undefined => {
    if (run.length === 0) return undefined;
    const alternatives = readRun(run.join(' '));
    if ('code' in alternatives) return alternatives;
    items.push({ is: 'words', alternatives, gap });
    run = [];
    gap = 0;
    return undefined;
  };
  for (const chunk of chunks) {
    const isGap = /^~(\d+)$/.exec(chunk);
    const reference = /^<([^<>\s]+)>$/.exec(chunk);
    if (!isGap && !reference) {
      if (/[<>]/.test(chunk)) return { code: 'phrase-reference', params: { found: chunk } };
      run.push(chunk);
      continue;
    }
    const fault = closeRun();
    if (fault) return fault;
    if (isGap) {
      gap = Number(isGap[1]);
      if (gap < 1 || gap > phraseBounds.gap)
        return { code: 'phrase-gap', params: { found: chunk, max: phraseBounds.gap } };
      if (items.length === 0) return { code: 'phrase-gap-at-edge', params: { found: chunk } };
    } else {
      items.push({ is: 'reference', to: reference![1]!, gap });
      gap = 0;
    }
  }
  const fault = closeRun();
  if (fault) return fault;
  if (gap > 0) return { code: 'phrase-gap-at-edge', params: { found: `~${gap}` } };
  if (items.length === 0) return { code: 'phrase-empty', params: {} };
  const words = items.reduce((sum, item) => sum + (item.is === 'words' ? longest(item.alternatives) : 1), 0);
  if (words > phraseBounds.words) return { code: 'phrase-words', params: { max: phraseBounds.words, found: words } };
  return items;
}

function longest(alternatives: readonly (readonly PhraseWord[])[]): number {
  return alternatives.reduce((most, words) => Math.max(most, words.length), 0);
}

/** Words of a plain text, without any of the phrase signs: for names in settings. */
export function plainWords(text: string): readonly PhraseWord[] {
  return wordsOf(text, 'folded') ?? [];
}

/** Splits at spaces outside brackets. */
function splitChunks(phrase: string): string[] | PhraseFault {
  const chunks: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < phrase.length; at++) {
    const char = phrase[at]!;
    if (char === '(') depth++;
    if (char === ')' && --depth < 0) return { code: 'phrase-bracket', params: { found: ')' } };
    if (depth > 0 || !/\s/.test(char)) continue;
    if (at > from) chunks.push(phrase.slice(from, at));
    from = at + 1;
  }
  if (depth > 0) return { code: 'phrase-bracket', params: { found: '(' } };
  if (phrase.length > from) chunks.push(phrase.slice(from));
  return chunks;
}

/** Every alternative of a run of words, as lists of words. */
function readRun(run: string): (readonly PhraseWord[])[] | PhraseFault {
  const spelled = spellOut(run);
  if (!spelled) return { code: 'phrase-alternatives', params: { max: phraseBounds.alternatives } };
  const alternatives: (readonly PhraseWord[])[] = [];
  for (const text of spelled) {
    const words: PhraseWord[] = [];
    for (const piece of text.split(/\s+/)) {
      if (piece === '') continue;
      const read = readPiece(piece);
      if ('code' in read) return read;
      words.push(...read);
    }
    if (words.length > 0) alternatives.push(words);
  }
  if (alternatives.length === 0) return { code: 'phrase-empty', params: {} };
  return alternatives;
}

function readPiece(piece: string): readonly PhraseWord[] | PhraseFault {
  const how =
    piece.length > 1 && piece.startsWith('=') ? 'exact' : piece.length > 1 && piece.endsWith('*') ? 'prefix' : 'folded';
  const bare = how === 'exact' ? piece.slice(1) : how === 'prefix' ? piece.slice(0, -1) : piece;
  const words = wordsOf(bare, how);
  if (!words) return { code: 'phrase-never-matches', params: { found: piece } };
  return words;
}

/** All strings a run with brackets stands for; undefined past the bound. */
function spellOut(run: string): string[] | undefined {
  // Most runs are one list of words.
  if (run.startsWith('(') && run.indexOf('(', 1) < 0 && run.indexOf(')') === run.length - 1) {
    const all = run.slice(1, -1).split('|');
    return all.length > phraseBounds.alternatives ? undefined : all;
  }
  let index = 0;
  const alternatives = (): string[] | undefined => {
    let all: string[] = [];
    let current: string[] = [''];
    while (index < run.length && run[index] !== ')') {
      if (run[index] === '|') {
        index++;
        all = all.concat(current);
        current = [''];
        continue;
      }
      let options: string[];
      if (run[index] !== '(') {
        const from = index;
        while (index < run.length && !'(|)'.includes(run[index]!)) index++;
        options = [run.slice(from, index)];
      } else {
        index++;
        const inner = alternatives();
        if (!inner) return undefined;
        index++; // the closing bracket, which splitChunks has made sure of
        options = inner;
        if (run[index] === '?') {
          index++;
          options = ['', ...inner];
        }
      }
      if (current.length * options.length > phraseBounds.alternatives) return undefined;
      const given = current;
      current =
        options.length === 1
          ? given.map((before) => before + options[0]!)
          : given.flatMap((before) => options.map((option) => before + option));
    }
    all = all.concat(current);
    return all.length > phraseBounds.alternatives ? undefined : all;
  };
  return alternatives();
}

const rows = createRows();

/** The match units of a text, folded; undefined where it is a link or the like, which phrases never match. */
function wordsOf(text: string, how: PhraseWord['how']): PhraseWord[] | undefined {
  // Nearly all of them are one word of small letters, which the scan would find to be just that.
  if (/^[a-z]+$/.test(text)) return [{ text, how }];
  resetRows(rows);
  scanText(text, 0, rows);
  const words: PhraseWord[] = [];
  for (let unit = 0; unit < rows.units.count; unit++) {
    const row = unit * UNIT.stride;
    const { rows: units } = rows.units;
    if (units[row + UNIT.hash] === 0) return undefined;
    const slice = text.slice(units[row + UNIT.start]!, units[row + UNIT.end]!);
    const isWord = (units[row + UNIT.flags]! & UNIT_WORD) !== 0;
    words.push({
      text: isWord && how !== 'exact' ? foldWord(slice) : isWord ? slice : signOf(slice, units[row + UNIT.token]!),
      how: isWord ? how : 'folded',
    });
  }
  return words.length > 0 ? words : undefined;
}

/** A run of one sign counts as that sign; an emoji is compared without its presentation selector. */
function signOf(slice: string, token: number): string {
  const kind = rows.tokens.rows[token * TOKEN.stride + TOKEN.kind]!;
  return tokenTypes[kind] === 'emoji' ? slice.replaceAll('\ufe0f', '') : String.fromCodePoint(slice.codePointAt(0)!);
}
