/** DDMMYY with a day and a month that there are; the century is not known, so that every February may have 29 days. */
export function isCalendarDate(digits: string): boolean {
  const day = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  return isDayOfMonth(day, month);
}

export function isDayOfMonth(day: number, month: number): boolean {
  if (day < 1 || month < 1 || month > 12) return false;
  return day <= (month === 2 ? 29 : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
}
