/** Where values come from: which layer of the settings, and who gave a fact. */
import { UNKNOWN } from '../facts/unknown.ts';
import type { Post } from '../post/post.ts';
import type { Facts } from '../program/environment.ts';
import type { Program } from '../program/program.ts';
import { isObject } from '../shape/jsonType.ts';
import type { FactOrigin, ReadSetting } from './explanation.ts';

/** The value of a setting (`hours.office`), and the pack (or "host") that has the last word on it. */
export function originOfSetting({ settings, settingLayers }: Program, path: string): ReadSetting | undefined {
  const value = valueAt(settings, path.split('.'));
  if (value === undefined) return undefined;
  const from = settingLayers.findLast((layer) => valueAt(layer.settings, path.split('.')) !== undefined);
  return { path, value, from: from?.from ?? '' };
}

/** Own properties only. */
export function valueAt(value: unknown, keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys) {
    if (!(isObject(found) || Array.isArray(found)) || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<string, unknown>)[key];
  }
  return found;
}

/** Who gave the value of a path such as `post.account.type`; undefined for what is no fact. */
export function originOfFact(
  path: string,
  value: unknown,
  { own, given, facts }: { own: Post; given: Readonly<Record<string, unknown>> | undefined; facts: Facts },
): FactOrigin | undefined {
  if (!path.startsWith('post.')) return undefined;
  const keys = path.slice('post.'.length).split('.');
  const said = valueAt(own, keys);
  const name = keys[0] === 'facts' ? keys[1]! : undefined;
  if (name !== undefined && said === undefined && facts.derived.has(name)) return 'derived';
  if (value === UNKNOWN) return 'absent';
  if (said !== undefined && same(said, value)) return 'post';
  const below = given && valueAt(given, keys);
  if (below !== undefined && same(below, value)) return 'given';
  return said === undefined && (value === null || isAbsentValue(keys, value, facts)) ? 'absent' : 'settings';
}

function isAbsentValue(keys: readonly string[], value: unknown, { post, pack }: Facts): boolean {
  const row = keys[0] === 'facts' ? pack.get(keys[1]!) : post.get(keys.join('.'));
  return row !== undefined && row.absent !== 'unknown' && row.absent.value === value;
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
