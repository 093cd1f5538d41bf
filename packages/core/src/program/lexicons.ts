/** All lexicons of a program: those packs write, and the hidden ones of rules (`forbid`, `has`). */

import type { LexiconSource, PhraseSource } from '../phrases/lexicon.ts';
import { parsePhrase } from '../phrases/parsePhrase.ts';
import { referencesOf } from '../phrases/references.ts';
import type { LexiconInput, PackInput } from '../schema/pack.ts';
import type { PathKey } from '../shape/pointer.ts';
import { isLanguageTag } from './checkApplies.ts';
import type { FaultList } from './faultList.ts';
import { type Names, settingPhrases } from './names.ts';

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

  function qualifyAll(phrases: readonly string[] | undefined, pack: string, path: readonly PathKey[]): string[] {
    return (phrases ?? []).flatMap((phrase, index) => qualify(phrase, pack, [...path, index]) ?? []);
  }

  function addLexicon(input: LexiconInput, pack: string, path: readonly PathKey[]): void {
    const id = `${pack}/${input.lexicon}`;
    if (added.has(id)) list.add(pack, 'duplicate-lexicon', { found: input.lexicon }, [...path, 'lexicon']);
    added.add(id);
    if (!isLanguageTag(input.language))
      list.add(pack, 'language-tag', { found: input.language }, [...path, 'language']);
    const phrases: PhraseSource[] = input.phrases.flatMap((entry, index) => {
      const at = [...path, 'phrases', index];
      const text = typeof entry === 'string' ? entry : entry.phrase;
      const phrase = qualify(text, pack, typeof entry === 'string' ? at : [...at, 'phrase']);
      if (phrase === undefined) return [];
      if (typeof entry === 'string') return [{ phrase }];
      return [
        {
          phrase,
          unless: qualifyAll(entry.unless, pack, [...at, 'unless']),
          ...(entry.weight !== undefined && { weight: entry.weight }),
        },
      ];
    });
    sources.push({
      id,
      language: primary(input.language),
      unless: qualifyAll(input.unless, pack, [...path, 'unless']),
      phrases,
      pack,
      ...(input.strict && { strict: true }),
    });
  }

  for (const pack of packs) pack.lexicons?.forEach((input, index) => addLexicon(input, pack.name, ['lexicons', index]));

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
          unless: qualifyAll(unless, pack, unlessPath),
          phrases: qualified,
          pack,
        });
      }
      return id;
    },
  };
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
