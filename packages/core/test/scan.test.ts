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

describe('sentences as people write them in posts', () => {
  test.each<[string, number]>([
    ["Please don't go to A&E. Call 111 instead.", 2],
    ['Get your hepatitis B. It is free.', 2],
    ['Vitamin D. Take it in winter.', 2],
    ['Ward B. Bay C. Mind the step.', 3],
    ['love u. see u soon', 2],
    ['J. R. Smith and Mary K. Jones met Dr. B. Shah.', 1],
    ['It\'s over. "We did it!" she said.', 2],
    ['“Shocking!” said one patient.', 1],
    ['Our new centre (opening Monday!) is great.', 1],
    ['Is it “safe?” he asked. Yes!', 2],
    ['Come to the High St. Come and see us.', 2],
    ["Near St. Mary's. Ask for us.", 2],
    ['Take (max. 8 in 24hrs). Open Mon. 9-5 from Sept. 12.', 2],
    ['Follow us on 📘 Facebook and 🐦 Twitter', 1],
    ['Flu clinics open Monday 🎉 Book now', 2],
    ['Open 8a.m. to 6p.m. today. Come in.', 2],
    ['Wow?! Really!? Yes.', 3],
  ])('%s', (text, sentences) => {
    expect(sentencesOf(text)).toHaveLength(sentences);
  });

  test('a quotation mark that opens belongs to the sentence it opens', () => {
    expect(sentencesOf('It\'s over. "We did it!" she said.')).toEqual(["It's over.", '"We did it!" she said.']);
  });
});

describe('numbers, as people write them', () => {
  test.each<[string, string[]]>([
    ['9am-5pm 3.30pm-4.30pm 10:00-12:00', ['9am-5pm', '3.30pm-4.30pm', '10:00-12:00']],
    ['8a.m. or 6p.m.', ['8a.m', '6p.m']],
    ['Childline: 0800 1111 24/7', ['0800 1111', '24/7']],
    ['NHS 0845 46 47 24 hours', ['0845 46 47', '24']],
    [
      '01782 123 456, 020 7946 0000, +44 (0)20 7946 0000, (01782) 123456',
      ['01782 123 456', '020 7946 0000', '+44 (0)20 7946 0000', '(01782) 123456'],
    ],
    ['5ADay 3D 1st', ['1st']],
  ])('%s', (text, expected) => {
    const numbers = tokensOf(text).filter(({ type }) => type === 'number');
    expect(numbers.map(({ value }) => value)).toEqual(expected);
  });
});

test('names with & are one word; e-mails end where their domain does', () => {
  const words = tokensOf("T&Cs S&OT A&E AT&T A&E's a&b").filter(({ type }) => type === 'word');
  expect(words.map(({ value }) => value)).toEqual(['T&Cs', 'S&OT', 'A&E', 'AT&T', "A&E's", 'a', 'b']);
  const emails = tokensOf('jo@nhs.net.Thanks, x@a.co.uk. y@host.local').filter(({ type }) => type === 'email');
  expect(emails.map(({ value }) => value)).toEqual(['jo@nhs.net', 'x@a.co.uk', 'y@host.local']);
});

test('a word is the same whatever stands behind it', () => {
  const hashOf = (text: string) => {
    const rows = createRows();
    scanText(text, 0, rows);
    return [...rows.units.rows.subarray(0, 3), rows.tokens.rows[0]];
  };
  fc.assert(
    fc.property(
      fc.oneof(fc.stringMatching(/^[a-zA-Z]{1,12}$/), fc.stringMatching(/^[1-9][0-9]{0,6}$/)),
      fc.constantFrom(' ', '', '. ', '\n', '…', '/x', '” ', '👍', '"'),
      (word, behind) => {
        expect(hashOf(word + behind)).toEqual(hashOf(word));
      },
    ),
  );
});
