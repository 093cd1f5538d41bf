import { createLinter, type Plugin } from '@postlint/core';
import { detectorLaws } from '@postlint/core/testing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accessibility } from '../src/index.ts';
import { words } from '../src/words.ts';

/** A pack that builds on that of the plugin. */
const own = { name: 'own', version: '1.0.0', extends: ['accessibility'], clauses: [] };

describe('the laws of detectors', () => {
  const texts = [
    '#mentalhealth #NHSstaff',
    '👉 Go 👉',
    '𝗕𝗼𝗼𝗸 c̶l̶o̶s̶e̶d̶ ᴛʜɪs',
    'PLEASE BOOK NOW!!!',
    '2–6pm, 01/02/2026',
    '░░▓▓██\n----',
    'bit.ly/a',
  ];
  for (const { name, run } of detectorLaws(fc, accessibility, { texts, numRuns: 60 })) test(name, run);
});

test('it is a plugin as it is imported, and one with other words when it is called', () => {
  const post = { platform: 'default', text: 'Look: #occupationaltherapy' };
  const rules = (plugins: readonly Plugin[]) =>
    createLinter({ packs: [own], plugins })
      .check(post)
      .findings.map(({ rule }) => rule);
  expect(accessibility.name).toBe('accessibility');
  expect(accessibility().name).toBe('accessibility');
  expect(rules([accessibility])).toEqual(rules([accessibility()]));
  expect(rules([accessibility({ words })])).toContain('accessibility/hashtag-case');
});

test('settings that are no lists of words are passed over', () => {
  const settings = { hashtags: { known: 'StokeOnTrent', names: [1, null, 'a b'], acronyms: ['UHNM'] } };
  const linter = createLinter({ packs: [own], plugins: [accessibility], settings });
  expect(linter.check({ platform: 'default', text: '#uhnmstaff' }).findings[0]?.suggestions?.[0]?.edits[0]?.text).toBe(
    '#UHNMStaff',
  );
});

test('a long text of hashtags takes time in proportion', () => {
  const linter = createLinter({ packs: [own], plugins: [accessibility({ words })] });
  const time = (count: number) => {
    const text = Array.from(
      { length: count },
      (_, index) => `#${'theworldofwords'.repeat(4)}${'abcdefghij'[index % 10]}${index}`,
    ).join(' ');
    const start = performance.now();
    linter.check({ platform: 'default', text });
    return performance.now() - start;
  };
  time(200);
  expect(time(2000)).toBeLessThan(40 * Math.max(time(200), 5));
});

test('styled letters give way to plain ones', () => {
  const linter = createLinter({ packs: [own], plugins: [accessibility] });
  const fixed = (text: string) => (linter.fix({ platform: 'default', text }).post as { text: string }).text;
  expect(fixed('𝓢𝓽𝓪𝔂 𝓼𝓪𝓯𝓮 all')).toBe('Stay safe all');
  expect(fixed('Ｆｒｅｅ tea')).toBe('Free tea');
  expect(fixed('🅕🅡🅔🅔 and 🄵🅁🄴🄴')).toBe('FREE and FREE');
  expect(fixed('It is o̲p̲e̲n̲ now')).toBe('It is open now');
});
