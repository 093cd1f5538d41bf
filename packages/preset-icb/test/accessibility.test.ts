import { readFileSync } from 'node:fs';
import { createLinter } from '@postlint/core';
import { accessibility } from '@postlint/plugin-accessibility';
import { words } from '@postlint/plugin-accessibility/words';
import { describe, expect, test } from 'vitest';
import icb from '../src/index.ts';

const linter = createLinter({ packs: [icb] });
const withWords = createLinter({
  packs: [icb.pack],
  plugins: icb.plugins.map((plugin) => (plugin.name === accessibility.name ? accessibility({ words }) : plugin)),
});

const asCorporate = (text: string) => ({
  platform: 'facebook',
  text,
  account: { type: 'corporate' },
  author: { team: 'communications' },
});
const fixes = JSON.parse(readFileSync(new URL('data/accessibilityFixes.json', import.meta.url), 'utf8')) as {
  rows: { text: string; fixed: string }[];
};

describe('fixes of what makes a post hard to read', () => {
  test.each(fixes.rows.map(({ text, fixed }) => [text, fixed] as const))('%s', (text, fixed) => {
    const result = linter.fix(asCorporate(text));
    expect((result.post as { text: string }).text).toBe(fixed);
    const before = linter.check(asCorporate(text)).findings.map(({ rule }) => rule);
    expect(before).toEqual(expect.arrayContaining(result.report.findings.map(({ rule }) => rule)));
  });
});

describe('hashtags of health and public services, with the names of the policy', () => {
  const rows = readFileSync(new URL('../../plugin-accessibility/test/data/hashtags.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' ') as [string, string?]);

  test.each([
    ['the common words', linter, 0.9],
    ['all words', withWords, 0.95],
  ] as const)('%s', (_, checker, leastRecall) => {
    let [found, right, wellFormed] = [0, 0, 0];
    for (const [tag, form] of rows) {
      const finding = checker
        .check(asCorporate(`Good to know: #${tag}`))
        .findings.find(({ clause, severity }) => clause === '5.1.1/hashtag-case' && severity === 'warning');
      if (!finding) continue;
      found++;
      if (form === undefined) continue;
      right++;
      const change = finding.fix ?? finding.suggestions?.[0];
      if (change?.edits[0]?.text === `#${form}`) wellFormed++;
    }
    expect(right / found).toBeGreaterThanOrEqual(0.98);
    expect(right / rows.filter(([, form]) => form).length).toBeGreaterThanOrEqual(leastRecall);
    expect(wellFormed / right).toBeGreaterThanOrEqual(0.95);
  });
});

test('what is only guidance never weighs on the verdict', () => {
  const report = linter.check(
    asCorporate('Well done all 👏👏👏👏!!! Click here prior to 5.00pm. PCN STAFF RULE EVERYTHING'),
  );
  expect(report.findings.length).toBeGreaterThan(4);
  expect(report.findings.every(({ severity }) => severity === 'info')).toBe(true);
  expect(report.verdict).toBe('pass');
});
