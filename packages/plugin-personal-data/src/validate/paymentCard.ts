/** Luhn's check digit (ISO/IEC 7812-1, annex B). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = digits.length - 1, twice = false; i >= 0; i--, twice = !twice) {
    const digit = digits.charCodeAt(i) - 48;
    sum += twice ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 === 0;
}

/** First digits and lengths of the schemes there are: UATP, American Express, Diners Club, JCB, Visa, Mastercard, Maestro, Discover, UnionPay. */
const scheme =
  /^(?:1\d{14}|2(?:131|014|149)\d{11}|2[2-7]\d{14}|3[47]\d{13}|3(?:0|6|8|9)\d{12,17}|35\d{14}|4\d{12}(?:\d{3}(?:\d{3})?)?|5[1-5]\d{14}|(?:5[06-8]|6\d)\d{10,17})$/;

/** Twelve (Maestro) to nineteen digits, in groups or not, of a card scheme and with the right check digit. */
export function isPaymentCard(text: string): boolean {
  if (!/^\d(?:[ \u00a0-]?\d){11,18}$/.test(text)) return false;
  return isPaymentCardOfDigits(text.replaceAll(/\D/g, ''));
}

export function isPaymentCardOfDigits(digits: string): boolean {
  return scheme.test(digits) && passesLuhn(digits);
}
