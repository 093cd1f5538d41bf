import { definePlugin, type PackInput, type RuleInput } from '@postlint/core';
import { detectorLaws, operatorLaws, platformLaws, testPack } from '@postlint/core/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packOf } from './fixtures.ts';

type Examples = NonNullable<RuleInput['examples']>;

/** A rule with examples that leave something out, what that is, and the examples that make up for it. */
interface Weak {
  readonly rule: Partial<RuleInput>;
  readonly examples: Examples;
  /** Part of a survivor's message or of a gap. */
  readonly named: string;
  readonly more: Examples;
}

const lexicons = [
  { lexicon: 'boss', language: 'en', phrases: ['my (manager|boss)'] },
  { lexicon: 'slack', language: 'en', phrases: ['useless', 'lazy'] },
];
const facts = { capacity: { values: ['self', 'union'], absent: 'self' as const, ask: 'For whom?' } };
const settings = { timezone: 'Europe/London' };
const as = (type: string, text: string) => ({ post: { text, account: { type } } });
const union = { '==': [{ var: 'post.facts.capacity' }, 'union'] };
const asUnion = (text: string) => ({ post: { text, facts: { capacity: 'union' } } });
const film = (seconds: number) => ({ post: { media: [{ kind: 'video', seconds }] } });

const weak: Weak[] = [
  {
    rule: { forbid: 'bad' },
    examples: { fails: ['bad'] },
    named: 'an example that passes',
    more: { passes: ['good'] },
  },
  { rule: { forbid: 'bad' }, examples: { passes: ['good'] }, named: 'an example that fails', more: { fails: ['bad'] } },
  {
    rule: { forbid: ['bad', 'awful'] },
    examples: { fails: ['bad'], passes: ['good'] },
    named: '“awful” is not looked for',
    more: { fails: ['awful'] },
  },
  {
    rule: { forbid: ['bad', 'bad luck'] },
    examples: { fails: ['bad luck', 'bad'], passes: ['good'] },
    named: '“bad luck” is not looked for',
    more: { fails: [{ post: 'bad luck', finds: ['bad luck'] }] },
  },
  {
    rule: { forbid: { any: ['bad', 'awful'] } },
    examples: { fails: ['awful'], passes: ['good'] },
    named: '“bad” is not looked for',
    more: { fails: ['bad'] },
  },
  {
    rule: { forbid: { any: ['court'], without: ['tennis'] } },
    examples: { fails: ['court'], passes: ['good'] },
    named: 'without “tennis” is dropped',
    more: { passes: ['tennis court'] },
  },
  {
    rule: { forbid: { any: ['court'], without: ['tennis', 'food'] } },
    examples: { fails: ['court'], passes: ['tennis court'] },
    named: 'without “food” is dropped',
    more: { passes: ['food court'] },
  },
  {
    rule: { forbid: { all: ['<boss>', '<slack>'] } },
    examples: { fails: ['my boss is lazy'], passes: ['my boss', 'good'] },
    named: '“<boss>” need not be there',
    more: { passes: ['useless', 'My boss came. Lazy days.'] },
  },
  {
    rule: { forbid: { all: ['<boss>', '<slack>'] } },
    examples: { fails: ['my boss is lazy'], passes: ['lazy', 'my boss'] },
    named: 'it looks within next instead of sentence',
    more: { passes: ['My boss came. Lazy days.'] },
  },
  {
    rule: { forbid: { all: ['<boss>', '<slack>'], within: 'next' } },
    examples: { fails: ['my boss is lazy'], passes: ['lazy', 'my boss'] },
    named: 'it looks within',
    more: { fails: ['My boss came. Lazy!'], passes: ['My boss. Tea. Lazy!'] },
  },
  {
    rule: { forbid: { all: ['<boss>', '<slack>'], near: 2 } },
    examples: { fails: ['my boss is lazy'], passes: ['lazy', 'my boss', 'My boss. Lazy.'] },
    named: 'near: 2 is dropped',
    more: { passes: ['my boss once said that it is lazy'] },
  },
  {
    rule: { forbid: '<slack>' },
    examples: { passes: ['good'] },
    named: 'the lexicon “slack” is empty',
    more: { fails: ['lazy'] },
  },
  {
    rule: { select: 'term[lexicon=slack]' },
    examples: { passes: ['good'] },
    named: 'the lexicon “slack” is empty',
    more: { fails: ['lazy'] },
  },
  {
    rule: { prefer: { bad: 'poor', awful: 'very poor' } },
    examples: { fails: ['bad'], passes: ['good'] },
    named: '“awful” is not looked for',
    more: { fails: ['awful'] },
  },
  {
    rule: { prefer: { bad: 'poor' }, unless: ['bad luck'] },
    examples: { fails: ['bad'], passes: ['good'] },
    named: 'unless “bad luck” is dropped',
    more: { passes: ['bad luck'] },
  },
  {
    rule: { needs: { any: ['mine', 'my own'] } },
    examples: { fails: ['hello'], passes: ['mine'] },
    named: '“my own” is not looked for',
    more: { passes: ['my own'] },
  },
  {
    rule: { needs: { all: ['mine', 'yours'] } },
    examples: { fails: ['hello', 'mine'], passes: ['mine, yours'] },
    named: '“mine” need not be there',
    more: { fails: ['yours'] },
  },
  {
    rule: { atMost: { what: 'hashtag', max: 1 } },
    examples: { fails: ['#a #b #c'], passes: ['#a'] },
    named: '1 is turned into 2',
    more: { fails: ['#a #b'] },
  },
  {
    rule: { forbid: 'bad', applies: { account: ['personal'] } },
    examples: { fails: [as('personal', 'bad')], passes: [as('personal', 'good')] },
    named: 'applies.account is dropped',
    more: { inapplicable: [as('corporate', 'bad')] },
  },
  {
    rule: { forbid: 'bad', applies: { kind: ['post'] } },
    examples: { fails: ['bad'], passes: ['good'] },
    named: 'a post it does not apply to',
    more: { inapplicable: [{ post: { text: 'bad', kind: 'reply' } }] },
  },
  {
    rule: { forbid: 'bad', applies: { if: { '!': union } } },
    examples: { fails: ['bad'], passes: ['good'] },
    named: 'applies.if is dropped',
    more: { inapplicable: [asUnion('bad')] },
  },
  {
    rule: { forbid: 'bad', applies: { if: { '!': union } } },
    examples: { passes: ['good'] },
    named: 'an example that fails',
    more: { fails: ['bad'], inapplicable: [asUnion('bad')] },
  },
  {
    rule: { when: union },
    examples: { fails: [asUnion('a')] },
    named: '/when where it does not',
    more: { passes: ['a'] },
  },
  {
    rule: { when: { and: [union, { has: ['bad'] }] } },
    examples: { fails: [asUnion('bad')], passes: ['good'] },
    named: '{"has":["bad"]} is dropped',
    more: { passes: ['bad', asUnion('good')] },
  },
  {
    rule: { when: { or: [union, { has: ['bad'] }] } },
    examples: { fails: ['bad'], passes: ['good'] },
    named: '{"==":[{"var":"post.facts.capacity"},"union"]} is dropped',
    more: { fails: ['bad', asUnion('good')] },
  },
  {
    rule: { select: 'media', when: { '>': [{ var: 'node.seconds' }, 60] } },
    examples: { fails: [film(61)] },
    named: 'an example that passes',
    more: { passes: [film(60)] },
  },
  {
    rule: { select: 'media', require: { var: 'node.described' } },
    examples: { fails: [{ post: { media: [{ kind: 'image' }] } }] },
    named: '/require where it holds',
    more: { passes: [{ post: { media: [{ kind: 'image', alt: 'A door.' }] } }] },
  },
  {
    rule: {
      score: {
        within: 'post',
        levels: { warning: 2, error: 4 },
        evidence: [
          { find: 'bad', points: 2 },
          { find: 'awful', points: 2 },
        ],
      },
    },
    examples: { fails: ['bad'], passes: ['good'] },
    named: '“awful” does not count',
    more: {
      fails: [
        { post: { title: 'bad', text: 'awful' }, severity: 'error' },
        { post: 'bad', severity: 'warning' },
        'awful',
      ],
    },
  },
  {
    rule: {
      score: {
        levels: { warning: 2 },
        evidence: [
          { find: 'bad', points: 1 },
          { find: 'awful', points: 1 },
        ],
      },
    },
    examples: { fails: ['bad, awful'], passes: ['bad', 'awful'] },
    named: 'it looks within next instead of sentence',
    more: { passes: ['Bad. Awful.'] },
  },
  {
    rule: { confirm: 'All agreed.', applies: { kind: ['post'] } },
    examples: { confirms: ['a'] },
    named: 'applies.kind is dropped',
    more: { inapplicable: [{ post: { text: 'a', kind: 'reply' } }] },
  },
];

/** A pack of one rule, or of two where one yields. */
const packFor = (rule: Partial<RuleInput>, examples: Examples): PackInput =>
  packOf([{ ...rule, severity: rule.score ? undefined : 'warning', examples }], { lexicons, facts, settings });

/** What a test of a pack says is missing: survivors and gaps. */
function missing(pack: PackInput): string[] {
  const { examples, coverage, mutation } = testPack(pack);
  expect(examples.filter(({ ok }) => !ok)).toEqual([]);
  return [
    ...mutation!.survivors.map(({ message }) => message),
    ...coverage.byRule.flatMap(({ gaps }) => gaps.map(({ pointer, words }) => `${pointer} ${words}`)),
  ];
}

function merge(examples: Examples, more: Examples): Examples {
  const lists = ['fails', 'passes', 'cannotTell', 'confirms', 'inapplicable'] as const;
  return Object.fromEntries(lists.map((list) => [list, [...(examples[list] ?? []), ...(more[list] ?? [])]]));
}

describe('thirty rules with known weaknesses', () => {
  test.each(weak.map((each, index) => [index + 1, each.named, each] as const))(
    '%d: %s',
    (_, named, { rule, examples, more }) => {
      expect(missing(packFor(rule, examples)).join('\n')).toContain(named);
      expect(missing(packFor(rule, merge(examples, more)))).toEqual([]);
    },
  );

  test('in one pack, every weak rule is named, and the repaired pack has nothing missing', () => {
    const all = (repaired: boolean) =>
      packOf(
        weak.map(({ rule, examples, more }, index) => ({
          ...rule,
          id: `r${index}`,
          severity: rule.score ? undefined : 'warning',
          examples: repaired ? merge(examples, more) : examples,
        })),
        { lexicons, facts, settings },
      );
    const { coverage, mutation } = testPack(all(false));
    const named = new Set([
      ...mutation!.survivors.map(({ rule }) => rule),
      ...coverage.byRule.filter(({ gaps }) => gaps.length > 0).map(({ rule }) => rule),
    ]);
    expect(named.size).toBe(weak.length);
    const repaired = testPack(all(true));
    expect(repaired.mutation!.survivors).toEqual([]);
    expect(repaired.coverage.branches.percent).toBe(100);
    expect([repaired.coverage.rules.percent, repaired.coverage.clauses.percent]).toEqual([100, 100]);
  });
});

describe('testPack', () => {
  test('rules that yield are tried with the rules they yield to', () => {
    const rules: Partial<RuleInput>[] = [
      { id: 'strong', forbid: ['awful', 'dreadful'], examples: { fails: ['awful', 'dreadful'], passes: ['good'] } },
      { id: 'weak', forbid: 'day', yieldsTo: ['strong'], examples: { fails: ['a day'], passes: ['a night'] } },
    ];
    const survivors = (pack: PackInput) =>
      testPack(pack).mutation!.survivors.map(({ rule, message }) => `${rule}: ${message}`);
    expect(survivors(packOf(rules))).toEqual(['test/weak: nothing notices when it does not yield to strong']);
    // Its own examples and those of what yields to it: here only one of the latter notices.
    const noticing = { fails: ['a day'], passes: ['a night', 'an awful day'] };
    expect(survivors(packOf([rules[0]!, { ...rules[1], examples: noticing }]))).toEqual([]);
    const untested = { ...rules[0], examples: { fails: ['dreadful'], passes: ['good'] } };
    expect(survivors(packOf([untested, { ...rules[1], examples: noticing }]))).toEqual([]);
  });

  test('what a rule finds, how severe and what it asks for is a part of the expectation', () => {
    const { examples } = testPack(packOf([{ forbid: 'bad', examples: { fails: [{ post: 'bad', finds: ['good'] }] } }]));
    expect(examples[0]).toMatchObject({ ok: false, reason: 'expected to find ["good"], found ["bad"]' });
  });

  test('mutants of a pack whose examples fail say nothing, and none are made', () => {
    const { mutation } = testPack(packOf([{ forbid: 'bad', examples: { fails: ['good'] } }]));
    expect(mutation).toBeUndefined();
    expect(testPack(packOf([{ forbid: 'bad' }]), { mutants: false }).mutation).toBeUndefined();
  });

  test('drafts are tested too, given completes every example, and rules that are off are left out', () => {
    const pack = packOf(
      [
        {
          id: 'draft',
          stage: 'draft',
          forbid: 'bad',
          applies: { account: ['personal'] },
          examples: { fails: ['bad'] },
        },
        { id: 'off', forbid: 'bad' },
      ],
      { given: { account: { type: 'personal' } }, overrides: { off: { off: 'not ours' } } },
    );
    const { examples, coverage } = testPack(pack);
    expect(examples.map(({ rule, ok }) => [rule, ok])).toEqual([['test/draft', true]]);
    expect(coverage.byRule.map(({ rule }) => rule)).toEqual(['test/draft']);
  });

  test('per cent are rounded down', () => {
    const rule = (id: string, examples: Examples) => ({ id, forbid: 'bad', examples });
    const rules = Array.from({ length: 99 }, (_, index) => rule(`r${index}`, { fails: ['bad'], passes: ['good'] }));
    const { coverage } = testPack(packOf([...rules, rule('last', { fails: ['bad'] })]), { mutants: false });
    expect([coverage.rules, coverage.branches.percent]).toEqual([{ covered: 99, total: 100, percent: 99 }, 99]);
  });
});

describe('laws', () => {
  const run = (laws: readonly { name: string; run: () => void }[]) =>
    laws.flatMap(({ name, run: holds }) => {
      try {
        holds();
        return [];
      } catch {
        return name;
      }
    });
  const detector = (
    find: Parameters<typeof definePlugin>[0]['detectors'] extends infer T
      ? T extends readonly (infer D)[]
        ? D
        : never
      : never,
  ) => definePlugin({ name: 'p', version: '1.0.0', detectors: [find] });

  test('a good plugin keeps them', () => {
    const good = detector({
      name: 'digits',
      version: '1',
      on: 'field',
      triggers: { chars: '0123456789' },
      marks: { digits: { attributes: ['count'] } },
      find: ({ text }, report) => {
        for (const match of text.matchAll(/\d+/g))
          report({
            type: 'digits',
            start: match.index,
            end: match.index + match[0].length,
            attributes: { count: match[0].length },
          });
      },
    });
    expect(run(detectorLaws(fc, good, { texts: ['0161 496 0000'] }))).toEqual([]);
  });

  test('a detector that calls itself neutral and looks at the network is named', () => {
    const find = detector({
      name: 'partial',
      version: '1',
      on: 'field',
      neutral: true,
      marks: { long: { attributes: [] } },
      find: ({ text, profile }, report) => {
        if (text.length > 0 && profile.limits.some(({ max }) => text.length > max))
          report({ type: 'long', start: 0, end: text.length });
      },
    });
    expect(run(detectorLaws(fc, find))).toEqual(['partial: finds the same for every network, where it is neutral']);
  });

  test('a bad one is named', () => {
    let calls = 0;
    const bad = detector({
      name: 'bad',
      version: '1',
      on: 'field',
      triggers: { chars: '!' },
      marks: { bad: { attributes: [] } },
      find: ({ text }, report) => {
        if (text.includes('👩')) throw new Error('no');
        report({ type: 'bad', start: 0, end: text.length + (calls++ % 2) });
        if (text.includes('@')) report({ type: 'other', attributes: { x: 1 } });
      },
    });
    expect(run(detectorLaws(fc, bad))).toHaveLength(5);
    const operators = definePlugin({
      name: 'p',
      version: '1',
      operators: {
        next: ([a]) => (a as string).length + calls++,
        sort: ([a]) => (Array.isArray(a) ? a.push(1) : null),
      },
    });
    expect(run(operatorLaws(fc, operators))).toEqual([
      'next: never throws',
      'next: gives the same twice',
      'next: leaves its arguments alone',
      'sort: leaves its arguments alone',
    ]);
    const source = { source: '', read: 'today', confidence: 'official' as const };
    const platforms = definePlugin({
      name: 'p',
      version: '1',
      platforms: [
        {
          name: 'Loud',
          title: 'Loud',
          alt: [],
          limits: [{ ...source, field: 'text', max: 0, count: { unit: 'x', count: () => -1 } }],
        },
      ],
    });
    expect(run(platformLaws(fc, platforms))).toHaveLength(3);
  });
});
