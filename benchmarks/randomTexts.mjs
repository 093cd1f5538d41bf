/** Random texts of everything that a count may trip over: links, emoji, scripts, marks, signs, any code point at all. */
import { createRandom } from './random.mjs';

const words = [
  'Flu',
  'jabs',
  'are',
  'free',
  'naïve',
  'café',
  'Straße',
  'Łódź',
  'привет',
  'مرحبا',
  'שלום',
  'नमस्ते',
  'สวัสดี',
  '日本語',
  '안녕',
  'ﬁne',
  'Å',
  'K',
  'x',
];
const hosts = [
  'nhs.uk',
  'www.nhs.uk',
  'example.com',
  'a.b.example.org',
  'bücher.example',
  'example.co.uk',
  'test.jp',
  '例え.jp',
  'foo_bar.example.com',
  'example.museum',
  'nhs',
  '192.168.0.1',
  't.co',
  'localhost',
  'a-.com',
  'x.y',
];
const paths = [
  '',
  '/',
  '/flu',
  '/a/b?c=d&e=f#g',
  '/(a)_b',
  '/a.',
  '/a,b',
  '/%20',
  '/é',
  '?q=1',
  ':8080/x',
  '/a)b',
  '/@jo',
  '/#tag',
  '/a!',
];
const schemes = ['', '', 'http://', 'https://', 'HTTPS://', 'ftp://', '//', 'mailto:'];
const emoji = [
  '👍',
  '👍🏽',
  '👨‍👩‍👧‍👦',
  '🙋🏽‍♀️',
  '🇬🇧',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '1️⃣',
  '#⃣',
  '☺',
  '☺️',
  '❤',
  '❤️',
  '©',
  '®',
  '™',
  '™️',
  '🫶',
  '🫨',
  '🐦‍🔥',
  '👁️‍🗨️',
  '↔',
  '▶️',
  '✔',
  '🏳️‍🌈',
  '🇬',
  '🏽',
  '🧑🏻‍🤝‍🧑🏿',
];
const signs = [
  ' ',
  ' ',
  ' ',
  '  ',
  '\n',
  '.',
  ',',
  '!',
  '?',
  ':',
  ';',
  '…',
  '–',
  '—',
  '‘',
  '’',
  '“',
  '”',
  '€',
  '£',
  '•',
  '→',
  '(',
  ')',
  '[',
  ']',
  '@',
  '#',
  '$',
  '&',
  '/',
  '-',
  '_',
  '\u200b',
  '\u200d',
  '\ufe0f',
  '\u20e3',
  '\u0301',
  '\u0338',
  '\u200f',
  '\u202e',
  '\u00ad',
  '\u3000',
  '~',
  '=',
  '%',
  '"',
];

export function* randomTexts(count, seed) {
  const random = createRandom(seed);
  const makers = [
    () => random.pick(words),
    () => random.pick(words),
    () => random.pick(signs),
    () => random.pick(signs),
    () => random.pick(emoji),
    () => random.pick(schemes) + random.pick(hosts) + random.pick(paths),
    () => `#${random.pick(words)}`,
    () => `@${random.pick(['jo', 'nhs_uk', 'a'])}${random.pick(['', '/list', '.', '@x.org'])}`,
    () => `${random.pick(['jo', 'a.b', 'x+y'])}@${random.pick(hosts)}`,
    () => String.fromCodePoint(codePoint(random)),
  ];
  for (let i = 0; i < count; i++) {
    let text = '';
    for (let parts = 1 + random.below(12); parts > 0; parts--)
      text += random.pick(makers)() + (random.chance(0.8) ? ' ' : '');
    yield text;
  }
}

/** No half of a pair: twitter-text counts those as they stand, and no text a person sends holds one. */
function codePoint(random) {
  const blocks = [0x80, 0x250, 0x600, 0x1100, 0x2000, 0x2c00, 0xa000, 0xf900, 0x1f000, 0x20000];
  const code = random.pick(blocks) + random.below(0x600);
  return code >= 0xd800 && code < 0xe000 ? 0x41 : code;
}
