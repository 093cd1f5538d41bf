/**
 * Fingerprints: 128 bits that change with the content. They detect change, not forgery. MurmurHash3 x86 128
 * (Austin Appleby, public domain) over UTF-16 code units, fed value by value, so that no canonical text has
 * to be made first.
 */

/** Four lanes of hash, the block that is being filled, and how many words were taken. */
export interface Fingerprint {
  h1: number;
  h2: number;
  h3: number;
  h4: number;
  readonly block: Int32Array;
  length: number;
}

const C1 = 0x239b961b;
const C2 = 0xab0e9789 | 0;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93 | 0;

export function createFingerprint(): Fingerprint {
  return { h1: 0, h2: 0, h3: 0, h4: 0, block: new Int32Array(4), length: 0 };
}

/** Takes 32 bits; every fourth of them closes a block. */
export function addWord(print: Fingerprint, word: number): void {
  const place = print.length++ & 3;
  print.block[place] = word;
  if (place === 3) closeBlock(print);
}

function closeBlock(print: Fingerprint): void {
  const { block } = print;
  mixBlock(print, block[0]!, block[1]!, block[2]!, block[3]!);
}

function mixBlock(print: Fingerprint, k1: number, k2: number, k3: number, k4: number): void {
  let { h1, h2, h3, h4 } = print;
  h1 ^= Math.imul(rotate(Math.imul(k1, C1), 15), C2);
  h1 = (Math.imul((rotate(h1, 19) + h2) | 0, 5) + 0x561ccd1b) | 0;
  h2 ^= Math.imul(rotate(Math.imul(k2, C2), 16), C3);
  h2 = (Math.imul((rotate(h2, 17) + h3) | 0, 5) + 0x0bcaa747) | 0;
  h3 ^= Math.imul(rotate(Math.imul(k3, C3), 17), C4);
  h3 = (Math.imul((rotate(h3, 15) + h4) | 0, 5) + 0x96cd1c35) | 0;
  h4 ^= Math.imul(rotate(Math.imul(k4, C4), 18), C1);
  h4 = (Math.imul((rotate(h4, 13) + h1) | 0, 5) + 0x32ac3b17) | 0;
  print.h1 = h1;
  print.h2 = h2;
  print.h3 = h3;
  print.h4 = h4;
}

export function addText(print: Fingerprint, text: string): Fingerprint {
  const { length } = text;
  addWord(print, length ^ 0x5bd1e995);
  let i = 0;
  // Up to the next whole block word by word, then eight code units at a time.
  for (; i + 1 < length && (print.length & 3) !== 0; i += 2) addWord(print, pair(text, i));
  i = addBlocks(print, text, i);
  for (; i + 1 < length; i += 2) addWord(print, pair(text, i));
  if (i < length) addWord(print, text.charCodeAt(i));
  return print;
}

/** The whole blocks of a text from `start` on; gives where they end. The same steps as `mixBlock`, on local variables: it is where the time goes. */
function addBlocks(print: Fingerprint, text: string, start: number): number {
  const last = text.length - 7;
  if (start >= last) return start;
  let { h1, h2, h3, h4 } = print;
  let i = start;
  for (; i < last; i += 8) {
    h1 ^= Math.imul(rotate(Math.imul(pair(text, i), C1), 15), C2);
    h1 = (Math.imul((rotate(h1, 19) + h2) | 0, 5) + 0x561ccd1b) | 0;
    h2 ^= Math.imul(rotate(Math.imul(pair(text, i + 2), C2), 16), C3);
    h2 = (Math.imul((rotate(h2, 17) + h3) | 0, 5) + 0x0bcaa747) | 0;
    h3 ^= Math.imul(rotate(Math.imul(pair(text, i + 4), C3), 17), C4);
    h3 = (Math.imul((rotate(h3, 15) + h4) | 0, 5) + 0x96cd1c35) | 0;
    h4 ^= Math.imul(rotate(Math.imul(pair(text, i + 6), C4), 18), C1);
    h4 = (Math.imul((rotate(h4, 13) + h1) | 0, 5) + 0x32ac3b17) | 0;
  }
  print.h1 = h1;
  print.h2 = h2;
  print.h3 = h3;
  print.h4 = h4;
  print.length += (i - start) >> 1;
  return i;
}

function pair(text: string, i: number): number {
  return text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16);
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
  const { length } = print;
  while ((print.length & 3) !== 0) addWord(print, 0);
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
