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
