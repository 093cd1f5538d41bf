/** What lexicons refer to. */
import type { LexiconSource } from './lexicon.ts';

/** Sources so that every lexicon comes after those it refers to; `readPack` has made sure there is no cycle. */
export function inOrderOfReferences(sources: readonly LexiconSource[]): LexiconSource[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const ordered = new Set<LexiconSource>();
  const visit = (source: LexiconSource): void => {
    if (ordered.has(source)) return;
    for (const to of referencesOf(source)) {
      const target = byId.get(to);
      if (target && target !== source) visit(target);
    }
    ordered.add(source);
  };
  sources.forEach(visit);
  return [...ordered];
}

/** The names a lexicon refers to, in phrases and exceptions. */
export function referencesOf(source: LexiconSource): string[] {
  if (source.plain) return [];
  const phrases = [...source.unless, ...source.phrases.flatMap((entry) => [entry.phrase, ...(entry.unless ?? [])])];
  return phrases.flatMap((phrase) => {
    // They stand between brackets of their own, which no word has: nothing else has to be read.
    return [...phrase.matchAll(/<([^<>\s]+)>/g)].map(([, to]) => to!);
  });
}
