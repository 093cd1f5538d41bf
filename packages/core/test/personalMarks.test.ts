/** Marks that are personal: found with the words of their plugin, masked wherever they are quoted, named plainly in examples. */
import { createLinter, definePlugin, type RuleInput } from '@postlint/core';
import { runExamples } from '@postlint/core/testing';
import { describe, expect, test } from 'vitest';
import { packOf } from './fixtures.ts';

/** Finds the word behind each word for a code; the word is of the plugin's own pack. */
const codes = definePlugin({
  name: 'codes',
  version: '1',
  packs: [
    {
      name: 'codes',
      version: '1',
      title: 'Codes',
      lexicons: [
        { lexicon: 'code-word', language: 'en', phrases: ['<noun> is', 'code'] },
        { lexicon: 'noun', language: 'en', phrases: ['secret'] },
      ],
      clauses: [
        { clause: 'a', gist: 'A.', rules: [{ id: 'own', severity: 'error', select: 'code', message: 'A code.' }] },
      ],
    },
  ],
  detectors: [
    {
      name: 'codes',
      version: '1',
      on: 'field',
      needs: ['codes/code-word'],
      marks: { code: { attributes: [], personal: true } },
      find: ({ text, marks }, report) => {
        for (const { end } of marks('term')) {
          const stop = text.indexOf(' ', end + 1);
          report({ type: 'code', label: 'code', start: end + 1, end: stop < 0 ? text.length : stop });
        }
      },
    },
  ],
});

const rule: Partial<RuleInput> = {
  id: 'r',
  severity: 'warning',
  select: 'code',
  message: '{{node.text}}!',
  examples: { fails: [{ post: 'The code abc', finds: ['abc'] }] },
};
const post = { platform: 'x', text: 'The code abc and the secret is xyz' };

describe('words that detectors read', () => {
  test('are there although nobody extends their pack, and its rules do not run', () => {
    const linter = createLinter({ packs: [packOf([rule])], plugins: [codes] });
    expect(linter.check(post).findings.map(({ message }) => message)).toEqual(['[code]!', '[code]!']);
    expect(linter.rules).toEqual(['test/r']);
  });

  test('are no others where the pack is extended too', () => {
    const linter = createLinter({ packs: [packOf([rule], { extends: ['codes'] })], plugins: [codes] });
    expect(linter.rules).toEqual(['codes/own', 'test/r']);
    expect(linter.check(post).findings).toHaveLength(4);
  });
});

test('a text of the host is masked as in a report', () => {
  const draft = createLinter({ packs: [packOf([rule])], plugins: [codes] }).read(post);
  expect(draft.mask('abc, xyz; abcd and 943 476 5919')).toBe('[code], [code]; abcd and [number]');
});

test('an example names what it finds as it stands there', () => {
  expect(runExamples(packOf([rule]), { plugins: [codes] })).toMatchObject([{ ok: true }]);
});

test('a label from outside may hold a number too', () => {
  const linter = createLinter({ packs: [packOf([{ ...rule, message: 'A code.' }])], plugins: [codes] });
  const marks = [{ at: '/text', start: 0, end: 3, type: 'code', label: 'of 943 476 5919', source: 'outside' }];
  const [finding] = linter.check({ ...post, marks }).findings;
  expect(finding).toMatchObject({ text: '[of [number]]', evidence: [{ label: 'of [number]' }] });
});
