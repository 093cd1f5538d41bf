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
  /** Writes the ids of all words that the unit in row `unit` matches into `found` from `at` on; gives where they end. */
  readonly match: (text: string, units: Int32Array, unit: number, found: number[], at: number) => number;
  /** The ids of the strict words a pattern may stand for. */
  readonly matchStrict: LetterTrie['match'];
}

interface PrefixNode {
  readonly next: Map<number, PrefixNode>;
  word: number;
}

export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>();
  const words: PhraseWord[] = [];
  const prefixes: PrefixNode = { next: new Map(), word: -1 };
  let slots = new Int32Array(0);
  let hashes = new Int32Array(0);
  /** The next word with the same hash, or -1. */
  let chain = new Int32Array(0);
  let hasPrefixes = false;
  const letters = createLetterTrie();
  const starts = createStarts();

  function add(word: PhraseWord, strict: boolean): number {
    const key = `${word.how} ${word.text}`;
    const id = ids.get(key) ?? addNew(word, key);
    if (strict && word.how !== 'exact') letters.add(word.text, id, word.how === 'prefix');
    return id;
  }

  function addNew(word: PhraseWord, key: string): number {
    ids.set(key, words.length);
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
    while (size < words.length * 2) size *= 2;
    slots = new Int32Array(size).fill(-1);
    hashes = new Int32Array(words.length);
    chain = new Int32Array(words.length).fill(-1);
    words.forEach((word, id) => {
      if (word.how === 'prefix') return;
      hashes[id] = hashWord(word.how === 'exact' ? foldWord(word.text) : word.text);
      let slot = hashes[id]! & (size - 1);
      while (slots[slot] !== -1 && hashes[slots[slot]!] !== hashes[id]) slot = (slot + 1) & (size - 1);
      chain[id] = slots[slot]!;
      slots[slot] = id;
    });
  }

  function find(hash: number): number {
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const id = slots[slot]!;
      if (id === -1 || hashes[id] === hash) return id;
      slot = (slot + 1) & mask;
    }
  }

  function match(text: string, units: Int32Array, unit: number, found: number[], at: number): number {
    const row = unit * UNIT.stride;
    const hash = units[row + UNIT.hash]!;
    let id = find(hash);
    const flags = units[row + UNIT.flags]!;
    const possessive = (flags & UNIT_POSSESSIVE) !== 0;
    // Most words end here: no phrase knows them.
    if (id === -1 && !possessive && !hasPrefixes) return at;
    if (hash === 0) return at;
    let count = at;
    const start = units[row + UNIT.start]!;
    const end = units[row + UNIT.end]!;
    for (; id !== -1; id = chain[id]!) {
      if (isWord(words[id]!, text, start, end, flags)) found[count++] = id;
    }
    if (possessive) {
      for (id = find(hashWord(foldWord(text.slice(start, end - 2)))); id !== -1; id = chain[id]!) {
        if (isWord(words[id]!, text, start, end - 2, flags)) found[count++] = id;
      }
    }
    return hasPrefixes && (flags & UNIT_WORD) !== 0 ? matchPrefixes(text, start, end, flags, found, count) : count;
  }

  function matchPrefixes(text: string, start: number, end: number, flags: number, found: number[], at: number): number {
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

  return { add, seal, match, matchStrict: letters.match, size: () => words.length };
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
function isWord(word: PhraseWord, text: string, start: number, end: number, flags: number): boolean {
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
