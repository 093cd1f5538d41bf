/**
 * Fingerprints: 128 bits that change with the content. They detect change, not forgery. MurmurHash3 x86 128
 * (Austin Appleby, public domain) over UTF-16 code units, fed value by value, so that no canonical text has
 * to be made first.
 */

/** Four lanes of hash, the words that wait to be mixed into them, and how many were taken before those. */
export interface Fingerprint {
  h1: number;
  h2: number;
  h3: number;
  h4: number;
  readonly words: Int32Array;
  count: number;
  taken: number;
}

const C1 = 0x239b961b;
const C2 = 0xab0e9789 | 0;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93 | 0;

/** Words that are mixed at a time: whole blocks of four. */
const room = 512;

/** Rooms of fingerprints that are done, to be used again. */
const spare: Int32Array[] = [];

export function createFingerprint(): Fingerprint {
  return { h1: 0, h2: 0, h3: 0, h4: 0, words: spare.pop() ?? new Int32Array(room), count: 0, taken: 0 };
}

/** Takes 32 bits. */
export function addWord(print: Fingerprint, word: number): void {
  if (print.count === room) mixWords(print);
  print.words[print.count++] = word;
}

/** Mixes the words that wait, which are whole blocks. On local variables: it is where the time goes. */
function mixWords(print: Fingerprint): void {
  const { words, count } = print;
  let { h1, h2, h3, h4 } = print;
  for (let i = 0; i < count; i += 4) {
    h1 ^= Math.imul(rotate(Math.imul(words[i]!, C1), 15), C2);
    h1 = (Math.imul((rotate(h1, 19) + h2) | 0, 5) + 0x561ccd1b) | 0;
    h2 ^= Math.imul(rotate(Math.imul(words[i + 1]!, C2), 16), C3);
    h2 = (Math.imul((rotate(h2, 17) + h3) | 0, 5) + 0x0bcaa747) | 0;
    h3 ^= Math.imul(rotate(Math.imul(words[i + 2]!, C3), 17), C4);
    h3 = (Math.imul((rotate(h3, 15) + h4) | 0, 5) + 0x96cd1c35) | 0;
    h4 ^= Math.imul(rotate(Math.imul(words[i + 3]!, C4), 18), C1);
    h4 = (Math.imul((rotate(h4, 13) + h1) | 0, 5) + 0x32ac3b17) | 0;
  }
  print.h1 = h1;
  print.h2 = h2;
  print.h3 = h3;
  print.h4 = h4;
  print.taken += count;
  print.count = 0;
}

/** Two code units are a word; behind them, the last one alone. */
export function addText(print: Fingerprint, text: string): Fingerprint {
  // As in `readSource`: a method that is a constant is called faster.
  const { charCodeAt } = String.prototype;
  const { length } = text;
  addWord(print, length ^ 0x5bd1e995);
  const { words } = print;
  for (let i = 0; i < length; ) {
    if (print.count === room) mixWords(print);
    let { count } = print;
    for (; i + 1 < length && count < room; i += 2)
      words[count++] = charCodeAt.call(text, i) | (charCodeAt.call(text, i + 1) << 16);
    if (i + 1 === length && count < room) words[count++] = charCodeAt.call(text, i++);
    print.count = count;
  }
  return print;
}

export function addNumber(print: Fingerprint, value: number): Fingerprint {
  if (!Number.isInteger(value) || Math.abs(value) >= 0x40000000) return addText(print, String(value));
  addWord(print, value | 0);
  return print;
}

/** Any JSON, objects in the order of their keys as they stand. */
export function addJson(print: Fingerprint, value: unknown): Fingerprint {
  if (typeof value === 'string') return addText(print, value);
  if (typeof value === 'number') return addNumber(print, value);
  if (Array.isArray(value)) {
    addWord(print, value.length ^ 0x5b5d5b5d);
    for (const item of value) addJson(print, item);
  } else if (typeof value === 'object' && value !== null) {
    addWord(print, 0x7b7d7b7d);
    for (const key of Object.keys(value)) {
      const entry = (value as Record<string, unknown>)[key];
      if (entry === undefined) continue;
      addText(print, key);
      addJson(print, entry);
    }
    addWord(print, 0x7d7b7d7b);
  } else addWord(print, value === true ? 1 : value === false ? 2 : 3);
  return print;
}

/** The fingerprint as 32 hexadecimal digits. Nothing may be added after it. */
export function digest(print: Fingerprint): string {
  const length = print.taken + print.count;
  while ((print.count & 3) !== 0) addWord(print, 0);
  mixWords(print);
  spare.push(print.words);
  let h1 = print.h1 ^ length;
  let h2 = print.h2 ^ length;
  let h3 = print.h3 ^ length;
  let h4 = print.h4 ^ length;
  h1 = (h1 + h2 + h3 + h4) | 0;
  h2 = mix((h2 + h1) | 0);
  h3 = mix((h3 + h1) | 0);
  h4 = mix((h4 + h1) | 0);
  h1 = (mix(h1) + h2 + h3 + h4) | 0;
  return hex(h1) + hex((h2 + h1) | 0) + hex((h3 + h1) | 0) + hex((h4 + h1) | 0);
}

/** The fingerprint of texts, one after the other. */
export function fingerprintOf(...texts: readonly string[]): string {
  const print = createFingerprint();
  for (const text of texts) addText(print, text);
  return digest(print);
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

function mix(value: number): number {
  let h = value;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

const bytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hex(value: number): string {
  return bytes[value >>> 24]! + bytes[(value >>> 16) & 255]! + bytes[(value >>> 8) & 255]! + bytes[value & 255]!;
}

/** The digest of JSON, whatever the order of its keys: two packs that say the same have the same digest. */
export function digestOfJson(...values: readonly unknown[]): string {
  const print = createFingerprint();
  for (const value of values) addJson(print, sortKeys(value));
  return digest(print);
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const sorted: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(value).sort()) sorted[key] = sortKeys((value as Record<string, unknown>)[key]);
  return sorted;
}
