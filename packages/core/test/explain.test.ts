import { createLinter, definePlugin, type RuleInput } from '@postlint/core';
import icb from '@postlint/preset-icb';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linterOf, packOf } from './fixtures.ts';

const facts = {
  capacity: { values: ['self', 'union'], absent: 'self' as const, ask: 'For whom?' },
  onDuty: { type: 'boolean' as const, from: { '==': [{ var: 'post.author.team' }, 'duty'] } },
};
const grievance: Partial<RuleInput> = {
  id: 'grievance',
  severity: 'warning',
  applies: { account: ['personal', 'professional'], if: { '!=': [{ var: 'post.facts.capacity' }, 'union'] } },
  forbid: { all: ['my (manager|boss)', 'useless'], without: ['football'] },
};
const linter = linterOf([grievance], { facts });
const post = { platform: 'x', account: { type: 'personal' }, text: 'My boss is useless.' };

describe('explain', () => {
  test('a rule that fired: what it found, and what would stop it', () => {
    const { outcome, because, looked, flips, expansion } = linter.explain(post, 'test/grievance');
    expect([outcome, because]).toEqual(['failed', 'It found one place.']);
    expect(expansion).toEqual({
      select: 'sentence',
      finding: 'each',
      all: [['my (manager|boss)'], ['useless']],
      without: ['football'],
    });
    expect(looked.map(({ pointer, what, found }) => [pointer, what, found.map(({ text }) => text)])).toEqual([
      ['/forbid/all/0', 'my (manager|boss)', ['My boss']],
      ['/forbid/all/1', 'useless', ['useless']],
      ['/forbid/without', 'football', []],
    ]);
    expect(flips).toEqual([
      { at: '/text', remove: 'My boss', start: 0, end: 7, outcome: 'passed' },
      { at: '/text', remove: 'useless', start: 11, end: 18, outcome: 'passed' },
      { at: '/direction', from: 'outbound', to: 'inbound', outcome: 'inapplicable' },
      { at: '/account/type', from: 'personal', to: 'corporate', outcome: 'inapplicable' },
      { at: '/account/type', from: 'personal', to: 'departmental', outcome: 'inapplicable' },
      { at: '/account/type', from: 'personal', to: null, outcome: 'cannotTell' },
      { at: '/facts/capacity', from: null, to: 'union', outcome: 'inapplicable' },
    ]);
  });

  test('a rule that did not fire: which part settled it', () => {
    const corporate = linter.explain({ ...post, account: { type: 'corporate' } }, 'test/grievance');
    expect(corporate.because).toBe('It does not apply to this post: "account" of the rule is not met.');
    expect(corporate.applies).toMatchObject([
      { pointer: '/applies/direction', operator: 'in', value: true },
      {
        pointer: '/applies/account',
        operator: 'in',
        value: false,
        parts: [{ operator: 'var', value: 'corporate', at: '/account/type', from: 'post' }],
      },
      { pointer: '/applies/if', operator: '!=', value: true, parts: [{ value: 'self', from: 'absent' }] },
    ]);
    expect(corporate.flips).toContainEqual({
      at: '/account/type',
      from: 'corporate',
      to: 'personal',
      outcome: 'failed',
    });
    const passed = linter.explain({ ...post, text: 'My boss plays useless football.' }, 'test/grievance');
    expect(passed.because).toBe('Nothing of what it looks for is there.');
    expect(passed.looked[2]!.found).toMatchObject([{ at: '/text', text: 'football', start: 22, end: 30 }]);
  });

  test('a rule that cannot tell', () => {
    const unknown = linter.explain({ platform: 'x', text: 'My boss is useless.' }, 'test/grievance');
    expect([unknown.outcome, unknown.because]).toEqual([
      'cannotTell',
      'It cannot be told: "account.type" is not known.',
    ]);
    expect(unknown.applies[1]).toMatchObject({ unknown: true, parts: [{ unknown: true, from: 'absent' }] });
    expect(unknown.flips.filter(({ at }) => at === '/account/type').map(({ to, outcome }) => [to, outcome])).toEqual([
      ['corporate', 'inapplicable'],
      ['departmental', 'inapplicable'],
      ['professional', 'failed'],
      ['personal', 'failed'],
    ]);
  });

  test('conditions with every part', () => {
    const rule: Partial<RuleInput> = {
      select: 'field',
      when: { and: [{ '>': [{ var: 'node.length' }, 3] }, { '!': { has: ['fine', 'text'] } }] },
    };
    const plain = linterOf([rule]).explain({ platform: 'x', text: 'A text', title: 'T' }, 'test/rule0');
    expect(plain.places.map(({ at, fails }) => [at, fails])).toEqual([
      ['/title', false],
      ['/text', false],
    ]);
    expect(plain.places[1]!.condition).toMatchObject({
      pointer: '/when',
      operator: 'and',
      value: false,
      parts: [
        { pointer: '/when/and/0', operator: '>', value: false, parts: [{ pointer: '/when/and/0/>/0', value: null }] },
        { pointer: '/when/and/1', operator: '!', value: true, parts: [{ pointer: '/when/and/1/!', value: false }] },
      ],
    });
    expect(plain.because).toBe('What it looks for is there, and its condition makes none of it a finding.');
  });

  test('numbers are tried around what they are compared with', () => {
    const rule: Partial<RuleInput> = {
      select: 'media',
      when: { and: [{ '>': [{ var: 'node.seconds' }, 60] }, { '!': { var: 'node.described' } }] },
    };
    const media = [{ kind: 'video', seconds: 61 }];
    const { flips } = linterOf([rule]).explain({ platform: 'x', media }, 'test/rule0');
    expect(flips).toEqual([
      { at: '/media/0/seconds', from: 61, to: 59, outcome: 'passed' },
      { at: '/media/0/seconds', from: 61, to: 60, outcome: 'passed' },
      { at: '/media/0/seconds', from: 61, to: null, outcome: 'cannotTell' },
      { at: '/media/0/alt', from: null, to: 'What the picture shows.', outcome: 'passed' },
      { at: '/direction', from: 'outbound', to: 'inbound', outcome: 'inapplicable' },
    ]);
  });

  test('facts behind derived facts', () => {
    const rule: Partial<RuleInput> = { applies: { if: { var: 'post.facts.onDuty' } }, forbid: 'tired' };
    const tired = linterOf([rule], { facts });
    const { applies, flips } = tired.explain({ platform: 'x', author: { team: 'duty' }, text: 'tired' }, 'test/rule0');
    expect(applies[1]).toMatchObject({ operator: 'var', value: true, from: 'derived' });
    expect(flips).toContainEqual({ at: '/author/team', from: 'duty', to: null, outcome: 'cannotTell' });
  });

  test('a score says what counted', () => {
    const rule: Partial<RuleInput> = {
      score: {
        levels: { warning: 3 },
        evidence: [
          { find: 'ward six', points: 2, label: 'a ward' },
          { find: 'patient', points: 1 },
        ],
      },
    };
    const { places, looked, flips } = linterOf([rule]).explain(
      { platform: 'x', text: 'A patient on ward six' },
      'test/rule0',
    );
    expect(places[0]).toMatchObject({
      fails: true,
      counted: [
        { label: 'a ward', text: 'ward six', points: 2 },
        { label: 'patient', text: 'patient', points: 1 },
      ],
    });
    expect(looked.map(({ what }) => what)).toEqual(['a ward', 'patient']);
    expect(flips.filter(({ remove }) => remove).map(({ remove }) => remove)).toEqual(['ward six', 'patient']);
  });

  test('who gave a fact, and where a setting comes from', () => {
    const settings = {
      disclaimer: 'Views my own.',
      accounts: [{ platform: 'x', handle: 'anytown', type: 'corporate' as const }],
    };
    const rule: Partial<RuleInput> = {
      applies: { account: ['corporate'], if: { '!': { var: 'post.approval' } } },
      forbid: 'bad',
      do: 'Say “{{settings.disclaimer}}”.',
    };
    const made = createLinter({
      packs: [packOf([rule], { settings })],
      settings: { disclaimer: 'My view.' },
      given: { author: { team: 'press' } },
      overrides: { 'test/rule0': { severity: 'info' } },
    });
    const found = made.explain({ platform: 'x', account: { handle: '@Anytown' }, text: 'bad' }, 'test/rule0');
    expect(found.applies[1]!.parts).toMatchObject([{ value: 'corporate', from: 'settings' }]);
    expect(found.settings).toContainEqual({ path: 'disclaimer', value: 'My view.', from: 'host' });
    expect(found.settings).toContainEqual({ path: 'accounts', value: settings.accounts, from: 'test' });
    expect([found.severity, found.changedBy]).toEqual(['info', ['host']]);
    expect(made.setting('disclaimer')).toEqual({ path: 'disclaimer', value: 'My view.', from: 'host' });
    expect(made.setting('constructor')).toBeUndefined();
  });

  test('a rule that keeps silent says beside which', () => {
    const rules: Partial<RuleInput>[] = [
      { id: 'strong', forbid: 'awful' },
      { id: 'weak', forbid: 'awful boss', yieldsTo: ['strong'] },
    ];
    const { outcome, because } = linterOf(rules).explain({ platform: 'x', text: 'awful boss' }, 'test/weak');
    expect([outcome, because]).toEqual(['passed', 'It found something, and keeps silent beside "test/strong".']);
  });

  test('personal data is masked in every part', () => {
    const plugin = definePlugin({
      name: 'secrets',
      version: '1.0.0',
      detectors: [
        {
          name: 'secret',
          version: '1.0.0',
          on: 'field',
          marks: { secret: { attributes: [], personal: true } },
          find: ({ text }, report) => {
            for (const match of text.matchAll(/s3cret/g))
              report({ type: 'secret', start: match.index, end: match.index + 6, label: 'password' });
          },
        },
      ],
    });
    const rules: Partial<RuleInput>[] = [
      { select: 'sentence:has(secret)', when: { in: ['s3cret', { var: 'node.text' }] } },
      { when: { '==': [{ var: 'post.text' }, 'my s3cret'] } },
    ];
    const secret = createLinter({ packs: [packOf(rules)], plugins: [plugin] });
    for (const rule of ['test/rule0', 'test/rule1']) {
      const found = secret.explain({ platform: 'x', text: 'my s3cret' }, rule);
      const quoted = JSON.stringify([found.applies, found.looked, found.places.map(({ text }) => text), found.flips]);
      expect(quoted).not.toContain('s3cret');
      expect(JSON.stringify(secret.explain({ platform: 'x', text: 'my s3cret' }, rule, { reveal: true }))).toContain(
        's3cret',
      );
    }
  });

  test('an unknown rule is named, with the nearest right one', () => {
    expect(() => linter.explain(post, 'test/greivance')).toThrow(
      new RangeError('Unknown rule "test/greivance"; did you mean "test/grievance"?'),
    );
  });

  test('every flip is true, whatever the post', () => {
    const preset = createLinter({ packs: [icb] });
    const text = fc.constantFrom(
      'Proud of my team at the ICB today.',
      'Views my own.',
      'Lunch!',
      'My patients are kind.',
    );
    const anyPost = fc.record(
      {
        text,
        account: fc.record(
          { type: fc.constantFrom('corporate', 'personal', 'professional'), bio: text },
          { requiredKeys: [] },
        ),
        media: fc.array(fc.record({ kind: fc.constantFrom('image', 'video'), alt: text }, { requiredKeys: ['kind'] }), {
          maxLength: 2,
        }),
      },
      { requiredKeys: ['text'] },
    );
    fc.assert(
      fc.property(anyPost, fc.constantFrom(...preset.rules), (random, rule) => {
        const whole = { platform: 'x', ...random };
        const found = preset.explain(whole, rule);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        expect(found.flips.every(({ outcome }) => outcome !== found.outcome)).toBe(true);
        const report = preset.check(whole, { outcomes: true });
        expect(report.outcomes!.find((each) => each.rule === rule)!.outcome).toBe(found.outcome);
      }),
      { numRuns: 100 },
    );
  });
});
