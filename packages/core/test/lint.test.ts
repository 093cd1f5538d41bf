import type { PackInput, RuleInput } from '@postlint/core';
import { lintPack, readPack } from '@postlint/core/packs';
import icbSource from '@postlint/preset-icb/source';
import { describe, expect, test } from 'vitest';
import { packOf } from './fixtures.ts';

const examples = { fails: ['bad'], passes: ['good'] };
const facts = { capacity: { values: ['self', 'union'], absent: 'self' as const, ask: 'For whom?' } };

/** The warnings of a pack of one rule, as code and place in the rule. */
function warningsOf(rule: Partial<RuleInput>, more: Partial<PackInput> = {}): string[] {
  const { faults, warnings } = lintPack(packOf([{ examples, ...rule }], more));
  expect(faults).toEqual([]);
  return warnings.map(({ code, pointer, message }) => {
    expect(message).not.toMatch(/undefined|\[object/);
    return `${code} ${pointer.replace('/clauses/0/rules/0', '')}`;
  });
}

describe('lintPack', () => {
  test('a good pack has no warnings, and a broken one only its faults', () => {
    expect(warningsOf({ forbid: 'bad' })).toEqual([]);
    const broken = packOf([{ forbid: '(bad', examples: {} }]);
    expect(lintPack(broken)).toEqual({ faults: readPack(broken).faults, warnings: [] });
    expect(lintPack(undefined).faults).toHaveLength(1);
  });

  test('the preset, as its authors wrote it, has none', () => {
    expect(lintPack(icbSource)).toEqual({ faults: [], warnings: [] });
  });

  test('examples', () => {
    expect(warningsOf({ forbid: 'bad', examples: {} })).toEqual(['no-failing-example ']);
    expect(warningsOf({ forbid: 'bad', examples: { fails: ['bad'] } })).toEqual(['no-passing-example ']);
    expect(warningsOf({ forbid: 'bad', examples: { fails: ['bad'], inapplicable: ['x'] } })).toEqual([]);
    expect(warningsOf({ forbid: 'bad', examples: {}, stage: 'draft' })).toEqual([]);
    const pack = packOf([{ forbid: 'bad', examples }]);
    const { warnings } = lintPack({ ...pack, clauses: [...pack.clauses, { clause: 'b', gist: 'B.' }] });
    expect(warnings.map(({ code, pointer }) => [code, pointer])).toEqual([['empty-clause', '/clauses/1']]);
  });

  test('posts of examples, and what completes them, are read like any post', () => {
    const slip = {
      forbid: 'bad',
      given: { knid: 'post' },
      examples: { fails: [{ post: { text: 'bad', kind: 'replies' } }], passes: ['x'] },
    };
    const { warnings } = lintPack(packOf([slip]));
    expect(warnings.map(({ code, pointer, suggest }) => [code, pointer, suggest])).toEqual([
      ['example-post', '/clauses/0/rules/0/given/knid', 'kind'],
      ['example-post', '/clauses/0/rules/0/examples/fails/0/post/kind', undefined],
    ]);
    expect(warnings[0]!.message).toBe('In an example: Unexpected key "knid"; did you mean "kind"?');
  });

  test('a pack without rules says so', () => {
    const { warnings } = lintPack(packOf([]));
    expect(warnings.map(({ code }) => code)).toEqual(['no-rules', 'empty-clause']);
  });

  test('a pack that only has settings for the policy of another needs no rules', () => {
    const policy = packOf([{ forbid: 'bad', examples }]);
    const own = { name: 'own', version: '1', extends: [policy.name], settings: { names: ['We'] }, clauses: [] };
    expect(lintPack(own, { packs: [policy] }).warnings).toEqual([]);
    const { warnings } = lintPack({ ...own, extends: [] }, { packs: [policy] });
    expect(warnings.map(({ code }) => code)).toEqual(['no-rules']);
  });

  test('a text is no condition', () => {
    for (const rule of [{ when: 'bad' }, { require: 'bad' }, { forbid: 'a', applies: { if: 'bad' } }])
      expect(lintPack(packOf([rule])).faults.map(({ message }) => message)).toEqual([
        'Unexpected text "bad", expected a condition; for words write { "has": ["bad"] }',
      ]);
  });

  const type = { var: 'post.account.type' };
  const capacity = { var: 'post.facts.capacity' };
  test.each<[string, Partial<RuleInput>, string[]]>([
    ['a rule that never applies', { forbid: 'bad', applies: { kind: [] } }, ['never-applies /applies']],
    [
      'two conditions that exclude each other',
      { forbid: 'bad', applies: { account: ['personal'], if: { '==': [type, 'corporate'] } } },
      ['never-applies /applies'],
    ],
    [
      'a condition that cannot hold where it applies',
      { when: { '===': [type, 'corporate'] }, applies: { account: ['personal', 'professional'] } },
      ['never-fires /when'],
    ],
    ['a condition of nothing', { when: false }, ['never-fires /when']],
    ['a condition that always holds', { when: { or: [true, capacity] } }, ['always-fires /when']],
    [
      'a requirement that always holds',
      { require: { '!=': [capacity, ''] } },
      ['never-fires /require', 'never-equal /require/!=/1'],
    ],
    [
      'a value a fact never has',
      { when: { '==': [capacity, 'unoin'] } },
      ['never-fires /when', 'never-equal /when/==/1'],
    ],
    ['one of several values', { when: { in: [capacity, ['union', 'slef']] } }, ['never-equal /when/in/1']],
    ['a true value', { when: { '==': [capacity, 'union'] } }, []],
    ['true and unknown', { when: { '!': { var: 'post.account.approved' } } }, []],
    ['all of a list', { require: { all: [{ var: 'post.media' }, { var: 'alt' }] } }, ['all-of-nothing /require']],
    ['letters of a text', { when: { in: ['ill', { var: 'post.text' }] } }, ['in-text /when/in/0']],
    [
      'the post inside a list',
      { when: { some: [{ var: 'post.tags' }, { '==': [{ var: '' }, { var: 'post.title' }] }] } },
      ['outer-in-list /when/some/1/==/1'],
    ],
    ['days in the wrong order', { forbid: 'bad', from: '2026-05-01', until: '2026-04-01' }, ['never-in-force /until']],
  ])('%s', (_, rule, expected) => {
    expect(
      warningsOf(rule, { facts: rule.forbid ? {} : facts, settings: { timezone: 'Europe/London' } }).filter(
        (each) => !each.startsWith('unused-'),
      ),
    ).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ['idiots?', ['phrase-sign /forbid/0']],
    ['ars[e]+', ['phrase-sign /forbid/0']],
    ['you * arse', ['phrase-sign /forbid/0']],
    ['^bad', ['phrase-sign /forbid/0']],
    ['bad.*', ['phrase-sign /forbid/0']],
    ['litigat*', []],
    ['su(e|es|ed)? (litigat*|court)', []],
    ['what now?', []],
    ['C++', ['phrase-sign /forbid/0']],
    ['<number> + more', []],
    ['A&E', []],
  ])('the phrase %s', (phrase, expected) => {
    expect(warningsOf({ forbid: [phrase] })).toEqual(expected);
  });

  test('phrases twice, and phrases that their own exceptions take away', () => {
    const lexicon = {
      lexicon: 'a',
      language: 'en',
      unless: ['Bad luck'],
      phrases: ['bad', 'Bad', 'bad-luck', "don't", 'dont', '=IT', 'it'],
    };
    expect(warningsOf({ forbid: '<a>' }, { lexicons: [lexicon] })).toEqual([
      'phrase-excepted /lexicons/0/phrases/2',
      'duplicate-phrase /lexicons/0/phrases/1',
      'duplicate-phrase /lexicons/0/phrases/4',
    ]);
    expect(warningsOf({ prefer: { bad: 'good' }, unless: ['bad'] })).toEqual(['phrase-excepted /prefer/bad']);
    expect(warningsOf({ when: { has: ['bad', 'bad ', 'text'] } })).toEqual(['duplicate-phrase /when/has/1']);
  });

  test('rules that ask the same', () => {
    const rules = [
      { id: 'one', forbid: 'bad', examples },
      { id: 'two', forbid: 'bad', message: 'Other words.', examples },
    ];
    const { warnings } = lintPack(packOf(rules));
    expect(warnings.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['duplicate-question', '/clauses/0/rules/1/id'],
    ]);
  });

  test('what nothing reads', () => {
    const lexicons = ['a', 'b', 'c', 'd'].map((lexicon) => ({ lexicon, language: 'en', phrases: [`bad ${lexicon}`] }));
    const more = { lexicons, facts: { ...facts, used: { type: 'boolean' as const, from: { has: ['<c>'] } } } };
    const rule: Partial<RuleInput> = {
      select: 'term[lexicon=a]',
      when: { and: [{ has: ['<test/b>'] }, { var: 'post.facts.used' }] },
    };
    expect(warningsOf(rule, more)).toEqual(['unused-lexicon /lexicons/3/lexicon', 'unused-fact /facts/capacity']);
    const from = { or: [{ has: ['<c>'] }, { count: 'context[of=account] term[lexicon=d]' }] };
    const counted = { lexicons, facts: { ...facts, used: { type: 'boolean' as const, from } } };
    expect(warningsOf(rule, counted)).toEqual(['unused-fact /facts/capacity']);
  });

  test('advice that would be found', () => {
    expect(warningsOf({ forbid: 'bad', fix: { replace: 'not so bad' } })).toEqual(['advice-found /fix']);
    expect(warningsOf({ forbid: 'bad', suggest: ['fine', 'very bad'] })).toEqual(['advice-found /suggest/1']);
    expect(warningsOf({ prefer: { 'bad thing': 'bad' } })).toEqual([]);
    expect(warningsOf({ forbid: 'own' }, { settings: { disclaimer: 'Views my own.' } })).toEqual([
      'advice-found /settings/disclaimer',
    ]);
    expect(warningsOf({ needs: { any: ['own'] }, fix: { append: 'Views my own.' } })).toEqual([]);
  });

  test.each<[string, string[]]>([
    ['This reads as an insult.', []],
    ['You are being racist.', ['accusing-text /message']],
    ['The author is a bully.', ['accusing-text /message']],
    ['You have attacked a colleague.', ['accusing-text /message']],
    ['This may be read as abusive.', []],
    ['The text accuses somebody of being a liar.', []],
    ['A disgraceful post.', ['accusing-text /message']],
    [' ', ['empty-text /message']],
  ])('the message “%s”', (message, expected) => {
    expect(warningsOf({ forbid: 'bad', message })).toEqual(expected);
  });
});
