import {
  certaintyOf,
  createLinter,
  type Detector,
  inReach,
  type Platform,
  type Post,
  type Reach,
} from '@postlint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packOf } from './fixtures.ts';

const source = { confidence: 'official', source: 'a test', read: '2026-11-24' } as const;
const characters = { unit: 'characters', count: ({ text }: { text: string }) => text.length };

function linterWith(platform: Partial<Platform>, rules: Parameters<typeof packOf>[0], settings = {}) {
  const network = { name: 'wall', title: 'A wall', limits: [], alt: [], ...platform };
  return createLinter({
    packs: [packOf(rules)],
    plugins: [{ name: 'walls', version: '1', platforms: [network] }],
    settings,
  });
}

describe('how sure a figure is', () => {
  test.each([
    ['official', {}, 'sure'],
    ['official-quoted', {}, 'sure'],
    ['source-code', {}, 'sure'],
    ['third-party', {}, 'likely'],
    ['conflict', {}, 'unsure'],
    ['unverified', {}, 'unsure'],
    ['official', { cautious: true }, 'likely'],
    ['official', { past: 'ignored' }, 'likely'],
    ['official', { past: 'kept' }, 'unsure'],
    ['third-party', { past: 'kept', cautious: true }, 'unsure'],
  ] as const)('%s %o', (confidence, more, expected) => {
    expect(certaintyOf({ confidence, ...more })).toBe(expected);
  });
});

describe('facts hold where they say', () => {
  const post = (more: object) =>
    ({ kind: 'post', direction: 'outbound', platform: 'wall', language: 'en', ...more }) as Post;
  const facts: readonly (Reach & { readonly name: string })[] = [
    { name: 'all' },
    { name: 'story', surface: 'story' },
    { name: 'premium', tier: ['premium', 'gold'] },
    { name: 'reply', postKind: 'reply' },
    { name: 'film', media: 'video' },
    { name: 'story film', surface: 'story', media: ['video', 'gif'] },
    { name: 'not channel', exceptSurface: 'channel' },
  ];
  const names = (found: Post) => inReach(facts, found, found.media).map(({ name }) => name);

  test.each<[string, object, string[]]>([
    ['everywhere', {}, ['all', 'not channel']],
    ['what names the surface stands in', { surface: 'story' }, ['story']],
    ['what names the subscription', { account: { tier: 'gold' } }, ['premium']],
    ['what names the kind', { kind: 'reply' }, ['reply']],
    ['what names most', { surface: 'story', media: [{ kind: 'gif' }] }, ['story film']],
    ['what is left out', { surface: 'channel' }, ['all']],
    ['no private messages', { kind: 'message' }, []],
  ])('%s', (_, more, expected) => {
    expect(names(post(more))).toEqual(expected);
  });
});

describe('lengths', () => {
  const limits = [
    { field: 'text', max: 10, count: characters, ...source },
    { field: 'text', max: 5, count: characters, ...source, confidence: 'third-party' },
    { field: 'text', max: 3, count: characters, ...source, confidence: 'unverified' },
  ] as const;
  const rule = (certainty: string) => ({
    id: certainty,
    select: 'field',
    when: { '===': [{ var: 'node.certainty' }, certainty] },
    message:
      '{{node.length}} of {{node.limit}} {{node.unit}}, over by {{node.over}}: {{node.confidence}}, {{node.statedIn}}, {{node.read}}',
  });
  const linter = linterWith({ limits }, [rule('sure'), rule('likely'), rule('unsure')]);
  const found = (text: string) =>
    linter.check({ platform: 'wall', text }).findings.map(({ rule: id, message }) => `${id.slice(5)}: ${message}`);

  test('the surest limit that is passed speaks, the counter shows the largest', () => {
    expect(found('abc')).toEqual([]);
    expect(found('abcd')).toEqual(['unsure: 4 of 3 characters, over by 1: unverified, a test, 2026-11-24']);
    expect(found('abcdef')).toEqual(['likely: 6 of 5 characters, over by 1: third-party, a test, 2026-11-24']);
    expect(found('abcdefghijk')).toEqual(['sure: 11 of 10 characters, over by 1: official, a test, 2026-11-24']);
    expect(linter.check({ platform: 'wall', text: 'abcd' }).counts).toEqual([
      { field: '/text', platform: 'wall', length: 4, limit: 10, unit: 'characters', remaining: 6 },
    ]);
  });

  test('a private message has none of them', () => {
    expect(linter.check({ platform: 'wall', kind: 'message', text: 'abcdefghijk' }).counts).toEqual([]);
  });

  test('a setting stands in for a figure', () => {
    const own = linterWith({ limits: [{ ...limits[0], setting: 'wall.max' }] }, [rule('sure')], { wall: { max: 2 } });
    expect(own.check({ platform: 'wall', text: 'abc' }).findings[0]!.message).toBe(
      '3 of 2 characters, over by 1: official, settings.wall.max, 2026-11-24',
    );
    for (const max of ['2', -1, 1.5, {}])
      expect(() => linterWith({ limits: [{ ...limits[0], setting: 'wall.max' }] }, [], { wall: { max } })).toThrow(
        `Unexpected ${JSON.stringify(max)} in settings.wall.max, expected a whole number`,
      );
  });
});

describe('detectors on posts', () => {
  const detector = (find: Detector['find']): Detector => ({
    name: 'spots',
    version: '1',
    on: 'post',
    marks: { spot: { attributes: [] } },
    find,
  });
  const linterOf = (find: Detector['find']) =>
    createLinter({
      packs: [packOf([{ select: 'spot', message: 'A spot.' }])],
      plugins: [{ name: 'spots', version: '1', detectors: [detector(find)] }],
    });
  const post = {
    platform: 'default',
    text: 'One two',
    thread: [{ text: 'Three', media: [{ kind: 'image', alt: 'Four' }] }],
    inReplyTo: { text: 'Five' },
  };

  test('read every own text, with its tokens', () => {
    const seen: string[] = [];
    const linter = linterOf(({ fields }) => {
      for (const { field, tokens, has } of fields()) {
        let words = 0;
        tokens((type) => {
          if (type === 'word') words++;
        });
        seen.push(`${field.pointer} ${words} ${has('word')} ${has('link')}`);
      }
    });
    expect(linter.check(post).issues).toEqual([]);
    expect(seen).toEqual(['/text 2 true false', '/thread/0/text 1 true false', '/thread/0/media/0/alt 1 true false']);
  });

  test('mark a field, a media item or the post', () => {
    const linter = linterOf((_, report) => {
      report({ type: 'spot', at: '/text', start: 4, end: 7 });
      report({ type: 'spot', at: '/thread/0/media/0' });
      report({ type: 'spot' });
    });
    const { findings } = linter.check(post);
    expect(findings.map(({ at, text }) => `${at} ${text ?? ''}`).sort()).toEqual([
      ' ',
      '/text two',
      '/thread/0/media/0 ',
    ]);
  });

  test.each([
    ['/nowhere', 'no field or media item'],
    ['/text', 'outside the text'],
  ])('a place that is none is the fault of the detector: %s', (at, reason) => {
    const { issues } = linterOf((_, report) => report({ type: 'spot', at, start: 5, end: 99 })).check(post);
    expect(issues).toMatchObject([{ code: 'detector-failed', params: { detector: 'spots' } }]);
    expect(String(issues[0]!.params['reason'])).toContain(reason);
  });
});

test('rules that apply alike are asked once, and give what they gave alone', () => {
  const rules = [
    { id: 'a', select: 'word' },
    { id: 'b', applies: { kind: ['reply'] }, select: 'word' },
    { id: 'c', select: 'word' },
    { id: 'd', applies: { kind: ['reply'] }, select: 'word' },
    { id: 'e', applies: { account: ['personal'] }, select: 'word' },
    { id: 'f', applies: { if: { '!!': { var: 'post.title' } } }, select: 'word' },
    { id: 'g', applies: { if: { '!': { var: 'post.title' } } }, select: 'word' },
  ];
  const outcomesOf = (chosen: typeof rules, post: object) =>
    createLinter({ packs: [packOf(chosen)] }).check(post, { outcomes: true }).outcomes!;
  fc.assert(
    fc.property(
      fc.shuffledSubarray(rules, { minLength: 2 }),
      fc.constantFrom('post', 'reply'),
      fc.constantFrom({ type: 'personal' }, { type: 'corporate' }, undefined),
      (chosen, kind, account) => {
        const post = { platform: 'default', kind, text: 'Word', ...(account && { account }) };
        expect(outcomesOf(chosen, post)).toEqual(chosen.flatMap((rule) => outcomesOf([rule], post)));
      },
    ),
    { numRuns: 30 },
  );
});
