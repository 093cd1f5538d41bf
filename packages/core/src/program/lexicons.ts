/** All lexicons of a program: those packs write, and the hidden ones of rules (`forbid`, `has`). */

import type { LexiconSource, PhraseSource } from '../phrases/lexicon.ts';
import { type ParsePhrase, type PhraseItem, phraseBounds } from '../phrases/parsePhrase.ts';
import { digestOfJson } from '../report/fingerprint.ts';
import type { PackInput } from '../schema/types.ts';
import { brief } from '../shape/jsonType.ts';
import { type PathKey, toPointer } from '../shape/pointer.ts';
import { programBounds } from './bounds.ts';
import type { FaultList } from './faultList.ts';
import { followReferences, type Reference } from './followReferences.ts';
import { isLexiconName, type Names, settingPhrases } from './names.ts';
import { type ResolvedLexicon, resolveLexicons, type Said, textOf } from './resolveLexicons.ts';
import type { Settings } from './settings.ts';

export interface LexiconList {
  readonly sources: LexiconSource[];
  /**
   * Adds the hidden lexicon of a rule; gives its id or, unless `own`, that of the one lexicon it is no more than
   * a reference to.
   */
  readonly addHidden: (
    id: string,
    pack: string,
    language: string,
    phrases: readonly string[],
    path: (index: number) => readonly PathKey[],
    options?: HiddenOptions,
  ) => string;
  /** The least and the greatest weight that the matches of a lexicon may have. */
  readonly weights: (id: string) => readonly number[];
  /** Of what lexicons say, with those they refer to; names of other things are passed over. Only where nothing is wrong. */
  readonly digest: (ids: Iterable<string>) => string;
  /** What each lexicon refers to, and where. */
  readonly references: ReadonlyMap<string, readonly PhraseReference[]>;
}

/** A reference in a phrase: the phrase's pack and place. */
export interface PhraseReference extends Reference {
  readonly pack: string;
  readonly path: readonly PathKey[];
}

export interface HiddenOptions {
  /** true: a lexicon of the rule's own, even where it is no more than a reference. */
  readonly own?: boolean;
  /** What is to stand in the place of each phrase. */
  readonly preferred?: readonly string[];
  readonly unless?: readonly string[];
  readonly unlessPath?: readonly PathKey[];
  /** 'key' where the phrases are keys. */
  readonly meant?: 'key';
}

/** Lexicons refer to each other at most so deep. */
export const maxReferenceDepth = 4;

export function collectLexicons(
  packs: readonly PackInput[],
  names: Names,
  { values: settings, ownerOf }: Settings,
  list: FaultList,
  parse: ParsePhrase,
): LexiconList {
  const sources: LexiconSource[] = [];
  const byId = new Map<string, LexiconSource>();
  const references = new Map<string, PhraseReference[]>();
  const used = { phrases: 0, words: 0 };

  /** Whether there is room for more; past a bound, which is said once, nothing more is looked at. */
  function isWithin(what: keyof typeof used, more: number, pack: string, path: readonly PathKey[]): boolean {
    const before = used[what];
    const max = programBounds[what];
    used[what] += more;
    if (before <= max && used[what] > max) list.add(pack, tooMany[what], { max }, path);
    return used[what] <= max;
  }

  /** The phrase with full names; undefined where something is wrong with it. */
  function qualify(
    phrase: string,
    pack: string,
    path: readonly PathKey[],
    lexicon: string,
    meant?: 'key',
  ): string | undefined {
    if (list.isFull() || !isWithin('phrases', 1, pack, path)) return undefined;
    const items = parse(phrase);
    if ('code' in items) {
      list.add(pack, items.code, items.params, path, meant);
      return undefined;
    }
    if (!isWithin('words', wordsIn(items), pack, path)) return undefined;
    if (!items.some(({ is }) => is === 'reference')) return phrase;
    let sound = true;
    const full = phrase.replaceAll(/<([^<>\s]+)>/g, (whole, name: string) => {
      const to = names.reference(pack, name);
      if (to === undefined) {
        const near = list.isLong() ? undefined : names.nearReference(pack, name);
        const code = name.startsWith('settings.') ? 'unknown-setting' : 'unknown-lexicon';
        list.add(pack, code, { found: name, ...(near && { near }) }, path, meant);
        sound = false;
        return whole;
      }
      if (to.startsWith('settings.')) addSettings(to);
      referencesOf(lexicon).push({ to, pack, path });
      return `<${to}>`;
    });
    return sound ? full : undefined;
  }

  function referencesOf(lexicon: string): PhraseReference[] {
    let own = references.get(lexicon);
    if (!own) references.set(lexicon, (own = []));
    return own;
  }

  function addSettings(name: string): void {
    if (byId.has(name)) return;
    const path = name.split('.');
    const owner = ownerOf(path);
    const phrases = settingPhrases(settings, name)!.filter((text) => {
      if (!isWithin('phrases', 1, owner, path)) return false;
      const { length: found } = text;
      const max = phraseBounds.length;
      if (found > max) list.add(owner, 'phrase-too-long', { max, found }, path);
      return found <= max;
    });
    addSource({
      id: name,
      language: '*',
      unless: [],
      phrases: phrases.map((phrase) => ({ phrase })),
      pack: owner,
      plain: true,
    });
  }

  function qualifyAll(phrases: readonly Said<string>[], lexicon: string): string[] {
    return phrases.flatMap(({ value, pack, path }) => qualify(value, pack, path, lexicon) ?? []);
  }

  function addSource(source: LexiconSource): void {
    byId.set(source.id, source);
    sources.push(source);
  }

  function addLexicon({ id, pack, language, strict, unless, phrases }: ResolvedLexicon): void {
    addSource({
      id,
      language: primary(language),
      unless: qualifyAll(unless, id),
      phrases: phrases.flatMap((phrase) => addPhrase(phrase, id)),
      pack,
      ...(strict && { strict }),
    });
  }

  function addPhrase(
    { value: entry, pack, path }: ResolvedLexicon['phrases'][number],
    lexicon: string,
  ): PhraseSource[] {
    const isPlain = typeof entry === 'string';
    const phrase = qualify(textOf(entry), pack, isPlain ? path : [...path, 'phrase'], lexicon);
    const unless = isPlain
      ? []
      : (entry.unless ?? []).map((value, index) => ({ value, pack, path: [...path, 'unless', index] }));
    const exceptions = qualifyAll(unless, lexicon);
    if (phrase === undefined) return [];
    if (isPlain) return [{ phrase }];
    const { weight, preferred } = entry;
    return [
      {
        phrase,
        unless: exceptions,
        ...(weight !== undefined && { weight }),
        ...(preferred !== undefined && { preferred }),
      },
    ];
  }

  // First, so that no phrase is told of a name that is wrong where it is given.
  for (const pack of packs)
    pack.lexicons?.forEach(({ lexicon: found }, index) => {
      const pointer = toPointer(['lexicons', index, 'lexicon']);
      if (found !== undefined && !isLexiconName(found))
        list.addUnread(pack.name, [
          { code: 'lexicon-name', params: { found: brief(found), max: programBounds.name }, pointer },
        ]);
    });
  for (const lexicon of resolveLexicons(packs, names, list)) addLexicon(lexicon);

  return {
    sources,
    references,
    addHidden: (id, pack, language, phrases, path, options = {}) => {
      const { own = false, preferred, unless, unlessPath = [], meant } = options;
      const qualified = phrases.flatMap((text, index): PhraseSource[] => {
        const phrase = qualify(text, pack, path(index), id, meant);
        return phrase === undefined ? [] : [{ phrase, ...(preferred && { preferred: preferred[index]! }) }];
      });
      const only = qualified[0]?.phrase;
      const reference = !own && qualified.length === 1 ? /^<([^<>\s]+)>$/.exec(only!)?.[1] : undefined;
      if (reference && byId.has(reference)) {
        references.delete(id);
        return reference;
      }
      if (!byId.has(id)) {
        addSource({
          id,
          language: primary(language),
          unless: qualifyAll(
            (unless ?? []).map((value, at) => ({ value, pack, path: [...unlessPath, at] })),
            id,
          ),
          phrases: qualified,
          pack,
        });
      }
      return id;
    },
    weights: (id) => {
      const phrases = byId.get(id)?.phrases;
      if (!phrases?.length) return [1];
      let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (const { weight = 1 } of phrases) [least, most] = [Math.min(least, weight), Math.max(most, weight)];
      return [least, most];
    },
    digest: createDigests(byId, references),
  };
}

/** Digests of what lexicons say, with those they refer to: they change with every phrase, not with a name. */
function createDigests(sources: ReadonlyMap<string, LexiconSource>, references: LexiconList['references']) {
  const known = new Map<string, string>();
  /** References are few deep where nothing is wrong. */
  const digestOf = (id: string): string => {
    const made = known.get(id);
    if (made !== undefined) return made;
    const { language, unless, phrases, strict = false } = sources.get(id)!;
    const behind = new Set((references.get(id) ?? []).map(({ to }) => to).filter((to) => sources.has(to)));
    const digest = digestOfJson([language, unless, phrases, strict], [...behind].map(digestOf));
    known.set(id, digest);
    return digest;
  };
  return (ids: Iterable<string>) => digestOfJson([...ids].filter((id) => sources.has(id)).map(digestOf));
}

const tooMany = {
  phrases: 'too-many-phrases',
  words: 'too-many-words',
} as const;

/** Words of a phrase with its alternatives spelled out. */
function wordsIn(items: readonly PhraseItem[]): number {
  let words = 0;
  for (const item of items)
    if (item.is === 'words') for (const alternative of item.alternatives) words += alternative.length;
  return words;
}

/** `en-GB` to `en`. Post after post asks for the same one, so the last answer is kept. */
export function primary(language: string): string {
  if (language === last.language) return last.primary;
  const end = language.indexOf('-');
  last = { language, primary: (end < 0 ? language : language.slice(0, end)).toLowerCase() };
  return last.primary;
}

let last = { language: '', primary: '' };

/** Circles and chains that are too long are faults of the phrase that closes them. */
export function checkReferences({ sources, references }: LexiconList, list: FaultList): void {
  const max = maxReferenceDepth;
  followReferences(new Map(sources.map(({ id }) => [id, references.get(id) ?? []])), {
    depth: max,
    onCircle: (_, { pack, path }, found) => list.add(pack, 'lexicon-cycle', { found }, path),
    onTooDeep: (found, { pack, path }) => list.add(pack, 'lexicon-depth', { max, found }, path),
  });
}
