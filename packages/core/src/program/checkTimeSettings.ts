/** The settings of time: a zone that exists, hours and days that are such. */
import { nearest } from '../shape/nearest.ts';
import type { PathKey } from '../shape/pointer.ts';
import type { Closed, HoursRow } from '../time/hours.ts';
import { days, isDay, isZone } from '../time/zone.ts';

type Add = (code: string, params: Readonly<Record<string, unknown>>, path: readonly PathKey[]) => void;

export function checkTimeSettings(settings: Readonly<Record<string, unknown>>, add: Add): void {
  const { timezone, hours, closed } = settings as {
    timezone?: string;
    hours?: Record<string, HoursRow[]>;
    closed?: Closed;
  };
  if (timezone !== undefined && !isZone(timezone)) {
    const near = nearest(timezone, Intl.supportedValuesOf('timeZone'));
    add('wrong-timezone', { found: timezone, ...(near && { near }) }, ['settings', 'timezone']);
  }
  for (const [name, rows] of Object.entries(hours ?? {})) {
    checkCount(rows, mostHours, ['settings', 'hours', name], add);
    rows.slice(0, mostHours).forEach((row, index) => {
      const path = ['settings', 'hours', name, index];
      checkCount(row.days, mostHours, [...path, 'days'], add);
      checkRow(row, path, add);
    });
  }
  if (closed) checkCount(closed.dates, mostClosed, ['settings', 'closed', 'dates'], add);
  closed?.dates.forEach((date, index) => checkDay(date, ['settings', 'closed', 'dates', index], add));
  if (closed?.known && closed.known.length !== 2)
    add('wrong-hours', { found: String(closed.known), expected: 'two days, the first and the last' }, [
      'settings',
      'closed',
      'known',
    ]);
  closed?.known?.forEach((date, index) => checkDay(date, ['settings', 'closed', 'known', index], add));
}

/** Rows of hours, and days of a row. */
export const mostHours = 100;
/** Closed days: bank holidays, ten a year, of five hundred years. */
export const mostClosed = 5_000;

function checkCount({ length: found }: readonly unknown[], max: number, path: readonly PathKey[], add: Add): void {
  if (found > max) add('too-many', { max, found }, path);
}

function checkRow({ days: listed, from, to }: HoursRow, path: readonly PathKey[], add: Add): void {
  listed.forEach((found, index) => {
    if (!found.split('-').every((day) => (days as readonly string[]).includes(day)))
      add('wrong-hours', { found, expected: 'a day (mon, tue ...) or a range (mon-fri)' }, [...path, 'days', index]);
  });
  for (const [key, found] of Object.entries({ from, to }))
    if (!/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(found))
      add('wrong-hours', { found, expected: 'a time of day, e.g. 09:00' }, [...path, key]);
}

function checkDay(found: string, path: readonly PathKey[], add: Add): void {
  if (!isDay(found)) add('wrong-day', { found }, path);
}
