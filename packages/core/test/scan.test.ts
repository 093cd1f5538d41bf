import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRows } from '../src/scan/rows.ts';
import { scanText } from '../src/scan/scanText.ts';
import { sentencesOf, tokensOf } from './scanned.ts';

const pairsOf = (text: string) => tokensOf(text).map(({ type, value }) => [type, value]);

describe('tokens', () => {
  test.each([
    ['Don’t', [['word', 'Don’t']]],
    [
      "the nurses' desk",
      [
        ['word', 'the'],
        ['word', 'nurses'],
        ['punctuation', "'"],
        ['word', 'desk'],
      ],
    ],
    [
      'co-op COVID-19',
      [
        ['word', 'co-op'],
        ['word', 'COVID-19'],
      ],
    ],
    [
      'A&E 24/7',
      [
        ['word', 'A&E'],
        ['number', '24/7'],
      ],
    ],
    [
      '10:30 1,000 3.5',
      [
        ['number', '10:30'],
        ['number', '1,000'],
        ['number', '3.5'],
      ],
    ],
    [
      '#MentalHealth @nhs',
      [
        ['hashtag', '#MentalHealth'],
        ['mention', '@nhs'],
      ],
    ],
    [
      'a#b #123',
      [
        ['word', 'a'],
        ['punctuation', '#'],
        ['word', 'b'],
        ['punctuation', '#'],
        ['number', '123'],
      ],
    ],
    [
      'see nhs.uk/flu, or https://a.org/x.',
      [
        ['word', 'see'],
        ['link', 'nhs.uk/flu'],
        ['punctuation', ','],
        ['word', 'or'],
        ['link', 'https://a.org/x'],
        ['punctuation', '.'],
      ],
    ],
    [
      'mail first.last@nhs.net!',
      [
        ['word', 'mail'],
        ['email', 'first.last@nhs.net'],
        ['punctuation', '!'],
      ],
    ],
    [
      '👩‍⚕️🏴󠁧󠁢󠁥󠁮󠁧󠁿🇬🇧1️⃣',
      [
        ['emoji', '👩‍⚕️'],
        ['emoji', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
        ['emoji', '🇬🇧'],
        ['emoji', '1️⃣'],
      ],
    ],
    [
      '© 2026 ™',
      [
        ['punctuation', '©'],
        ['number', '2026'],
        ['punctuation', '™'],
      ],
    ],
    [
      '$ABC up',
      [
        ['cashtag', '$ABC'],
        ['word', 'up'],
      ],
    ],
    [
      'wow!!! ...',
      [
        ['word', 'wow'],
        ['punctuation', '!!!'],
        ['punctuation', '...'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(pairsOf(text)).toEqual(expected);
  });
});

describe('sentences', () => {
  test.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['Ask Dr. Shah at 3.5 p.m. today. Bye', ['Ask Dr. Shah at 3.5 p.m. today.', 'Bye']],
    ['first line\nsecond line', ['first line', 'second line']],
    ['Great news! 🎉 Join us', ['Great news! 🎉', 'Join us']],
    ['wait... what', ['wait... what']],
    ['i like it. it works', ['i like it.', 'it works']],
    ['He said “Stop.” Then left', ['He said “Stop.”', 'Then left']],
    ['one\u2028two', ['one', 'two']],
  ])('%s', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});

test('a word is the same whatever stands behind it', () => {
  const hashOf = (text: string) => {
    const rows = createRows();
    scanText(text, 0, rows);
    return [...rows.units.rows.subarray(0, 3), rows.tokens.rows[0]];
  };
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-zA-Z]{1,12}$/),
      fc.constantFrom(' ', '', '. ', '\n', '…', '/x', '” ', '👍', '"'),
      (word, behind) => {
        expect(hashOf(word + behind)).toEqual(hashOf(word));
      },
    ),
  );
});
