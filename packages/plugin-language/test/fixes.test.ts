/** Fixes of inclusive wording read well, and settle what they are for. */
import { createLinter } from '@postlint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { language, languagePack } from '../src/index.ts';

const linter = createLinter({ packs: [languagePack], plugins: [language] });
const about = (text: string) => linter.check({ platform: 'x', text }).findings;

/** Each preferred text of each phrase that spells out to one wording alone. */
const preferred = (languagePack.lexicons ?? [])
  .filter(({ lexicon }) => lexicon?.startsWith('wording-'))
  .flatMap(({ lexicon, phrases }) =>
    (phrases ?? []).flatMap((entry) =>
      typeof entry === 'object' && 'preferred' in entry && typeof entry.preferred === 'string'
        ? [{ lexicon: lexicon!, phrase: entry.phrase, preferred: entry.preferred }]
        : [],
    ),
  );

test('there are enough of them, and none is what it replaces', () => {
  expect(preferred.length).toBeGreaterThan(200);
  expect(preferred.filter(({ phrase, preferred: better }) => phrase === better)).toEqual([]);
});

test.each(preferred)('$lexicon: “$preferred” raises nothing', ({ preferred: better }) => {
  for (const text of [better, `Here: ${better}.`]) expect(about(text).map(({ rule }) => rule)).toEqual([]);
});

describe('in a sentence', () => {
  const plain = preferred.filter(({ phrase }) => /^[a-z' ]+$/.test(phrase));

  test('each fix leaves nothing to fix behind', () => {
    for (const { phrase } of plain) {
      const fixed = linter.fix({ platform: 'x', text: `Please note: ${phrase} here.` }).post as { text: string };
      const left = about(fixed.text).filter(({ fix }) => fix);
      expect(
        left.map(({ text }) => text),
        phrase,
      ).toEqual([]);
    }
  });

  test('several of them, in any order', () => {
    const phrase = fc.constantFrom(...plain.map((each) => each.phrase));
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 4 }), (phrases) => {
        const { post } = linter.fix({ platform: 'x', text: phrases.map((each) => `Note ${each}.`).join(' ') });
        expect(about((post as { text: string }).text).filter(({ fix }) => fix)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
