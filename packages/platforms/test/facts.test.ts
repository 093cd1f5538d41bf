import { readFileSync } from 'node:fs';
import { certaintyOf, createLinter, type Platform } from '@postlint/core';
import { describe, expect, test } from 'vitest';
import { toPage } from '../scripts/page.ts';
import { listFacts, networks, platforms, platformsPack, staleFacts } from '../src/index.ts';

const facts = networks.flatMap(listFacts);

test('every figure has a source, a day and a confidence', () => {
  expect(facts.length).toBeGreaterThan(300);
  for (const fact of facts) {
    expect(fact.source.length, fact.path).toBeGreaterThan(10);
    expect(fact.read, fact.path).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
  }
  // Whatever is a number, or says what is taken, stands in an object that says who states it.
  const bare: string[] = [];
  const visit = (value: unknown, path: string, sourced: boolean): void => {
    if (typeof value === 'number' && !sourced) bare.push(path);
    if (typeof value !== 'object' || value === null) return;
    const own = sourced || 'source' in value;
    for (const [key, each] of Object.entries(value)) visit(each, `${path}.${key}`, own);
  };
  for (const network of networks) visit(network, network.name, false);
  expect(bare).toEqual([]);
});

describe('what nobody has verified never gives more than information', () => {
  const unverified = facts.filter(({ confidence }) => confidence === 'unverified');

  test('by itself', () => {
    expect(unverified.length).toBeGreaterThan(20);
    for (const { confidence } of unverified) expect(certaintyOf({ confidence })).toBe('unsure');
  });

  test('in rules', () => {
    const ours: Platform = {
      name: 'guessed',
      title: 'Guessed',
      limits: [
        { field: 'text', max: 3, count: { unit: 'characters', count: ({ text }) => text.length }, ...guess },
        { field: 'media.alt', max: 3, count: { unit: 'characters', count: ({ text }) => text.length }, ...guess },
      ],
      alt: [],
      tallies: [
        { of: 'hashtags', fields: ['text'], max: 0, ...guess },
        { of: 'mentions', fields: ['text'], max: 0, ...guess },
        { of: 'links', fields: ['text'], max: 0, ...guess },
        { of: 'tags', fields: ['tags'], max: 0, ...guess },
      ],
      links: [{ field: 'text', clickable: false, ...guess }],
      media: [{ kinds: ['image'], max: 1, ...guess }],
      unmixed: guess,
      needsMedia: [guess],
      files: [{ kind: 'image', of: 'bytes', max: 1, ...guess }],
      captions: { formats: ['vtt'], ...guess },
      poll: { min: 2, max: 2, withoutMedia: guess, ...guess },
      handle: { min: 9, max: 9, pattern: /^a$/, says: 'a', ...guess },
      characters: [{ fields: ['text'], characters: 'x', ...guess }],
    };
    const linter = createLinter({
      packs: [platformsPack],
      plugins: [platforms, { name: 'guess', version: '1', platforms: [ours] }],
    });
    const report = linter.check({
      platform: 'guessed',
      text: 'x #a @b https://nhs.uk',
      tags: ['t'],
      account: { handle: 'b' },
      poll: { options: ['a', 'b', 'c'] },
      media: [
        { kind: 'image', alt: 'A door.', bytes: 9 },
        { kind: 'video', captions: true, captionsFile: { text: '1\n00:00:01,000 --> 00:00:02,000\nHi\n' } },
      ],
    });
    expect(report.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(report.findings.length).toBeGreaterThan(5);
    expect(report.verdict).toBe('pass');
  });

  const guess = { confidence: 'unverified', source: 'nobody knows', read: '2026-11-22' } as const;
});

describe('facts grow old', () => {
  test('a year after they were read', () => {
    expect(staleFacts(networks, '2027-11-22')).toEqual([]);
    expect(staleFacts(networks, '2027-11-23').length).toBe(facts.length);
  });

  test('which is warned of, and fails nothing', () => {
    const today = new Date().toISOString().slice(0, 10);
    const stale = staleFacts(networks, today);
    if (stale.length > 0)
      console.warn(
        `${stale.length} facts of networks were read more than a year ago; read them again:\n${stale
          .map(({ network, path, source }) => `  ${network} ${path}: ${source}`)
          .join('\n')}`,
      );
    expect(Array.isArray(stale)).toBe(true);
  });
});

test('docs/platforms.md says what the profiles say', () => {
  expect(readFileSync(new URL('../../../docs/platforms.md', import.meta.url), 'utf8')).toBe(toPage(networks));
});

test('docs/new-network.md: a network is one object', async () => {
  const page = readFileSync(new URL('../../../docs/new-network.md', import.meta.url), 'utf8');
  const block = /```js network\n([\s\S]*?)```/.exec(page)![1]!;
  expect(block.trim().split('\n').length).toBeLessThan(30);
  const { definePlugin } = await import('@postlint/core');
  const { utf16 } = await import('../src/index.ts');
  const code = block.replaceAll(/^import .*$/gm, '');
  // biome-ignore lint/security/noGlobalEval: the block is our own, and this is a test.
  const run = eval(
    `(createLinter, definePlugin, platforms, platformsPack, utf16) => {${code} return { linter, report };}`,
  );
  const { linter, report } = run(createLinter, definePlugin, platforms, platformsPack, utf16);
  expect(
    report.findings.map(({ rule, severity }: { rule: string; severity: string }) => `${severity} ${rule}`),
  ).toEqual(['error platforms/too-long', 'info platforms/too-long-unverified']);
  expect(report.counts.map(({ length, limit }: { length: number; limit: number }) => [length, limit])).toEqual([
    [81, 80],
    [2001, 2000],
  ]);
  const more = linter.check({ platform: 'intranet', text: '#a #b #c #d', media: Array(3).fill({ kind: 'image' }) });
  expect(more.findings.map(({ rule }: { rule: string }) => rule).sort()).toEqual([
    'platforms/alt-text-missing',
    'platforms/alt-text-missing',
    'platforms/alt-text-missing',
    'platforms/too-many-hashtags',
    'platforms/too-many-media',
  ]);
  // Everything a profile may say is on the page.
  const keys = new Set(networks.flatMap((network) => Object.keys(network)));
  for (const key of keys) expect(page, key).toContain(key);
});
