import { isCalendarDate } from './calendarDate.ts';
import { passesModulus11 } from './modulus11.ts';
import { toTenDigits } from './tenDigits.ts';

/**
 * Who issues numbers of that range (NHS Data Dictionary, NHS NUMBER; Health and Care number, Business Services
 * Organisation). "test" is 9xx, which stands in training data and examples; "unassigned" is issued to nobody.
 */
export type NhsNumberRange = 'england' | 'scotland' | 'northern-ireland' | 'test' | 'unassigned';

/** Ten digits, alone or written 3 3 4, whose last is their check digit. One digit ten times passes the sum and is no number. */
export function isNhsNumber(text: string): boolean {
  const digits = toTenDigits(text);
  return digits !== undefined && isNhsNumberOfDigits(digits);
}

export function isNhsNumberOfDigits(digits: string): boolean {
  return passesModulus11(digits) && !/^(\d)\1{9}$/.test(digits);
}

export function nhsNumberRange(text: string): NhsNumberRange | undefined {
  const digits = toTenDigits(text);
  return digits === undefined ? undefined : rangeOfDigits(digits);
}

/** By the first nine digits. A CHI number begins with a date of birth, DDMMYY. */
export function rangeOfDigits(digits: string): NhsNumberRange {
  const first = Number(digits.slice(0, 3));
  if (first >= 900) return 'test';
  if ((first >= 400 && first <= 499) || (first >= 600 && first <= 799)) return 'england';
  if (isCalendarDate(digits.slice(0, 6))) return 'scotland';
  if (first >= 320 && first <= 399) return 'northern-ireland';
  return first >= 300 && first <= 319 ? 'england' : 'unassigned';
}
