/** What stands around a place: names of identifiers, words of care, of homes and of public places. */
import type { DetectorContext } from '@postlint/core';

/** Lexicons that name an identifier. The nearest in front of a number says what it is. */
const named = [
  'nhs-number',
  'chi',
  'hc',
  'national-insurance',
  'passport',
  'driving-licence',
  'hospital-number',
  'phone',
  'bank',
  'card',
  'birth',
  'vehicle',
  'credential',
  'meeting',
  'other-number',
] as const;

const around = ['address', 'venue', 'care'] as const;

export type Named = (typeof named)[number];
export type Around = (typeof around)[number];

const lexiconOf = (name: Named | Around) =>
  `personal-data/${name}-${name === 'venue' || name === 'care' ? 'word' : 'label'}`;

const nameOf: ReadonlyMap<string, Named | Around> = new Map(
  [...named, ...around].map((name) => [lexiconOf(name), name]),
);

export const contextLexicons: readonly string[] = [...nameOf.keys()];

export interface Label<Name extends string = Named> {
  readonly name: Name;
  readonly start: number;
  readonly end: number;
}

export interface Surroundings {
  readonly text: string;
  /** The name nearest in front of a place, at most so many characters away. */
  readonly before: (start: number, within: number) => Label | undefined;
  /** Whether such a word stands in front, at most so many characters away, that no other number has taken. */
  readonly isAhead: (name: Named, start: number, within: number) => boolean;
  readonly after: (end: number, within: number) => Label | undefined;
  /** Whether such a word stands in the same paragraph, at most so many characters away. */
  readonly isNear: (name: Named | Around, start: number, end: number, within: number) => boolean;
  /** All of one name, in order. */
  readonly all: (name: Named | Around) => readonly Label<Named | Around>[];
}

export function readSurroundings({ text, marks }: Pick<DetectorContext, 'text' | 'marks'>): Surroundings {
  const byName = new Map<string, Label<Named | Around>[]>();
  const labels: Label[] = [];
  for (const { label, start, end } of marks('term')) {
    const name = nameOf.get(label);
    if (!name) continue;
    const entry = { name, start, end };
    const list = byName.get(name);
    if (list) list.push(entry);
    else byName.set(name, [entry]);
    if (isNamed(entry)) labels.push(entry);
  }
  labels.sort((a, b) => a.start - b.start || b.end - a.end);
  for (const list of byName.values()) list.sort((a, b) => a.start - b.start);
  const all = (name: Named | Around) => byName.get(name) ?? [];
  return {
    text,
    all,
    before: (start, within) => nearestBefore(labels, text, start, within),
    isAhead: (name, start, within) => {
      const list = all(name);
      for (let i = firstFrom(list, start) - 1; i >= 0 && list[i]!.end >= start - within; i--)
        if (!isSpent(text.slice(list[i]!.end, start))) return true;
      return false;
    },
    after: (end, within) => {
      const label = labels[firstFrom(labels, end)];
      return label && label.start - end <= within ? label : undefined;
    },
    isNear: (name, start, end, within) => {
      const list = all(name);
      for (let i = firstFrom(list, start - within - longest); i < list.length; i++) {
        const word = list[i]!;
        if (word.start > end + within) return false;
        if (
          word.end >= start - within &&
          !text.slice(Math.min(word.end, end), Math.max(word.start, start)).includes('\n\n')
        )
          return true;
      }
      return false;
    },
  };
}

const isNamed = (label: Label<Named | Around>): label is Label => (named as readonly string[]).includes(label.name);

/** No name is longer than this. */
const longest = 40;

/** The one that ends last; of two that end together the longer. A name may reach into the number ("NHS 999 ..."). */
function nearestBefore(labels: readonly Label[], text: string, start: number, within: number): Label | undefined {
  let nearest: Label | undefined;
  for (let i = firstFrom(labels, start) - 1; i >= 0; i--) {
    const label = labels[i]!;
    if (label.start < start - within - longest) break;
    if (label.end < start - within) continue;
    if (!nearest || Math.min(label.end, start) >= Math.min(nearest.end, start)) nearest = label;
  }
  return nearest && !isSpent(text.slice(nearest.end, start)) ? nearest : undefined;
}

/** Another number has taken the name, unless both stand in one list: "NHS numbers 999 ..., 999 ... and 999 ...". */
function isSpent(between: string): boolean {
  return /\d{3}/.test(between) && /\p{L}/u.test(between.replaceAll(/\b(?:and|or)\b/g, ''));
}

/** The first that starts at `from` or behind. */
function firstFrom(labels: readonly { readonly start: number }[], from: number): number {
  let low = 0;
  let high = labels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (labels[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
