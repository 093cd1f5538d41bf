/** What could be an NHS number is hidden however it is written. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReplacer } from '../src/report/replaceWhole.ts';
import { tenDigitNumbers } from '../src/report/tenDigits.ts';

const texts = (text: string) => tenDigitNumbers(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['9434765919'],
  ['943 476 5919'],
  ['943-476-5919'],
  ['943.476.5919'],
  ['943\u00a0476\u20115919'],
  ['943 - 476 - 5919'],
  ['943\u200b476\u200b5919'],
  ['９４３ ４７６ ５９１９'],
  ['𝟗𝟒𝟑𝟒𝟕𝟔𝟓𝟗𝟏𝟗'],
  ['٩٤٣ ٤٧٦ ٥٩١٩'],
])('%s', (number) => {
  for (const text of [number, `a ${number}.`, `NHS${number}x`, `12 35 ${number}`, `${number} and ${number}`])
    expect(texts(text)).toEqual(text.split('and').map(() => number));
});

test.each([
  '9434765918',
  '94347659190',
  '1 9434765919 2'.replaceAll(' ', ''),
  '943\n476\n5919',
  '943, 476, 5919',
  '',
  '12',
])('%j has none', (text) => {
  expect(texts(text)).toEqual([]);
});

test('of two that overlap both are hidden', () => {
  expect(texts('12 34 943 476 5919')).toEqual(['12 34 943 476 5919']);
});

test('any text is read in one pass, and every place lies in it', () => {
  const piece = fc.oneof(
    fc.constantFrom('9434765919', '943 476 5919', ' ', '-', '4', '12', '\u200b'),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { start, end } of tenDigitNumbers(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toMatch(/^\p{Nd}.{8,}\p{Nd}$/u);
        last = end;
      }
    }),
  );
});

test('texts are replaced as a whole, the longest first', () => {
  const replace = createReplacer(
    new Map([
      ['Jo', '[name]'],
      ['Jo Hale', '[name]'],
      ['07700 900123', '[phone number]'],
      ['07700 900123 x4', '[phone number]'],
    ]),
  );
  expect(replace('Jo Hale, Jo’s and Joanna: 07700 900123 x4, 07700 900123 or 107700 900123')).toBe(
    '[name], [name]’s and Joanna: [phone number], [phone number] or 107700 900123',
  );
  expect(createReplacer(new Map())('Jo')).toBe('Jo');
});
