import { existsSync, readFileSync } from 'node:fs';
import { createLinter } from '@postlint/core';
import { runExamples } from '@postlint/core/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { platforms, platformsPack } from '../src/index.ts';

const linter = createLinter({ packs: [platformsPack], plugins: [platforms] });

function lengthOnX(text: string): number {
  const [count] = linter.check({ platform: 'x', text }).counts;
  return count!.length;
}

describe('the examples of the rules', () => {
  test.each(
    runExamples(platformsPack, { plugins: [platforms] }).map(
      (result) => [`${result.rule} ${result.list}`, result] as const,
    ),
  )('%s', (_name, result) => {
    expect(result).toMatchObject({ ok: true });
  });
});

describe('counting on X', () => {
  test.each([
    ['Hi http://test.co', 26],
    ['http://test.co', 23],
    ['example.com', 23],
    ['H🐱☺👨‍👩‍👧‍👦', 7],
    ['😷👾😡🔥💩', 10],
    ['🙋🏽👨‍🎤', 4],
    ['1⃣', 2],
    ['👨‍👩‍👧‍👦'.repeat(140), 280],
    ['£ – ‘ é', 7],
    ['€…•', 6],
    ['e\u0301', 1],
    ['日本', 4],
    // A keycap at the end of a word; a letter-like sign that NFC makes a letter; two signs that only look alike.
    ['e1\u20e3', 3],
    ['e1\ufe0f\u20e3 2\u20e3', 6],
    ['\u212b\u2126', 2],
    ['\ud800', 2],
    // Without a scheme a link ends with its host, or with its way.
    ['nhs.uk?q=1', 27],
    ['nhs.uk:80', 26],
    ['nhs.uk/a?q=1', 23],
    ['https://nhs.uk?q=1', 23],
  ])('%s is %d', (text, expected) => {
    expect(lengthOnX(text)).toBe(expected);
  });

  const suite = new URL('../../../../shared/data/twitter-text-conformance/validate.json', import.meta.url);
  test.skipIf(!existsSync(suite))('agrees with the conformance suite (needs ../shared/data; skipped without)', () => {
    const { tests } = JSON.parse(readFileSync(suite, 'utf8')) as {
      tests: Record<string, { description: string; text: string; expected: { weightedLength: number } }[]>;
    };
    const groups = ['WeightedTweetsWithDiscountedEmojiCounterTest', 'UnicodeDirectionalMarkerCounterTest'];
    const cases = groups.flatMap((group) => tests[group]!);
    expect(cases.length).toBe(24);
    for (const { description, text, expected } of cases)
      expect.soft(lengthOnX(text), description).toBe(expected.weightedLength);
  });

  test.skipIf(!existsSync(suite))(
    'agrees with version 2 of the suite but for emoji (needs ../shared/data; skipped without)',
    () => {
      const { tests } = JSON.parse(readFileSync(suite, 'utf8')) as {
        tests: Record<string, { description: string; text: string; expected: { weightedLength: number } }[]>;
      };
      const cases = tests['WeightedTweetsCounterTest']!;
      expect(cases.length).toBe(20);
      // Version 2 counts an emoji of several code points by each of them; version 3, in force since 2018, as one.
      const joined = /[\u200d\u20e3\ufe0f]|\p{Emoji_Modifier}|\p{RI}/u;
      for (const { description, text, expected } of cases.filter((each) => !joined.test(each.text)))
        expect.soft(lengthOnX(text), description).toBe(expected.weightedLength);
    },
  );

  test('is never negative, never more than two for a code unit or 23 for a link, and does not depend on what was counted before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const length = lengthOnX(text);
        expect(length).toBeGreaterThanOrEqual(0);
        expect(length).toBeLessThanOrEqual(2 * text.length + 23 * text.split('.').length);
        expect(lengthOnX(text)).toBe(length);
      }),
    );
  });

  test('is the number of letters for plain words', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/)), (words) => {
        const text = words.join(' ');
        expect(lengthOnX(text)).toBe(text.length);
      }),
    );
  });

  test('remaining is what is left of the limit', () => {
    expect(linter.check({ platform: 'x', text: 'Hello' }).counts).toEqual([
      { field: '/text', platform: 'x', length: 5, limit: 280, unit: 'weighted characters', remaining: 275 },
    ]);
  });
});

test('a network nobody knows is checked with the default profile, and said to be', () => {
  const report = linter.check({ platform: 'myspace', text: 'a'.repeat(5000) });
  expect(report.findings).toEqual([]);
  expect(report.issues).toMatchObject([{ code: 'unknown-platform', effect: 'none' }]);
  expect(report.verdict).toBe('pass');
});
