/**
 * The operators of JsonLogic that work on values alone, written to agree with json-logic-js (its reference
 * implementation, which the tests use as oracle). None reads a prototype, none can throw.
 */

export type ValueOperator = (args: readonly unknown[]) => unknown;

type Loose = string | number | boolean | null;

/** Loose comparison as in JavaScript. Objects are never turned into text by code of their own: only JSON reaches it. */
function plain(value: unknown): Loose {
  if (Array.isArray(value)) return value.map((item) => (item === null ? '' : String(plain(item)))).join(',');
  if (typeof value === 'object' && value !== null) return '[object Object]';
  return (value ?? null) as Loose;
}

function looselyEqual(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a === b;
  if (typeof a === 'object' && typeof b === 'object') return a === b || (a ?? null) === (b ?? null);
  // biome-ignore lint/suspicious/noDoubleEquals: JsonLogic's == is JavaScript's.
  return plain(a) == plain(b);
}

const less = (a: unknown, b: unknown) => (plain(a) as number) < (plain(b) as number);
const lessOrEqual = (a: unknown, b: unknown) => (plain(a) as number) <= (plain(b) as number);

const number = (value: unknown) => Number.parseFloat(String(plain(value)));
const strict = (value: unknown) => Number(plain(value));

/** Operators on exactly two values, which give true or false. */
export const comparisons: Readonly<Record<string, (a: unknown, b: unknown) => boolean>> = {
  '==': looselyEqual,
  '===': (a, b) => a === b,
  '!=': (a, b) => !looselyEqual(a, b),
  '!==': (a, b) => a !== b,
  '>': (a, b) => less(b, a),
  '>=': (a, b) => lessOrEqual(b, a),
  '<': less,
  '<=': lessOrEqual,
  in: isIn,
};

export const valueOperators: Readonly<Record<string, ValueOperator>> = {
  '==': ([a, b]) => looselyEqual(a, b),
  '===': ([a, b]) => a === b,
  '!=': ([a, b]) => !looselyEqual(a, b),
  '!==': ([a, b]) => a !== b,
  '>': ([a, b]) => less(b, a),
  '>=': ([a, b]) => lessOrEqual(b, a),
  '<': ([a, b, c]) => less(a, b) && (c === undefined || less(b, c)),
  '<=': ([a, b, c]) => lessOrEqual(a, b) && (c === undefined || lessOrEqual(b, c)),
  '+': (args) => args.reduce((sum: number, value) => sum + number(value), 0),
  // Read anew at each step, as the reference does: that turns a negative zero into zero.
  '*': (args) => args.reduce((product, value) => number(product) * number(value)),
  '-': ([a, b]) => (b === undefined ? -strict(a) : strict(a) - strict(b)),
  '/': ([a, b]) => strict(a) / strict(b),
  '%': ([a, b]) => strict(a) % strict(b),
  max: (args) => Math.max(...args.map(strict)),
  min: (args) => Math.min(...args.map(strict)),
  cat: (args) => args.map((value) => plain(value) ?? '').join(''),
  in: ([needle, hay]) => isIn(needle, hay),
  substr: ([text, start, length]) =>
    substr(String(plain(text)), strict(start), length === undefined ? undefined : strict(length)),
  merge: (args) => args.flat(1),
};

function isIn(needle: unknown, hay: unknown): boolean {
  if (Array.isArray(hay)) return hay.indexOf(needle) >= 0; // not `includes`: NaN is in no list
  // Nothing is in an empty text, as in the reference.
  return typeof hay === 'string' && hay !== '' && hay.includes(String(plain(needle)));
}

function substr(text: string, start: number, length: number | undefined): string {
  if (length === undefined) return text.slice(from(text, start));
  if (length >= 0) return text.slice(from(text, start), from(text, start) + length);
  const rest = text.slice(from(text, start));
  return rest.slice(0, Math.max(0, rest.length + length));
}

function from(text: string, start: number): number {
  return start < 0 ? Math.max(0, text.length + start) : start;
}
