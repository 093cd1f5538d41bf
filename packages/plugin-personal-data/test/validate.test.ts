/** Each validator against public test values, where they lie beside the project; what differs is listed in deviations.json, with the reason. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isBankAccountNumber,
  isChiNumber,
  isDrivingLicence,
  isEmailAddress,
  isHealthAndCareNumber,
  isIban,
  isIpAddress,
  isNationalInsuranceNumber,
  isNhsNumber,
  isPassportNumber,
  isPaymentCard,
  isPhoneNumber,
  isPostcode,
  isSortCode,
  isVehicleRegistration,
  nhsNumberRange,
  toPostcode,
  toTenDigits,
} from '../src/validate/index.ts';
import deviations from './data/deviations.json' with { type: 'json' };

interface Case {
  readonly type: string;
  readonly text: string;
  readonly valid: boolean;
  readonly spans: readonly (readonly [number, number])[];
  readonly normalised?: string | null;
}

const validators: Readonly<Record<string, (text: string) => boolean>> = {
  UK_NHS: isNhsNumber,
  UK_NHS_FORMAT: (text) => toTenDigits(text) !== undefined,
  UK_NINO: isNationalInsuranceNumber,
  UK_PASSPORT: isPassportNumber,
  UK_DRIVING_LICENCE: isDrivingLicence,
  UK_VEHICLE_REGISTRATION: isVehicleRegistration,
  UK_POSTCODE: isPostcode,
  UK_POSTCODE_FORMAT: isPostcode,
  UK_POSTCODE_NORMALISED: isPostcode,
  CREDIT_CARD: isPaymentCard,
  IBAN: isIban,
  EMAIL: isEmailAddress,
  IP_ADDRESS: isIpAddress,
  PHONE: isPhoneNumber,
};

/** Every run of words in a text, without the punctuation around it: what a reader could take for one. */
function* runs(text: string): Generator<string> {
  const words = text.split(' ');
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= Math.min(words.length, from + 10); to++)
      yield words
        .slice(from, to)
        .join(' ')
        .replace(/[.,;!?]+$/, '');
}

const folder = new URL('../../../../shared/data/uk-identifiers/', import.meta.url);

describe.skipIf(!existsSync(folder))('public test values', () => {
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
  const cases = existsSync(folder)
    ? read('uk_identifier_cases.jsonl')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Case)
    : [];
  const listed = deviations as Readonly<Record<string, string>>;

  test('every one of them, but for the deviations', () => {
    const wrong: string[] = [];
    for (const { type, text, valid, spans } of cases) {
      const isValid = validators[type.startsWith('UK_PHONE') ? 'PHONE' : type]!;
      const points = [...text];
      const values = spans.map(([start, end]) => points.slice(start, end).join('').trim());
      if (!valid) wrong.push(...[...runs(text)].filter(isValid).map((value) => `${type} ${value}`));
      else if (values.length === 0 && ![...runs(text)].some(isValid)) wrong.push(`${type} ${text}`);
      else wrong.push(...values.filter((value) => !isValid(value)).map((value) => `${type} ${value}`));
    }
    expect([...new Set(wrong)].sort()).toEqual(Object.keys(listed).sort());
  });

  test('postcodes as they are printed', () => {
    for (const { type, text, normalised } of cases)
      if (type === 'UK_POSTCODE_NORMALISED') expect(toPostcode(text)).toBe(normalised ?? undefined);
  });

  test('every whole postcode of ideal-postcodes', () => {
    const { tests } = JSON.parse(read('postcode/validation.json')) as { tests: { base: string; expected: boolean }[] };
    for (const { base, expected } of tests) expect([base, isPostcode(base)]).toEqual([base, expected]);
  });
});

describe('what public values do not show', () => {
  test('numbers of health services by their range', () => {
    expect(
      ['943 476 5919', '401 023 2137', '010 190 1238', '320 000 0014', '500 000 0019'].map(nhsNumberRange),
    ).toEqual(['test', 'england', 'scotland', 'northern-ireland', 'unassigned']);
    expect(nhsNumberRange('12345')).toBeUndefined();
  });

  test('the example of the service manual fails its own check', () => {
    expect(isNhsNumber('999 123 4567')).toBe(false);
    expect(isNhsNumber('000 000 0000')).toBe(false);
  });

  test('CHI numbers begin with a day there is', () => {
    expect(isChiNumber(withCheckDigit('010190123'))).toBe(true);
    expect(isChiNumber(`${withCheckDigit('010190123').slice(0, 6)} ${withCheckDigit('010190123').slice(6)}`)).toBe(
      true,
    );
    expect(isChiNumber(withCheckDigit('320190120'))).toBe(false);
  });

  test('Health and Care numbers lie in their range', () => {
    expect(isHealthAndCareNumber(withCheckDigit('320000001'))).toBe(true);
    expect(isHealthAndCareNumber(withCheckDigit('400000001'))).toBe(false);
  });

  test('sort codes and accounts', () => {
    expect([isSortCode('00-00-00'), isSortCode('000000'), isSortCode('00-0000'), isSortCode('00.00.00')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([isBankAccountNumber('00000000'), isBankAccountNumber('0000000')]).toEqual([true, false]);
  });

  test('one digit changed is noticed by every check digit', () => {
    const change = (text: string, at: number) => text.slice(0, at) + ((Number(text[at]) + 1) % 10) + text.slice(at + 1);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), (at) => {
        expect(isNhsNumber(change('9434765919', at))).toBe(false);
        expect(isPaymentCard(change('4111111111111111', at + 1))).toBe(false);
        expect(isIban(change('GB29NWBK60161331926819', at + 12))).toBe(false);
      }),
    );
  });
});

/** The first of the ten that passes; where none does the number is never issued, and the next is taken. */
function withCheckDigit(nine: string): string {
  const found = [...'0123456789'].map((digit) => nine + digit).find(isNhsNumber);
  return found ?? withCheckDigit(String(Number(nine) + 1).padStart(9, '0'));
}
