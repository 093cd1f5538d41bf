/** Every phrase a pack says, with its place. */
import type { PathKey } from '../shape/pointer.ts';
import { conditionsOf, partsOf } from './eachCondition.ts';
import type { LintContext } from './lintPack.ts';

export interface PlacedPhrase {
  readonly phrase: string;
  readonly path: readonly PathKey[];
  /** Phrases that take its matches away. */
  readonly unless: readonly string[];
}

/** A list of phrases whose matches mean the same. */
export interface PhraseList {
  readonly phrases: readonly PlacedPhrase[];
}

export function phraseListsOf(context: LintContext): PhraseList[] {
  return [...lexicons(context), ...forms(context), ...conditions(context)];
}

function lexicons({ pack }: LintContext): PhraseList[] {
  return (pack.lexicons ?? []).map(({ phrases, add, unless = [] }, index) => {
    const list = (['phrases', 'add'] as const).flatMap((key) =>
      ((key === 'phrases' ? phrases : add) ?? []).map((entry, at): PlacedPhrase => {
        const path = ['lexicons', index, key, at];
        if (typeof entry === 'string') return { phrase: entry, path, unless };
        return { phrase: entry.phrase, path: [...path, 'phrase'], unless: [...unless, ...(entry.unless ?? [])] };
      }),
    );
    return { phrases: list };
  });
}

function forms({ rules }: LintContext): PhraseList[] {
  return rules.flatMap(({ input, path }) => {
    const of = (list: readonly string[] | string | undefined, ...keys: PathKey[]): PhraseList[] => {
      if (list === undefined) return [];
      if (typeof list === 'string') return [{ phrases: [{ phrase: list, path: [...path, ...keys], unless: [] }] }];
      return [{ phrases: list.map((phrase, at) => ({ phrase, path: [...path, ...keys, at], unless: [] })) }];
    };
    const { forbid, prefer, needs, unless = [] } = input;
    const units = typeof forbid === 'object' && !Array.isArray(forbid) ? forbid : {};
    const preferred = Object.keys(prefer ?? {}).map((phrase) => ({
      phrase,
      path: [...path, 'prefer', phrase],
      unless,
    }));
    return [
      ...(typeof forbid === 'string' || Array.isArray(forbid) ? of(forbid, 'forbid') : []),
      ...of(units.any, 'forbid', 'any'),
      ...of(units.all, 'forbid', 'all'),
      ...of(units.without, 'forbid', 'without'),
      ...of(needs?.any, 'needs', 'any'),
      ...of(needs?.all, 'needs', 'all'),
      ...(preferred.length > 0 ? [{ phrases: preferred }] : []),
    ];
  });
}

function conditions(context: LintContext): PhraseList[] {
  return conditionsOf(context)
    .flatMap((placed) => partsOf(placed))
    .filter(({ operator }) => operator === 'has')
    .map(({ args, path }) => ({
      phrases: args.flatMap((arg, at): PlacedPhrase[] =>
        typeof arg === 'string' ? [{ phrase: arg, path: [...path, 'has', at], unless: [] }] : [],
      ),
    }));
}
