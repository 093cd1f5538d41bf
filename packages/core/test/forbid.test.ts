import { createLinter, type PackError, type RuleInput } from '@postlint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linterOf, packOf } from './fixtures.ts';

const lexicons = [
  { lexicon: 'work', language: 'en', phrases: ['my manager', 'my ward', 'our place'] },
  { lexicon: 'moan', language: 'en', phrases: ['useless', 'could not care less', 'sick of'] },
  { lexicon: 'union', language: 'en', phrases: ['as a union rep', 'unison'] },
];
type Forbid = Exclude<NonNullable<RuleInput['forbid']>, string | string[]>;

const found = (forbid: Forbid, text: string, more: object = {}) =>
  linterOf([{ forbid }], { lexicons })
    .check({ platform: 'x', text, ...more })
    .findings.map((finding) => finding.text ?? finding.at);

describe('what may not stand together', () => {
  const all = ['<work>', '<moan>'];
  test.each<[string, Forbid, string, string[]]>([
    ['any, in a sentence', { any: ['<moan>'] }, 'Useless. So useless, sick of it.', ['Useless', 'useless, sick of']],
    ['all, in a sentence', { all }, 'My manager is useless. My ward. Useless.', ['My manager is useless']],
    ['in the order of the text', { all }, 'So useless, my manager.', ['useless, my manager']],
    ['without', { all, without: ['<union>'] }, 'My manager is useless, Unison says.', []],
    [
      'without, elsewhere',
      { all, without: ['<union>'] },
      'Unison met. My manager is useless.',
      ['My manager is useless'],
    ],
    ['next', { all, within: 'next' }, 'It is my manager. So useless. Fine.', ['my manager. So useless']],
    ['next, but not over two', { all, within: 'next' }, 'It is my manager. Fine. So useless.', []],
    [
      'next, the smallest',
      { all, within: 'next' },
      'My ward. My manager is useless. My ward.',
      ['My manager is useless'],
    ],
    [
      'next, excepted behind',
      { all, within: 'next', without: ['<union>'] },
      'My manager is useless. Speaking as a union rep.',
      [],
    ],
    [
      'next, excepted before',
      { all, within: 'next', without: ['<union>'] },
      'As a union rep I say. My manager is useless.',
      [],
    ],
    [
      'next, excepted too far',
      { all, within: 'next', without: ['<union>'] },
      'Unison met. Fine. My manager is useless.',
      ['My manager is useless'],
    ],
    [
      'paragraph',
      { all, within: 'paragraph' },
      'My manager. Fine.\nUseless.\n\nMy ward.',
      ['My manager. Fine.\nUseless'],
    ],
    ['field', { all, within: 'field' }, 'My manager.\n\nFine.\n\nUseless.', ['My manager.\n\nFine.\n\nUseless']],
    ['near', { all, near: 2 }, 'My manager is so useless', ['My manager is so useless']],
    ['not near', { all, near: 1 }, 'My manager is so useless', []],
    ['the first that are near', { all, near: 1 }, 'My manager went and my ward is useless', ['my ward is useless']],
  ])('%s', (_name, forbid, text, expected) => {
    expect(found(forbid, text)).toEqual(expected);
  });

  test('the whole post', () => {
    const forbid: Forbid = { all, within: 'post' };
    expect(found(forbid, 'My manager.', { title: 'Useless' })).toEqual(['']);
    expect(found(forbid, 'My manager.', { inReplyTo: { text: 'Useless' } })).toEqual([]);
    expect(
      found({ ...forbid, without: ['<union>'] }, 'My manager.', { title: 'Useless', description: 'Unison' }),
    ).toEqual([]);
  });

  test('fields are never joined, nor what others wrote', () => {
    expect(found({ all, within: 'next' }, 'My manager.', { description: 'Useless.' })).toEqual([]);
    expect(found({ any: ['<moan>'] }, 'Hi', { inReplyTo: { text: 'Useless' } })).toEqual([]);
  });

  test('the evidence names what was seen', () => {
    const [finding] = linterOf([{ forbid: { all } }], { lexicons }).check({
      platform: 'x',
      text: 'My manager is useless',
    }).findings;
    expect(finding!.evidence.map(({ text, label }) => [text, label])).toEqual([
      ['My manager', 'test/work'],
      ['useless', 'test/moan'],
    ]);
  });

  test('in another language it cannot be told', () => {
    const { outcome } = linterOf([{ forbid: { all } }], { lexicons }).check(
      { platform: 'x', text: 'Salut', language: 'fr' },
      { outcomes: true },
    ).outcomes![0]!;
    expect(outcome).toBe('cannotTell');
  });
});

test('over sentences, paragraphs and fields it is what a selector says', () => {
  const word = fc.constantFrom('my manager', 'useless', 'unison', 'fine', '.', '\n', '\n\n', 'and');
  const text = fc.array(word, { maxLength: 16 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(
      text,
      text,
      fc.constantFrom('sentence', 'paragraph', 'field', 'post'),
      fc.boolean(),
      (own, title, within, excepted) => {
        const select = `${within}:has(term[lexicon=work]):has(term[lexicon=moan])${excepted ? ':not(:has(term[lexicon=union]))' : ''}`;
        const linter = linterOf(
          [{ select }, { forbid: { all: ['<work>', '<moan>'], within, ...(excepted && { without: ['<union>'] }) } }],
          { lexicons },
        );
        const { findings } = linter.check({ platform: 'x', text: own, title });
        const of = (rule: string) => findings.filter((finding) => finding.rule === rule).length;
        expect(of('test/rule1')).toBe(of('test/rule0'));
      },
    ),
    { numRuns: 1000 },
  );
});

test.each<[object, string]>([
  [{ any: ['a'], all: ['b'] }, 'forbid-any-all'],
  [{ without: ['a'] }, 'forbid-any-all'],
  [{ any: ['a'], near: 3 }, 'forbid-near'],
  [{ all: ['<moann>'] }, 'unknown-lexicon'],
  [{ all: ['a'], within: 'sentense' }, 'wrong-value'],
])('%j is a fault', (forbid, code) => {
  let faults: PackError['faults'] = [];
  try {
    createLinter({ packs: [packOf([{ forbid: forbid as Forbid }], { lexicons })] });
  } catch (error) {
    faults = (error as PackError).faults;
  }
  expect(faults.map((fault) => fault.code)).toContain(code);
});
