import english from 'an-array-of-english-words';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLetterTrie } from '../src/phrases/letterTrie.ts';
import { foldWord } from '../src/scan/fold.ts';
import { strictFold } from '../src/scan/strictFold.ts';
import { strictUnits } from '../src/scan/strictUnits.ts';
import { linterOf } from './fixtures.ts';
import { rowsOf } from './scanned.ts';

const phrases = [
  'gin',
  'bin',
  'lost',
  'lath',
  'liam',
  'ass',
  'as',
  'prat(s)?',
  'twit',
  'plonker',
  'arse(s)?',
  'sodding',
  'daft git',
  'complete plonker',
  'numpt*',
];
const linter = linterOf([{ select: 'term[lexicon=rude]' }], {
  lexicons: [
    { lexicon: 'rude', language: 'en', strict: true, phrases },
    { lexicon: 'plain', language: 'en', phrases: ['git', 'daft git'] },
  ],
});
const found = (text: string) => linter.check({ platform: 'x', text }).findings.map((finding) => finding.text);

describe('a strict lexicon finds its words in disguise', () => {
  test.each([
    ['What a p r a t you are', 'p r a t'],
    ['You t.w.i.t!', 't.w.i.t'],
    ['p-r-a-t', 'p-r-a-t'],
    ['What a p.r.a.t', 'p.r.a.t'],
    ['#pr4t', 'pr4t'],
    ['u r a t w i t', 't w i t'],
    ['T W I T I say', 'T W I T'],
    ['what a pr*t.', 'pr*t'],
    ['(pr**)', 'pr**'],
    ['a p*** and no more', 'p***'],
    ['P*** off', 'P***'],
    ['You P***', 'P***'],
    ['What The P*** is this', 'P***'],
    ['tw1t5', undefined],
    ['pr4t5', 'pr4t5'],
    ['pr#t, tw%t, pl_nker', 'pr#t'],
    ['you tw-t', 'tw-t'],
    ['pl--ker', 'pl--ker'],
    ['you pr4t', 'pr4t'],
    ['tw1t', 'tw1t'],
    ['@rse', '@rse'],
    ['my @rses', '@rses'],
    ['5odding bus', '5odding'],
    ['pl0nk3r', 'pl0nk3r'],
    ['tw!t!', 'tw!t'],
    ['tw|t', 'tw|t'],
    ['praaaaat', 'praaaaat'],
    ['PRRRRAAAATTTT', 'PRRRRAAAATTTT'],
    ['soddddding', 'soddddding'],
    ['prät', 'prät'],
    ['pr💩t', 'pr💩t'],
    ['what a daft g1t', 'daft g1t'],
    ['a d4ft g i t indeed', 'd4ft g i t'],
    ['you complete pl*nker', 'complete pl*nker'],
    ['a c0mplete plonker', 'c0mplete plonker'],
    ['numpt1es', 'numpt1es'],
    ['nump+y', undefined],
    ['numpteeeees', 'numpteeeees'],
    ['pr*t’s idea', 'pr*t’s'],
    // These every lexicon finds: they are folded, strict or not.
    ['p\u200br\u00adat', 'p\u200br\u00adat'],
    ['ｐｒａｔ', 'ｐｒａｔ'],
    ['𝓹𝓻𝓪𝓽', '𝓹𝓻𝓪𝓽'],
    ['ⓟⓡⓐⓣ', 'ⓟⓡⓐⓣ'],
    ['🅿🅡🅐🅣', '🅿🅡🅐🅣'],
    ['ᴘʀᴀᴛ', 'ᴘʀᴀᴛ'],
    ['ʇɐɹd', 'ʇɐɹd'],
    ['p̶r̶a̶t̶', 'p̶r̶a̶t̶'],
    ['p͑̾͟r͓̆̂a̓̇̔t͚̀́', 'p͑̾͟r͓̆̂a̓̇̔t͚̀́'],
    ['рrаt', 'рrаt'],
    ['twіt', 'twіt'],
  ])('%s', (text, expected) => {
    expect(found(text)[0]).toBe(expected);
  });
});

describe('and nothing that is none', () => {
  test.each([
    'The pirate party sat apart',
    '#COVID19 #H5N1 #5ADay #Top10Tips',
    'A55, A500, B12, 4x4, 5G, 100th, H5N1, CD4, 3D, P45',
    'Mrs P*** and Dr. T*** were there',
    'A*s all round, 3 A*s and a B*',
    'A prat* lives here'.replace('prat', 'pra'),
    '10st, 11am, 14th, 8in',
    '*Prate* and **parts**',
    '5* hotel, A* in maths, 2* food',
    'Free parking* *terms apply',
    'T-shirt, X-ray, e-mail, re-elect',
    'A B C, U S A, N.H.S., J. R. R. Tolkien',
    'the $5 @home deal, a@b.org, twit.tv/x',
    'No way!!! Sooo good, yesss, hmmm',
    'p.r.at p r at',
    'prаtоr сор', // whole other words, with letters of another alphabet
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('a lexicon that is not strict sees no disguise', () => {
    const plain = linterOf([{ select: 'term[lexicon=plain]' }], {
      lexicons: [{ lexicon: 'plain', language: 'en', phrases: ['twit', 'daft twit'] }],
    });
    const texts = plain.check({ platform: 'x', text: 't w i t, tw1t, daft tw*t, daft twit' }).findings;
    expect(texts.map(({ text }) => text)).toEqual(['daft twit']);
  });
});

test('what was in disguise says so', () => {
  const telling = linterOf([{ select: 'term[disguised]' }], {
    lexicons: [{ lexicon: 'rude', language: 'en', strict: true, phrases }],
  });
  expect(telling.check({ platform: 'x', text: 'prat, pr4t' }).findings.map(({ text }) => text)).toEqual(['pr4t']);
});

test('a letter that looks like one upside down', () => {
  expect(foldWord('𝝔ᵷ')).toBe('gd');
  expect(foldWord(foldWord('𝝔ᵷ'))).toBe('gd');
});

test('patterns', () => {
  const patterns = ['t w i t', 'pr*t', 'pr4t', 'praaat', 'prät', 'prat', 'a55', 'p*', 'co-op', 'a/b'].map(strictFold);
  expect(patterns).toEqual([
    'twit',
    'pr?t',
    'pr4t',
    'pra+t',
    'prat',
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

/** Bits that make disguises and near misses. */
const strangeText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a',
        's',
        't',
        'w',
        'i',
        'prat',
        '*',
        '**',
        '@',
        '$',
        '!',
        '1',
        '0',
        '-',
        '.',
        ' ',
        '_',
        '’s',
        '\n',
      ),
      fc.constantFrom('ä', '\u200b', '👍', 'а', '𝓪', '\u0301', '#', 'AAA', 'sss'),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('strict units lie in the text, cover whole units, are in order, and fold to their pattern', () => {
  fc.assert(
    fc.property(strangeText, (text) => {
      const rows = rowsOf(text);
      let last = 0;
      for (const { unit, unitEnd, start, end, pattern } of strictUnits(text, rows, 0, rows.units.count)) {
        const [first, behind] = [rows.units.rows[unit * 5]!, rows.units.rows[(unitEnd - 1) * 5 + 1]!];
        expect([start, end]).toEqual([first, behind]);
        expect(unit).toBeGreaterThanOrEqual(last);
        expect(unitEnd).toBeGreaterThan(unit);
        expect(strictFold(text.slice(start, end).replace(/['’‘ʼ`´]s$/i, ''))).toBe(pattern);
        last = unit;
      }
    }),
    { numRuns: 5000 },
  );
});

test('a strict lexicon finds all that it finds without', () => {
  const lexicons = [
    { lexicon: 'strict', language: 'en', strict: true, phrases },
    { lexicon: 'loose', language: 'en', phrases },
  ];
  const both = linterOf(
    [
      { select: 'term[lexicon=strict]', maxFindings: 1000 },
      { select: 'term[lexicon=loose]', maxFindings: 1000 },
    ],
    { lexicons },
  );
  fc.assert(
    fc.property(strangeText, (text) => {
      const covered = new Set<number>();
      const { findings } = both.check({ platform: 'x', text });
      for (const { rule, position } of findings)
        if (rule === 'test/rule0') for (let i = position!.start.offset; i < position!.end.offset; i++) covered.add(i);
      for (const { rule, position } of findings)
        if (rule === 'test/rule1') expect(covered.has(position!.start.offset)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('no English word folds to another word, through the strict stream or without it', () => {
  expect(english.length).toBeGreaterThan(200_000);
  const trie = createLetterTrie();
  english.forEach((word, id) => trie.add(word, id, false));
  const others = english.flatMap((word, id) => {
    const rows = rowsOf(word);
    const found = strictUnits(word, rows, 0, rows.units.count).flatMap(({ pattern }) =>
      trie.match(pattern, { disguises: 1_000_000 }),
    );
    return [...(foldWord(word) === word ? [] : [foldWord(word)]), ...found.filter((other) => other !== id)];
  });
  expect(others).toEqual([]);
});
