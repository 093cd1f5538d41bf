/** Working days: Monday to Friday, less the closed days of the settings. */
import { type Closed, isClosed } from './hours.ts';
import { addDays, dayOf } from './zone.ts';

/**
 * The working day that is `count` working days after `date`; undefined where the calendar does not reach so far. Bounded:
 * a calendar in which every day is closed has no working days.
 */
export function addWorkingDays(date: string, count: number, closed: Closed | undefined): string | undefined {
  let day = date;
  for (let left = count, steps = 0; left > 0; steps++) {
    day = addDays(day, 1);
    if (steps > 10 * count + 60) return undefined;
    if (isWeekend(day)) continue;
    if (closed?.known && (day < closed.known[0]! || day > closed.known[1]!)) return undefined;
    if (!isClosed(day, closed)) left--;
  }
  return day;
}

function isWeekend(date: string): boolean {
  const day = dayOf(date);
  return day === 'sat' || day === 'sun';
}
