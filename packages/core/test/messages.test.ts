import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { messageCodes, toMessage } from '../src/report/messages.ts';

const src = join(import.meta.dirname, '../src');
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter(
    (file) =>
      file.endsWith('.ts') &&
      !file.includes('generated') &&
      !file.endsWith('messages.ts') &&
      !file.endsWith('field.ts'),
  )
  .map((file) => readFileSync(join(src, file), 'utf8'))
  .join('\n');

test('every code that is used has words, and every code that has words is used', () => {
  const used = new Set(
    [
      ...sources.matchAll(
        /'([a-z]+(?:-[a-z0-9]+)+)'|code: '(unreadable|internal|selector)'|'(unreadable|internal|selector)'/g,
      ),
    ].map((match) => match[1] ?? match[2] ?? match[3]!),
  );
  expect(messageCodes.filter((code) => !used.has(code))).toEqual([]);
  const pushed = [
    ...sources.matchAll(
      /(?:code: |fail\(\w+, |fault\(reading, options, |list\.add\([^,]+, |\badd\()'([a-z][a-z0-9-]+)'/g,
    ),
  ].map((match) => match[1]!);
  expect(pushed.length).toBeGreaterThan(40);
  expect(pushed.filter((code) => !messageCodes.includes(code))).toEqual([]);
});

test('words never show a hole', () => {
  const params = {
    found: 'x',
    expected: 'y',
    near: 'z',
    max: 1,
    key: 'k',
    rule: 'r',
    reason: 'why',
    detector: 'd',
    handle: 'h',
    type: 't',
    source: 's',
    expires: 'e',
    file: 'f',
    operator: 'o',
    attribute: 'a',
    length: 2,
    runs: 3,
    depth: 4,
    quotes: 5,
    weaker: 'info',
    until: 'u',
    from: 'v',
    phrase: 'p',
    before: 'b',
    text: 'text',
    keys: ['k'],
    facts: ['f'],
    rules: ['r'],
    count: 2,
    tries: 3,
    every: 'P1Y',
    message: 'm',
    to: 'desk',
    lexicon: 'test/a',
    selector: 's',
    matches: 8,
    joins: 9,
    disguises: 10,
    by: 'b',
    items: 6,
    characters: 7,
  };
  for (const code of messageCodes) expect(toMessage(code, params), code).not.toMatch(/undefined|\[object/);
});
