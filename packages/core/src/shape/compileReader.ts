/**
 * Compiles a shape to a reader: a closure that copies an unknown value into a clean one and lists what is
 * wrong. It never throws, whatever the value: getters and proxies may, and are caught where they do.
 *
 * The copy has every key of the shape, in the shape's order, as own data properties. So later stages read
 * with plain property access (no prototype is ever reached), and one hidden class serves all posts.
 */
import type { Fault } from './fault.ts';
import { brief, isList, isObject, jsonType, jsonTypesOf, reasonOf, typeNames } from './jsonType.ts';
import { nearest } from './nearest.ts';
import { type PathKey, toPointer } from './pointer.ts';
import type { ObjectShape, Shape } from './shape.ts';

/** What a read keeps at hand. `path` is the way to the value that is being read. */
export interface Reading {
  readonly path: PathKey[];
  readonly faults: Fault[];
  /** Values of any shape that may still be read: an object that holds itself has no end. */
  left: number;
  /** Values of all kinds that may still be read. */
  values: number;
  /** Characters of all texts that may still be read. */
  characters: number;
  /** Pointers of keys that were read as the key they nearly are: what that would have been, and what it is. */
  readonly readAs: Map<string, string>;
}

type Read = (value: unknown, reading: Reading) => unknown;

export interface ReaderOptions {
  /** true where null means absent (posts); false where it is a wrong value (packs). */
  readonly nullIsAbsent: boolean;
  /** Items of one list, keys of one record, at most. */
  readonly maxItems: number;
  /** Faults listed, at most; reading goes on silently after them. */
  readonly maxFaults: number;
  /** Levels of a value of any shape, at most. */
  readonly maxDepth: number;
  /** Values inside values of any shape, all together, at most. */
  readonly maxValues: number;
  /** Values of all kinds, all together, at most; any number if absent. So that a list in a list in a list stays small. */
  readonly maxTotal?: number;
  /** Characters of all texts and keys of records, at most; any number if absent. */
  readonly maxText?: number;
  /** true where a misspelt key is a fault, and read as the key that was meant: so that what is in it is looked at too. */
  readonly readsNear?: boolean;
}

export type ShapeReader = (value: unknown, faults: Fault[], readAs?: Map<string, string>) => unknown;

export function compileReader(shape: Shape, options: ReaderOptions): ShapeReader {
  const read = compile(shape, options);
  const { maxValues, maxTotal = Number.POSITIVE_INFINITY, maxText = Number.POSITIVE_INFINITY } = options;
  return (value, faults, readAs = new Map()) =>
    read(value, { path: [], faults, left: maxValues, values: maxTotal, characters: maxText, readAs });
}

function compile(shape: Shape, options: ReaderOptions): Read {
  switch (shape.is) {
    case 'any':
      return (value, reading) => readAny(value, reading, options, 0);
    case 'boolean':
      return (value, reading) =>
        typeof value === 'boolean' ? value : wrongType(value, 'true or false', reading, options, truthMeant(value));
    case 'string':
      return compileString(shape, options);
    case 'number':
      return compileNumber(shape, options);
    case 'enum':
      return compileEnum(shape.values, options, []);
    case 'list':
      return compileList(compile(shape.of, options), options);
    case 'record':
      return compileRecord(compile(shape.of, options), options);
    case 'union':
      return compileUnion(shape.of, options);
    case 'object':
      return compileObject(shape, options);
  }
}

function compileString(shape: Shape & { is: 'string' }, options: ReaderOptions): Read {
  if (!shape.pattern) {
    return (value, reading) => {
      if (typeof value !== 'string') return wrongType(value, 'text', reading, options);
      return fits(value, reading, options) ? value : undefined;
    };
  }
  const pattern = new RegExp(shape.pattern);
  const expected = wordsOf(shape.pattern);
  return (value, reading) => {
    if (typeof value !== 'string') return wrongType(value, expected, reading, options);
    // The longest value that matches is far shorter; a bound keeps the pattern's cost constant.
    if (value.length <= 64 && pattern.test(value)) return value;
    return fault(reading, options, 'wrong-value', { expected, found: brief(value) });
  };
}

/** What to write, in words: nobody should have to read a pattern. The schemas hold these four. */
function wordsOf(pattern: string): string {
  if (pattern.startsWith('^(?:now|')) return '"now", "next-working-day" or a count such as "working-days:20"';
  if (pattern.startsWith('^P')) return 'a duration, e.g. P12M (a year) or P30D';
  if (pattern.includes('T')) return 'a date and time with offset, e.g. 2026-11-24T09:30:00Z';
  return 'a language tag, e.g. en-GB';
}

function compileNumber(shape: Shape & { is: 'number' }, options: ReaderOptions): Read {
  const { integer, min = Number.NEGATIVE_INFINITY } = shape;
  const expected = `${integer ? 'a whole number' : 'a number'}${Number.isFinite(min) ? ` of at least ${min}` : ''}`;
  return (value, reading) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return wrongType(value, expected, reading, options);
    if (value >= min && (!integer || Number.isSafeInteger(value))) return value;
    return fault(reading, options, 'wrong-value', { expected, found: brief(value) });
  };
}

/** `others` are values of other types that may stand in the same place. */
function compileEnum(
  values: readonly (string | number | boolean)[],
  options: ReaderOptions,
  others: readonly (string | number | boolean)[],
): Read {
  const known = new Set<unknown>(values);
  const names = values.filter((value) => typeof value === 'string');
  const expected = [...values, ...others];
  return (value, reading) => {
    if (known.has(value)) return value;
    const meant = others.length > 0 ? truthMeant(value) : undefined;
    const near = meant ?? (typeof value === 'string' ? nearest(value, names) : undefined);
    return fault(reading, options, 'wrong-value', { expected, found: brief(value), ...(near && { near }) });
  };
}

/** `yes` and the like, which some writers of YAML and JSON take for true and false. */
function truthMeant(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 5) return undefined;
  if (/^(?:yes|on|true)$/i.test(value)) return 'true';
  return /^(?:no|off|false)$/i.test(value) ? 'false' : undefined;
}

function compileList(item: Read, options: ReaderOptions): Read {
  return (value, reading) => {
    if (!isList(value)) return wrongType(value, 'a list', reading, options);
    const { path } = reading;
    const whole = lengthOf(value, reading, options);
    const length = Math.min(whole, options.maxItems);
    if (whole > length) fault(reading, options, 'too-many', { max: options.maxItems, found: whole });
    const list: unknown[] = [];
    for (let i = 0; i < length && spend(reading, options); i++) {
      path.push(i);
      const entry = get(value, i, reading, options);
      const isNone = entry === undefined || (entry === null && options.nullIsAbsent);
      const clean =
        entry === unreadable
          ? undefined
          : isNone
            ? wrongType(entry, 'a value', reading, options)
            : item(entry, reading);
      path.pop();
      // A wrong item stays as undefined, so that the pointers of the items after it stay true.
      list.push(clean);
    }
    return list;
  };
}

function compileRecord(item: Read, options: ReaderOptions): Read {
  return (value, reading) => {
    if (!isObject(value)) return wrongType(value, 'an object', reading, options);
    const { path } = reading;
    const record: Record<string, unknown> = Object.create(null);
    // Sorted, because fingerprints must not depend on the order in which a host writes keys.
    const keys = keysOf(value, reading, options).sort();
    if (keys.length > options.maxItems)
      fault(reading, options, 'too-many', { max: options.maxItems, found: keys.length });
    for (const key of keys.slice(0, options.maxItems)) {
      if (!spend(reading, options) || !fits(key, reading, options)) break;
      path.push(key);
      const entry = get(value, key, reading, options);
      if (entry !== undefined && entry !== unreadable && !(entry === null && options.nullIsAbsent)) {
        const clean = item(entry, reading);
        if (clean !== undefined) record[key] = clean;
      }
      path.pop();
    }
    return record;
  };
}

/** The alternatives of a union are told apart by the JSON type of the value, so that faults can be exact. */
function compileUnion(shapes: readonly Shape[], options: ReaderOptions): Read {
  const readers = new Map<string, Read[]>();
  for (const shape of shapes) {
    for (const type of jsonTypesOf(shape)) {
      const mayBeBoolean = shape.is === 'enum' && shapes.some(({ is }) => is === 'boolean');
      const read = mayBeBoolean ? compileEnum(shape.values, options, [true, false]) : compile(shape, options);
      readers.set(type, [...(readers.get(type) ?? []), read]);
    }
  }
  const expected = [...readers.keys()].map((type) => typeNames[type]).join(' or ');
  return (value, reading) => {
    const candidates = readers.get(jsonType(value));
    if (!candidates)
      return wrongType(value, expected, reading, options, readers.has('boolean') ? truthMeant(value) : undefined);
    if (candidates.length === 1) return candidates[0]!(value, reading);
    let first: Fault[] | undefined;
    for (const read of candidates) {
      const attempt: Reading = { ...reading, faults: [] };
      const clean = read(value, attempt);
      if (attempt.faults.length === 0) return clean;
      first ??= attempt.faults;
    }
    for (const each of first!) if (reading.faults.length < options.maxFaults) reading.faults.push(each);
    return undefined;
  };
}

function compileObject(shape: ObjectShape, options: ReaderOptions): Read {
  const template: Record<string, unknown> = {};
  const readers = new Map<string, Read>();
  for (const [key, value] of Object.entries(shape.keys)) {
    template[key] = undefined;
    readers.set(key, compile(value, options));
  }
  const required = shape.required ?? [];
  // A short list of keys is help, a long one is noise: an author of a rule has its page for that.
  const known = readers.size > 0 && readers.size <= 12 ? [...readers.keys()] : undefined;
  return (value, reading) => {
    if (!isObject(value)) return wrongType(value, 'an object', reading, options);
    const { path } = reading;
    const clean: Record<string, unknown> = { ...template };
    let wrong: Set<string> | undefined;
    const keys = keysOf(value, reading, options);
    for (let i = 0; i < keys.length && i < options.maxItems && spend(reading, options); i++) {
      const key = keys[i]!;
      const read = readers.get(key);
      if (!read && (!shape.loose || key === '__proto__')) {
        const near = nearest(key, readers.keys());
        path.push(key);
        fault(reading, options, 'unknown-key', { key, ...(near ? { near } : known && { expected: known }) }, 'key');
        if (options.readsNear && near && clean[near] === undefined && !keys.includes(near))
          clean[near] = readAsNear(get(value, key, reading, options), near, readers.get(near)!, reading);
        path.pop();
        continue;
      }
      path.push(key);
      const entry = get(value, key, reading, options);
      if (entry === unreadable) (wrong ??= new Set()).add(key);
      else if (entry !== undefined && !(entry === null && options.nullIsAbsent)) {
        clean[key] = read ? read(entry, reading) : readAny(entry, reading, options, 0);
        // A wrong value is its own fault; only what was never there is missing.
        if (clean[key] === undefined) (wrong ??= new Set()).add(key);
      }
      path.pop();
    }
    for (const key of required) {
      if (clean[key] === undefined && !wrong?.has(key) && reading.values >= 0)
        fault(reading, options, 'missing-key', { key });
    }
    return clean;
  };
}

/** The value of a misspelt key as that of the key that was meant; undefined where it cannot be that one. */
function readAsNear(value: unknown, near: string, read: Read, reading: Reading): unknown {
  if (value === unreadable) return undefined;
  const here = toPointer(reading.path);
  const attempt: Reading = { ...reading, faults: [] };
  const clean = read(value, attempt);
  Object.assign(reading, { left: attempt.left, values: attempt.values, characters: attempt.characters });
  if (clean === undefined || attempt.faults.some(({ pointer }) => pointer === here)) return undefined;
  reading.faults.push(...attempt.faults);
  reading.readAs.set(toPointer([...reading.path.slice(0, -1), near]), here);
  return clean;
}

/** A copy of JSON of any shape; what is not JSON is a fault. */
function readAny(value: unknown, reading: Reading, options: ReaderOptions, depth: number): unknown {
  if (value === null || typeof value === 'boolean') return value;
  if (value === unreadable) return undefined;
  if (typeof value === 'string') return fits(value, reading, options) ? value : undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? value : wrongType(value, 'JSON', reading, options);
  if (typeof value !== 'object') return wrongType(value, 'JSON', reading, options);
  if (reading.left-- <= 0) {
    return reading.left === -1
      ? fault(reading, options, 'too-many', { max: options.maxValues, found: 'more' })
      : undefined;
  }
  if (depth >= options.maxDepth) {
    // Said once: what is so deep has many ends.
    if (!reading.faults.some(({ code }) => code === 'too-deep'))
      fault(reading, options, 'too-deep', { max: options.maxDepth });
    return undefined;
  }
  const { path } = reading;
  const list = isList(value) ? value : undefined;
  const keys: PathKey[] = list
    ? Array.from({ length: Math.min(lengthOf(list, reading, options), options.maxItems) }, (_, i) => i)
    : keysOf(value, reading, options).slice(0, options.maxItems);
  const copy: Record<PathKey, unknown> = list ? ([] as unknown as Record<PathKey, unknown>) : Object.create(null);
  for (const key of keys) {
    if (!spend(reading, options)) break;
    path.push(key);
    const clean = readAny(get(value, key, reading, options), reading, options, depth + 1);
    if (list) (copy as unknown as unknown[]).push(clean ?? null);
    else if (clean !== undefined) copy[key] = clean;
    path.pop();
  }
  return copy;
}

/** One value more; false past the bound, which is said once. */
function spend(reading: Reading, options: ReaderOptions): boolean {
  if (--reading.values === -1) fault(reading, options, 'too-many-values', { max: options.maxTotal });
  return reading.values >= 0;
}

/** Whether a text still fits; false past the bound, which is said once. */
function fits(text: string, reading: Reading, options: ReaderOptions): boolean {
  const before = reading.characters;
  reading.characters -= text.length;
  if (before >= 0 && reading.characters < 0) fault(reading, options, 'too-much-text', { max: options.maxText });
  return reading.characters >= 0;
}

function keysOf(value: object, reading: Reading, options: ReaderOptions): string[] {
  try {
    return Object.keys(value);
  } catch (error) {
    fault(reading, options, 'unreadable', { reason: reasonOf(error) });
    return [];
  }
}

function lengthOf(list: readonly unknown[], reading: Reading, options: ReaderOptions): number {
  const length = get(list, 'length', reading, options);
  if (typeof length === 'number') return length;
  if (length !== unreadable) wrongType(length, 'a list', reading, options);
  return 0;
}

/** Stands for a value that could not be read, which has been said. */
const unreadable = Symbol('unreadable');

/** Reads a property once; a getter or proxy that throws is a fault of the value, not of the program. */
function get(value: object, key: PathKey, reading: Reading, options: ReaderOptions): unknown {
  try {
    return (value as Record<PathKey, unknown>)[key];
  } catch (error) {
    fault(reading, options, 'unreadable', { reason: reasonOf(error) });
    return unreadable;
  }
}

function wrongType(
  value: unknown,
  expected: string,
  reading: Reading,
  options: ReaderOptions,
  near?: string,
): undefined {
  const found =
    typeof value === 'number' && !Number.isFinite(value) ? 'a number without end' : typeNames[jsonType(value)];
  return fault(reading, options, 'wrong-type', { expected, found: found ?? 'nothing', ...(near && { near }) });
}

function fault(
  reading: Reading,
  options: ReaderOptions,
  code: string,
  params: Fault['params'],
  meant?: 'key',
): undefined {
  if (reading.faults.length < options.maxFaults)
    reading.faults.push({ code, params, pointer: toPointer(reading.path), ...(meant && { meant }) });
  return undefined;
}
