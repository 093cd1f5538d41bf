/** Messages say what a text does, never what a person is; innocents stay silent; every group is treated alike. */
import { createLinter } from '@postlint/core';
import { describe, expect, test } from 'vitest';
import { language, languagePack } from '../src/index.ts';

const linter = createLinter({ packs: [languagePack], plugins: [language] });
const rulesOn = (text: string) => linter.check({ platform: 'x', text }).findings.map(({ rule }) => rule);

const accusing =
  /\b(?:you are|you have been|you did|your (?:fault|offence)|breach\w*|violat\w*|guilty|offender|culprit|abuser|bully|racist|sexist|illegal|inappropriate|unacceptable|shame\w*)\b/i;

test('no text of a rule accuses anybody', () => {
  const texts = languagePack.clauses!.flatMap(({ gist, rules = [] }) => [
    gist,
    ...rules.flatMap(({ message, why, do: advice }) => [message, why, advice]),
  ]);
  expect(texts.length).toBeGreaterThan(30);
  expect(texts.filter((text) => text && accusing.test(text))).toEqual([]);
});

test('no text of a rule holds an offensive word', () => {
  const texts = languagePack.clauses!.flatMap(({ rules = [] }) =>
    rules.flatMap(({ message, why, do: advice }) => [message, why, advice].filter((text) => text !== undefined)),
  );
  const found = texts.filter((text) => rulesOn(text.replaceAll(/\{\{[^}]*\}\}/g, 'it')).length > 0);
  expect(found).toEqual([]);
});

describe('innocents', () => {
  test.each([
    'Scunthorpe, Penistone, Clitheroe, Essex, Sussex and Lightwater',
    'A clinical assessment at the tennis court, then cocktails',
    'Breast screening, cervical screening, anal fissures, the penis clinic',
    'Ask a therapist; grapes and raspberries; shiitake mushrooms; shitake',
    'Class, mass, glass, bass, grass, pass, assess, assist',
    'Dick Whittington at the Regent; Moby Dick at the library',
    'Cock and bull story, cock-a-doodle-doo, cock robin',
    'The finger prick test takes a second',
    'Great tits and blue tits at the feeder',
    'An old bag for life, a garden hoe, a bucket and spade',
    'Faggots and peas on the menu',
    'Offa’s Dyke path is open',
    'Spastic diplegia is a form of cerebral palsy',
    'Flame retardant curtains',
    'Care of the elderly ward, Royal National Institute of Blind People',
    'Shoot me an email, kill two birds with one stone, murder mystery night',
    'I could kill for a biscuit; this hay fever is killing me',
    'Heart attack, panic attack, asthma attack: ring 999',
  ])('%s', (text) => {
    expect(rulesOn(text)).toEqual([]);
  });
});

describe('every group is treated alike', () => {
  const groups = [
    'women',
    'Black people',
    'Muslims',
    'Jewish people',
    'gay people',
    'trans people',
    'disabled people',
    'immigrants',
    'Travellers',
    'older people',
    'Poles',
    'autistic people',
  ];
  test.each([
    ['GROUP are scum.', true],
    ['I hate GROUP.', true],
    ['GROUP should all be deported.', true],
    ['Keep GROUP out. They are vermin.', true],
    ['GROUP are welcome.', false],
    ['We met GROUP at the library.', false],
    ['GROUP are not stupid.', false],
    ['“GROUP are scum”, it said on the wall.', false],
    ['Anyone who says that GROUP are scum is wrong.', false],
  ])('%s: %s', (sentence, isHostile) => {
    const outcomes = groups.map((group) => rulesOn(sentence.replace('GROUP', group)).includes('language/hostility'));
    expect(outcomes).toEqual(groups.map(() => isHostile));
  });
});
