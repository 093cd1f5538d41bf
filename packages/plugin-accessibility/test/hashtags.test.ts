import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseHashtag } from '../src/hashtags/analyse.ts';
import { commonWords } from '../src/hashtags/commonWords.generated.ts';
import { acronyms, knownForms, offensiveWords } from '../src/hashtags/fixedWords.generated.ts';
import { eachWord, packWords } from '../src/hashtags/packWords.ts';
import { longestRun, segment } from '../src/hashtags/segment.ts';
import { createVocabulary } from '../src/hashtags/vocabulary.ts';
import { words } from '../src/words.ts';
import { measure, readLabelled } from './labelledHashtags.ts';

const fixed = { acronyms: acronyms.split(' '), offensive: offensiveWords.split(' '), known: knownForms.split(' ') };
const common = createVocabulary(commonWords, fixed);
const all = createVocabulary(words, fixed);
const lists = [
  ['common words', common],
  ['all words', all],
] as const;

describe.each(lists)('with %s', (name, vocabulary) => {
  test.each(
    'flu Stafford therapist superbugs together NHS nhs COVID19 covid19 GPs 5ADay ICBBoard WorldAIDSDay HelpUsHelpYou StokeOnTrent mentalHealth antibiotics midwives 3rd 10k a B'.split(
      ' ',
    ),
  )('#%s needs nothing', (tag) => {
    expect(analyseHashtag(tag, vocabulary)).toBeUndefined();
  });

  test.each([
    ['mentalhealth', 'MentalHealth'],
    ['Mentalhealth', 'MentalHealth'],
    ['WORLDDIABETESDAY', 'WorldDiabetesDay'],
    ['breastscreening', 'BreastScreening'],
    ['yourgpsurgery', 'YourGPSurgery'],
    ['donotwait2call', 'DoNotWait2Call'],
    ['social_care', 'Social_Care'],
    ['WeekofAction', 'WeekOfAction'],
    ['timetotalk2026', 'TimeToTalk2026'],
  ])('#%s is #%s', (tag, better) => {
    expect(analyseHashtag(tag, vocabulary)).toMatchObject({ better, sure: true });
  });

  test('labelled hashtags of health and public services: none wrongly flagged, most found, most with the right form', () => {
    const { precision, recall, form } = measure(readLabelled('held'), (tag) => analyseHashtag(tag, vocabulary));
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(name === 'all words' ? 0.95 : 0.85);
    expect(form).toBeGreaterThanOrEqual(0.95);
  });
});

test('a listed form is known, also with a number behind it; others are guesses', () => {
  const own = createVocabulary(commonWords, fixed, { known: ['StokeOnTrent'], names: ['Burslem'], acronyms: ['UHNM'] });
  expect(analyseHashtag('stokeontrent', own)).toMatchObject({ known: true, better: 'StokeOnTrent' });
  expect(analyseHashtag('STOKEONTRENT26', own)).toMatchObject({ known: true, better: 'StokeOnTrent26' });
  expect(analyseHashtag('StokeonTrent', own)).toMatchObject({ known: true, better: 'StokeOnTrent' });
  expect(analyseHashtag('StokeOnTrent', own)).toBeUndefined();
  expect(analyseHashtag('burslem', own)).toBeUndefined();
  expect(analyseHashtag('visitburslem', own)).toMatchObject({ known: false, better: 'VisitBurslem' });
  expect(analyseHashtag('uhnmstaff', own)).toMatchObject({ better: 'UHNMStaff' });
});

test('a tag with another reading says so', () => {
  expect(analyseHashtag('nursesexchange', all)).toMatchObject({ offensive: true });
  expect(analyseHashtag('bloodpressure', all)).toMatchObject({ offensive: false, ambiguous: false });
});

test('words are packed and unpacked', () => {
  const word = fc.stringMatching(/^[a-z]{1,12}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.integer({ min: 0, max: 20 }))), (entries) => {
      const levels = new Map(entries);
      const read = new Map<string, number>();
      eachWord(packWords(levels), (each, level) => read.set(each, level));
      expect(read).toEqual(levels);
    }),
  );
});

test('the cut that is found is the cheapest of all', () => {
  const small = createVocabulary(packWords(new Map(Object.entries({ a: 9, b: 4, ab: 10, ba: 6, abb: 3, bab: 8 }))), {
    acronyms: [],
    offensive: [],
    known: [],
  });
  const cheapest = (letters: string): number => {
    if (letters === '') return 0;
    let best = Number.POSITIVE_INFINITY;
    for (let end = 1; end <= letters.length; end++) {
      const head = segment(letters.slice(0, end), small);
      if (small.levels.has(letters.slice(0, end)) && head)
        best = Math.min(best, wordCost(letters.slice(0, end)) + cheapest(letters.slice(end)));
    }
    return best;
  };
  const wordCost = (word: string) => (25.6 - small.levels.get(word)!) * Math.LN2;
  fc.assert(
    fc.property(fc.stringMatching(/^[ab]{1,9}$/), (letters) => {
      expect(segment(letters, small)?.cost ?? Number.POSITIVE_INFINITY).toBeCloseTo(cheapest(letters), 6);
    }),
    { numRuns: 60 },
  );
});

test('whatever the tag, it is read in bounded time and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (tag) => {
      const found = analyseHashtag(tag, all);
      if (found)
        expect(found.better.toLowerCase().replaceAll('_', '')).toBe(tag.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
    }),
  );
  expect(segment('a'.repeat(longestRun + 1), all)).toBeUndefined();
});

const stan = new URL('../../../../shared/data/hashtag-segmentation/hashtags.jsonl', import.meta.url);
const stanText = (() => {
  try {
    return readFileSync(stan, 'utf8');
  } catch {
    return undefined;
  }
})();

test.runIf(stanText)('hashtags of anything at all (STAN): what is sure is right nine times in ten', () => {
  const rows = stanText!
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { hashtag: string; n_words: number; camel_ok: boolean | null })
    .filter((row) => row.n_words === 1 || row.camel_ok !== null);
  const sure = rows.filter(({ hashtag }) => analyseHashtag(hashtag, all)?.sure);
  const lacking = rows.filter((row) => row.n_words > 1 && !row.camel_ok);
  const right = sure.filter((row) => row.n_words > 1 && !row.camel_ok);
  expect(right.length / sure.length).toBeGreaterThanOrEqual(0.9);
  expect(right.length / lacking.length).toBeGreaterThanOrEqual(0.5);
});
