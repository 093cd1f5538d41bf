/**
 * Identifiers in sentences, place by place, on public sets of made-up ones, where they lie beside the project. Only the halves that
 * nobody tuned on count. A mark and a place are the same where they share half of both.
 */
import { createLinter } from '@postlint/core';
import { describe, expect, test } from 'vitest';
import { inHalves } from '../../preset-icb/scripts/quality/publicSet.ts';
import { personalDataSpans, type SpanRow } from '../../preset-icb/scripts/quality/publicSets/personalData.ts';
import { readShared } from '../../preset-icb/scripts/quality/shared.ts';
import { isPhoneNumber, personalData } from '../src/index.ts';
import { type FoundMark, marksIn } from './marks.ts';

const linter = createLinter({ packs: [], plugins: [personalData] });

/** What the sets call the kinds, and how they are called here. Conditions, wards, streets and ages are nobody's by themselves. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  NHS_NUMBER: ['nhs-number', 'chi', 'hc'],
  NI_NUMBER: ['national-insurance'],
  DATE_OF_BIRTH: ['date-of-birth'],
  PHONE: ['phone'],
  EMAIL: ['email'],
  ADDRESS: ['address'],
  POSTCODE: ['postcode'],
  HOSPITAL_NUMBER: ['hospital-number'],
  VEHICLE_REG: ['vehicle'],
  SORT_CODE: ['bank-account'],
  ACCOUNT_NUMBER: ['bank-account'],
  PASSPORT: ['passport'],
  CREDIT_CARD: ['card'],
  IBAN_CODE: ['iban'],
  EMAIL_ADDRESS: ['email'],
  PHONE_NUMBER: ['phone'],
};

const sets = [
  { name: 'synthetic-uk-pii-posts', counts: Object.keys(kinds) },
  { name: 'presidio-research-pii', counts: ['CREDIT_CARD', 'IBAN_CODE', 'EMAIL_ADDRESS', 'PHONE_NUMBER'] },
] as const;

type Place = { readonly start: number; readonly end: number };

function isSame(a: Place, b: Place): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared * 2 >= a.end - a.start && shared * 2 >= b.end - b.start;
}

interface Tally {
  of: number;
  right: number;
}

function measure(rows: readonly SpanRow[], counted: readonly string[]) {
  const recall: Tally = { of: 0, right: 0 };
  const precision: Tally = { of: 0, right: 0 };
  const add = (tally: Tally, right: boolean) => {
    tally.of++;
    if (right) tally.right++;
  };
  let markedClean = 0;
  const wanted = new Set(counted.flatMap((type) => kinds[type]!));
  for (const { text, spans } of rows) {
    const marks = marksIn(linter, text).filter(({ type }) => type === 'personalData');
    // Numbers of other countries without their code are no numbers here.
    const places = spans.filter(
      ({ type, start, end }) =>
        counted.includes(type) &&
        (type !== 'PHONE_NUMBER' || /^(?:\+|00)/.test(text.slice(start, end)) || isPhoneNumber(text.slice(start, end))),
    );
    for (const place of places)
      add(
        recall,
        marks.some((mark) => kinds[place.type]!.includes(mark.kind) && isSame(mark, place)),
      );
    const own = marks.filter(({ kind, organisational }) => wanted.has(kind) && organisational !== true);
    for (const mark of own)
      add(
        precision,
        spans.some((span) => (kinds[span.type] ?? []).includes(mark.kind) && isSame(mark, span)),
      );
    if (spans.length === 0 && own.length > 0) markedClean++;
  }
  return { recall, precision, markedClean };
}

const share = ({ of, right }: Tally) => right / of;

describe.each(sets)('$name', ({ name, counts }) => {
  const set = personalDataSpans.find((each) => each.name === name)!;
  const text = readShared(set.file);

  test.skipIf(text === undefined)('at least 0.97 of the places are found, and of what is found', () => {
    for (const rows of Object.values(inHalves(set.rows(text!)))) {
      const { recall, precision, markedClean } = measure(rows, counts);
      expect(recall.of).toBeGreaterThan(20);
      expect(share(recall)).toBeGreaterThanOrEqual(0.97);
      expect(share(precision)).toBeGreaterThanOrEqual(0.97);
      expect(markedClean).toBe(0);
    }
  });
});

/** Sentences of the kinds that the sets have few of, or none. */
describe('in sentences', () => {
  const found = (text: string) => marksIn(linter, text).map(({ kind, text: shown }: FoundMark) => `${kind}: ${shown}`);
  test.each<[string, string[]]>([
    [
      'NHS numbers 943 476 5919, 401 023 2137 and 999 000 0018 are still on the list',
      ['nhs-number: 943 476 5919', 'nhs-number: 401 023 2137', 'nhs-number: 999 000 0018'],
    ],
    ['NHS number of the lady in bed four: 9434765919', ['nhs-number: 9434765919']],
    ['401 023 2137 is my NHS number', ['nhs-number: 401 023 2137']],
    ['patient 401 023 2137 needs transport', ['nhs-number: 401 023 2137']],
    ['CHI 010190 1232, Glasgow', ['chi: 010190 1232']],
    ['H&C number 320 000 0015', ['hc: 320 000 0015']],
    ['nino jk123456d for payroll', ['national-insurance: jk123456d']],
    ['My passport (AB1234567) is lost', ['passport: AB1234567']],
    ['licence MORGA657054SM9IJ', ['driving-licence: MORGA657054SM9IJ']],
    ['MRN 12345678 please', ['hospital-number: 12345678']],
    ['UBRN 0000 4912 3456', ['hospital-number: 0000 4912 3456']],
    ['Tel: 020 7946 0123 ext. 12', ['phone: 020 7946 0123 ext. 12']],
    ['on +44 (0)7912 345678 today', ['phone: +44 (0)7912 345678']],
    ['delivery 07912 345678, ref 07912345678', ['phone: 07912 345678']],
    ['ring 079 123 456 78 for me', ['phone: 079 123 456 78']],
    ['Write to jo.o-hale+nhs@example.co.uk', ['email: jo.o-hale+nhs@example.co.uk']],
    ['born on the 3rd of March 1962 in Leek', ['date-of-birth: 3rd of March 1962']],
    ['(dob 1962-03-03)', ['date-of-birth: 1962-03-03']],
    ['03/03/1962 (DOB)', ['date-of-birth: 03/03/1962']],
    ['Flat 3, 41 Furnace Bank, ST6 4QX', ['address: Flat 3, 41 Furnace Bank', 'postcode: ST6 4QX']],
    ['she lives at 7b St Mary’s Close, Leek', ['address: 7b St Mary’s Close, Leek']],
    ['reg no. K1 ABC parked', ['vehicle: K1 ABC']],
    ['amex 3714 496353 98431', ['card: 3714 496353 98431']],
    ['to gb29nwbk60161331926819 please', ['iban: gb29nwbk60161331926819']],
    ['account no 1234 5678', ['bank-account: 1234 5678']],
    ['flat 2 Elm House, Leek', ['address: flat 2 Elm House, Leek']],
    ['dob 030362', ['date-of-birth: 030362']],
    ['d.o.b. 3.3.62', ['date-of-birth: 3.3.62']],
    ['DOB: 3rd March ’62', ['date-of-birth: 3rd March ’62']],
    ['she was born on Friday 3 March 1962', ['date-of-birth: 3 March 1962']],
    ['DOB 03.03.62, 401 023 2137, any slots?', ['date-of-birth: 03.03.62', 'nhs-number: 401 023 2137']],
    ['Patient ID 401 023 2137 for tomorrow', ['nhs-number: 401 023 2137']],
    ['blue Fiesta, AB12CDE, in the bay', ['vehicle: AB12CDE']],
    ['the code for the key safe is 2580', ['credential: 2580']],
    ['keysafe 2580', ['credential: 2580']],
    ['passcode: 483920', ['credential: 483920']],
    ['key AKIAIOSFODNN7EXAMPLE', ['credential: AKIAIOSFODNN7EXAMPLE']],
    ['https://us02web.zoom.us/j/123456789?pwd=abc', ['meeting-link: https://us02web.zoom.us/j/123456789?pwd=abc']],
    ['https://example.org/?email=jo%40example.org', ['email: jo%40example.org']],
  ])('%s', (text, expected) => {
    expect(found(text).filter((each) => !each.startsWith('person'))).toEqual(expected);
  });
});
