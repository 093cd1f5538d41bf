import { describe, expect, test } from 'vitest';
import { bankHolidays, closedDays } from '../scripts/bankHolidays.ts';
import { icbSource } from '../src/source.ts';

describe('bank holidays of England in settings.json', () => {
  test('are those of the calendar', () => {
    expect(icbSource.pack.settings?.['closed']).toEqual(closedDays());
  });

  // Easter, May, August and Christmas, and what stands in for a weekend (Banking and Financial Dealings Act 1971).
  test.each([
    [2026, ['2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28']],
    [2027, ['2027-01-01', '2027-03-26', '2027-12-27', '2027-12-28']],
  ])('%i has those of the government', (year, days) => {
    expect(bankHolidays(year)).toEqual(expect.arrayContaining(days));
  });
});
