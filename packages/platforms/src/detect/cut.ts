/** Where a text that is too long may end: behind the last sentence that fits, else behind the last word, else in a word. */
import type { CountedText, DetectorContext, DetectorField, Limit } from '@postlint/core';

export interface Cut {
  /** Where what fits ends, in UTF-16 units; 0 where nothing does. */
  readonly at: number;
  /** What stands there instead of the rest: nothing behind a sentence, else an ellipsis, which counts too. */
  readonly ending: string;
}

const ellipsis = '…';
/** A text that ends with a sentence should still say most of what it may. */
const enough = 0.5;

export function cutToFit(
  each: DetectorField,
  { max, count }: Limit,
  { post, settings }: Pick<DetectorContext, 'post' | 'settings'>,
): Cut {
  const fits = (end: number, ending: string) => count.count(prefixOf(each, end, ending, { post, settings })) <= max;
  const sentence = lastThat(sentenceEnds(each), (end) => fits(end, ''));
  if (sentence > 0 && sentence >= enough * lastThat(wordEnds(each), (end) => fits(end, ellipsis)))
    return { at: sentence, ending: '' };
  const word = lastThat(wordEnds(each), (end) => fits(end, ellipsis));
  const at = word > 0 ? word : lastThat(characterEnds(each), (end) => fits(end, ellipsis));
  return { at, ending: at > 0 ? ellipsis : '' };
}

/** The text up to a place, as a counting method sees it. */
function prefixOf(
  { field, tokens, has }: DetectorField,
  end: number,
  ending: string,
  { post, settings }: Pick<DetectorContext, 'post' | 'settings'>,
): CountedText {
  return {
    text: field.text.slice(0, end) + ending,
    pointer: field.pointer,
    post,
    settings,
    has,
    tokens: (visit, only) =>
      tokens((type, from, to) => {
        if (to <= end) visit(type, from, to);
      }, only),
  };
}

function sentenceEnds({ field: { text }, sentences }: DetectorField): number[] {
  const ends: number[] = [];
  sentences((start, end) => ends.push(start + text.slice(start, end).trimEnd().length));
  return ends;
}

/** A word, with the punctuation behind it. */
function wordEnds({ field: { text }, tokens }: DetectorField): number[] {
  const ends: number[] = [];
  tokens((_, __, end) => {
    if (end === text.length || /\s/.test(text[end]!)) ends.push(end);
  });
  return ends;
}

/** Behind each code point, but in no emoji: half of one may be another. */
function characterEnds({ field: { text }, tokens }: DetectorField): number[] {
  const ends: number[] = [];
  const addUpTo = (end: number) => {
    for (let at = ends.at(-1) ?? 0; at < end; ends.push(at)) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  };
  tokens(
    (_, start, end) => {
      addUpTo(start);
      ends.push(end);
    },
    ['emoji'],
  );
  addUpTo(text.length);
  return ends;
}

/** The last of the places, which are in order, at which it still fits; 0 where it fits at none. */
function lastThat(places: readonly number[], fits: (place: number) => boolean): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(places[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : places[low - 1]!;
}
