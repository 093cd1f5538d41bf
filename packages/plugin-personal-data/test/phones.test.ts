/** The table of lines against the library it is made from. */
import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import { readPhoneNumber } from '../src/validate/index.ts';

const lines: Readonly<Record<string, string>> = {
  FIXED_LINE: 'fixed',
  MOBILE: 'mobile',
  TOLL_FREE: 'freephone',
  PREMIUM_RATE: 'premium',
  PERSONAL_NUMBER: 'personal',
  UAN: 'organisational',
  PAGER: 'pager',
  VOIP: 'internet',
};

/** Guernsey, Jersey and the Isle of Man share the code; the library knows their ranges, and so does the table where Britain has them. */
function expected(national: string): string | undefined {
  const number = parsePhoneNumberFromString(`+44${national}`, { defaultCountry: 'GB', extract: false });
  return number?.country === 'GB' && number.isValid() ? lines[number.getType()!] : undefined;
}

function check(national: string): void {
  const read = readPhoneNumber(`0${national}`);
  const known = expected(national);
  if (known !== undefined) expect([national, read?.line]).toEqual([national, known]);
  else if (read && !read.reserved)
    expect([national, parsePhoneNumberFromString(`+44${national}`)?.isValid()]).toEqual([national, true]);
}

test('every prefix of five digits', () => {
  for (let prefix = 10_000; prefix < 100_000; prefix += 7)
    for (const rest of ['12345', '0000']) check(`${prefix}${rest}`);
});

test('random numbers of nine and ten digits', () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9]\\d{${length - 1}}$`));
  fc.assert(fc.property(fc.oneof(digits(10), digits(9)), check), { numRuns: 3000 });
});

test.each([
  ['0800 1111', 'freephone'],
  ['0845 46 47', 'premium'],
  ['999', 'short'],
  ['116 123', 'short'],
  ['+44 (0)20 7946 0000', 'fixed'],
  ['0044 7700 900123', 'mobile'],
  ['+33 1 42 68 53 00', 'foreign'],
])('%s is %s', (text, line) => {
  expect(readPhoneNumber(text)?.line).toBe(line);
});

test.each([
  '01632 960123',
  '0191 498 0123',
  '020 7946 0123',
  '07700 900123',
  '0808 157 0123',
  '0909 879 0123',
  '03069 990123',
])('%s is kept for drama', (text) => {
  expect(readPhoneNumber(text)?.reserved).toBe(true);
});

test.each(['020 7947 0123', '07700 901123', '0808 157 1123'])('%s is not', (text) => {
  expect(readPhoneNumber(text)?.reserved ?? false).toBe(false);
});

test.each(['', '12345', '07700 900', '01632', 'call me', '+1', '+12345678901234567', '02079460123456'])(
  '%j is no number',
  (text) => {
    expect(readPhoneNumber(text)).toBeUndefined();
  },
);
