/**
 * The lexicons of all packs, with what one adds to another or takes from it. `{ lexicon, extends, add, remove }` is a
 * lexicon of its own; without `lexicon` the extended one itself is changed, for every rule that uses it.
 */
import type { LexiconInput, PackInput } from '../schema/types.ts';
import { nearest } from '../shape/nearest.ts';
import { type PathKey, toPointer } from '../shape/pointer.ts';
import { programBounds } from './bounds.ts';
import { isLanguageTag } from './checkApplies.ts';
import type { FaultList } from './faultList.ts';
import { followReferences, type Reference } from './followReferences.ts';
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
  let count = 0;
  for (const pack of packs) {
    pack.lexicons?.forEach((value, index) => {
      const said = { value, pack: pack.name, path: ['lexicons', index] };
      const max = programBounds.lexicons;
      if (++count === max + 1) list.add(pack.name, 'too-many-lexicons', { max }, said.path);
      if (count > max) return;
      checkKeys(said, list);
      if (value.lexicon !== undefined) addNamed(said, value.lexicon, named, list);
      else if (value.extends !== undefined) addChange(said, value.extends, changes, names, list);
    });
  }

  const bases = new Map<string, Reference[]>();
  for (const [id, said] of named) {
    const base = said.value.extends === undefined ? undefined : fullName(said, said.value.extends, names, list);
    bases.set(id, base === undefined ? [] : [{ to: base }]);
  }
  const inOrder = followReferences(bases, {
    onCircle: (_, { to }, found) => {
      const { pack, path } = named.get(to)!;
      list.add(pack, 'lexicon-cycle', { found }, [...path, 'extends']);
    },
  });
  const resolved = new Map<string, ResolvedLexicon>();
  /** What lexicons take over from those they extend: a chain of them would copy it again and again. */
  const room = { left: programBounds.phrases };
  for (const id of inOrder) {
    const said = named.get(id)!;
    const own = `${said.pack}/${said.value.lexicon}`;
    const base = resolved.get(bases.get(id)![0]?.to ?? '');
    resolved.set(id, resolveOne(own, said, base, changes.get(id) ?? [], room, list));
  }
  return [...resolved.values()];
}

/** What stands alone is named, with a language and phrases; what extends says what changes. */
function checkKeys({ value, pack, path }: Said<LexiconInput>, list: FaultList): void {
  const { lexicon, language, phrases, extends: extended, add, remove } = value;
  if (extended !== undefined) {
    if (phrases !== undefined) list.add(pack, 'lexicon-phrases', {}, [...path, 'phrases'], 'key');
    return;
  }
  for (const [key, found] of Object.entries({ lexicon, language, phrases }))
    if (found === undefined) list.add(pack, 'missing-key', { key }, path);
  for (const [key, found] of Object.entries({ add, remove }))
    if (found !== undefined) list.add(pack, 'lexicon-change', { found: key }, [...path, key], 'key');
}

function addNamed(
  said: Said<LexiconInput>,
  name: string,
  named: Map<string, Said<LexiconInput>>,
  list: FaultList,
): void {
  const { value, pack, path } = said;
  const id = `${pack}/${name}`;
  const again = named.has(id);
  if (again) list.add(pack, 'duplicate-lexicon', { found: name }, [...path, 'lexicon']);
  // The second of a name is looked at all the same: it may have other faults.
  named.set(again ? toPointer([id, ...path]) : id, said);
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
  const near = list.isLong() ? undefined : names.nearLexicon(pack, name);
  list.add(pack, 'unknown-lexicon', { found: name, ...(near && { near }) }, [...path, 'extends']);
  return undefined;
}

/** A named lexicon, on top of the one it extends, with what others change in it. */
function resolveOne(
  id: string,
  said: Said<LexiconInput>,
  base: ResolvedLexicon | undefined,
  changes: readonly Said<LexiconInput>[],
  room: { left: number },
  list: FaultList,
): ResolvedLexicon {
  const { value, pack, path } = said;
  const had = room.left >= 0;
  room.left -= base ? base.phrases.length + base.unless.length : 0;
  if (had && room.left < 0) list.add(pack, 'too-many-phrases', { max: programBounds.phrases }, [...path, 'extends']);
  const isTooMuch = room.left < 0;
  const unless = [...((!isTooMuch && base?.unless) || [])];
  const phrases = createEntries();
  if (!isTooMuch) base?.phrases.forEach(phrases.add);
  saidOf(said, 'phrases', value.phrases).forEach(phrases.add);
  // Where what it extends is not there, neither are its phrases.
  const isWhole = value.extends === undefined || (base !== undefined && !isTooMuch);
  for (const change of [said, ...changes]) {
    const unknown = phrases.remove(change.value.remove ?? []);
    if (isWhole) for (const index of unknown) addUnknown(index, id, phrases, change, list);
    saidOf(change, 'unless', change.value.unless).forEach((each) => unless.push(each));
    saidOf(change, 'add', change.value.add).forEach(phrases.add);
  }
  return {
    id,
    pack,
    language: value.language ?? base?.language ?? 'en',
    strict: value.strict ?? base?.strict ?? false,
    unless,
    phrases: phrases.all(),
  };
}

interface Entries {
  readonly add: (entry: Said<PhraseEntry>) => void;
  /** Gives the places of the texts that are not there. */
  readonly remove: (texts: readonly string[]) => number[];
  readonly texts: () => Iterable<string>;
  readonly all: () => Said<PhraseEntry>[];
}

/** The phrases of a lexicon while it is changed: each change costs what it says, not what is there. */
function createEntries(): Entries {
  const entries: Said<PhraseEntry>[] = [];
  /** Those that are still there, by their texts. */
  const byText = new Map<string, Said<PhraseEntry>[]>();
  const gone = new Set<Said<PhraseEntry>>();
  return {
    texts: () => byText.keys(),
    all: () => (gone.size > 0 ? entries.filter((entry) => !gone.has(entry)) : entries),
    add: (entry) => {
      entries.push(entry);
      const known = byText.get(textOf(entry.value));
      if (known) known.push(entry);
      else byText.set(textOf(entry.value), [entry]);
    },
    remove: (texts) => {
      const taken = new Set<string>();
      const unknown: number[] = [];
      texts.forEach((text, index) => {
        const found = byText.get(text);
        for (const entry of found ?? []) gone.add(entry);
        if (byText.delete(text)) taken.add(text);
        else if (!taken.has(text)) unknown.push(index);
      });
      return unknown;
    },
  };
}

function addUnknown(
  index: number,
  lexicon: string,
  phrases: Entries,
  { value, pack, path }: Said<LexiconInput>,
  list: FaultList,
): void {
  if (list.isFull()) return;
  const found = value.remove![index]!;
  const near = list.isLong() ? undefined : nearest(found, phrases.texts());
  list.add(pack, 'unknown-phrase', { found, lexicon, ...(near && { near }) }, [...path, 'remove', index]);
}

function saidOf<T>({ pack, path }: Said<unknown>, key: string, values: readonly T[] | undefined): Said<T>[] {
  return (values ?? []).map((value, index) => ({ value, pack, path: [...path, key, index] }));
}

export function textOf(entry: PhraseEntry): string {
  return typeof entry === 'string' ? entry : entry.phrase;
}
