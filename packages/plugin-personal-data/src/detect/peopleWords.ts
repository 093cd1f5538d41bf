/** Words around names: titles, what says that somebody is called so, words of care, offices. */
import type { DetectorContext } from '@postlint/core';
import type { Kind } from './kinds.ts';

const lexicons = { title: 'person-title', cue: 'person-cue', care: 'care-word', work: 'work-role' } as const;

export const peopleLexicons: readonly string[] = Object.values(lexicons).map((name) => `personal-data/${name}`);

const ownKinds: ReadonlySet<string> = new Set<Kind>([
  'nhs-number',
  'chi',
  'hc',
  'national-insurance',
  'passport',
  'driving-licence',
  'hospital-number',
  'date-of-birth',
  'bank-account',
]);

export interface PeopleWords {
  readonly isTitled: (start: number) => boolean;
  /** Behind a relation, "patient", "called". */
  readonly isCued: (start: number) => boolean;
  /** Behind "my name is": any word with a capital is a name. */
  readonly isNameGiven: (start: number) => boolean;
  /** What follows is done to somebody who is cared for: "was admitted". */
  readonly isCaredFor: (start: number, end: number) => boolean;
  /** An identifier that only a person has stands close by, not an address or a telephone. */
  readonly isIdentified: (start: number, end: number) => boolean;
  /** Words of care count as far as words of an office nearer by do not. */
  readonly nearOf: (start: number, end: number) => 'care' | 'work' | 'identifier' | '';
}

type Marks = ReturnType<DetectorContext['marks']>;

type Place = { readonly start: number; readonly end: number };

const reach = { care: 100, work: 50, identifier: 90, own: 40, verb: 30 } as const;

export function readPeopleWords(text: string, terms: Marks, identifiers: Marks): PeopleWords {
  const of = (name: string): Place[] => terms.filter(({ label }) => label === `personal-data/${name}`);
  const titles = new Set(of(lexicons.title).map(({ end }) => end));
  const cues = new Map(of(lexicons.cue).map((place) => [place.end, place] as const));
  const care = of(lexicons.care);
  const work = of(lexicons.work);
  const personal = identifiers.filter(({ attributes }) => attributes['organisational'] !== true);
  const own = personal.filter(({ attributes: { kind } }) => ownKinds.has(String(kind)));
  const cueOf = (start: number) => cues.get(gapBefore(text, start, /[ \u00a0:,“"'’‘]/));
  return {
    isTitled: (start) => titles.has(gapBefore(text, start, /[ \u00a0.]/)),
    isCued: (start) => cueOf(start) !== undefined,
    isNameGiven: (start) => {
      const cue = cueOf(start);
      return cue !== undefined && /^(?:names? |maiden)/i.test(text.slice(cue.start, cue.end));
    },
    isCaredFor: (start, end) =>
      !/\b(?:in|at|from|near|of|to|around|across) $/i.test(text.slice(Math.max(0, start - 8), start)) &&
      /^ (?:was|is|has|had|came|presented|got|died|passed|needs|did|will be|never)\b/.test(text.slice(end, end + 12)) &&
      distance(care, end, end, reach.verb) < reach.verb,
    isIdentified: (start, end) => distance(own, start, end, reach.own) < reach.own,
    nearOf: (start, end) => {
      const cue = cueOf(start);
      if (cue && /patient|resident|service user|client/i.test(text.slice(cue.start, cue.end))) return 'care';
      const toCare = distance(care, start, end, reach.care);
      const toWork = distance(work, start, end, reach.work);
      if (toCare < reach.care && toCare <= toWork) return 'care';
      const toIdentifier = distance(personal, start, end, reach.identifier);
      if (toIdentifier < reach.identifier && toIdentifier <= toWork) return 'identifier';
      return toWork < reach.work ? 'work' : '';
    },
  };
}

/** Where the word in front ends: behind a space, a full stop ("Mrs. Hale"), a colon or a quotation mark ("called “Jo”"). */
function gapBefore(text: string, start: number, gap: RegExp): number {
  let end = start;
  while (end > 0 && start - end < 3 && gap.test(text[end - 1]!)) end--;
  return end;
}

/** How many characters lie between, or Infinity where it is more than `most`. */
function distance(places: readonly Place[], start: number, end: number, most: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.end < start - most) low = middle + 1;
    else high = middle;
  }
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = low; i < places.length && places[i]!.start <= end + most; i++) {
    const { start: from, end: to } = places[i]!;
    nearest = Math.min(nearest, from >= end ? from - end : to <= start ? start - to : 0);
  }
  return nearest;
}
