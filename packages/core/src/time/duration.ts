/** Durations of ISO 8601 in years, months, weeks and days, e.g. P12M. */

const pattern = /^P(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,4})D)?$/;

/** The time (milliseconds since 1970) a duration after another; of a month without that day, its last (31 January + P1M). */
export function addDuration(time: number, duration: string): number {
  const [years = 0, months = 0, weeks = 0, days = 0] = (pattern.exec(duration) ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0));
  const start = new Date(time);
  const month = start.getUTCMonth() + years * 12 + months;
  const lastDay = new Date(Date.UTC(start.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const moved = new Date(time);
  moved.setUTCFullYear(start.getUTCFullYear(), month, Math.min(start.getUTCDate(), lastDay));
  return moved.getTime() + (weeks * 7 + days) * 86_400_000;
}
