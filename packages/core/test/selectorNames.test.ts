import { createLinter, type PackError } from '@postlint/core';
import { describe, expect, test } from 'vitest';
import { linterOf, packOf } from './fixtures.ts';

const lexicons = [{ lexicon: 'insult', language: 'en', phrases: ['numpty'] }];

/** What is wrong with a selector, as code, found and the name that was meant. */
function faultsOf(select: string): (string | undefined)[][] {
  try {
    createLinter({ packs: [packOf([{ select }], { lexicons })] });
    return [];
  } catch (error) {
    return (error as PackError).faults.map(({ code, params }) => [
      code,
      String(params['found']),
      params['near'] as string | undefined,
    ]);
  }
}

describe('every name in a selector is checked, wherever it stands', () => {
  test.each<[string, (string | undefined)[][]]>([
    ['trem[lexicon=insult]', [['selector-type', 'trem', 'term']]],
    ['term[lexicon=insutl]', [['unknown-lexicon', 'insutl', 'insult']]],
    ['term[lexicon~=insutl]', [['unknown-lexicon', 'insutl', 'insult']]],
    ['[lexicon=insutl]', [['unknown-lexicon', 'insutl', 'insult']]],
    ['term:is([lexicon=insutl])', [['unknown-lexicon', 'insutl', 'insult']]],
    ['term:not([wihtin~=quotation])', [['selector-attribute', 'wihtin', 'within']]],
    ['term:not([within~=quotaton])', [['selector-value', 'quotaton', 'quotation']]],
    ['term:not([within=quotation])', [['selector-within', 'quotation', undefined]]],
    ['term[within~=insutl]', [['selector-value', 'insutl', 'insult']]],
    ['sentence:has(term[lexicon=insutl])', [['unknown-lexicon', 'insutl', 'insult']]],
    ['media[kind=imgae]', [['selector-value', 'imgae', 'image']]],
    ['media:not([kind=imgae])', [['selector-value', 'imgae', 'image']]],
    ['field[name=txt]', [['selector-value', 'txt', 'text']]],
    ['context[of=replay] word', [['selector-value', 'replay', 'reply']]],
    ['handle[official=yes]', [['selector-value', 'yes', undefined]]],
    ['quotation[by=mark]', [['selector-value', 'mark', 'marks']]],
    ['term[within~="NHS number"]', []], // labels of detectors may be anything
    ['term[within~=negation][within~=against]:not([within~=insult])', []],
    ['*[value=x]', []],
  ])('%s', (select, expected) => {
    expect(faultsOf(select)).toEqual(expected);
  });
});

test('short names of lexicons are made full inside :is and :not, and in within', () => {
  const found = (select: string) =>
    linterOf([{ select }], { lexicons }).check({ platform: 'x', text: 'You numpty' }).findings.length;
  expect(found('term:is([lexicon=insult])')).toBe(1);
  expect(found('term[lexicon~=insult]')).toBe(1);
  expect(found('term:not([lexicon=insult])')).toBe(0);
  expect(found('[lexicon=insult]')).toBe(1);
  expect(found('term:not([within~=insult])')).toBe(1);
});

test('a plugin may not take the name of a node or a mark of core', () => {
  const plugin = {
    name: 'p',
    version: '1',
    detectors: [
      {
        name: 'd',
        version: '1',
        on: 'post' as const,
        marks: { word: { attributes: [] }, quotation: { attributes: [] } },
        find: () => {},
      },
    ],
  };
  expect(() => createLinter({ packs: [], plugins: [plugin] })).toThrow(/mark type "word".*\n.*mark type "quotation"/);
});
