/** British passports: nine digits, since 2024 two letters and seven digits (HM Passport Office). There is no check digit. */
export function isPassportNumber(text: string): boolean {
  return /^(?:\d{9}|[A-Z]{2}\d{7})$/i.test(text);
}
