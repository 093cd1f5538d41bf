/** The check of NHS, CHI and Health and Care numbers: weights 10 to 2, taken from 11 (NHS Data Dictionary, NHS NUMBER). */
export function passesModulus11(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += (digits.charCodeAt(i) - 48) * (10 - i);
  // 11 becomes 0; 10 is no digit, and such a number is never issued.
  return (11 - (sum % 11)) % 11 === digits.charCodeAt(9) - 48;
}
