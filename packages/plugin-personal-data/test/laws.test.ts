import { detectorLaws } from '@postlint/core/testing';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { personalData } from '../src/index.ts';

const texts = [
  'NHS number 943 476 5919',
  '+44 (0)7912 345678',
  'AB 12 34 56 C',
  'DOB 01/01/1980',
  '1 Example Street, ZZ99 3CZ',
  'GB29 NWBK 6016 1331 9268 19',
  'jo@example.org',
  'https://example.sharepoint.com/a',
  'Mrs Grace Hale was admitted',
  'password: a1B2',
  'Jake, 9, from Cheadle and a lady of 96 on Bucknall Road',
];

describe('laws for detectors', () => {
  const laws = detectorLaws(fc, personalData, {
    texts,
    settings: { contacts: { desk: [{ name: 'Desk', phone: '01782 401000', email: 'a@b.org' }] } },
  });
  test.each(laws.map((law) => [law.name, law] as const))('%s', (_, law) => law.run());
});
