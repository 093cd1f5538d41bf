/**
 * Writes the bank holidays of England into `closed` of settings.json: `pnpm bank-holidays`. Run it again before `known` ends.
 * The calendar is that of date-holidays; nobody works these days (policy 3.0 and 6.1 name weekdays only; NHS bodies that say
 * more leave bank holidays out).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import Holidays from 'date-holidays';

const first = 2025;
const last = 2030;

/** Substitute days come as holidays of their own; observances, Easter Sunday say, are not closed by themselves. */
export function bankHolidays(year: number): string[] {
  const days = new Holidays('GB', 'ENG')
    .getHolidays(year)
    .filter(({ type }) => type === 'public' || type === 'bank')
    .map(({ date }) => date.slice(0, 10));
  return [...new Set(days)].sort();
}

export function closedDays(): { dates: string[]; known: [string, string] } {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return { dates: years.flatMap(bankHolidays), known: [`${first}-01-01`, `${last}-12-31`] };
}

/** Settings have comments, so only the value of `closed` is written anew. */
function main(): void {
  const file = new URL('../settings.json', import.meta.url);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/"closed": \{[^}]*\}/, `"closed": ${JSON.stringify(closedDays())}`));
}

if (process.argv[1] === new URL(import.meta.url).pathname) main();
