/**
 * Fingerprints: 128 bits that change with the content. They detect change, not forgery. MurmurHash3 x86 128
 * (Austin Appleby, public domain) over UTF-16 code units, fed value by value, so that no canonical text has
 * to be made first.
 */
export interface Fingerprint {
  readonly text: (value: string) => Fingerprint;
  readonly number: (value: number) => Fingerprint;
  /** Any JSON, objects in the order of their keys as they stand. */
  readonly json: (value: unknown) => Fingerprint;
  readonly digest: () => string;
}

const C1 = 0x239b961b;
const C2 = 0xab0e9789 | 0;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93 | 0;

export function createFingerprint(): Fingerprint {
  let [h1, h2, h3, h4] = [0, 0, 0, 0];
  let length = 0;
  let [k1, k2, k3, k4] = [0, 0, 0, 0];

  function block(): void {
    h1 ^= Math.imul(rotate(Math.imul(k1, C1), 15), C2);
    h1 = (Math.imul((rotate(h1, 19) + h2) | 0, 5) + 0x561ccd1b) | 0;
    h2 ^= Math.imul(rotate(Math.imul(k2, C2), 16), C3);
    h2 = (Math.imul((rotate(h2, 17) + h3) | 0, 5) + 0x0bcaa747) | 0;
    h3 ^= Math.imul(rotate(Math.imul(k3, C3), 17), C4);
    h3 = (Math.imul((rotate(h3, 15) + h4) | 0, 5) + 0x96cd1c35) | 0;
    h4 ^= Math.imul(rotate(Math.imul(k4, C4), 18), C1);
    h4 = (Math.imul((rotate(h4, 13) + h1) | 0, 5) + 0x32ac3b17) | 0;
    k1 = k2 = k3 = k4 = 0;
  }

  /** Takes 32 bits; every fourth of them closes a block. */
  function word(value: number): void {
    switch (length++ & 3) {
      case 0:
        k1 = value;
        break;
      case 1:
        k2 = value;
        break;
      case 2:
        k3 = value;
        break;
      default:
        k4 = value;
        block();
    }
  }

  function text(value: string): Fingerprint {
    const { length: size } = value;
    word(size ^ 0x5bd1e995);
    let i = 0;
    for (; i + 1 < size; i += 2) word(value.charCodeAt(i) | (value.charCodeAt(i + 1) << 16));
    if (i < size) word(value.charCodeAt(i));
    return self;
  }

  function number(value: number): Fingerprint {
    if (!Number.isInteger(value) || Math.abs(value) >= 0x40000000) return text(String(value));
    word(value | 0);
    return self;
  }

  function json(value: unknown): Fingerprint {
    if (typeof value === 'string') return text(value);
    if (typeof value === 'number') return number(value);
    if (Array.isArray(value)) {
      word(value.length ^ 0x5b5d5b5d);
      for (const item of value) json(item);
    } else if (typeof value === 'object' && value !== null) {
      word(0x7b7d7b7d);
      for (const key of Object.keys(value)) {
        const entry = (value as Record<string, unknown>)[key];
        if (entry === undefined) continue;
        text(key);
        json(entry);
      }
      word(0x7d7b7d7b);
    } else word(value === true ? 1 : value === false ? 2 : 3);
    return self;
  }

  function digest(): string {
    block();
    h1 ^= length;
    h2 ^= length;
    h3 ^= length;
    h4 ^= length;
    h1 = (h1 + h2 + h3 + h4) | 0;
    h2 = (h2 + h1) | 0;
    h3 = (h3 + h1) | 0;
    h4 = (h4 + h1) | 0;
    h1 = mix(h1);
    h2 = mix(h2);
    h3 = mix(h3);
    h4 = mix(h4);
    h1 = (h1 + h2 + h3 + h4) | 0;
    return hex(h1) + hex((h2 + h1) | 0) + hex((h3 + h1) | 0) + hex((h4 + h1) | 0);
  }

  const self: Fingerprint = { text, number, json, digest };
  return self;
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

/** JSON with the keys of every object sorted: two packs that say the same have the same digest. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const sorted: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(value).sort()) sorted[key] = sortKeys((value as Record<string, unknown>)[key]);
  return sorted;
}
