/** Emoji, confusables and naughty strings, from public lists. Needs ../shared/data; skipped without. */
import { existsSync, readFileSync } from 'node:fs';
import { createLinter } from '@postlint/core';
import { describe, expect, test } from 'vitest';
import { foldWord } from '../../src/scan/fold.ts';
import { lookAlikeOf } from '../../src/scan/lookAlikes.ts';
import { tokensOf } from '../scanned.ts';

const suite = new URL('../../../../../shared/data/unicode-and-naughty-strings/', import.meta.url);
const isThere = existsSync(suite);
const read = (name: string) => (isThere ? readFileSync(new URL(name, suite), 'utf8') : '');
const toText = (codes: string) =>
  String.fromCodePoint(
    ...codes
      .trim()
      .split(/\s+/)
      .map((code) => Number.parseInt(code, 16)),
  );
/** The columns of a Unicode data file. */
const rowsOf = (file: string) =>
  file
    .split('\n')
    .map((line) => line.replace(/#.*/, '').replace(/^\ufeff/, ''))
    .filter((line) => line.includes(';'))
    .map((line) => line.split(';').map((column) => column.trim()));

describe.skipIf(!isThere)('emoji (Unicode 17.0, emoji-test.txt)', () => {
  const all = rowsOf(read('emoji-test.txt')).map(([codes, status]) => ({ emoji: toText(codes!), status }));
  const qualified = all
    .filter(({ status }) => status === 'fully-qualified' || status === 'component')
    .map(({ emoji }) => emoji);

  test('every fully qualified one is one token, alone and among others', () => {
    expect(qualified.length).toBeGreaterThan(3900);
    const wrong = qualified.filter((emoji) => {
      const alone = tokensOf(emoji);
      const among = tokensOf(`a ${emoji} b`);
      return !(alone.length === 1 && alone[0]!.type === 'emoji' && among.length === 3 && among[1]!.value === emoji);
    });
    expect(wrong).toEqual([]);
  });

  test('one behind the other they stay apart', () => {
    // What joins to what stands before it (skin tones, flags) does so by the standard.
    const joins = /^[\u{1f3fb}-\u{1f3ff}\u{1f1e6}-\u{1f1ff}]/u;
    const apart = qualified.filter((emoji) => !joins.test(emoji));
    const tokens = tokensOf(apart.join(''));
    expect(tokens.map(({ value }) => value)).toEqual(apart);
  });

  test('of the others none is split inside', () => {
    const others = all.filter(({ status }) => status === 'minimally-qualified').map(({ emoji }) => emoji);
    expect(others.length).toBeGreaterThan(500);
    expect(others.filter((emoji) => tokensOf(emoji).length !== 1)).toEqual([]);
  });
});

describe.skipIf(!isThere)('confusables (Unicode 17.0, confusables.txt)', () => {
  /** Only letters fold: digits, signs and marks that look like a letter stay what they are. */
  const letters = rowsOf(read('confusables.txt'))
    .map(([source, target]) => ({ source: toText(source!), target: toText(target!) }))
    .filter(({ source, target }) => /^[a-zA-Z]$/.test(target) && /^\p{L}$/u.test(source) && !/^[a-zA-Z]$/.test(source));

  const exceptions: Readonly<Record<string, string>> = {
    '\u0431': 'б is read as 6',
    '\u0417': 'З is read as 3',
    '\u01b7': 'Ʒ is read as 3',
    '\u03f2': 'ϲ: NFKC makes a sigma of it',
    '\u03f9': 'Ϲ: NFKC makes a sigma of it',
    '\u037a': 'ͺ: NFKC makes a space and a mark of it',
  };

  test('each folds to the letter it looks like in a word of Latin letters', () => {
    expect(letters.length).toBeGreaterThan(1000);
    const wrong = letters.filter(({ source, target }) => {
      if (Object.hasOwn(exceptions, source)) return false;
      // Unicode takes I, l and 1 for one: a capital of them is an i here, and either is right.
      const expected = target === 'l' ? ['l', 'i'] : [target.toLowerCase()];
      // NFKC comes first: what it settles is settled.
      const compatible = source.normalize('NFKC').toLowerCase();
      if (/^[a-z]+$/.test(compatible)) return foldWord(source) !== compatible;
      return !expected.includes(lookAlikeOf(source) ?? foldWord(source));
    });
    expect(wrong.map(({ source, target }) => `${source} U+${source.codePointAt(0)!.toString(16)} ${target}`)).toEqual(
      [],
    );
  });
});

describe.skipIf(!isThere)('naughty strings (blns)', () => {
  const strings: string[] = isThere ? JSON.parse(read('blns.json')) : [];
  const linter = createLinter({ packs: [] });

  test('each is scanned whole and checked', () => {
    expect(strings.length).toBeGreaterThan(500);
    for (const text of strings) {
      const tokens = tokensOf(text);
      expect(tokens.every(({ start, end, value }) => text.slice(start, end) === value && end > start)).toBe(true);
      const report = linter.check({
        platform: 'x',
        text,
        title: text,
        tags: [text],
        media: [{ kind: 'image', alt: text }],
      });
      expect(report.verdict).toBe('pass');
      expect(linter.read({ platform: 'x', text }).tree().type).toBe('post');
    }
  });
});
