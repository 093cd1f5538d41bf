import { createLinter, type Report } from '@postlint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networks, platforms, platformsPack } from '../src/index.ts';

const linter = createLinter({ packs: [platformsPack], plugins: [platforms] });
const tooLong = ({ findings }: Report) =>
  findings.filter(({ rule, field }) => rule.startsWith('platforms/too-long') && field === '/text');

/** The text with the suggestion of its finding taken. */
function cut(text: string, platform: string): string {
  const [edit] = tooLong(linter.check({ platform, text }))[0]!.suggestions![0]!.edits;
  return text.slice(0, edit!.start) + edit!.text + text.slice(edit!.end);
}

describe('where to cut', () => {
  test.each([
    [
      'behind the last sentence that fits',
      'x',
      `${'Flu clinics open on Monday. '.repeat(10)}And more follow.`,
      'Flu clinics open on Monday. '.repeat(10).trim(),
    ],
    [
      'behind the last word, where a sentence would leave too little',
      'x',
      `Flu! ${'vaccine '.repeat(40)}`,
      `Flu! ${'vaccine '.repeat(34).trim()}…`,
    ],
    ['in a word, where there is only one', 'x', 'a'.repeat(300), `${'a'.repeat(278)}…`],
    ['never through a character', 'bluesky', '👩‍⚕️'.repeat(400), expect.stringMatching(/^(?:\P{Cs})*…$/u)],
    // A link counts 23 however long it is.
    [
      'behind a link, as the network counts it',
      'x',
      `${'a '.repeat(100)}https://www.nhs.uk/${'b'.repeat(100)} ${'c '.repeat(60)}`,
      expect.stringContaining('b c'),
    ],
  ])('%s', (_name, platform, text, expected) => {
    expect(cut(text, platform)).toEqual(expected);
  });

  test('what is left fits what the finding told of, whatever the text and the network', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Flu clinics open on Monday. ',
        'vaccine ',
        '👩‍⚕️',
        '\n',
        'https://www.nhs.uk/flu ',
        '#Flu ',
        'é',
        '日本 ',
      ),
      fc.string({ unit: 'grapheme' }),
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join('').repeat(12));
    const names = networks.map(({ name }) => name);
    let seen = 0;
    fc.assert(
      fc.property(text, fc.constantFrom(...names), (long, platform) => {
        const [finding] = tooLong(linter.check({ platform, text: long }));
        if (!finding?.suggestions) return;
        seen++;
        // A less sure source may take less.
        const rules = tooLong(linter.check({ platform, text: cut(long, platform) })).map(({ rule }) => rule);
        expect(rules).not.toContain(finding.rule);
      }),
      { numRuns: 300 },
    );
    expect(seen).toBeGreaterThan(20);
  });
});
