/** The full ids of the plugin's lexicons, and what each says of a term. */
import type { DetectorContext, Mark } from '@postlint/core';

const lexicon = <Name extends string>(name: Name) => `language/${name}` as const;

export function lexicons(...names: readonly string[]): readonly string[] {
  return names.map(lexicon);
}

/** The terms of a text, by the name of their lexicon. */
export function termsOf({ marks }: DetectorContext): (name: string) => readonly Mark[] {
  const byLexicon = new Map<string, Mark[]>();
  for (const mark of marks('term')) {
    const list = byLexicon.get(mark.label);
    if (list) list.push(mark);
    else byLexicon.set(mark.label, [mark]);
  }
  return (name) => byLexicon.get(lexicon(name)) ?? none;
}

const none: readonly Mark[] = [];
