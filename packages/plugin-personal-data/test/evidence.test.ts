/** Ages, places, first names and made-up words: what is one, and what only looks like one. */
import { createLinter } from '@postlint/core';
import { describe, expect, test } from 'vitest';
import { personalData } from '../src/index.ts';

const linter = createLinter({ packs: [], plugins: [personalData] });

interface Shown {
  readonly type: string;
  readonly position?: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } };
  readonly children?: readonly Shown[];
}

function found(type: string, text: string): string[] {
  const texts: string[] = [];
  const visit = (node: Shown): void => {
    if (node.type === type && node.position)
      texts.push(text.slice(node.position.start.offset, node.position.end.offset));
    node.children?.forEach(visit);
  };
  visit(linter.read({ platform: 'default', text }).tree() as unknown as Shown);
  return texts;
}

describe('ages', () => {
  test.each([
    ['A 34-year-old mum', '34'],
    ['A 6 month old boy', '6'],
    ['Jake, 9, from Biddulph', '9'],
    ['Mrs Hargreaves (82, from Stone)', '82'],
    ['a lady of 96 who danced', '96'],
    ["She's 19 and works the till.", '19'],
    ['He is ninety-one.', 'ninety-one'],
    ['in his late seventies', 'his late seventies'],
    ['CHC panel today: 91, ex-miner', '91'],
    ['a boy, aged 7', '7'],
  ])('%s', (text, age) => {
    expect(found('age', text)).toEqual([age]);
  });

  test.each([
    'If you are aged 12 or over',
    'aged 65 and over',
    'aged 75 to 79',
    'He is a dad of two who lip-reads.',
    "I'm 34.",
    'Ward 7, bed 4, room 12',
    '412 jabs, 6 nurses, 2 fainters',
    'At 9, from the library',
    'page 44 of 90 pages',
    'Since 1984, they said.',
    'He is 300.',
  ])('no age: %s', (text) => {
    expect(found('age', text)).toEqual([]);
  });
});

describe('places', () => {
  test.each([
    ['a mum from Cheadle', 'Cheadle'],
    ['at the Haywood', 'Haywood'],
    ['three kids on Bucknall Road', 'Bucknall Road'],
    ['a boy at Oakfield Primary', 'Oakfield Primary'],
    ['captain of Millbrook FC', 'Millbrook FC'],
    ['in Stoke-on-Trent today', 'Stoke-on-Trent'],
    ['I live in Cheadle and I love it', 'Cheadle'],
  ])('%s', (text, place) => {
    expect(found('place', text)).toEqual([place]);
  });

  test.each([
    'in May',
    'from Monday',
    'on the NHS',
    'at Christmas',
    'in the clinic',
    'from England',
    'AT HOME',
    'in casualty',
  ])('no place: %s', (text) => {
    expect(found('place', text)).toEqual([]);
  });
});

test('first names, and not the surname behind them', () => {
  expect(found('givenName', 'Our Becky and Priya from contracting met Daniel James.')).toEqual([
    'Becky',
    'Priya',
    'Daniel',
  ]);
  expect(found('givenName', 'a printer, a rose, the will')).toEqual([]);
});

test('words with digits as people make up for passwords', () => {
  expect(found('madeUpWord', 'I have been Biscuit2019 on all of them')).toEqual(['Biscuit2019']);
  expect(found('madeUpWord', 'COVID19, Euro2024, H1N1, 2019, the A500')).toEqual([]);
});

describe('the score says what counted', () => {
  const rule = 'personal-data/person-in-combination';
  const pack = { name: 'host', version: '1', extends: ['personal-data'], clauses: [] };
  const host = createLinter({ packs: [pack], plugins: [personalData] });
  const text = "Tough clinic today. A 34-year-old mum from Cheadle with Huntington's.";

  test('with points, and the words', () => {
    const finding = host.check({ platform: 'default', text }).findings.find((each) => each.rule === rule);
    expect(finding?.severity).toBe('error');
    expect(finding?.evidence.map(({ label, text: words, points }) => [label, words, points])).toEqual(
      expect.arrayContaining([
        ['an age', '34', 2],
        ['a place', 'Cheadle', 2],
        ['a rare or private condition', "Huntington's", 2],
      ]),
    );
  });

  test('silence is not consent, and consent settles it', () => {
    const of = (consent?: unknown) =>
      host
        .check({ platform: 'default', text, ...(consent !== undefined && { consent }) })
        .findings.filter((each) => each.rule === rule && each.outcome === 'failed').length;
    expect([of(), of(false), of({ status: 'verbal' }), of({ status: 'withdrawn' }), of(true)]).toEqual([1, 1, 1, 1, 0]);
  });
});
