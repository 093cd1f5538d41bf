/**
 * The words that phrases know. A unit of a text is looked up by its hash; only where the hash is known is its
 * text compared, so a word that no phrase knows costs one probe.
 */
import { foldWord, hashWord } from '../scan/fold.ts';
import { UNIT, UNIT_COMPLEX, UNIT_PICTURE, UNIT_POSSESSIVE, UNIT_WORD } from '../scan/rows.ts';
import { createLetterTrie, type LetterTrie } from './letterTrie.ts';
import type { PhraseWord } from './parsePhrase.ts';
import { createStarts } from './starts.ts';

export interface Vocabulary {
  /** The id of a word, made if it is new. `strict`: it is to be found in disguise too. */
  readonly add: (word: PhraseWord, strict: boolean) => number;
  readonly size: () => number;
  /** Makes look-ups possible; no word may be added after it. */
  readonly seal: () => void;
  /**
   * Writes what each of the units `from` to `to` is into `words`, at its place: the id of the word it matches, `NO_WORD`
   * where no phrase knows it, `SEVERAL` where it matches more than one; those are put into `several`. Of most words the
   * hash alone is looked at: `ALIKE` less the id says that the unit is that word or none, and `isWord` tells.
   */
  readonly lookUp: (
    text: string,
    units: Int32Array,
    from: number,
    to: number,
    words: Int32Array,
    several: Map<number, readonly number[]>,
  ) => void;
  /** Whether a unit, of which the hash is that of a word, is that word. */
  readonly isWord: (word: number, text: string, units: Int32Array, unit: number) => boolean;
  /** The ids of the strict words a pattern may stand for. */
  readonly matchStrict: LetterTrie['match'];
}

export const NO_WORD = -1;
export const SEVERAL = -2;
export const ALIKE = -3;

interface PrefixNode {
  readonly next: Map<number, PrefixNode>;
  word: number;
}

export function createVocabulary(): Vocabulary {
  /** By how a word is written down, and its text. */
  const ids = {
    folded: new Map<string, number>(),
    exact: new Map<string, number>(),
    prefix: new Map<string, number>(),
  };
  const words: PhraseWord[] = [];
  const prefixes: PrefixNode = { next: new Map(), word: -1 };
  /** Open addressing, two numbers each: hash and id. */
  let slots = new Int32Array(0);
  let mask = 0;
  /** The next word with the same hash, or -1. */
  let chain = new Int32Array(0);
  let hasPrefixes = false;
  const letters = createLetterTrie();
  const starts = createStarts();

  function add(word: PhraseWord, strict: boolean): number {
    const id = ids[word.how].get(word.text) ?? addNew(word);
    if (strict && word.how !== 'exact') letters.add(word.text, id, word.how === 'prefix');
    return id;
  }

  function addNew(word: PhraseWord): number {
    ids[word.how].set(word.text, words.length);
    words.push(word);
    if (word.how === 'prefix') {
      addPrefix(prefixes, word.text, words.length - 1);
      starts.add(word.text);
    }
    return words.length - 1;
  }

  function seal(): void {
    hasPrefixes = prefixes.next.size > 0;
    let size = 16;
    while (size < words.length * 4) size *= 2;
    mask = size - 1;
    slots = new Int32Array(size * 2).fill(NO_WORD);
    chain = new Int32Array(words.length).fill(NO_WORD);
    words.forEach((word, id) => {
      if (word.how === 'prefix') return;
      const hash = hashWord(word.how === 'exact' ? foldWord(word.text) : word.text);
      const slot = slotOf(hash);
      chain[id] = slots[slot + 1]!;
      slots[slot] = hash;
      slots[slot + 1] = id;
    });
  }

  /** The slot of a hash, or the free one where it would go. */
  function slotOf(hash: number): number {
    let slot = (hash & mask) * 2;
    while (slots[slot + 1] !== NO_WORD && slots[slot] !== hash) slot = (slot + 2) & (mask * 2 + 1);
    return slot;
  }

  function lookUp(
    text: string,
    units: Int32Array,
    from: number,
    to: number,
    into: Int32Array,
    several: Map<number, readonly number[]>,
  ): void {
    for (let unit = from; unit < to; unit++) {
      const row = unit * UNIT.stride;
      const hash = units[row + UNIT.hash]!;
      const id = slots[slotOf(hash) + 1]!;
      const flags = units[row + UNIT.flags]!;
      const mayBeMore = (flags & UNIT_POSSESSIVE) !== 0 || (hasPrefixes && mayBeginAlike(text, units, row));
      if (hash === 0 || (id === NO_WORD && !mayBeMore)) into[unit] = NO_WORD;
      else if (mayBeMore || chain[id] !== NO_WORD) into[unit] = matchAll(text, units, unit, id, several);
      else into[unit] = ALIKE - id;
    }
  }

  /** Whether a prefix may begin as a unit does. */
  function mayBeginAlike(text: string, units: Int32Array, row: number): boolean {
    const flags = units[row + UNIT.flags]!;
    if ((flags & UNIT_WORD) === 0) return false;
    return (flags & UNIT_COMPLEX) !== 0 || starts.mayBegin(text, units[row + UNIT.start]!, units[row + UNIT.end]!);
  }

  /** The one word a unit matches; or `NO_WORD`, or `SEVERAL`. `id` is the first with its hash. */
  function matchAll(
    text: string,
    units: Int32Array,
    unit: number,
    id: number,
    several: Map<number, readonly number[]>,
  ): number {
    const row = unit * UNIT.stride;
    const count = match(text, units[row + UNIT.start]!, units[row + UNIT.end]!, units[row + UNIT.flags]!, id);
    if (count > 1) several.set(unit, found.slice(0, count));
    return count === 0 ? NO_WORD : count === 1 ? found[0]! : SEVERAL;
  }

  /** The words a unit matches, as many as `match` says. Used again for every unit. */
  const found: number[] = [];

  /** Puts the ids of all words that a unit matches into `found`; gives how many they are. `id` is the first with its hash. */
  function match(text: string, start: number, end: number, flags: number, id: number): number {
    let count = 0;
    for (let each = id; each !== NO_WORD; each = chain[each]!) {
      if (isSame(words[each]!, text, start, end, flags)) found[count++] = each;
    }
    if ((flags & UNIT_POSSESSIVE) !== 0) {
      const without = slots[slotOf(hashWord(foldWord(text.slice(start, end - 2)))) + 1]!;
      for (let each = without; each !== NO_WORD; each = chain[each]!) {
        if (isSame(words[each]!, text, start, end - 2, flags)) found[count++] = each;
      }
    }
    return hasPrefixes && (flags & UNIT_WORD) !== 0 ? matchPrefixes(text, start, end, flags, count) : count;
  }

  function matchPrefixes(text: string, start: number, end: number, flags: number, at: number): number {
    const complex = (flags & UNIT_COMPLEX) !== 0;
    if (!complex && !starts.mayBegin(text, start, end)) return at;
    const word = complex ? foldWord(text.slice(start, end)) : text;
    const last = complex ? word.length : end;
    let count = at;
    let node: PrefixNode | undefined = prefixes;
    for (let i = complex ? 0 : start; i < last; i++) {
      const code = word.charCodeAt(i);
      if (!complex && (code === 39 || code === 0x2019)) continue;
      node = node.next.get(code >= 65 && code <= 90 ? code | 32 : code);
      if (!node) return count;
      if (node.word >= 0) found[count++] = node.word;
    }
    return count;
  }

  function isWord(word: number, text: string, units: Int32Array, unit: number): boolean {
    const row = unit * UNIT.stride;
    return isSame(words[word]!, text, units[row + UNIT.start]!, units[row + UNIT.end]!, units[row + UNIT.flags]!);
  }

  return { add, seal, lookUp, isWord, matchStrict: letters.match, size: () => words.length };
}

function addPrefix(root: PrefixNode, text: string, word: number): void {
  let node = root;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let next = node.next.get(code);
    if (!next) node.next.set(code, (next = { next: new Map(), word: -1 }));
    node = next;
  }
  node.word = word;
}

/** Whether a unit is a word of the vocabulary. Hashes may be alike by chance; this is where that is found out. */
function isSame(word: PhraseWord, text: string, start: number, end: number, flags: number): boolean {
  if (word.how === 'exact') return end - start === word.text.length && text.startsWith(word.text, start);
  if ((flags & UNIT_WORD) === 0) {
    if ((flags & UNIT_PICTURE) !== 0) return text.slice(start, end).replaceAll('\ufe0f', '') === word.text;
    return text.startsWith(word.text, start); // a run of one sign counts as that sign
  }
  if ((flags & UNIT_COMPLEX) !== 0) return foldWord(text.slice(start, end)) === word.text;
  // As in `readSource`: a method that is a constant is called faster.
  const { charCodeAt } = String.prototype;
  let at = 0;
  for (let i = start; i < end; i++) {
    const code = charCodeAt.call(text, i);
    if (code === 39 || code === 0x2019) continue;
    if (charCodeAt.call(word.text, at++) !== (code >= 65 && code <= 90 ? code | 32 : code)) return false;
  }
  return at === word.text.length;
}
