/** Number plates since 1963 (DVLA, INF104). Letters that look like digits are left out: I and Q, and in years also O, U and Z. */
const current = /^[A-HJ-PR-Y]{2}(?:0[2-9]|[12]\d|5[1-9]|[67]\d)[ -]?[A-HJ-PR-Z]{3}$/i;
const prefix = /^[A-HJ-NPR-TV-Y]\d{1,3}[ -]?[A-HJ-PR-Z]{3}$/i;
const suffix = /^[A-HJ-PR-Z]{3}[ -]?\d{1,3}[A-HJ-NPR-TV-Y]$/i;

export function isVehicleRegistration(text: string): boolean {
  return current.test(text) || prefix.test(text) || suffix.test(text);
}
