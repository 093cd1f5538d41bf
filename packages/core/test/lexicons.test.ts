import { createLinter, type PackError, type PackInput } from '@postlint/core';
import { describe, expect, test } from 'vitest';
import { packOf } from './fixtures.ts';

type Lexicons = NonNullable<PackInput['lexicons']>;

const general: PackInput = {
  ...packOf([{ id: 'fruit', forbid: '<fruit>' }]),
  name: 'general',
  lexicons: [
    { lexicon: 'fruit', language: 'en', unless: ['apple tree'], phrases: ['apple', { phrase: 'pear(s)?', weight: 2 }] },
  ],
};
const own = (lexicons: Lexicons): PackInput => ({
  ...packOf([{ id: 'own', forbid: '<mine>' }]),
  name: 'own',
  extends: ['general'],
  lexicons,
});

function found(lexicons: Lexicons, text: string): string[] {
  const linter = createLinter({ packs: [general, own(lexicons)] });
  return linter.check({ platform: 'x', text }).findings.map(({ rule, text: match }) => `${rule}: ${match}`);
}

const text = 'An apple, a pear and a plum by the apple tree';

describe('lexicons that extend others', () => {
  test('one with a name is one of its own', () => {
    const mine = { lexicon: 'mine', extends: 'general/fruit', add: ['plum'], remove: ['apple'] };
    expect(found([mine], text)).toEqual([
      'general/fruit: apple',
      'general/fruit: pear',
      'own/own: pear',
      'own/own: plum',
    ]);
  });

  test('without a name the extended one is changed, for all that use it', () => {
    const change = { extends: 'fruit', add: ['plum'], remove: ['pear(s)?'] };
    const mine = { lexicon: 'mine', extends: 'fruit' };
    expect(found([change, mine], text)).toEqual([
      'general/fruit: apple',
      'own/own: apple',
      'general/fruit: plum',
      'own/own: plum',
    ]);
    expect(found([mine, { extends: 'fruit', unless: ['a plum', 'an apple'] }], text)).toEqual([
      'general/fruit: pear',
      'own/own: pear',
    ]);
  });

  test('phrases that come from another pack use its names', () => {
    const lexicons = [
      { lexicon: 'adjective', language: 'en', phrases: ['green'] },
      { extends: 'general/fruit', add: ['<adjective> plum'] },
      { lexicon: 'mine', extends: 'general/fruit' },
    ];
    expect(found(lexicons, 'A green plum')).toEqual(['general/fruit: green plum', 'own/own: green plum']);
  });

  const mine = { lexicon: 'mine', language: 'en', phrases: ['plum'] };
  test.each<[string, Lexicons, string, string]>([
    ['an unknown one', [mine, { extends: 'general/friut' }], 'unknown-lexicon', '/lexicons/1/extends'],
    [
      'a phrase that is not there',
      [mine, { extends: 'fruit', remove: ['pears'] }],
      'unknown-phrase',
      '/lexicons/1/remove/0',
    ],
    ['phrases beside it', [mine, { extends: 'fruit', phrases: ['a'] }], 'lexicon-phrases', '/lexicons/1/phrases'],
    ['add without it', [{ ...mine, add: ['a'] }], 'lexicon-change', '/lexicons/0/add'],
    ['no phrases', [mine, { lexicon: 'b', language: 'en' }], 'missing-key', '/lexicons/1'],
    ['no language', [mine, { lexicon: 'b', phrases: ['b'] }], 'missing-key', '/lexicons/1'],
    ['itself', [{ lexicon: 'mine', extends: 'mine' }], 'lexicon-cycle', '/lexicons/0/extends'],
    ['a bad phrase to add', [mine, { extends: 'fruit', add: ['(a'] }], 'phrase-bracket', '/lexicons/1/add/0'],
  ])('%s is a fault', (_, lexicons, code, pointer) => {
    try {
      createLinter({ packs: [general, own(lexicons)] });
    } catch (error) {
      const faults = (error as PackError).faults.map((fault) => [fault.code, fault.pointer]);
      expect(faults).toEqual([[code, pointer]]);
      return;
    }
    expect.unreachable();
  });
});

test('an exception may be a mark of a detector', () => {
  const settings = { accounts: [{ platform: 'x', handle: 'AnytownICB', type: 'corporate' as const }] };
  const lexicon = { lexicon: 'ask', language: 'en', unless: ['ask <handle>'], phrases: ['ask'] };
  const phrase = { lexicon: 'tell', language: 'en', phrases: [{ phrase: 'tell', unless: ['tell <handle>'] }] };
  const pack = packOf([{ forbid: '<ask>' }, { forbid: '<tell>' }], { settings, lexicons: [lexicon, phrase] });
  const found = (text: string) =>
    createLinter({ packs: [pack] })
      .check({ platform: 'x', text })
      .findings.map((finding) => finding.text);
  expect(found('ask @AnytownICB, tell @AnytownICB')).toEqual([]);
  expect(found('ask them, tell them')).toEqual(['ask', 'tell']);
});
