import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { linterOf } from './fixtures.ts';

const linter = linterOf([]);
const types = ['quotation', 'negation', 'question', 'reported'] as const;

interface Found {
  readonly type: string;
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

function framesOf(text: string, language = 'en-GB'): Found[] {
  const found: Found[] = [];
  visit(linter.read({ platform: 'x', text, language }).tree() as never, [...types], (node: never) => {
    const { type, label, position } = node as {
      type: string;
      label: string;
      position: { start: { offset: number }; end: { offset: number } };
    };
    found.push({ type, label, start: position.start.offset, end: position.end.offset });
  });
  return found;
}

const textsOf = (type: string, text: string) =>
  framesOf(text)
    .filter((frame) => frame.type === type)
    .map(({ start, end }) => text.slice(start, end));

describe('quotation', () => {
  test.each<[string, string[]]>([
    ['He wrote “you lot are useless” again', ['“you lot are useless”']],
    ['A "joke", they say', ['"joke"']],
    ["It's 'world class' care", ["'world class'"]],
    ['She said ‘it’s a mess’.', ['‘it’s a mess’']],
    ['„so“ «and» »so«', ['„so“', '«and»', '»so«']],
    ['“He said ‘no’ twice”', ['‘no’', '“He said ‘no’ twice”']],
    ['> you are lazy\nNo, we are not', ['you are lazy']],
    ['They wrote:\n > You are lazy. So lazy! \nNo.', ['You are lazy. So lazy!']],
    ["the nurses’ desk, 5'10\", rock ’n’ roll, 'tis", []],
    ['“never closed\n\nand a new paragraph”', []],
    ['a > b', []],
  ])('%s', (text, expected) => {
    expect(textsOf('quotation', text).sort()).toEqual([...expected].sort());
  });
});

describe('negation', () => {
  test.each<[string, string[]]>([
    ['They are not lazy at all, honest', ['lazy at all']],
    ['no, you idiots', []],
    ['never rude but slow', ['rude']],
    ['Zero tolerance of abuse. Stop bullying', ['abuse', 'bullying']],
    ['Report abuse', ['abuse']],
    ['The report abuse got', []],
    ['not only lazy but rude', []],
    ['isn’t it a disgrace', []],
    ['I don’t think so', ['think so']],
    ['Don’t go to A&E, idiots', ['go to A&E']],
    ['I can’t believe these idiots', []],
    ['End of year idiots at the one-stop shop', []],
  ])('%s', (text, expected) => {
    expect(textsOf('negation', text)).toEqual(expected);
  });

  test('says which kind it is', () => {
    expect(framesOf('not lazy, stop abuse').map(({ label }) => label)).toEqual(['not', 'against']);
  });
});

describe('question', () => {
  test.each<[string, string[]]>([
    ['Is the clinic open? I hope so.', ['Is the clinic open?']],
    ['You did what?! “Really?” 👍', ['You did what?!', '“Really?” 👍']],
    ['anyone know when the clinic opens', ['anyone know when the clinic opens']],
    ['Did my first shift today', []],
    ['What a day', []],
    ['Anyone can join', []],
    ['Should you need help, call 111', []],
    ["What's on this week", []],
  ])('%s', (text, expected) => {
    expect(textsOf('question', text)).toEqual(expected);
  });
});

describe('reported speech', () => {
  test.each<[string, string[]]>([
    ['He said the ward was filthy.', ['the ward was filthy.']],
    ['The ward was filthy, one visitor said.', ['The ward was filthy']],
    ['According to the Echo we are lazy', ['the Echo we are lazy']],
    ['I said it was filthy. We told them so.', []],
    ['We were told that it was filthy', ['that it was filthy']],
    ['Said it before, lazy lot', []],
    ['They are late, just saying.', []],
    ['They are late, whatever his badge says.', []],
    ['She was admitted to Royal Stoke last night', []],
    ['Some brands of insulin are out of stock', []],
    ['Anybody complaining of chest pain should call 999', []],
    ['Dr Shah, GP lead, said the jab is safe.', ['the jab is safe.']],
    ['It is safe, said Dr Shah.', ['It is safe']],
  ])('%s', (text, expected) => {
    expect(textsOf('reported', text)).toEqual(expected);
  });
});

test('however often it is said, a sentence has few marks of it', () => {
  expect(textsOf('reported', 'he said, '.repeat(500)).length).toBeLessThan(3);
});

test('rules look through frames', () => {
  const rude = linterOf([{ select: 'term[lexicon=rude]:not([within~=quotation]):not([within~=negation])' }], {
    lexicons: [{ lexicon: 'rude', language: 'en', phrases: ['lazy'] }],
  });
  const found = (text: string, language = 'en') =>
    rude.check({ platform: 'x', text, language }).findings.map(({ outcome, text: at }) => [outcome, at]);
  expect(found('They are lazy')).toEqual([['failed', 'lazy']]);
  expect(found('They called us “lazy”, we are not lazy')).toEqual([]);
});

test('in another language what is found by words is unknown, and said to be', () => {
  const rude = linterOf([{ select: 'handle:not([within~=negation])' }]);
  const { outcome } = rude.check({ platform: 'x', text: 'pas @bob', language: 'fr' }, { outcomes: true }).outcomes![0]!;
  expect(outcome).toBe('cannotTell');
  expect(
    framesOf('« lui » dit non?', 'fr')
      .map(({ type }) => type)
      .sort(),
  ).toEqual(['question', 'quotation']);
});

// -- labelled posts ---------------------------------------------------------------------------------------------

interface Labelled {
  readonly text: string;
  readonly word: string;
  readonly frames: readonly string[];
}

/** Posts in which a reader says how a word is meant, written without a look at the words above. */
const labelled: Labelled[] = JSON.parse(readFileSync(new URL('data/frames.json', import.meta.url), 'utf8'));

test.each<[(typeof types)[number], number, number]>([
  ['quotation', 0.98, 0.98],
  ['negation', 0.95, 0.95],
  ['question', 0.98, 0.9],
  ['reported', 0.93, 0.74],
])('%s in labelled posts: precision at least %d, recall at least %d', (type, precision, recall) => {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { text, word, frames } of labelled) {
    const start = text.toLowerCase().indexOf(word.toLowerCase());
    const end = start + word.length;
    const found = framesOf(text).some((frame) => frame.type === type && frame.start <= start && frame.end >= end);
    if (found && frames.includes(type)) right++;
    else if (found) wrong++;
    else if (frames.includes(type)) missed++;
  }
  expect(right / (right + wrong)).toBeGreaterThanOrEqual(precision);
  expect(right / (right + missed)).toBeGreaterThanOrEqual(recall);
});

test('frames of any text lie in it', () => {
  const bits = [
    '“',
    '”',
    '"',
    "'",
    '’',
    '>',
    '?',
    '!',
    '.',
    ',',
    ' ',
    '\n',
    'not',
    'said',
    'stop',
    'I',
    'lazy',
    'is it',
    '👍',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...bits), fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 60 }),
      (parts) => {
        const text = parts.join('');
        for (const { start, end } of framesOf(text)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      },
    ),
    { numRuns: 2000 },
  );
});
