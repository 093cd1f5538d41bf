import { isDayOfMonth } from './calendarDate.ts';

/**
 * Great Britain, 16 characters: five of the surname (filled up with 9), the decade of birth, the month (50 more for
 * women), the day, the year in the decade, two initials (9 for none), a digit and two letters (DVLA, INF45).
 */
export function isDrivingLicence(text: string): boolean {
  const match =
    /^(?:[A-Z]{5}|[A-Z]{4}9|[A-Z]{3}99|[A-Z]{2}999|[A-Z]9999)\d(\d\d)(\d\d)\d(?:[A-Z]{2}|[A-Z]9|99)\d[A-Z]{2}$/i.exec(
      text,
    );
  if (!match) return false;
  const month = Number(match[1]);
  return isDayOfMonth(Number(match[2]), month > 50 ? month - 50 : month);
}
