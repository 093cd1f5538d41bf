/** Marks hashtags of several words that lack capitals. */
import type { Detector, DetectorContext } from '@postlint/core';
import { analyseHashtag, type HashtagCase } from './analyse.ts';
import { acronyms, knownForms, offensiveWords } from './fixedWords.generated.ts';
import { createVocabulary, type OwnWords, type Vocabulary } from './vocabulary.ts';

const fixed = { acronyms: acronyms.split(' '), offensive: offensiveWords.split(' '), known: knownForms.split(' ') };

interface Reader {
  readonly vocabulary: Vocabulary;
  /** What was found of tags before: few are new. */
  readonly seen: Map<string, HashtagCase | undefined>;
}

/** So many different hashtags are remembered; then the memory begins anew. */
const mostSeen = 500;

/** `packed` is a list of words as `packWords` writes it. */
export function hashtagDetector(packed: string): Detector {
  // What follows from the settings of a linter, for as long as it lives: its words are put together with its first hashtag.
  const readers = new WeakMap<object, Reader>();
  return {
    name: 'hashtag-case',
    version: '1',
    on: 'field',
    neutral: true,
    triggers: { classes: ['hashtag'] },
    marks: { hashtagCase: { attributes: ['words', 'better', 'known', 'sure', 'ambiguous', 'offensive'] } },
    find: (context, report) => {
      context.tokens((type, start, end) => {
        if (type !== 'hashtag') return;
        const sign = signLength(context.text, start);
        const found = look(readerOf(context, readers, packed), context.text.slice(start + sign, end));
        if (!found) return;
        const better = context.text.slice(start, start + sign) + found.better;
        report({ type: 'hashtagCase', start, end, attributes: { ...found, better } });
      });
    },
  };
}

/** An entry of a list of tags may stand there without its sign. */
function signLength(text: string, start: number): number {
  return text[start] === '#' || text[start] === '＃' ? 1 : 0;
}

function readerOf({ settings }: DetectorContext, readers: WeakMap<object, Reader>, packed: string): Reader {
  let reader = readers.get(settings);
  if (!reader) {
    reader = { vocabulary: createVocabulary(packed, fixed, ownWords(settings['hashtags'])), seen: new Map() };
    readers.set(settings, reader);
  }
  return reader;
}

function look({ vocabulary, seen }: Reader, tag: string): HashtagCase | undefined {
  if (seen.has(tag)) return seen.get(tag);
  if (seen.size >= mostSeen) seen.clear();
  const found = analyseHashtag(tag, vocabulary);
  seen.set(tag, found);
  return found;
}

/** Settings are anybody's JSON: what is no list of words is passed over. */
function ownWords(value: unknown): OwnWords {
  if (typeof value !== 'object' || value === null) return {};
  const list = (key: keyof OwnWords) => {
    const entry = (value as Record<string, unknown>)[key];
    return Array.isArray(entry)
      ? entry.filter((word) => typeof word === 'string' && /^[\p{L}\p{N}]+$/u.test(word))
      : [];
  };
  return { names: list('names'), acronyms: list('acronyms'), known: list('known') };
}
