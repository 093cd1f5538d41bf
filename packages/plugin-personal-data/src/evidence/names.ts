/** First names that stand alone: "our Becky", "Priya from contracting". Whether it is a name there, the words beside it say. */
import { isFirstName } from '../detect/firstNames.ts';
import type { Span, Word } from './words.ts';

/** A name that stands right behind another capital is a surname or part of a title, and no mark of its own. */
export function findGivenNames(words: readonly Word[]): Span[] {
  const spans: Span[] = [];
  words.forEach((word, at) => {
    if (word.named && isFirstName(word.lower) && !words[at - 1]?.named) spans.push({ first: at, last: at });
  });
  return spans;
}
