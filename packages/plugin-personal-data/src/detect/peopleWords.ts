/** Words around names: titles, what says that somebody is called so, words of care, offices. */
import type { DetectorContext } from '@postlint/core';

const lexicons = { title: 'person-title', cue: 'person-cue', care: 'care-word', work: 'work-role' } as const;

export const peopleLexicons: readonly string[] = Object.values(lexicons).map((name) => `personal-data/${name}`);

export interface PeopleWords {
  readonly isTitled: (start: number) => boolean;
  readonly isCued: (start: number) => boolean;
  /** "called", "name is", a relation: any word behind it with a capital is a name. */
  readonly isNaming: (start: number) => boolean;
  /** What follows is done to somebody who is cared for: "was admitted". */
  readonly isCaredFor: (end: number) => boolean;
  /** Words of care count as far as words of an office nearer by do not. */
  readonly nearOf: (start: number, end: number) => 'care' | 'work' | '';
}

type Place = { readonly start: number; readonly end: number };

const reach = { care: 100, work: 50, verb: 30 } as const;

export function readPeopleWords(text: string, terms: ReturnType<DetectorContext['marks']>): PeopleWords {
  const of = (name: string): Place[] => terms.filter(({ label }) => label === `personal-data/${name}`);
  const titles = new Set(of(lexicons.title).map(({ end }) => end));
  const cues = new Map(of(lexicons.cue).map((place) => [place.end, place] as const));
  const care = of(lexicons.care);
  const work = of(lexicons.work);
  const cueOf = (start: number) => cues.get(gapBefore(text, start));
  return {
    isTitled: (start) => titles.has(gapBefore(text, start)),
    isCued: (start) => cueOf(start) !== undefined,
    isNaming: (start) => {
      const cue = cueOf(start);
      return (
        cue !== undefined &&
        !/^(?:about|remember|rip|rest|little|poor|lovely|dear|old|gentleman|lady)/i.test(text.slice(cue.start, cue.end))
      );
    },
    isCaredFor: (end) =>
      /^ (?:was|is|has|had|came|presented|got|died|passed|needs|did|will be|never)\b/.test(text.slice(end, end + 12)) &&
      distance(care, end, end, reach.verb) < reach.verb,
    nearOf: (start, end) => {
      const cue = cueOf(start);
      if (cue && /patient|resident|service user|client/i.test(text.slice(cue.start, cue.end))) return 'care';
      const toCare = distance(care, start, end, reach.care);
      const toWork = distance(work, start, end, reach.work);
      if (toCare < reach.care && toCare <= toWork) return 'care';
      return toWork < reach.work ? 'work' : '';
    },
  };
}

/** Where the word in front ends: behind a space, or a full stop and a space ("Mrs. Hale"), a colon or a quotation mark. */
function gapBefore(text: string, start: number): number {
  let end = start;
  while (end > 0 && start - end < 3 && /[ \u00a0.:,“"'’‘]/.test(text[end - 1]!)) end--;
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
