/** Ten digits as they are written, alone or as 3 3 4, to the digits; undefined for any other shape. */
export function toTenDigits(text: string): string | undefined {
  const match = /^(\d{3})([ \u00a0-]?)(\d{3})\2(\d{4})$/.exec(text);
  return match ? match[1]! + match[3]! + match[4]! : undefined;
}
