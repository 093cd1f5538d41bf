/**
 * Two letters, six digits, a letter A to D (HMRC, National Insurance Manual NIM39110). The first letter is none of D F I Q U V, the
 * second neither of these nor O, and some pairs are not given.
 */
const whole =
  /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ \u00a0-]?\d{2}[ \u00a0-]?\d{2}[ \u00a0-]?\d{2}[ \u00a0-]?[A-D]$/i;

export function isNationalInsuranceNumber(text: string): boolean {
  return whole.test(text);
}
