/** The values in `applies`: one that no post can have would turn its rule off without a word. */
import type { Platform } from '../plugins.ts';
import type { AppliesInput } from '../schema/pack.ts';
import type { Fault } from '../shape/fault.ts';
import { nearest } from '../shape/nearest.ts';
import { type PathKey, toPointer } from '../shape/pointer.ts';
import type { Facts } from './environment.ts';

/** The fact each key compares with. */
const facts = { direction: 'direction', kind: 'kind', account: 'account.type', role: 'author.role' } as const;

export interface AppliesNames {
  readonly facts: Facts;
  readonly platforms: ReadonlyMap<string, Platform>;
}

export function checkApplies(
  applies: AppliesInput,
  path: readonly PathKey[],
  names: AppliesNames,
  faults: Fault[],
): void {
  const add = (code: string, params: Fault['params'], near: string | undefined, ...keys: PathKey[]) =>
    faults.push({ code, params: { ...params, ...(near && { near }) }, pointer: toPointer([...path, ...keys]) });

  for (const key of Object.keys(facts) as (keyof typeof facts)[]) {
    const known = names.facts.post.get(facts[key])?.values;
    applies[key]?.forEach((found, index) => {
      if (known && !known.includes(found))
        add('applies-value', { found, expected: known }, nearest(found, known), key, index);
    });
  }
  // Networks nobody knows stay in scope, so that only a slip is one.
  applies.platform?.forEach((found, index) => {
    const known = [...names.platforms.keys()];
    const near = names.platforms.has(found.trim().toLowerCase()) ? undefined : nearest(found, known);
    if (near) add('applies-value', { found, expected: known }, near, 'platform', index);
  });
  applies.language?.forEach((found, index) => {
    if (!isLanguageTag(found)) add('language-tag', { found }, undefined, 'language', index);
  });
}

/** BCP 47, as far as rules read it: two or three letters, then subtags. `*` is any. */
export function isLanguageTag(text: string): boolean {
  return text === '*' || /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(text);
}
