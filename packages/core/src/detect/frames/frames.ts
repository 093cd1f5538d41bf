/**
 * Frames: in what way something is said. A word inside quotation marks, behind a "not", in a question or in what
 * somebody else is reported to have said is not what the post says itself, and rules ask for that with `within`:
 *
 *     term:not([within~=quotation]):not([within~=negation])
 *
 * Four types of mark, found by core where something asks for them: `quotation`, `negation`, `question`, `reported`.
 */

import type { Scanned } from '../../draft/scanned.ts';
import type { Match } from '../../phrases/lexicon.ts';
import type { MarkType } from '../../plugins.ts';
import { primary } from '../../program/lexicons.ts';
import type { Watched } from '../../program/watched.ts';
import type { Mark } from '../mark.ts';
import { type FrameList, language } from './frameWords.ts';
import { addNegations } from './negation.ts';
import { addQuestions } from './question.ts';
import { addQuotations } from './quotation.ts';
import { addReported } from './reported.ts';

/** The types of frames and their attributes. */
export const frameTypes: Readonly<Record<string, MarkType>> = {
  quotation: { attributes: ['by'] },
  negation: { attributes: ['by'] },
  question: { attributes: ['marked'] },
  reported: { attributes: ['by'] },
};

/** Frames that are found by words of one language. */
export const byWords = ['negation', 'reported'] as const;

/** Matches of one of the lists of `frameWords`, by its name. */
export type FrameMatches = (list: FrameList) => readonly Match[];

/** Adds the frames of all fields. In a language whose words are not known those that need words are unknown. */
export function addFrames(
  marks: Mark[],
  scanned: Scanned,
  matches: FrameMatches,
  unknown: Set<string>,
  watched: Watched,
): void {
  const isWanted = (...names: readonly string[]) => !watched || names.some((name) => watched.has(name));
  const speaks = primary(scanned.post.language) === language;
  if (isWanted('quotation'))
    for (let field = 0; field < scanned.fields.length; field++) addQuotations(marks, scanned, field);
  if (isWanted('question'))
    for (let field = 0; field < scanned.fields.length; field++) addQuestions(marks, scanned, field, speaks);
  if (speaks) {
    if (isWanted('negation', 'not', 'against')) addNegations(marks, scanned, matches);
    if (isWanted('reported')) addReported(marks, scanned, matches);
  } else for (const type of byWords) unknown.add(type);
}
