/** Whether something is open at a time: its hours, and the days on which it is closed, from the settings. */
import { UNKNOWN } from '../facts/unknown.ts';
import type { Truth } from '../logic/term.ts';
import { type Day, days, wallTime } from './zone.ts';

/** `{ days: ["mon-fri"], from: "09:00", to: "17:00" }`; `to` is the first minute that is not open any more. */
export interface HoursRow {
  readonly days: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** Days that are closed, and the first and last day for which that is known. */
export interface Closed {
  readonly dates: readonly string[];
  readonly known?: readonly [string, string];
}

/** Unknown on days the calendar says nothing of. */
export function isOpen(time: number, rows: readonly HoursRow[], zone: string, closed: Closed | undefined): Truth {
  const { date, day, minutes } = wallTime(time, zone);
  const hours = rows.some(
    (row) => includesDay(row.days, day) && minutes >= toMinutes(row.from) && minutes < toMinutes(row.to),
  );
  // Outside the hours nobody need know whether it is a holiday.
  if (!hours) return false;
  if (closed?.known && (date < closed.known[0] || date > closed.known[1])) return UNKNOWN;
  return !isClosed(date, closed);
}

/** The closed days of a calendar as a set: made once, for thousands of questions. */
const sets = new WeakMap<Closed, ReadonlySet<string>>();

export function isClosed(date: string, closed: Closed | undefined): boolean {
  if (!closed) return false;
  let dates = sets.get(closed);
  if (!dates) sets.set(closed, (dates = new Set(closed.dates)));
  return dates.has(date);
}

export function toMinutes(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number);
  return hours! * 60 + minutes!;
}

/** `mon`, or a range `mon-fri`, which may go over the end of the week. */
function includesDay(list: readonly string[], day: Day): boolean {
  return list.some((each) => {
    const [first, last = first] = each.split('-') as [Day, Day?];
    const [from, to, at] = [days.indexOf(first), days.indexOf(last!), days.indexOf(day)];
    return from <= to ? at >= from && at <= to : at >= from || at <= to;
  });
}
