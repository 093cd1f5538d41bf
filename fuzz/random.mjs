/** Seeded chance, and values made of it: the same seed gives the same run everywhere. */

/** mulberry32 (Tommy Ettinger, public domain). */
export function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(next() * n);
  const pick = (list) => list[below(list.length)];
  return { next, below, pick, chance: (p) => next() < p };
}

const pieces = [
  'click here',
  'the ICB',
  'Staffs ICB',
  'views my own',
  'not those of my employer',
  'flu clinic',
  'my team',
  '@StaffsStokeICB',
  '#MentalHealth',
  'https://example.org/a?b=c',
  'nhs.uk',
  'anna.b@example.com',
  '999 000 0018',
  '07700 900123',
  '👩‍⚕️',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '🇬🇧',
  '1️⃣',
  '©',
  'e\u0301',
  'ﬁ',
  '𝓐',
  'Ｆ',
  '\ud83d',
  '\udc00',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\u0000',
  '\r\n',
  '\n\n',
  '\r',
  '...',
  '!!!',
  '?',
  '“',
  '(',
  ')',
  '$ABC',
  '10:30',
  'A&E',
  "don't",
  'nurses’',
  'co-op',
  '{{node.text}}',
  '<b>',
  '=cmd()',
  '::error::',
  '__proto__',
  'İ',
  'ß',
  'Σς',
  '日本語',
  'ﷺ',
  'Ω',
  ' ',
  '\t',
  'a'.repeat(300),
  '.'.repeat(50),
  '@'.repeat(20),
  'a.'.repeat(40),
];

export function textOf(random) {
  const count = random.chance(0.02) ? random.below(2000) : random.below(14);
  let text = '';
  for (let i = 0; i < count; i++)
    text +=
      (random.chance(0.7) ? ' ' : '') +
      (random.chance(0.9) ? random.pick(pieces) : String.fromCharCode(random.below(0x10000)));
  return text;
}

/** JSON of any kind, and now and then what is no JSON at all. */
export function anything(random, depth = 0) {
  const kinds = depth > 3 ? 7 : 10;
  switch (random.below(kinds)) {
    case 0:
      return null;
    case 1:
      return random.pick([0, -1, 1.5, 1e21, Number.NaN, Number.POSITIVE_INFINITY]);
    case 2:
      return random.chance(0.5);
    case 3:
    case 4:
      return textOf(random);
    case 5:
      return random.pick([undefined, Symbol('s'), 10n, () => 1, new Date(0), new Map(), /x/]);
    case 6:
      return hostile(random);
    case 7:
      return Array.from({ length: random.below(4) }, () => anything(random, depth + 1));
    default: {
      const object = {};
      for (let i = random.below(4); i > 0; i--) define(object, random.pick(keys), anything(random, depth + 1));
      return object;
    }
  }
}

const keys = [
  'platform',
  'text',
  'media',
  'account',
  'type',
  'kind',
  'alt',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'medai',
  'facts',
  '',
  'a/b~c',
];

/** `__proto__` as an own key, as JSON.parse makes it. */
export function define(object, key, value) {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

function hostile(random) {
  const reads = random.chance(0.5);
  const fail = () => {
    throw reads ? new Error('hostile') : { toString: fail };
  };
  switch (random.below(5)) {
    case 0:
      return new Proxy({}, { get: fail });
    case 1:
      return new Proxy([], { ownKeys: fail, get: fail });
    case 2: {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return proxy;
    }
    case 3:
      return Object.defineProperty({}, random.pick(keys), { get: fail, enumerable: true });
    default: {
      const circle = {};
      circle.media = [circle];
      circle.account = circle;
      return circle;
    }
  }
}
