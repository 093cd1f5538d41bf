/** How names inside a pack become full names: its own first, then those of the packs it extends. */

import { tokenTypes } from '../scan/rows.ts';
import type { PackInput } from '../schema/pack.ts';
import { nearest } from '../shape/nearest.ts';
import { programBounds } from './bounds.ts';

export interface Names {
  /** Full id of what `<name>` in a phrase of `pack` refers to; undefined where there is no such thing. */
  readonly reference: (pack: string, name: string) => string | undefined;
  readonly lexicon: (pack: string, name: string) => string | undefined;
  readonly nearLexicon: (pack: string, name: string) => string | undefined;
  readonly nearReference: (pack: string, name: string) => string | undefined;
}

export function createNames(
  packs: readonly PackInput[],
  markTypes: ReadonlySet<string>,
  settings: Readonly<Record<string, unknown>>,
): Names {
  const lexicons = new Map(
    packs.map((pack) => [pack.name, new Set((pack.lexicons ?? []).flatMap(({ lexicon }) => lexicon ?? []))]),
  );
  const byName = new Map(packs.map((pack) => [pack.name, pack]));

  function lexicon(pack: string, name: string): string | undefined {
    const slash = name.indexOf('/');
    if (slash > 0) return lexicons.get(name.slice(0, slash))?.has(name.slice(slash + 1)) ? name : undefined;
    for (const owner of withExtended(pack)) if (lexicons.get(owner)?.has(name)) return `${owner}/${name}`;
    return undefined;
  }

  function withExtended(pack: string, seen = new Set<string>()): Set<string> {
    if (seen.has(pack)) return seen;
    seen.add(pack);
    for (const name of byName.get(pack)?.extends ?? []) withExtended(name, seen);
    return seen;
  }

  function reference(pack: string, name: string): string | undefined {
    if ((tokenTypes as readonly string[]).includes(name) || markTypes.has(name)) return name;
    if (name.startsWith('settings.')) return settingPhrases(settings, name) ? name : undefined;
    return lexicon(pack, name);
  }

  const lexiconNames = (pack: string) => [...withExtended(pack)].flatMap((owner) => [...(lexicons.get(owner) ?? [])]);

  const allNames = () => [...lexicons].flatMap(([pack, own]) => [...own].map((name) => `${pack}/${name}`));

  return {
    lexicon,
    reference,
    nearLexicon: (pack, name) => nearest(name, name.includes('/') ? allNames() : lexiconNames(pack)),
    nearReference: (pack, name) => {
      const own = lexiconNames(pack).filter(isLexiconName);
      const lists = Object.keys(settings).map((key) => `settings.${key}`);
      return nearest(name, [...own, ...lists, ...tokenTypes, ...markTypes]);
    },
  };
}

/** A name that phrases and selectors can refer to. */
export function isLexiconName(name: string): boolean {
  return name.length <= programBounds.name && /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(name);
}

/** The texts of a setting that phrases may refer to: a text or a list of texts. */
export function settingPhrases(
  settings: Readonly<Record<string, unknown>>,
  name: string,
): readonly string[] | undefined {
  let value: unknown = settings;
  for (const key of name.split('.').slice(1)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  if (typeof value === 'string') return [value];
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}
