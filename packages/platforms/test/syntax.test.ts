import { createLinter } from '@postlint/core';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { platforms } from '../src/index.ts';

const linter = createLinter({ packs: [], plugins: [platforms] });

/** The hashtags and mentions of a text as a network reads it. */
function tagsOn(platform: string, text: string): string[] {
  const found: string[] = [];
  visit(linter.read({ platform, text }).tree() as never, ['hashtag', 'mention'], (node: { value: string }) => {
    found.push(node.value);
  });
  return found;
}

describe('what is a hashtag or mention depends on the network', () => {
  test.each<[string, string, string[]]>([
    ['x', "#semi-colon's", ['#semi']],
    ['mastodon', "#semi-colon's", ['#semi']],
    ['bluesky', "#semi-colon's", ["#semi-colon's"]],
    ['bluesky', 'a#tag #tag. (#tag)', ['#tag']],
    ['bluesky', '#1 #123 #1st', ['#1st']],
    ['x', '#_ #123', []],
    ['mastodon', '#_ #123 #a·b', ['#_', '#a·b']],
    ['x', '@jo.smith @jo_smith', ['@jo', '@jo_smith']],
    ['instagram', 'by @jo.smith. And @jo.', ['@jo.smith', '@jo']],
    ['tiktok', '@jo.smith', ['@jo.smith']],
    ['youtube', '@jo-smith.tv', ['@jo-smith.tv']],
    ['mastodon', '@jo@nhs.social and @jo', ['@jo@nhs.social', '@jo']],
    ['bluesky', '@jo @jo.bsky.social', ['@jo.bsky.social']],
    ['linkedin', '#Flu @jo', ['#Flu', '@jo']],
    ['nowhere', '#Flu @jo', ['#Flu', '@jo']],
  ])('%s: %s', (platform, text, expected) => {
    expect(tagsOn(platform, text)).toEqual(expected);
  });
});

test('a draft is read once, and as each network reads it', () => {
  const pack = {
    name: 'tags',
    version: '1',
    clauses: [
      {
        clause: 'c',
        gist: 'No hashtags.',
        rules: [{ id: 'tags', severity: 'warning' as const, select: 'hashtag', message: 'A hashtag.' }],
      },
    ],
  };
  const checking = createLinter({ packs: [pack], plugins: [platforms] });
  const draft = checking.read({ platform: 'x', text: "See #semi-colon's" });
  const texts = checking
    .checkAll(draft, ['x', 'bluesky', 'mastodon', 'x'])
    .map(({ findings }) => findings.map(({ text }) => text));
  expect(texts).toEqual([['#semi'], ["#semi-colon's"], ['#semi'], ['#semi']]);
  expect(checking.checkAll({ platform: 'x', text: "See #semi-colon's" }, ['bluesky'])[0]!.findings[0]!.text).toBe(
    "#semi-colon's",
  );
});

test('an entry of the list of tags is a hashtag on every network, with # or without', () => {
  const tags = ['MentalHealth', '#WorldSleepDay', 'two words', '  '];
  const values: string[] = [];
  visit(linter.read({ platform: 'bluesky', tags }).tree() as never, 'hashtag', (node: { value: string }) => {
    values.push(node.value);
  });
  expect(values).toEqual(['MentalHealth', '#WorldSleepDay', 'two words']);
});

describe('a network is known by all its names, in any case', () => {
  test.each([
    ['X', 'x', []],
    [' x ', 'x', []],
    ['Twitter', 'x', []],
    ['Facebook', 'facebook', []],
    ['nowhere', 'nowhere', ['none']],
    ['linkdin', 'linkdin', ['unchecked']],
  ])('%s', (platform, expected, effects) => {
    const { post, issues } = linter.check({ platform, text: 'Hi' });
    expect(post.platform).toBe(expected);
    expect(issues.map(({ effect }) => effect)).toEqual(effects);
    expect(linter.checkAll({ text: 'Hi' }, [platform])[0]!.post.platform).toBe(expected);
  });
});

test('rules and registered accounts know a network by all its names too', () => {
  const rule = {
    id: 'r',
    severity: 'warning' as const,
    applies: { platform: ['Twitter'], account: ['corporate'] },
    select: 'word',
    message: 'A word.',
  };
  const pack = {
    name: 'p',
    version: '1',
    settings: { accounts: [{ platform: 'Twitter', handle: '@us', type: 'corporate' as const }] },
    clauses: [{ clause: 'c', gist: 'C.', rules: [rule] }],
  };
  const checking = createLinter({ packs: [pack], plugins: [platforms] });
  for (const platform of ['x', 'X', 'twitter'])
    expect(checking.check({ platform, account: { handle: 'us' }, text: 'Hi' }).findings).toHaveLength(1);
  expect(
    checking.check({ platform: 'facebook', account: { handle: 'us', type: 'corporate' }, text: 'Hi' }).findings,
  ).toEqual([]);
});
