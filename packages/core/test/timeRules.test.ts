import { createLinter, type PackError, type PackInput, type RuleInput } from '@postlint/core';
import { describe, expect, test } from 'vitest';
import { linterOf, packOf } from './fixtures.ts';

const settings = {
  timezone: 'Europe/London',
  hours: { office: [{ days: ['mon-fri'], from: '09:00', to: '17:00' }] },
  closed: { dates: ['2026-12-25'], known: ['2026-01-01', '2026-12-31'] },
};

/** The outcome of one rule, and the facts it asks for. */
function outcomeOf(rule: Partial<RuleInput>, post: object, now?: string): [string, string[]] {
  const linter = linterOf([rule], { settings });
  const report = linter.check({ platform: 'x', ...post }, { outcomes: true, ...(now && { now }) });
  return [report.outcomes![0]!.outcome, report.questions.map(({ fact }) => fact)];
}

describe('open', () => {
  const when = { '!': { open: 'office' } };
  test.each<[object, string | undefined, string]>([
    [{ publishAt: '2026-11-24T09:00:00Z' }, undefined, 'passed'],
    [{ publishAt: '2026-11-24T18:00:00Z' }, undefined, 'failed'],
    [{ publishAt: '2026-07-15T08:00:00Z' }, undefined, 'passed'], // nine o'clock in summer
    [{ publishAt: '2026-12-25T12:00:00Z' }, undefined, 'failed'],
    [{ publishAt: '2027-01-05T12:00:00Z' }, undefined, 'cannotTell'],
    [{}, '2026-11-24T12:00:00Z', 'passed'],
    [{ publishAt: '2026-11-24T18:00:00Z' }, '2026-11-24T12:00:00Z', 'failed'], // when it goes out, not when it is checked
  ])('%j, now %s: %s', (post, now, expected) => {
    expect(outcomeOf({ when }, post, now)[0]).toBe(expected);
  });

  test('what came in counts from when it came in', () => {
    const rule = { when, applies: { direction: ['inbound'] } };
    expect(outcomeOf(rule, { receivedAt: '2026-11-24T20:00:00Z' }, '2026-11-24T12:00:00Z')[0]).toBe('failed');
  });

  test('without a time it asks for one', () => {
    expect(outcomeOf({ when }, {})).toEqual(['cannotTell', ['publishAt']]);
    expect(outcomeOf({ when, applies: { direction: ['inbound'] } }, { kind: 'comment' })).toEqual([
      'cannotTell',
      ['receivedAt'],
    ]);
  });
});

describe('before and after', () => {
  test.each<[object, string, string]>([
    [{ before: '2026-04-01' }, '2026-03-31T22:59:00Z', 'failed'], // a minute to midnight in London
    [{ before: '2026-04-01' }, '2026-03-31T23:00:00Z', 'passed'],
    [{ after: '2026-04-01' }, '2026-03-31T23:00:00Z', 'failed'],
    [{ after: ['2026-04-01T10:00:00+02:00'] }, '2026-04-01T08:00:00Z', 'failed'],
    [{ after: ['2026-04-01T10:00:00+02:00'] }, '2026-04-01T07:59:00Z', 'passed'],
    [{ before: [{ var: 'now' }, '2026-04-01'] }, '2026-03-01T00:00:00Z', 'failed'],
    [{ before: [{ var: 'post.publishAt' }, { var: 'now' }] }, '2026-03-01T00:00:00Z', 'cannotTell'],
  ])('%j at %s: %s', (when, now, expected) => {
    expect(outcomeOf({ when }, {}, now)[0]).toBe(expected);
  });
});

test.each(['2026-99-99', '2026-00-10', '9999-99-99', 'soon', ''])(
  'a given day that is none (%j) cannot be told',
  (opens) => {
    const linter = linterOf([{ when: { before: [{ var: 'post.facts.opens' }, '2026-12-01'] } }], {
      settings,
      facts: { opens: { type: 'string' } },
    });
    const { outcomes, issues } = linter.check({ platform: 'x', facts: { opens } }, { outcomes: true });
    expect(outcomes![0]!.outcome).toBe('cannotTell');
    expect(issues.map(({ code }) => code)).not.toContain('internal');
  },
);

describe('from and until', () => {
  const rule = { from: '2026-03-26', until: '2026-05-07', select: 'word' };
  test.each([
    ['2026-03-25T23:59:00Z', 'inapplicable'],
    ['2026-03-26T00:00:00Z', 'failed'],
    ['2026-05-07T22:59:00Z', 'failed'], // the last minute of the day in London
    ['2026-05-07T23:00:00Z', 'inapplicable'],
  ])('at %s: %s', (now, expected) => {
    expect(outcomeOf(rule, { text: 'Hi' }, now)[0]).toBe(expected);
  });

  test('without a time it cannot be told, and is asked', () => {
    expect(outcomeOf(rule, { text: 'Hi' })).toEqual(['cannotTell', ['publishAt']]);
  });
});

test.each<[Partial<RuleInput>, Partial<PackInput>, string, string, string | undefined]>([
  [{ when: { open: 'ofice' } }, { settings }, 'unknown-hours', '/clauses/0/rules/0/when/open', 'office'],
  [{ when: { open: 'office' } }, { settings: { hours: settings.hours } }, 'no-timezone', '/settings', undefined],
  [{ when: { before: 'tomorrow' } }, { settings }, 'wrong-time', '/clauses/0/rules/0/when/before', undefined],
  [{ select: 'word', from: '2026-13-01' }, { settings }, 'wrong-day', '/clauses/0/rules/0/from', undefined],
  [{ select: 'word', until: '2026-12-01' }, {}, 'no-timezone', '/settings', undefined],
  [
    { select: 'word' },
    { settings: { timezone: 'Europe/Londn' } },
    'wrong-timezone',
    '/settings/timezone',
    'Europe/London',
  ],
  [
    { select: 'word' },
    { settings: { hours: { office: [{ days: ['monday'], from: '09:00', to: '17:00' }] } } },
    'wrong-hours',
    '/settings/hours/office/0/days/0',
    undefined,
  ],
  [
    { select: 'word' },
    { settings: { hours: { office: [{ days: ['mon'], from: '9am', to: '17:00' }] } } },
    'wrong-hours',
    '/settings/hours/office/0/from',
    undefined,
  ],
  [
    { select: 'word' },
    { settings: { closed: { dates: ['25/12/2026'] } } },
    'wrong-day',
    '/settings/closed/dates/0',
    undefined,
  ],
])('%j with %j is a fault', (rule, more, code, pointer, near) => {
  let faults: PackError['faults'] = [];
  try {
    createLinter({ packs: [packOf([rule], more)] });
  } catch (error) {
    faults = (error as PackError).faults;
  }
  expect(faults.map((fault) => [fault.code, fault.pointer, fault.params['near']])).toEqual([[code, pointer, near]]);
});
