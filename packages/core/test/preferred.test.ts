/** A phrase of a lexicon may say what is better said: whatever rule selects its match offers that. */
import { createLinter } from '@postlint/core';
import { expect, test } from 'vitest';
import { packOf } from './fixtures.ts';

const pack = {
  ...packOf([{ select: 'term[lexicon=wording]', message: '“{{node.text}}”: better “{{node.preferred}}”.' }]),
  lexicons: [
    {
      lexicon: 'wording',
      language: 'en',
      phrases: [
        { phrase: 'wheelchair bound', preferred: 'wheelchair user' },
        { phrase: 'the blind', unless: ['the blind spot'] },
        { phrase: 'OAP(s)?', preferred: 'older people' },
      ],
    },
  ],
};
const linter = createLinter({ packs: [pack] });

test.each([
  ['A Wheelchair-Bound man', '“Wheelchair-Bound”: better “wheelchair user”.', 'A Wheelchair user man'],
  ['For the blind', undefined, undefined],
  // An abbreviation is no shouting.
  ['For OAPS only', undefined, 'For older people only'],
  ['Free. OAPs first', undefined, 'Free. Older people first'],
  ['A WHEELCHAIR BOUND MAN', undefined, 'A WHEELCHAIR USER MAN'],
])('%s', (text, message, fixed) => {
  const [finding] = linter.check({ platform: 'x', text }).findings;
  expect(finding).toBeDefined();
  if (message) expect(finding!.message).toBe(message);
  const [edit] = finding!.fix?.edits ?? [];
  expect(edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end)).toBe(fixed);
});

test('a change of what is preferred is a change of the program', () => {
  const changed = structuredClone(pack);
  changed.lexicons[0]!.phrases[0] = { phrase: 'wheelchair bound', preferred: 'person who uses a wheelchair' };
  const of = (packs: readonly (typeof pack)[]) => createLinter({ packs }).check({ platform: 'x', text: 'a' }).program;
  expect(of([changed])).not.toBe(of([pack]));
});
