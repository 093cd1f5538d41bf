/**
 * The words that phrases know. A unit of a text is looked up by its hash; only where the hash is known is its
 * text compared, so a word that no phrase knows costs one probe.
 */
import { foldWord, hashWord } from '../scan/fold.ts';
import { type Table, UNIT, UNIT_COMPLEX, UNIT_EMOJI, UNIT_POSSESSIVE, UNIT_WORD } from '../scan/rows.ts';
import type { PhraseWord } from './parsePhrase.ts';

export interface Vocabulary {
  /** The id of a word, made if it is new. */
  readonly add: (word: PhraseWord) => number;
  readonly size: () => number;
  /** Makes look-ups possible; no word may be added after it. */
  readonly seal: () => void;
  /** Adds the ids of all words that the unit in row `unit` matches to `found`; gives how many. */
  readonly match: (text: string, units: Table, unit: number, found: number[]) => number;
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

  function add(word: PhraseWord): number {
    const key = `${word.how} ${word.text}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, words.length);
    words.push(word);
    if (word.how === 'prefix') addPrefix(prefixes, word.text, words.length - 1);
    return words.length - 1;
  }

  function seal(): void {
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

  function match(text: string, units: Table, unit: number, found: number[]): number {
    const before = found.length;
    const row = unit * UNIT.stride;
    const { rows } = units;
    const hash = rows[row + UNIT.hash]!;
    if (hash === 0) return 0;
    const flags = rows[row + UNIT.flags]!;
    const start = rows[row + UNIT.start]!;
    const end = rows[row + UNIT.end]!;
    for (let id = find(hash); id !== -1; id = chain[id]!) {
      if (isWord(words[id]!, text, start, end, flags)) found.push(id);
    }
    if ((flags & UNIT_POSSESSIVE) !== 0) {
      for (let id = find(rows[row + UNIT.stem]!); id !== -1; id = chain[id]!) {
        if (isWord(words[id]!, text, start, end - 2, flags)) found.push(id);
      }
    }
    if (prefixes.next.size > 0 && (flags & UNIT_WORD) !== 0) matchPrefixes(text, start, end, flags, found);
    return found.length - before;
  }

  function matchPrefixes(text: string, start: number, end: number, flags: number, found: number[]): void {
    const complex = (flags & UNIT_COMPLEX) !== 0;
    const word = complex ? foldWord(text.slice(start, end)) : text;
    const last = complex ? word.length : end;
    let node: PrefixNode | undefined = prefixes;
    for (let i = complex ? 0 : start; i < last; i++) {
      const code = word.charCodeAt(i);
      if (code === 39 || code === 0x2019) continue;
      node = node.next.get(code >= 65 && code <= 90 ? code | 32 : code);
      if (!node) return;
      if (node.word >= 0) found.push(node.word);
    }
  }

  return { add, seal, match, size: () => words.length };
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
    if ((flags & UNIT_EMOJI) !== 0) return text.slice(start, end).replaceAll('\ufe0f', '') === word.text;
    return text.startsWith(word.text, start); // a run of one sign counts as that sign
  }
  if ((flags & UNIT_COMPLEX) !== 0) return foldWord(text.slice(start, end)) === word.text;
  let at = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 39 || code === 0x2019) continue;
    if (word.text.charCodeAt(at++) !== (code >= 65 && code <= 90 ? code | 32 : code)) return false;
  }
  return at === word.text.length;
}
