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

export const targets = [
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

interface Candidate {
  readonly target: Target;
  readonly mark: Mark;
}

/** `people`: things are left out, for acts that only people can suffer. */
export function targetIn(context: DetectorContext, people = false): (mark: Mark) => Target {
  const terms = termsOf(context);
  const bySentence = new Map<number, Candidate[]>();
  const add = (target: Target, marks: readonly Mark[]) => {
    for (const mark of marks) {
      const list = bySentence.get(mark.sentence);
      if (list) list.push({ target, mark });
      else bySentence.set(mark.sentence, [{ target, mark }]);
    }
  };
  for (const target of targets) if (target !== 'object' || !people) add(target, terms(target));
  add('person', terms('given-name'));
  add('person', terms('titled'));
  add('person', context.marks('handle'));
  const isAnswer = context.post.kind !== 'post' || context.marks('handle').length > 0;
  const hasObject = terms('object').length > 0;
  return (mark) => {
    const here = nearest(bySentence.get(mark.sentence), mark);
    const found = here ?? nearest(bySentence.get(mark.sentence - 1), mark) ?? 'unknown';
    // “You useless lump. Yes I mean you, printer.”
    return found === 'reader' && hasObject && !isAnswer && !people ? 'object' : found;
  };
}

function nearest(candidates: readonly Candidate[] | undefined, mark: Mark): Target | undefined {
  let best: Target | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { target, mark: place } of candidates ?? []) {
    // “Cry me a river” is not about me.
    if (target === 'self' && place.start >= mark.start && place.end <= mark.end) continue;
    const distance = distanceTo(place, mark) + weight(target);
    if (distance >= least) continue;
    least = distance;
    best = target;
  }
  return best;
}

/** What stands behind counts as twice as far. */
function distanceTo({ start, end }: Mark, mark: Mark): number {
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
