import { createLinter, type PackError, type RuleInput } from '@postlint/core';
import { describe, expect, test } from 'vitest';
import { packOf } from './fixtures.ts';

const settings = { contacts: { desk: [{ name: 'Desk' }] } };
const strong: Partial<RuleInput> = { id: 'threat', forbid: 'kill you' };
const mild: Partial<RuleInput> = { id: 'rude', forbid: ['you', 'idiot'], yieldsTo: ['threat'] };
const linterFor = (...rules: Partial<RuleInput>[]) => createLinter({ packs: [packOf(rules, { settings })] });

/** What was found, as rule and text. */
const found = (rules: Partial<RuleInput>[], post: object) =>
  linterFor(...rules)
    .check({ platform: 'x', ...post })
    .findings.map(({ rule, text, at }) => `${rule.replace('test/', '')}: ${text ?? at}`);

describe('a rule is silent where one it yields to has failed', () => {
  const text = 'I will kill you idiot. You idiot.';
  test('in the same sentence', () => {
    expect(found([strong, mild], { text })).toEqual(['threat: kill you', 'rude: You', 'rude: idiot']);
  });

  test('in the whole post', () => {
    expect(found([strong, { ...mild, yieldsTo: { rules: ['threat'], within: 'post' } }], { text })).toEqual([
      'threat: kill you',
    ]);
  });

  test('in no other field', () => {
    expect(found([strong, mild], { title: 'Kill you', text: 'You' })).toEqual(['threat: Kill you', 'rude: You']);
  });

  test('a rule that is silent itself silences nobody', () => {
    const third: Partial<RuleInput> = { id: 'loud', forbid: 'idiot', yieldsTo: ['rude'] };
    expect(found([third, mild, strong], { text: 'kill you idiot' })).toEqual(['threat: kill you', 'loud: idiot']);
  });

  test('one that is off, monitored or has not failed silences nobody', () => {
    expect(found([{ ...strong, stage: 'monitor' }, mild], { text: 'kill you' })).toEqual([
      'threat: kill you',
      'rude: you',
    ]);
    expect(found([{ ...strong, applies: { kind: ['reply'] } }, mild], { text: 'kill you' })).toEqual(['rude: you']);
  });

  test('the outcome of a rule with nothing left is passed', () => {
    const { outcomes } = linterFor(strong, mild).check({ platform: 'x', text: 'kill you' }, { outcomes: true });
    expect(outcomes).toEqual([
      { rule: 'test/threat', outcome: 'failed' },
      { rule: 'test/rude', outcome: 'passed' },
    ]);
  });

  test('what is to be handed over now is never hidden', () => {
    const urgent: Partial<RuleInput> = { ...mild, refer: { to: 'desk', by: 'now' } };
    expect(found([strong, urgent], { text: 'kill you' })).toEqual(['threat: kill you', 'rude: you']);
    const later: Partial<RuleInput> = { ...mild, refer: { to: 'desk', by: 'next-working-day' } };
    expect(found([strong, later], { text: 'kill you' })).toEqual(['threat: kill you']);
  });
});

test.each<[Partial<RuleInput>[], string, unknown]>([
  [[strong, { ...mild, yieldsTo: ['treat'] }], 'unknown-rule', 'test/threat'],
  [[{ ...strong, yieldsTo: ['rude'] }, mild], 'yield-cycle', undefined],
  [[{ ...strong, yieldsTo: ['threat'] }], 'yield-cycle', undefined],
])('%j is a fault', (rules, code, near) => {
  let faults: PackError['faults'] = [];
  try {
    linterFor(...rules);
  } catch (error) {
    faults = (error as PackError).faults;
  }
  expect(faults.map((fault) => [fault.code, fault.params['near']])).toEqual([[code, near]]);
});
