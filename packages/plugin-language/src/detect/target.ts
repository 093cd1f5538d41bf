/**
 * Whom or what an act is about: the nearest target in its sentence, that before it rather than that behind it; where its
 * sentence names none, that of the sentence before.
 *
 *     You are useless.            reader          Our boss is useless.   manager
 *     That printer is useless.    object          I am useless at golf.  self
 *     Useless.                    unknown
 */
import type { DetectorContext, Mark } from '@postlint/core';
import { lexicons, termsOf } from './lexicons.ts';
import { createPlaces, type Place, type Places } from './places.ts';

const targets = [
  'reader',
  'colleague',
  'manager',
  'patient',
  'visitor',
  'organisation',
  'public-figure',
  'group',
  'object',
  'family',
  'self',
] as const;

export type Target = (typeof targets)[number] | 'person' | 'unknown';

/** What `targetIn` looks at, for `needs` of a detector. */
export const targetNeeds: readonly string[] = [...lexicons(...targets, 'given-name', 'titled'), 'handle'];

interface Candidate extends Place {
  readonly target: Target;
}

/** `people`: things are left out, for acts that only people can suffer. */
export function targetIn(context: DetectorContext, people = false): (mark: Mark) => Target {
  const terms = termsOf(context);
  const all: Candidate[] = [];
  const add = (target: Target, marks: readonly Mark[]) => {
    for (const { start, end, sentence } of marks) all.push({ target, start, end, sentence });
  };
  for (const target of targets) if (target !== 'object' || !people) add(target, terms(target));
  add('person', terms('given-name'));
  add('person', terms('titled'));
  for (const handle of context.marks('handle'))
    add(handle.attributes['official'] === true ? 'organisation' : 'person', [handle]);
  const isAnswer = context.post.kind !== 'post' || context.marks('handle').length > 0;
  const hasObject = terms('object').length > 0;
  const places = createPlaces(all);
  return (mark) => {
    const found = nearest(places, mark, 0) ?? nearest(places, mark, 1) ?? 'unknown';
    // “You useless lump. Yes I mean you, printer.”
    return found === 'reader' && hasObject && !isAnswer && !people ? 'object' : found;
  };
}

/** In the sentence of the mark, or so many before it. */
function nearest({ before, after }: Places<Candidate>, mark: Mark, sentences: number): Target | undefined {
  let best: Target | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const place of [...before(mark.start), ...after(mark.start)]) {
    if (place.sentence !== mark.sentence - sentences) continue;
    // “Cry me a river” is not about me.
    if (place.target === 'self' && place.start >= mark.start && place.end <= mark.end) continue;
    const distance = distanceTo(place, mark) + weight(place.target);
    if (distance >= least) continue;
    least = distance;
    best = place.target;
  }
  return best;
}

/** What stands behind counts as twice as far. */
function distanceTo({ start, end }: Place, mark: Place): number {
  if (start >= mark.start && end <= mark.end) return 0;
  return end <= mark.start ? mark.start - end : Math.abs(start - mark.end) * 2;
}

/** Who speaks is named in most sentences: of others it is said rather. */
function weight(target: Target): number {
  // People rather than the cold they come with.
  if (target === 'object') return 60;
  // “Half the patients are druggies”: of patients, not of the group.
  if (target === 'group') return 10_000;
  return target === 'self' ? 25 : 0;
}
