/** A sort code, written in pairs or not. There is no check that holds without the tables of the banks. */
export function isSortCode(text: string): boolean {
  return /^\d{2}([ -]?)\d{2}\1\d{2}$/.test(text);
}

/** A British account number: eight digits. */
export function isBankAccountNumber(text: string): boolean {
  return /^\d{4} ?\d{4}$/.test(text);
}
