import { isCalendarDate } from './calendarDate.ts';
import { isNhsNumberOfDigits } from './nhsNumber.ts';
import { toTenDigits } from './tenDigits.ts';

/** Community Health Index, Scotland: date of birth as DDMMYY, two digits, one for the sex, a check digit (Public Health Scotland). */
export function isChiNumber(text: string): boolean {
  const digits = toChiDigits(text);
  return digits !== undefined && isCalendarDate(digits.slice(0, 6)) && isNhsNumberOfDigits(digits);
}

/** Also as it is written in Scotland: the date, and four digits. */
export function toChiDigits(text: string): string | undefined {
  const match = /^(\d{6})[ \u00a0-](\d{4})$/.exec(text);
  return match ? match[1]! + match[2]! : toTenDigits(text);
}
