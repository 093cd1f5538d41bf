/**
 * The single changes of a post that would give a rule another outcome: another value of a fact the rule reads, or a text
 * it found that goes. Each is tried, not guessed: the changed post is checked.
 */

import type { Detected } from '../detect/detected.ts';
import { kindOf, MEDIA, pointerOf, rangeOf } from '../detect/nodes.ts';
import type { FactRow } from '../facts/row.ts';
import type { Facts } from '../program/environment.ts';
import type { Outcome } from '../program/evaluate.ts';
import { pathsOf } from '../program/pathsOf.ts';
import type { Rule } from '../program/program.ts';
import type { Selected } from '../selectors/compileSelector.ts';
import { isObject } from '../shape/jsonType.ts';
import { fromPointer } from '../shape/pointer.ts';
import type { Flip } from './explanation.ts';
import { valueAt } from './origins.ts';

/** So many changes are tried, fewer of long posts (characters that are checked, in all), before an explanation says that it has stopped. */
export const flipBounds = { tries: 200, characters: 2_000_000, places: 20 } as const;

type Tried = Omit<Flip, 'outcome'> & { readonly post: unknown };

export interface FlipContext {
  readonly rule: Rule;
  readonly facts: Facts;
  readonly detected: Detected;
  /** The post as plain JSON. */
  readonly post: Readonly<Record<string, unknown>>;
  readonly outcome: Outcome | 'confirms';
  /** Nodes that failed, or of which it cannot be told. */
  readonly nodes: readonly Selected[];
  /** The outcome of the rule for another post. */
  readonly outcomeOf: (post: unknown) => Outcome | 'confirms';
  readonly mask: (text: string) => string;
}

export function findFlips(context: FlipContext): { flips: Flip[]; cut: boolean } {
  const length = context.detected.scanned.fields.reduce((sum, { text }) => sum + text.length, 1);
  const most = Math.min(flipBounds.tries, Math.floor(flipBounds.characters / length));
  // What people can change first: the words.
  const tried = [...removedTexts(context), ...changedMedia(context), ...changedFacts(context)];
  const flips = tried.slice(0, most).flatMap(({ post, ...change }): Flip[] => {
    const outcome = context.outcomeOf(post);
    return outcome === context.outcome ? [] : [{ ...change, outcome }];
  });
  return { flips, cut: tried.length > most };
}

// -- facts ------------------------------------------------------------------------------------------------------

/** Every condition of a rule, those behind derived facts included. */
function conditionsOf({ source: { input, applies }, form }: Rule, { pack }: Facts): unknown[] {
  const own = [...applies.map(({ condition }) => condition), form.condition];
  for (const row of input.score?.evidence ?? []) if (row.fact !== undefined) own.push(row.fact);
  const seen = new Set<string>();
  for (let at = 0; at < own.length; at++) {
    for (const path of pathsOf(own[at])) {
      const name = path.startsWith('post.facts.') ? path.slice('post.facts.'.length) : '';
      const from = pack.get(name)?.from;
      if (from === undefined || seen.has(name)) continue;
      seen.add(name);
      own.push(from);
    }
  }
  return own;
}

function changedFacts({ rule, facts, post, mask }: FlipContext): Tried[] {
  const conditions = conditionsOf(rule, facts);
  const paths = new Set(conditions.flatMap(pathsOf).filter((path) => path.startsWith('post.')));
  return [...paths].flatMap((path) => {
    const keys = path.slice('post.'.length).split('.');
    const row = keys[0] === 'facts' ? facts.pack.get(keys[1]!) : facts.post.get(keys.join('.'));
    if (!row) return [];
    const now = valueAt(post, keys) ?? null;
    return candidates(row, path, conditions)
      .filter((to) => to !== now)
      .map((to) => ({
        at: `/${keys.join('/')}`,
        from: typeof now === 'string' ? mask(now) : now,
        to,
        post: changed(post, keys, to),
      }));
  });
}

/** Facts of the media items a rule looks at. */
function changedMedia({ rule, facts, post, detected, nodes }: FlipContext): Tried[] {
  const conditions = conditionsOf(rule, facts);
  const names = new Set(conditions.flatMap(pathsOf).flatMap((path) => /^node\.(.+)$/.exec(path)?.[1] ?? []));
  const items = new Set(nodes.map(({ node }) => node).filter((handle) => kindOf(handle) === MEDIA));
  return [...items].slice(0, flipBounds.places).flatMap((node) =>
    [...names].flatMap((name) => {
      // What is said of a picture decides whether it is described.
      const key = name === 'described' ? 'alt' : name;
      const keys = [...fromPointer(pointerOf(detected, node)), ...key.split('.')];
      const row = facts.media.get(`media.${key}`);
      if (!row) return [];
      const now = valueAt(post, keys) ?? null;
      const values = name === 'described' ? [exampleAlt, null] : candidates(row, `node.${name}`, conditions);
      return values
        .filter((to) => to !== now)
        .map((to) => ({ at: `/${keys.join('/')}`, from: now, to, post: changed(post, keys, to) }));
    }),
  );
}

const exampleAlt = 'What the picture shows.';

/** Values a fact might have: those it may have, those the rule compares it with, and none (null). */
function candidates(row: FactRow, path: string, conditions: readonly unknown[]): unknown[] {
  const values = new Set<unknown>(row.values ?? []);
  if (row.type === 'boolean') values.add(true).add(false);
  for (const constant of conditions.flatMap((condition) => constantsBeside(path, condition))) {
    if (typeof constant === 'number') for (const near of [constant - 1, constant, constant + 1]) values.add(near);
    else if (typeof constant === row.type || row.values === undefined) values.add(constant);
  }
  return [...values, null];
}

/** What a condition compares a path with. */
function constantsBeside(path: string, condition: unknown): unknown[] {
  if (Array.isArray(condition)) return condition.flatMap((part) => constantsBeside(path, part));
  if (!isObject(condition)) return [];
  return Object.entries(condition).flatMap(([operator, raw]) => {
    const args = Array.isArray(raw) ? raw : [raw];
    const isCompared = operator !== 'var' && args.some((arg) => isObject(arg) && pathsOf(arg)[0] === path);
    const own = isCompared ? args.flat().filter((arg) => ['string', 'number', 'boolean'].includes(typeof arg)) : [];
    return [...own, ...constantsBeside(path, raw)];
  });
}

// -- texts ------------------------------------------------------------------------------------------------------

function removedTexts({ nodes, detected, post, mask }: FlipContext): Tried[] {
  const seen = new Set<string>();
  return nodes.slice(0, flipBounds.places).flatMap(({ witnesses }) =>
    witnesses.flatMap((witness): Tried[] => {
      const range = rangeOf(detected, witness);
      if (!range) return [];
      const { pointer, text } = detected.scanned.fields[range.field]!;
      const { start, end } = range;
      if (start === end || seen.has(`${pointer} ${start} ${end}`)) return [];
      seen.add(`${pointer} ${start} ${end}`);
      const without = text.slice(0, start) + text.slice(end);
      return [
        {
          at: pointer,
          remove: mask(text.slice(start, end)),
          start,
          end,
          post: changed(post, fromPointer(pointer), without),
        },
      ];
    }),
  );
}

/** A copy of a post with another value at a place; null takes away what is there. */
function changed(post: unknown, keys: readonly string[], to: unknown): unknown {
  const [key, ...rest] = keys as [string, ...string[]];
  const copy = (Array.isArray(post) ? [...post] : isObject(post) ? { ...post } : {}) as Record<string, unknown>;
  if (rest.length > 0) copy[key] = changed(Object.hasOwn(copy, key) ? copy[key] : undefined, rest, to);
  else if (to === null) delete copy[key];
  else copy[key] = to;
  return copy;
}
