import { isNhsNumberOfDigits } from './nhsNumber.ts';
import { toTenDigits } from './tenDigits.ts';

/** Health and Care number, Northern Ireland: 320 000 0010 to 399 999 9999 (NHS Data Dictionary). */
export function isHealthAndCareNumber(text: string): boolean {
  const digits = toTenDigits(text);
  return digits !== undefined && /^3[2-9]/.test(digits) && isNhsNumberOfDigits(digits);
}
