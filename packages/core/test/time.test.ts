import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UNKNOWN } from '../src/facts/unknown.ts';
import { isOpen } from '../src/time/hours.ts';
import { addDays, dayOf, isDay, isZone, startOfDay, wallTime } from '../src/time/zone.ts';

const london = 'Europe/London';
const at = (iso: string) => Date.parse(iso);

describe('wall clocks', () => {
  test.each([
    ['2026-01-15T09:00:00Z', london, '2026-01-15', 'thu', 540],
    ['2026-07-15T09:00:00Z', london, '2026-07-15', 'wed', 600],
    // Both changes of the clocks in 2026: on 29 March at 01:00 UTC forward, on 25 October at 01:00 UTC back.
    ['2026-03-29T00:59:00Z', london, '2026-03-29', 'sun', 59],
    ['2026-03-29T01:00:00Z', london, '2026-03-29', 'sun', 120],
    ['2026-10-25T00:59:00Z', london, '2026-10-25', 'sun', 119],
    ['2026-10-25T01:00:00Z', london, '2026-10-25', 'sun', 60],
    ['2026-12-31T23:30:00Z', 'Asia/Kathmandu', '2027-01-01', 'fri', 315],
    ['2026-07-01T03:00:00Z', 'America/New_York', '2026-06-30', 'tue', 1380],
  ])('%s in %s', (iso, zone, date, day, minutes) => {
    expect(wallTime(at(iso), zone)).toEqual({ date, day, minutes });
  });

  test.each([
    ['2026-03-29', london, '2026-03-29T00:00:00Z'],
    ['2026-03-30', london, '2026-03-29T23:00:00Z'],
    ['2026-10-25', london, '2026-10-24T23:00:00Z'],
    ['2026-10-26', london, '2026-10-26T00:00:00Z'],
    ['2026-06-01', 'America/New_York', '2026-06-01T04:00:00Z'],
  ])('%s begins in %s at %s', (date, zone, iso) => {
    expect(startOfDay(date, zone)).toBe(at(iso));
  });

  test('every day begins when the clock shows it first', () => {
    const zone = fc.constantFrom(london, 'America/New_York', 'Asia/Kathmandu', 'Pacific/Auckland', 'UTC');
    fc.assert(
      fc.property(zone, fc.integer({ min: 0, max: 20_000 }), (where, number) => {
        const date = addDays('2000-01-01', number);
        const start = startOfDay(date, where);
        expect(wallTime(start, where)).toMatchObject({ date, minutes: 0 });
        expect(wallTime(start - 60_000, where).date).toBe(addDays(date, -1));
      }),
      { numRuns: 500 },
    );
  });

  test('a clock shows what Intl says, in every zone, whatever was looked up before', () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const time = fc.integer({ min: Date.UTC(1960, 0, 1), max: Date.UTC(2110, 0, 1) });
    fc.assert(
      fc.property(zone, time, (where, moment) => {
        const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: where, dateStyle: 'short', timeStyle: 'short' });
        const { date, minutes } = wallTime(moment, where);
        const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
        expect(`${date} ${hours}:${rest}`).toBe(shown.format(moment));
      }),
      { numRuns: 1000 },
    );
  });

  test('zones and days', () => {
    expect([isZone(london), isZone('Europe/Londn'), dayOf('2026-11-24')]).toEqual([true, false, 'tue']);
  });
});

describe('hours', () => {
  const rows = [{ days: ['mon-fri'], from: '09:00', to: '17:00' }];
  const closed = { dates: ['2026-12-25', '2026-12-28'], known: ['2026-01-01', '2026-12-31'] as [string, string] };
  const open = (iso: string) => isOpen(at(iso), rows, london, closed);

  test.each([
    ['2026-11-24T09:00:00Z', true],
    ['2026-11-24T08:59:00Z', false],
    ['2026-11-24T16:59:00Z', true],
    ['2026-11-24T17:00:00Z', false],
    ['2026-07-15T08:00:00Z', true], // summer time
    ['2026-11-28T12:00:00Z', false], // a Saturday
    ['2026-12-25T12:00:00Z', false], // Christmas Day
    ['2026-12-28T12:00:00Z', false], // the day instead of Boxing Day
    ['2027-01-04T12:00:00Z', UNKNOWN], // the calendar ends before
    ['2027-01-03T12:00:00Z', false], // but a Sunday is a Sunday
  ])('at %s: %s', (iso, expected) => {
    expect(open(iso)).toBe(expected);
  });

  test('without a calendar no day is closed; ranges go over the end of the week', () => {
    expect(isOpen(at('2026-12-25T12:00:00Z'), rows, london, undefined)).toBe(true);
    const late = [{ days: ['fri-mon'], from: '18:00', to: '24:00' }];
    expect(
      ['2026-11-23', '2026-11-24', '2026-11-27', '2026-11-29'].map((date) =>
        isOpen(at(`${date}T20:00:00Z`), late, london, undefined),
      ),
    ).toEqual([true, false, true, true]);
  });
});

test.each([
  ['2026-02-28', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-1-1', false],
  ['2026-01-01T00:00:00Z', false],
])('%s is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});
