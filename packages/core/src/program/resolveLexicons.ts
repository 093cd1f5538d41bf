/**
 * The lexicons of all packs, with what one adds to another or takes from it. `{ lexicon, extends, add, remove }` is a
 * lexicon of its own; without `lexicon` the extended one itself is changed, for every rule that uses it.
 */
import type { LexiconInput, PackInput } from '../schema/types.ts';
import { nearest } from '../shape/nearest.ts';
import type { PathKey } from '../shape/pointer.ts';
import { isLanguageTag } from './checkApplies.ts';
import type { FaultList } from './faultList.ts';
import type { Names } from './names.ts';

/** Something a pack says, with its place, and the pack whose names it uses. */
export interface Said<T> {
  readonly value: T;
  readonly pack: string;
  readonly path: readonly PathKey[];
}

type PhraseEntry = NonNullable<LexiconInput['phrases']>[number];

export interface ResolvedLexicon {
  /** Full. */
  readonly id: string;
  readonly pack: string;
  readonly language: string;
  readonly strict: boolean;
  readonly unless: readonly Said<string>[];
  readonly phrases: readonly Said<PhraseEntry>[];
}

export function resolveLexicons(packs: readonly PackInput[], names: Names, list: FaultList): ResolvedLexicon[] {
  const named = new Map<string, Said<LexiconInput>>();
  const changes = new Map<string, Said<LexiconInput>[]>();
  for (const pack of packs) {
    pack.lexicons?.forEach((value, index) => {
      const said = { value, pack: pack.name, path: ['lexicons', index] };
      checkKeys(said, list);
      if (value.lexicon !== undefined) addNamed(said, value.lexicon, named, list);
      else if (value.extends !== undefined) addChange(said, value.extends, changes, names, list);
    });
  }

  const resolved = new Map<string, ResolvedLexicon>();
  const resolve = (id: string, open: readonly string[]): ResolvedLexicon | undefined => {
    const known = resolved.get(id);
    const said = named.get(id);
    if (known || !said) return known;
    if (open.includes(id)) {
      list.add(said.pack, 'lexicon-cycle', { found: [...open.slice(open.indexOf(id)), id] }, [...said.path, 'extends']);
      return undefined;
    }
    const base = baseOf(said, names, list, (other) => resolve(other, [...open, id]));
    const lexicon = (changes.get(id) ?? []).reduce(
      (each, change) => changed(each, change, list),
      own(id, said, base, list),
    );
    resolved.set(id, lexicon);
    return lexicon;
  };
  for (const id of named.keys()) resolve(id, []);
  return [...resolved.values()];
}

/** What stands alone is named, with a language and phrases; what extends says what changes. */
function checkKeys({ value, pack, path }: Said<LexiconInput>, list: FaultList): void {
  const { lexicon, language, phrases, extends: extended, add, remove } = value;
  if (extended !== undefined) {
    if (phrases !== undefined) list.add(pack, 'lexicon-phrases', {}, [...path, 'phrases']);
    return;
  }
  for (const [key, found] of Object.entries({ lexicon, language, phrases }))
    if (found === undefined) list.add(pack, 'missing-key', { key }, path);
  for (const [key, found] of Object.entries({ add, remove }))
    if (found !== undefined) list.add(pack, 'lexicon-change', { found: key }, [...path, key]);
}

function addNamed(
  said: Said<LexiconInput>,
  name: string,
  named: Map<string, Said<LexiconInput>>,
  list: FaultList,
): void {
  const { value, pack, path } = said;
  const id = `${pack}/${name}`;
  if (named.has(id)) list.add(pack, 'duplicate-lexicon', { found: name }, [...path, 'lexicon']);
  named.set(id, said);
  if (value.language !== undefined && !isLanguageTag(value.language))
    list.add(pack, 'language-tag', { found: value.language }, [...path, 'language']);
}

function addChange(
  said: Said<LexiconInput>,
  name: string,
  changes: Map<string, Said<LexiconInput>[]>,
  names: Names,
  list: FaultList,
): void {
  const id = fullName(said, name, names, list);
  if (id !== undefined) changes.set(id, [...(changes.get(id) ?? []), said]);
}

function fullName({ pack, path }: Said<LexiconInput>, name: string, names: Names, list: FaultList): string | undefined {
  const id = names.lexicon(pack, name);
  if (id !== undefined) return id;
  const near = names.nearLexicon(pack, name);
  list.add(pack, 'unknown-lexicon', { found: name, ...(near && { near }) }, [...path, 'extends']);
  return undefined;
}

function baseOf(
  said: Said<LexiconInput>,
  names: Names,
  list: FaultList,
  resolve: (id: string) => ResolvedLexicon | undefined,
): ResolvedLexicon | undefined {
  if (said.value.extends === undefined) return undefined;
  const id = fullName(said, said.value.extends, names, list);
  return id === undefined ? undefined : resolve(id);
}

/** A named lexicon, on top of the one it extends. */
function own(
  id: string,
  said: Said<LexiconInput>,
  base: ResolvedLexicon | undefined,
  list: FaultList,
): ResolvedLexicon {
  const { value, pack } = said;
  const start: ResolvedLexicon = {
    id,
    pack,
    language: value.language ?? base?.language ?? 'en',
    strict: value.strict ?? base?.strict ?? false,
    unless: base?.unless ?? [],
    phrases: [...(base?.phrases ?? []), ...saidOf(said, 'phrases', value.phrases)],
  };
  return changed(start, said, list);
}

function changed(lexicon: ResolvedLexicon, said: Said<LexiconInput>, list: FaultList): ResolvedLexicon {
  const { value, pack, path } = said;
  const gone = new Set<string>();
  const texts = new Set(lexicon.phrases.map(({ value: entry }) => textOf(entry)));
  value.remove?.forEach((phrase, index) => {
    if (texts.has(phrase)) return void gone.add(phrase);
    const near = nearest(phrase, texts);
    list.add(pack, 'unknown-phrase', { found: phrase, lexicon: lexicon.id, ...(near && { near }) }, [
      ...path,
      'remove',
      index,
    ]);
  });
  return {
    ...lexicon,
    unless: [...lexicon.unless, ...saidOf(said, 'unless', value.unless)],
    phrases: [
      ...lexicon.phrases.filter(({ value: entry }) => !gone.has(textOf(entry))),
      ...saidOf(said, 'add', value.add),
    ],
  };
}

function saidOf<T>({ pack, path }: Said<unknown>, key: string, values: readonly T[] | undefined): Said<T>[] {
  return (values ?? []).map((value, index) => ({ value, pack, path: [...path, key, index] }));
}

export function textOf(entry: PhraseEntry): string {
  return typeof entry === 'string' ? entry : entry.phrase;
}
