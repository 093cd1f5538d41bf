/** All lexicons of a program: those packs write, and the hidden ones of rules (`forbid`, `has`). */

import type { LexiconSource, PhraseSource } from '../phrases/lexicon.ts';
import { parsePhrase } from '../phrases/parsePhrase.ts';
import { referencesOf } from '../phrases/references.ts';
import { digestOfJson } from '../report/fingerprint.ts';
import type { PackInput } from '../schema/types.ts';
import type { PathKey } from '../shape/pointer.ts';
import type { FaultList } from './faultList.ts';
import { type Names, settingPhrases } from './names.ts';
import { type ResolvedLexicon, resolveLexicons, type Said, textOf } from './resolveLexicons.ts';

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
  /** The weights the matches of a lexicon may have. */
  readonly weights: (id: string) => readonly number[];
  /** Of what lexicons say, with those they refer to; names of other things are passed over. */
  readonly digest: (ids: Iterable<string>) => string;
}

export interface HiddenOptions {
  /** true: a lexicon of the rule's own, even where it is no more than a reference. */
  readonly own?: boolean;
  /** What is to stand in the place of each phrase. */
  readonly preferred?: readonly string[];
  readonly unless?: readonly string[];
  readonly unlessPath?: readonly PathKey[];
}

/** Lexicons refer to each other at most so deep. */
export const maxReferenceDepth = 4;

export function collectLexicons(
  packs: readonly PackInput[],
  names: Names,
  settings: Readonly<Record<string, unknown>>,
  list: FaultList,
): LexiconList {
  const sources: LexiconSource[] = [];
  const added = new Set<string>();

  function qualify(phrase: string, pack: string, path: readonly PathKey[]): string | undefined {
    const items = parsePhrase(phrase);
    if ('code' in items) {
      list.add(pack, items.code, items.params, path);
      return undefined;
    }
    let sound = true;
    const full = phrase.replaceAll(/<([^<>\s]+)>/g, (whole, name: string) => {
      const to = names.reference(pack, name);
      if (to === undefined) {
        const near = names.nearReference(pack, name);
        list.add(
          pack,
          name.startsWith('settings.') ? 'unknown-setting' : 'unknown-lexicon',
          { found: name, ...(near && { near }) },
          path,
        );
        sound = false;
        return whole;
      }
      if (to.startsWith('settings.')) addSettings(to, pack);
      return `<${to}>`;
    });
    return sound ? full : undefined;
  }

  function addSettings(name: string, pack: string): void {
    if (added.has(name)) return;
    added.add(name);
    const phrases = settingPhrases(settings, name)!.map((phrase) => ({ phrase }));
    sources.push({ id: name, language: '*', unless: [], phrases, pack, plain: true });
  }

  function qualifyAll(phrases: readonly Said<string>[]): string[] {
    return phrases.flatMap(({ value, pack, path }) => qualify(value, pack, path) ?? []);
  }

  function addLexicon({ id, pack, language, strict, unless, phrases }: ResolvedLexicon): void {
    added.add(id);
    sources.push({
      id,
      language: primary(language),
      unless: qualifyAll(unless),
      phrases: phrases.flatMap(addPhrase),
      pack,
      ...(strict && { strict }),
    });
  }

  function addPhrase({ value: entry, pack, path }: ResolvedLexicon['phrases'][number]): PhraseSource[] {
    const isPlain = typeof entry === 'string';
    const phrase = qualify(textOf(entry), pack, isPlain ? path : [...path, 'phrase']);
    if (phrase === undefined) return [];
    if (isPlain) return [{ phrase }];
    const unless = (entry.unless ?? []).map((value, index) => ({ value, pack, path: [...path, 'unless', index] }));
    return [{ phrase, unless: qualifyAll(unless), ...(entry.weight !== undefined && { weight: entry.weight }) }];
  }

  for (const lexicon of resolveLexicons(packs, names, list)) addLexicon(lexicon);
  const byId = () => new Map(sources.map((source) => [source.id, source]));

  return {
    sources,
    addHidden: (id, pack, language, phrases, path, { own = false, preferred, unless, unlessPath = [] } = {}) => {
      const qualified = phrases.flatMap((text, index): PhraseSource[] => {
        const phrase = qualify(text, pack, path(index));
        return phrase === undefined ? [] : [{ phrase, ...(preferred && { preferred: preferred[index]! }) }];
      });
      const only = qualified[0]?.phrase;
      const reference = !own && qualified.length === 1 ? /^<([^<>\s]+)>$/.exec(only!)?.[1] : undefined;
      if (reference && added.has(reference)) return reference;
      if (!added.has(id)) {
        added.add(id);
        sources.push({
          id,
          language: primary(language),
          unless: qualifyAll((unless ?? []).map((value, at) => ({ value, pack, path: [...unlessPath, at] }))),
          phrases: qualified,
          pack,
        });
      }
      return id;
    },
    weights: (id) => {
      const weights = sources.find((source) => source.id === id)?.phrases.map(({ weight = 1 }) => weight);
      return weights && weights.length > 0 ? weights : [1];
    },
    digest: (ids) => digestOfLexicons(ids, byId()),
  };
}

/** What lexicons say, with those they refer to: changes with every phrase, not with a name. */
function digestOfLexicons(ids: Iterable<string>, sources: ReadonlyMap<string, LexiconSource>): string {
  const seen = new Map<string, unknown>();
  const visit = (id: string): void => {
    const source = sources.get(id);
    if (!source || seen.has(id)) return;
    const { language, unless, phrases, strict = false } = source;
    seen.set(id, [language, unless, phrases, strict]);
    for (const to of referencesOf(source)) visit(to);
  };
  for (const id of ids) visit(id);
  return digestOfJson([...seen.values()]);
}

/** `en-GB` to `en`. Post after post asks for the same one, so the last answer is kept. */
export function primary(language: string): string {
  if (language === last.language) return last.primary;
  const end = language.indexOf('-');
  last = { language, primary: (end < 0 ? language : language.slice(0, end)).toLowerCase() };
  return last.primary;
}

let last = { language: '', primary: '' };

/** Cycles and too deep references are faults of the pack. */
export function checkReferences(sources: readonly LexiconSource[], list: FaultList): void {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const depths = new Map<string, number>();
  const depthOf = (source: LexiconSource, open: readonly string[]): number => {
    const known = depths.get(source.id);
    if (known !== undefined) return known;
    if (open.includes(source.id)) {
      list.add(source.pack, 'lexicon-cycle', { found: [...open.slice(open.indexOf(source.id)), source.id] }, [
        'lexicons',
      ]);
      depths.set(source.id, 0);
      return 0;
    }
    let depth = 0;
    for (const to of referencesOf(source)) {
      const target = byId.get(to);
      if (target) depth = Math.max(depth, 1 + depthOf(target, [...open, source.id]));
    }
    if (depth > maxReferenceDepth)
      list.add(source.pack, 'lexicon-depth', { max: maxReferenceDepth, found: source.id }, ['lexicons']);
    depths.set(source.id, depth);
    return depth;
  };
  for (const source of sources) depthOf(source, []);
}
