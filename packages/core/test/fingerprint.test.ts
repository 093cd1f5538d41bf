import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addJson, addText, addWord, createFingerprint, digest, fingerprintOf } from '../src/report/fingerprint.ts';

test('a fingerprint is 32 hexadecimal digits, the same for the same and another for others', () => {
  const seen = new Map<string, string>();
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const print = fingerprintOf(text);
      expect(print).toMatch(/^[0-9a-f]{32}$/);
      expect(fingerprintOf(text)).toBe(print);
      expect(seen.get(print) ?? text).toBe(text);
      seen.set(print, text);
    }),
    { numRuns: 3000 },
  );
});

test('whole blocks are taken as word by word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.nat(3), (text, before) => {
      const fast = createFingerprint();
      const slow = createFingerprint();
      for (let i = 0; i < before; i++) for (const print of [fast, slow]) addWord(print, i);
      addText(fast, text);
      addWord(slow, text.length ^ 0x5bd1e995);
      for (let i = 0; i < text.length; i += 2)
        addWord(slow, text.charCodeAt(i) | (i + 1 < text.length ? text.charCodeAt(i + 1) << 16 : 0));
      expect(digest(fast)).toBe(digest(slow));
    }),
  );
});

test('where one text ends and the next begins makes a difference', () => {
  expect(fingerprintOf('ab', 'c')).not.toBe(fingerprintOf('a', 'bc'));
  const of = (value: unknown) => digest(addJson(createFingerprint(), value));
  expect(of(['a', ['b']])).not.toBe(of([['a'], 'b']));
  expect(of({ a: 1 })).not.toBe(of({ a: '1' }));
});
