import { createLinter, type PackError, type PackInput, type RuleInput } from '@postlint/core';
import { reportSchema } from '@postlint/core/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingDays } from '../src/time/workingDays.ts';
import { addDays, dayOf } from '../src/time/zone.ts';
import { packOf } from './fixtures.ts';

const confirmed = { by: 'Sam', on: '2026-11-01' };
const settings = {
  timezone: 'Europe/London',
  hours: { office: [{ days: ['mon-fri'], from: '08:30', to: '18:00' }] },
  closed: { dates: ['2026-12-25', '2026-12-28'], known: ['2026-01-01', '2026-12-31'] },
  contacts: {
    safeguarding: [
      { for: { area: 'stoke', 'facts.age': 'child', open: 'office' }, name: 'Stoke, day', phone: '1', confirmed },
      { for: { area: 'stoke', 'facts.age': 'child' }, name: 'Stoke, night', phone: '2', confirmed },
      { for: { 'facts.age': 'adult' }, name: 'Adults', phone: '3' },
      { name: 'Anybody', phone: '4', confirmed },
    ],
  },
};
const facts = { age: { values: ['child', 'adult'], absent: 'unknown', ask: 'A child or an adult?', who: 'author' } };
const more: Partial<PackInput> = { settings, facts };
const linterFor = (rule: Partial<RuleInput>) => createLinter({ packs: [packOf([rule], more)] });

describe('one rule, contacts by area, age and time', () => {
  const linter = linterFor({ select: 'word', maxFindings: 1, contact: 'safeguarding' });
  const day = '2026-11-24T12:00:00Z';
  const night = '2026-11-24T22:00:00Z';
  test.each<[object, string, string[]]>([
    [{ area: 'stoke', facts: { age: 'child' } }, day, ['Stoke, day 1']],
    [{ area: 'stoke', facts: { age: 'child' } }, night, ['Stoke, night 2']],
    [{ area: 'stoke', facts: { age: 'adult' } }, day, ['Adults']], // not confirmed: the name only
    [{ area: 'leek', facts: { age: 'child' } }, day, ['Anybody 4']],
    // What is not known: that row and the next.
    [{ area: 'stoke' }, day, ['Stoke, day 1', 'Stoke, night 2', 'Adults', 'Anybody 4']],
    [{ facts: { age: 'adult' } }, day, ['Adults']],
    [{ facts: { age: 'child' } }, night, ['Stoke, night 2', 'Anybody 4']],
  ])('%j at %s', (post, publishAt, expected) => {
    const { findings } = linter.check({ platform: 'x', text: 'Help', publishAt, ...post });
    expect(findings[0]!.contact!.map(({ name, phone }) => [name, phone].filter(Boolean).join(' '))).toEqual(expected);
  });
});

describe('refer', () => {
  const rule: Partial<RuleInput> = {
    severity: 'info',
    select: 'word',
    maxFindings: 1,
    applies: { direction: ['inbound'] },
  };
  const refer = (by: string, receivedAt: string | undefined, given: Partial<RuleInput> = {}) => {
    const linter = linterFor({ ...rule, refer: { to: 'safeguarding', by }, ...given });
    return linter.check({ platform: 'x', kind: 'comment', text: 'Help', ...(receivedAt && { receivedAt }) });
  };

  test.each<[string, string | undefined, string]>([
    ['now', '2026-11-24T12:00:00Z', 'now'],
    ['next-working-day', '2026-11-24T12:00:00Z', '2026-11-25'],
    ['next-working-day', '2026-11-27T12:00:00Z', '2026-11-30'], // over the weekend
    ['next-working-day', '2026-12-24T12:00:00Z', '2026-12-29'], // Christmas, a weekend, a bank holiday
    ['working-days:20', '2026-11-02T12:00:00Z', '2026-11-30'],
    ['working-days:20', '2026-12-14T12:00:00Z', 'working-days:20'], // past the end of the calendar
    ['next-working-day', undefined, 'next-working-day'],
  ])('by %s of what came in at %s: %s', (by, receivedAt, due) => {
    expect(refer(by, receivedAt).findings[0]!.refer).toMatchObject({ to: 'safeguarding', due });
  });

  test('makes the verdict refer, whatever the severity, and names whom', () => {
    const report = refer('now', '2026-11-24T12:00:00Z');
    expect(report).toMatchObject({ verdict: 'refer', tally: { refer: 1, block: 0, advise: 0 } });
    expect(report.findings[0]!.refer!.contacts.length).toBeGreaterThan(0);
    expect(reportSchema.parse(report)).toEqual(report);
  });

  test('a monitored rule hands nothing over, and what cannot be told carries no referral', () => {
    expect(refer('now', '2026-11-24T12:00:00Z', { stage: 'monitor' }).verdict).toBe('pass');
    const unsure = refer('now', '2026-11-24T12:00:00Z', {
      applies: { direction: ['inbound'], if: { '==': [{ var: 'post.area' }, 'x'] } },
    });
    expect(unsure.findings.some((finding) => finding.refer)).toBe(false);
    expect(unsure.verdict).not.toBe('refer');
  });

  test('an action is a proposal beside it', () => {
    const report = refer('now', '2026-11-24T12:00:00Z', { action: 'hide', severity: 'error' });
    expect(report.findings[0]).toMatchObject({ action: 'hide' });
    expect(report.tally).toMatchObject({ block: 0, refer: 1 });
  });
});

test('a working day is never a weekend or closed, and there are as many between as were counted', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 5000 }),
      fc.integer({ min: 1, max: 60 }),
      fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 10 }),
      (from, count, off) => {
        const start = addDays('2020-01-01', from);
        const closed = { dates: off.map((each) => addDays(start, each)) };
        const end = addWorkingDays(start, count, closed)!;
        const works = (date: string) => !['sat', 'sun'].includes(dayOf(date)) && !closed.dates.includes(date);
        expect(works(end)).toBe(true);
        let between = 0;
        for (let date = addDays(start, 1); date <= end; date = addDays(date, 1)) if (works(date)) between++;
        expect(between).toBe(count);
      },
    ),
  );
});

test.each<[Partial<RuleInput>, Partial<PackInput>, string]>([
  [{ select: 'word', contact: 'safegarding' }, more, 'unknown-contact'],
  [{ select: 'word', refer: { to: 'safegarding', by: 'now' } }, more, 'unknown-contact'],
  [{ select: 'word', refer: { to: 'safeguarding', by: 'soon' } }, more, 'wrong-value'],
  [
    { select: 'word', contact: 'a' },
    { settings: { contacts: { a: [{ for: { 'facts.ag': 'x' }, name: 'A' }] } } },
    'unknown-fact',
  ],
  [
    { select: 'word', contact: 'a' },
    { settings: { timezone: 'UTC', contacts: { a: [{ for: { open: 'office' }, name: 'A' }] } } },
    'unknown-hours',
  ],
  [{ select: 'word', action: 'delete' as 'hide' }, {}, 'wrong-value'],
])('%j is a fault', (rule, given, code) => {
  let faults: PackError['faults'] = [];
  try {
    createLinter({ packs: [packOf([rule], given)] });
  } catch (error) {
    faults = (error as PackError).faults;
  }
  expect(faults.map((fault) => fault.code)).toContain(code);
});
