/**
 * What is a mention, hashtag, cashtag or link on X: the conformance suite of twitter-text 3.1. Its places count
 * code points. Needs ../shared/data; skipped without.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { TokenType } from '../../src/scan/rows.ts';
import { tokensOf } from '../scanned.ts';

interface Case {
  readonly description: string;
  readonly text: string;
  readonly expected: unknown;
}

const suite = new URL('../../../../../shared/data/twitter-text-conformance/', import.meta.url);
const load = (name: string): Record<string, Case[]> =>
  existsSync(suite) ? JSON.parse(readFileSync(new URL(name, suite), 'utf8')).tests : {};

const entities = (text: string, type: TokenType) =>
  tokensOf(text)
    .filter((token) => token.type === type)
    .map(({ value, start, end }) => ({
      value,
      indices: [[...text.slice(0, start)].length, [...text.slice(0, end)].length],
    }));
const withoutSign = (text: string, type: TokenType) => entities(text, type).map(({ value }) => value.slice(1));

/** What our tokens say, in the words of each group of the suite. */
const groups: Record<string, (text: string) => unknown> = {
  mentions: (text) => withoutSign(text, 'mention'),
  mentions_with_indices: (text) =>
    entities(text, 'mention').map(({ value, indices }) => ({ screen_name: value.slice(1), indices })),
  mentions_or_lists_with_indices: (text) =>
    entities(text, 'mention').map(({ value, indices }) => {
      const [name, list] = value.slice(1).split('/');
      return { screen_name: name, list_slug: list === undefined ? '' : `/${list}`, indices };
    }),
  urls: (text) => entities(text, 'link').map(({ value }) => value),
  tco_urls_with_params: (text) => entities(text, 'link').map(({ value }) => value),
  urls_with_indices: (text) => entities(text, 'link').map(({ value, indices }) => ({ url: value, indices })),
  urls_with_directional_markers: (text) =>
    entities(text, 'link').map(({ value, indices }) => ({ url: value, indices })),
  hashtags: (text) => withoutSign(text, 'hashtag'),
  hashtags_from_astral: (text) => withoutSign(text, 'hashtag'),
  hashtags_with_indices: (text) =>
    entities(text, 'hashtag').map(({ value, indices }) => ({ hashtag: value.slice(1), indices })),
  cashtags: (text) => withoutSign(text, 'cashtag'),
  cashtags_with_indices: (text) =>
    entities(text, 'cashtag').map(({ value, indices }) => ({ cashtag: value.slice(1), indices })),
};

const extract = load('extract.json');
describe.skipIf(!existsSync(suite))('entities of X, as twitter-text extracts them', () => {
  describe.each(Object.keys(groups))('%s', (group) => {
    test.each(extract[group] ?? [])('$description: $text', ({ text, expected }) => {
      expect(groups[group]!(text)).toEqual(expected);
    });
  });

  test('every group of entities was run', () => {
    const cases = Object.keys(groups).reduce((sum, group) => sum + extract[group]!.length, 0);
    expect(cases).toBe(225);
  });
});

const valid = load('validate.json');
/** A text is a valid entity where the whole of it is one. */
const whole = (text: string, type: TokenType) => tokensOf(text).length === 1 && entities(text, type).length === 1;
describe.skipIf(!existsSync(suite))('entities of X, as twitter-text validates them', () => {
  // Links and lists are validated in other ways than they are extracted: white space around them, schemes of any kind.
  const types = { usernames: 'mention', hashtags: 'hashtag' } as const;
  describe.each(Object.keys(types) as (keyof typeof types)[])('%s', (group) => {
    test.each(valid[group] ?? [])('$description: $text', ({ text, expected }) => {
      expect(whole(text, types[group])).toBe(expected);
    });
  });
});

describe.skipIf(!existsSync(suite))('top-level domains of X', () => {
  test.each(Object.entries(load('tlds.json')))('%s', (_group, cases) => {
    const wrong = cases.filter(
      ({ text, expected }) =>
        JSON.stringify(entities(text, 'link').map(({ value }) => value)) !== JSON.stringify(expected),
    );
    expect(wrong).toEqual([]);
    expect(cases.length).toBeGreaterThan(300);
  });
});
