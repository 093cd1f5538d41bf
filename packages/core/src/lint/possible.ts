/**
 * What a condition can come to, as far as constants and the values facts may have show it. Whatever it does not know it
 * takes for possible, so that it never says of a condition that it cannot hold where it can.
 */

import { valueAt } from '../explain/origins.ts';
import { comparisons } from '../logic/operators.ts';
import { truthy } from '../logic/term.ts';
import type { Facts } from '../program/environment.ts';
import { isObject } from '../shape/jsonType.ts';

/** Whether it can be true, and whether it can be false. */
export interface Possible {
  readonly yes: boolean;
  readonly no: boolean;
}

/** The values paths may still have; those that are not listed may have any. */
export type Values = ReadonlyMap<string, ReadonlySet<unknown>>;

export interface World {
  readonly facts: Facts;
  readonly settings: Readonly<Record<string, unknown>>;
}

const either: Possible = { yes: true, no: true };

export function possible(condition: unknown, values: Values, world: World): Possible {
  if (Array.isArray(condition)) return either;
  if (!isObject(condition)) return certain(truthy(condition));
  const [operator, args] = operatorOf(condition);
  switch (operator) {
    case 'and':
      return possibleAnd(args, values, world);
    case 'or': {
      const parts = args.map((arg) => possible(arg, values, world));
      return { yes: parts.some(({ yes }) => yes), no: parts.every(({ no }) => no) };
    }
    case '!':
    case '!!': {
      const { yes, no } = possible(args[0], values, world);
      return operator === '!' ? { yes: no, no: yes } : { yes, no };
    }
    case 'var': {
      const known = valuesOf(condition, values, world);
      return known ? ofTruths([...known].map(truthy)) : either;
    }
    default:
      return possibleComparison(operator, args, values, world);
  }
}

const certain = (truth: boolean): Possible => ({ yes: truth, no: !truth });
const ofTruths = (truths: readonly boolean[]): Possible => ({ yes: truths.includes(true), no: truths.includes(false) });

/** Each part is asked where those before it hold. */
function possibleAnd(args: readonly unknown[], values: Values, world: World): Possible {
  let narrowed = values;
  let no = false;
  for (const arg of args) {
    const part = possible(arg, narrowed, world);
    no ||= possible(arg, values, world).no;
    if (!part.yes) return { yes: false, no: true };
    narrowed = narrow(arg, narrowed, world);
  }
  return { yes: true, no: no || args.length === 0 };
}

function possibleComparison(operator: string, args: readonly unknown[], values: Values, world: World): Possible {
  const compare = Object.hasOwn(comparisons, operator) ? comparisons[operator] : undefined;
  const [a, b] = args.map((arg) => valuesOf(arg, values, world));
  if (!compare || args.length !== 2 || !a || !b) return either;
  return ofTruths([...a].flatMap((first) => [...b].map((second) => compare(first, second))));
}

/** The values an argument may have; undefined where any. What is unknown is none: it makes nothing true or false. */
export function valuesOf(arg: unknown, values: Values, world: World): ReadonlySet<unknown> | undefined {
  if (!isObject(arg)) return new Set([arg]);
  const [operator, args] = operatorOf(arg);
  const [path, ...rest] = args;
  if (operator !== 'var' || typeof path !== 'string') return undefined;
  const known = values.get(path) ?? valuesOfPath(path, world);
  return known && rest.length > 0 && !isObject(rest[0]) ? new Set([...known, rest[0]]) : known;
}

function valuesOfPath(path: string, { facts, settings }: World): ReadonlySet<unknown> | undefined {
  if (path.startsWith('settings.')) return new Set([valueAt(settings, path.split('.').slice(1))]);
  const row = path.startsWith('post.facts.')
    ? facts.pack.get(path.slice('post.facts.'.length))
    : facts.post.get(path.slice('post.'.length));
  if (!row || !path.startsWith('post.')) return undefined;
  const listed = row.values ?? (row.type === 'boolean' ? [true, false] : undefined);
  // People of a picture and the like are lists of the values, not one of them.
  if (!listed || row.type === 'list') return undefined;
  return new Set<unknown>([...listed, ...(row.absent === 'unknown' ? [] : [row.absent.value])]);
}

/** The values that are left where a condition holds. */
function narrow(condition: unknown, values: Values, world: World): Values {
  if (!isObject(condition)) return values;
  const [operator, args] = operatorOf(condition);
  if (operator === 'and') return args.reduce<Values>((left, arg) => narrow(arg, left, world), values);
  const compare = Object.hasOwn(comparisons, operator) ? comparisons[operator] : undefined;
  const [first, second] = args;
  if (!compare || args.length !== 2 || !isObject(first) || isObject(second)) return values;
  const [name, [path]] = operatorOf(first) as [string, unknown[]];
  const known = name === 'var' && typeof path === 'string' ? valuesOf(first, values, world) : undefined;
  if (!known) return values;
  return new Map([...values, [path as string, new Set([...known].filter((value) => compare(value, second)))]]);
}

function operatorOf(condition: Record<string, unknown>): [string, unknown[]] {
  const [operator = ''] = Object.keys(condition);
  const raw = condition[operator];
  return [operator, Array.isArray(raw) ? raw : [raw]];
}
