/** First names that stand alone: "our Becky", "Priya from contracting". Whether it is a name there, the words beside it say. */
import { isFirstName } from '../detect/firstNames.ts';
import type { Span, Word } from './words.ts';

/** One that stands right behind another is a surname, and no mark of its own. */
export function findGivenNames(words: readonly Word[]): Span[] {
  const spans: Span[] = [];
  words.forEach((word, at) => {
    if (word.named && isFirstName(word.lower) && !isNameBefore(words[at - 1])) spans.push({ first: at, last: at });
  });
  return spans;
}

const isNameBefore = (word: Word | undefined): boolean => (word?.named ?? false) && isFirstName(word!.lower);
