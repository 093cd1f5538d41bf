/**
 * Two letters, six digits, a letter A to D that may be left out (HMRC, National Insurance Manual NIM39110). The first letter is none of D F I Q
 * U V, the second neither of these nor O, and some pairs are not given.
 */
export function isNationalInsuranceNumber(text: string): boolean {
  return (
    looksLikeNationalInsuranceNumber(text) && /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]/i.test(text)
  );
}

/** The shape alone: what stands on a form, typed wrongly or an example such as QQ 12 34 56 C. */
export function looksLikeNationalInsuranceNumber(text: string): boolean {
  return /^[A-Z]{2}[ \u00a0-]?\d{2}[ \u00a0-]?\d{2}[ \u00a0-]?\d{2}(?:[ \u00a0-]?[A-D])?$/i.test(text);
}
