/** Numbers that are nobody's: however many digits they have, and whatever their check digits say, no identifier is found. */
import { createLinter } from '@postlint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personalData } from '../src/index.ts';
import { marksIn } from './marks.ts';

const linter = createLinter({ packs: [], plugins: [personalData] });
const found = (text: string) =>
  marksIn(linter, text)
    .filter(({ organisational }) => organisational !== true)
    .map(({ kind, text: shown }) => `${kind}: ${shown}`);

const contexts: readonly ((number: string) => string)[] = [
  (n) => `Your order ${n} has been dispatched and will arrive on Thursday.`,
  (n) => `Order no. ${n} for the NHS staff shop is ready to collect.`,
  (n) => `Invoice ${n} was paid twice, please check with finance.`,
  (n) => `Please quote invoice number ${n} when you ring the patient transport desk.`,
  (n) => `Tracking number ${n}: the vaccines are on their way to the clinic.`,
  (n) => `Your parcel (tracking ${n}) was left with the ward clerk.`,
  (n) => `ISBN ${n}: a history of nursing, now in the hospital library.`,
  (n) => `A new handbook for patients, ISBN-10 ${n}.`,
  (n) => `Raffle ticket ${n} wins the hamper. Thank you to every patient who took part!`,
  (n) => `IT ticket ${n} is closed: the patient record system is back.`,
  (n) => `Booking reference ${n} for the NHS Confederation conference.`,
  (n) => `The tender is on the portal under contract ${n}.`,
  (n) => `${n} is the order number for the new hospital beds.`,
  (n) => `INV-${n} for patient transport is overdue.`,
  (n) => `We have dispatched your order of dressings for the patients on ward four, to be signed for on arrival: ${n}`,
  (n) => `#${n}: the referral form does not load.`,
  (n) => `Helpdesk call no ${n}, clinic printers are down again.`,
  (n) => `Charity number ${n}. We support families in the hospice.`,
];

/** As order systems write them: in one block, or in threes. */
const written = (n: number, index: number) => {
  const ten = String(n).padStart(10, '0');
  return index % 3 === 0
    ? ten.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3')
    : index % 3 === 1
      ? ten
      : ten.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3');
};

test('10,000 orders, invoices, parcels, books and tickets: no health number', () => {
  // A generator of its own, so that every run sees the same ten thousand.
  let seed = 20261125;
  const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  const wrong: string[] = [];
  for (let index = 0; index < 10_000; index += 10) {
    const texts = Array.from({ length: 10 }, (_, more) => {
      const number = written(1_000_000_000 + Math.floor(next() * 9_000_000_000), index + more);
      return contexts[(index + more) % contexts.length]!(number);
    });
    wrong.push(...found(texts.join('\n\n')).filter((each) => /^(?:nhs-number|chi|hc)/.test(each)));
  }
  expect(wrong).toEqual([]);
});

describe('what is told to everybody', () => {
  test.each([
    'Of 12,345,678 appointments in 2025, 4,505,577 were on the same day; 104 practices took part.',
    'The budget is £1,234,567,890 over 2025-2026, 3.2% more than in 2024-2025.',
    'Open 24/11/2026 10.30am-12.30pm and 25/11/2026 9-5, doors at 08:45.',
    'Call 999 in an emergency, 111 when it is urgent, 116 123 to talk, 101 for the police.',
    'Freephone 0800 561 0015, or 0300 111 8007 (Monday to Friday, 8.30am to 5pm).',
    'Childline 0800 1111. Text SHOUT to 85258.',
    'Write to foi@staffsstoke.icb.nhs.uk, enquiries@stoke.gov.uk or info@healthwatch.example.org.',
    'Job advert 123-ABC-456789: band 6 midwife, £37,338 to £44,962.',
    'Hanley Health Centre, 12 Old Road, Hanley, ST1 5NB: walk-in vaccination on Saturday.',
    'Join us at the Town Hall, Glebe Street, Stoke-on-Trent ST4 1HH.',
    'Version 10.0.19045.2006 of the app is out. Model 4000, batch 20261124.',
    'The NHS was born on 5 July 1948; Florence Nightingale was born on 12 May 1820.',
    'Reset your password today. Never share your PIN, whoever asks.',
    'Ward B12, bay 4, bed 2: our new beds have arrived.',
    'Temperatures between 12 and 24 degrees; 07:00 to 19:00; gates 07-19.',
    'Scores: 6-4 6-3 7-5. Bib 1203 to 4506 start at 10.',
    'The lottery numbers were 03 11 18 24 36 42.',
    'Read https://www.england.nhs.uk/2026/11/9434765919/ and https://doi.org/10.1136/1234567890.',
    'Have your say: https://docs.google.com/forms/d/e/1FAIpQL/viewform',
    'Registered charity 1234567. Company number 01234567. VAT GB123456789.',
    '#WorldAIDSDay2026 #999Day @user1234567890',
    'Between 1 April 2025 and 31 March 2026 we saw 401 023 patients.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('any run of digits and signs is read without harm', () => {
  const piece = fc.oneof(
    fc.constantFrom('0', '44', '+', ' ', '-', '.', '(', ')', '/', ':', 'AB', 'NHS number ', '07700', '4111'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      for (const { start, end } of marksIn(linter, text)) expect(text.slice(start, end)).not.toBe('');
    }),
  );
});

test('time grows with length alone', () => {
  const piece =
    'NHS number 943 476 5919, call me on 07700 900123, 14 Maple Street, ST6 4PP, AB 12 34 56 C or jo@example.org. ';
  const time = (times: number) => {
    const text = piece.repeat(times);
    const start = performance.now();
    linter.read({ platform: 'default', text }).tree();
    return performance.now() - start;
  };
  time(10);
  const once = Math.min(...Array.from({ length: 5 }, () => time(10)));
  // Forty times the text: forty times as long, and 1,600 times where anything looked at everything again.
  expect(Math.min(time(400), time(400)) / once).toBeLessThan(400);
});
