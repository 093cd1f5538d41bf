import { readFileSync } from 'node:fs';
import { certaintyOf, createLinter, type Platform, type Source } from '@postlint/core';
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

describe('how loud a rule is follows from how sure a figure is', () => {
  const unverified = facts.filter(({ confidence }) => confidence === 'unverified');

  test('what nobody has verified is not sure', () => {
    expect(unverified.length).toBeGreaterThan(20);
    for (const { confidence } of unverified) expect(certaintyOf({ confidence })).toBe('unsure');
  });

  /** A network that says of everything how sure it is, and takes next to nothing. */
  function strict(confidence: Source['confidence']): Platform {
    const said = { confidence, source: 'a source for tests', read: '2026-11-22' } as const;
    const count = { unit: 'characters', count: ({ text }: { text: string }) => text.length };
    const tally = (of: 'hashtags' | 'mentions' | 'links' | 'tags') =>
      ({ of, fields: [of === 'tags' ? 'tags' : 'text'], max: 0, ...said }) as const;
    return {
      name: 'strict',
      title: 'Strict',
      limits: [
        { field: 'text', max: 3, count, ...said },
        { field: 'media.alt', max: 3, count, ...said },
      ],
      alt: [],
      tallies: [tally('hashtags'), tally('mentions'), tally('links'), tally('tags')],
      media: [{ kinds: ['image', 'video'], max: 1, ...said }],
      files: [
        { kind: 'image', of: 'bytes', max: 1, ...said },
        { kind: 'video', of: 'seconds', max: 1, ...said },
      ],
      captions: { formats: ['vtt'], ...said },
      poll: { min: 2, max: 2, withoutMedia: said, ...said },
      characters: [{ fields: ['text'], characters: 'x', ...said }],
    };
  }

  const post = {
    platform: 'strict',
    text: 'x #a @b https://nhs.uk',
    tags: ['t'],
    poll: { options: ['a', 'b', 'c'] },
    media: [
      { kind: 'image', alt: 'A door.', bytes: 9 },
      { kind: 'video', captions: true, seconds: 9, captionsFile: { text: '1\n00:00:01,000 --> 00:00:02,000\nHi\n' } },
      { kind: 'document' },
    ],
  };

  test.each([
    ['official', 'error', '', 'block'],
    ['third-party', 'warning', '-likely', 'advise'],
    ['unverified', 'info', '-unverified', 'pass'],
  ] as const)('%s: %s', (confidence, severity, ending, verdict) => {
    const plugins = [platforms, { name: 'strict', version: '1', platforms: [strict(confidence)] }];
    const report = createLinter({ packs: [platformsPack], plugins }).check(post);
    expect(report.findings.map((finding) => `${finding.severity} ${finding.rule}`).sort()).toEqual(
      [
        'alt-text-too-long',
        'caption-file-format',
        'file-size',
        'film-length',
        'forbidden-character',
        'media-kind',
        'poll-and-media',
        'poll-options',
        'too-long',
        'too-many-hashtags',
        'too-many-links',
        'too-many-media',
        'too-many-mentions',
        'too-many-tags',
      ].map((id) => `${severity} platforms/${id}${ending}`),
    );
    expect(report.verdict).toBe(verdict);
  });
});

test('there is a rule for every figure, as loud as it is sure', () => {
  const rules = new Set(platformsPack.clauses.flatMap((clause) => clause.rules ?? []).map(({ id }) => id));
  const endings = { sure: '', likely: '-likely', unsure: '-unverified' } as const;
  const lacking: string[] = [];
  for (const network of networks) {
    const want = (id: string, basis: Parameters<typeof certaintyOf>[0]) => {
      const full = id + endings[certaintyOf(basis)];
      if (!rules.has(full)) lacking.push(`${network.name}: ${full}`);
    };
    for (const limit of network.limits) want(limit.field === 'media.alt' ? 'alt-text-too-long' : 'too-long', limit);
    for (const tally of network.tallies ?? []) want(`too-many-${tally.of}`, tally);
    for (const set of network.media ?? []) want('too-many-media', set);
    if (network.unmixed) want('media-mixed', network.unmixed);
    for (const file of network.files ?? []) want(file.of === 'seconds' ? 'film-length' : 'file-size', file);
    if (network.captions && network.captions.formats.length > 0) want('caption-file-format', network.captions);
    if (network.captions?.name) want('caption-file-format', network.captions.name);
    if (network.poll) want(network.poll.max === 0 ? 'poll-not-carried' : 'poll-options', network.poll);
    if (network.poll?.withoutMedia) want('poll-and-media', network.poll.withoutMedia);
    for (const rule of network.characters ?? []) want('forbidden-character', rule);
  }
  expect([...new Set(lacking)]).toEqual([]);
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

test('the code of the README runs, and counts what it says', () => {
  const page = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const block = /```js\n([\s\S]*?)```/.exec(page)![1]!;
  const [, graphemes, bytes] = /(\d+) of 300 graphemes, (\d+) of 3,000 bytes/.exec(block)!;
  const code = block.replaceAll(/^import .*$/gm, '').replace('console.log(counts)', '');
  // biome-ignore lint/security/noGlobalEval: the block is our own, and this is a test.
  const run = eval(`(createLinter, platforms, platformsPack) => {${code} return counts;}`);
  const lengths = run(createLinter, platforms, platformsPack).map(({ length }: { length: number }) => length);
  expect(lengths).toEqual([Number(graphemes), Number(bytes)]);
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
