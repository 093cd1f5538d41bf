/** Where faults are, and that one mistake is one fault, where the pack alone does not tell. */
import { createLinter, PackError, type PackInput, type RuleInput } from '@postlint/core';
import { readPack, readPackFiles } from '@postlint/core/packs';
import { describe, expect, test } from 'vitest';
import { packOf } from './fixtures.ts';

const pack = packOf([{ id: 'a', forbid: 'x' }], { settings: { contacts: { desk: [{ name: 'Desk' }] } } });
const faultsOf = (options: object, packs: PackInput[] = [pack]): (string | undefined)[][] => {
  try {
    createLinter({ packs, ...options });
  } catch (error) {
    expect(error).toBeInstanceOf(PackError);
    return (error as PackError).faults.map(({ code, pack: owner, pointer, suggest }) => [
      code,
      owner + pointer,
      suggest,
    ]);
  }
  return [];
};

describe('what the host gives is looked at like a pack', () => {
  test.each<[object, (string | undefined)[][]]>([
    [{ timezone: 5 }, [['wrong-type', 'settings/settings/timezone', undefined]]],
    [
      { contacts: { desk: [{ nmae: 'Desk' }] } },
      [
        ['unknown-key', 'settings/settings/contacts/desk/0/nmae', 'name'],
        ['missing-key', 'settings/settings/contacts/desk/0', undefined],
      ],
    ],
    [{ contcats: { desk: [] }, contacts: null }, [['unknown-key', 'settings/settings/contcats', 'contacts']]],
    [
      { contacts: { desk: [{ for: { open: 'office' }, name: 'Desk' }] } },
      [['unknown-hours', 'settings/settings/contacts/desk/0/for/open', undefined]],
    ],
    [
      { hours: { office: [{ days: ['mon'], from: '9', to: '17:00' }] } },
      [['wrong-hours', 'settings/settings/hours/office/0/from', undefined]],
    ],
    [{ names: null, own: { any: [1, { thing: null }] } }, []],
  ])('settings %j', (settings, expected) => {
    expect(faultsOf({ settings })).toEqual(expected);
  });

  test.each<[object, (string | undefined)[][]]>([
    [{ 'test/b': 'off' }, [['unknown-rule', 'overrides/test~1b', 'test/a']]],
    [{ 'test/a': 'of' }, [['wrong-value', 'overrides/test~1a', 'off']]],
    [{ 'test/a': { sevrity: 'info' } }, [['unknown-key', 'overrides/test~1a/sevrity', 'severity']]],
    [
      { 'test/a': { applies: { account: ['corprate'] } } },
      [['applies-value', 'overrides/test~1a/applies/account/0', 'corporate']],
    ],
  ])('overrides %j', (overrides, expected) => {
    expect(faultsOf({ overrides })).toEqual(expected);
  });
});

test.each<[unknown, string]>([
  [{ acount: { type: 'personal' } }, 'unknown-key given/acount account'],
  [{ account: { type: 'corprate' } }, 'wrong-value given/account/type corporate'],
  [5, 'wrong-type given '],
])('facts for every post that no post can have: %j', (given, expected) => {
  const [fault, ...others] = faultsOf({ given });
  expect([fault!.join(' '), others]).toEqual([expected, []]);
});

test('a fault of an override is in the pack that overrides', () => {
  const other: PackInput = {
    name: 'other',
    version: '1',
    extends: ['test'],
    overrides: { 'test/a': { applies: { kind: ['pst'] } } },
    clauses: [],
  };
  expect(faultsOf({}, [pack, other])).toEqual([['applies-value', 'other/overrides/test~1a/applies/kind/0', 'post']]);
});

test('what is wrong with a contact is said once, however many rules name it, and also where none does', () => {
  const contacts = {
    desk: [{ for: { 'facts.nothing': 1 }, name: 'Desk' }],
    unused: [{ for: { area: ['x'] }, name: 'Nobody' }],
  };
  const rules = ['a', 'b', 'c'].map((id): Partial<RuleInput> => ({ id, forbid: 'x', contact: 'desk' }));
  expect(
    readPack(packOf(rules, { settings: { contacts } })).faults.map(({ code, pointer }) => `${code} ${pointer}`),
  ).toEqual([
    'unknown-fact /settings/contacts/desk/0/for/facts.nothing',
    'wrong-type /settings/contacts/unused/0/for/area',
  ]);
});

test.each<[Partial<RuleInput>, string[]]>([
  [
    { applies: { if: { and: [{ has: ['(x'] }, { count: 'wrod' }] } }, forbid: 'x' },
    ['/applies/if/and/1/count', '/applies/if/and/0/has/0'],
  ],
  [{ when: { or: [{ has: ['(x'] }, { has: ['(x'] }] } }, ['/when/or/0/has/0', '/when/or/1/has/0']],
  [{ needs: { any: ['x', '(x'], all: ['y)'], in: ['text', 'txet'] } }, ['/needs/in/1', '/needs/any/1', '/needs/all/0']],
  [{ needs: { all: ['x', 'y)'], in: ['post.text'] } }, ['/needs/in/0', '/needs/all/1']],
  [{ when: { missing: ['post.text', 'post.txet'] } }, ['/when/missing/1']],
  [{ when: { missing_some: [1, ['post.txet']] } }, ['/when/missing_some/1/0']],
  [{ when: { before: ['2026-02-30', '2026-13-01'] } }, ['/when/before/0', '/when/before/1']],
])('the places in %j', (rule, expected) => {
  const settings = { timezone: 'Europe/London' };
  const places = readPack(packOf([rule], { settings })).faults.map(({ pointer }) =>
    pointer.replace('/clauses/0/rules/0', ''),
  );
  expect(places.sort()).toEqual(expected.sort());
});

describe('a field among the phrases of has', () => {
  const codes = (...has: string[]) =>
    readPack(packOf([{ when: { has } }])).faults.map(({ code, pointer, suggest }) => [
      code,
      pointer.slice(-1),
      suggest,
    ]);
  test.each<[string[], unknown[]]>([
    [['hello', 'acount.bio'], [['unknown-field', '1', 'account.bio']]],
    [['acount.bio', 'hello'], [['unknown-field', '0', 'account.bio']]],
    [['hello', 'post.text'], [['unknown-field', '1', 'text']]],
    [['hello', '/account/bio'], [['unknown-field', '1', 'account.bio']]],
    [['hello', '/media/0/alt'], [['unknown-field', '1', 'media.alt']]],
    [['hello', 'media[0].alt'], [['unknown-field', '1', 'media.alt']]],
    [['hello', 'account_bio'], [['unknown-field', '1', 'account.bio']]],
    [['hello', 'contentWarnings'], [['unknown-field', '1', 'contentWarning']]],
    // Words that may be phrases, and phrases that only look like paths.
    [['hello', 'txet'], []],
    [['contentWarnings', 'text'], []],
    [['hello', 'and/or'], []],
    [['hello', 'iPhone'], []],
    [['hello', 'A&E', 'co-op'], []],
  ])('%j', (has, expected) => {
    expect(codes(...has)).toEqual(expected);
  });
});

describe('a file that is no JSON hides itself and nothing else', () => {
  const files = {
    'policy.json': '{ "name": "test", "version": "1" }',
    'settings.json': '{ "contacts": { "desk": [{ "name": "Desk" }] }, "names": ["We"] }',
    'facts.json': '{ "season": { "values": ["winter"] } }',
    'lexicons/insult.json': '{ "lexicon": "insult", "language": "en", "phrases": ["numpty"] }',
    'clauses/a.json':
      '{ "clause": "a", "gist": "A.", "rules": [{ "id": "a", "severity": "info", "message": "A.", "forbid": "<insult> <settings.names>", "contact": "desk" }] }',
    'clauses/b.json':
      '{ "clause": "b", "gist": "B.", "rules": [{ "id": "b", "severity": "info", "message": "B.", "when": { "==": [{ "var": "post.facts.season" }, 1] }, "yieldsTo": ["a"] }] }',
  };
  const found = (changes: Record<string, string>) =>
    readPackFiles({ ...files, ...changes })
      .check()
      .faults.map(({ code, file, params }) => `${code} ${file} ${params['found']}`);

  test('all of it is sound', () => expect(found({})).toEqual([]));

  test.each(Object.keys(files))('%s', (file) => {
    const broken = files[file as keyof typeof files].slice(0, -2);
    expect(found({ [file]: broken })).toEqual([`json-syntax ${file} end of the file`]);
    // A slip elsewhere is said all the same.
    const slip = file === 'clauses/b.json' ? 'clauses/a.json' : 'clauses/b.json';
    const text = files[slip].replace('"gist"', '"gits"');
    expect(found({ [file]: broken, [slip]: text })).toEqual(
      [`json-syntax ${file} end of the file`, `unknown-key ${slip} undefined`].sort((a, b) =>
        a.split(' ')[1]! < b.split(' ')[1]! ? -1 : 1,
      ),
    );
  });

  test('a name that is not in it either is unknown', () => {
    const clause = files['clauses/a.json'].replace('<insult>', '<isnult>');
    expect(found({ 'lexicons/insult.json': `${files['lexicons/insult.json']}}`, 'clauses/a.json': clause })).toEqual([
      'unknown-lexicon clauses/a.json isnult',
      'json-syntax lexicons/insult.json "}"',
    ]);
  });
});

test('what stands in the wrong file is not missed as well', () => {
  const files = {
    'policy.json': '{ "name": "own", "version": "1", "settings": { "names": ["Anytown"] } }',
    'clauses/a.json':
      '{ "clause": "a", "gist": "A.", "rules": [{ "id": "a", "severity": "error", "forbid": "<settings.names>", "message": "M." }] }',
  };
  const codes = (more: Record<string, string>) =>
    readPackFiles({ ...files, ...more })
      .check()
      .faults.map(({ code, file }) => `${code} ${file}`);
  expect(codes({})).toEqual(['misplaced-key policy.json']);
  // Where there is the right file too, it is read.
  expect(codes({ 'settings.json': '{ "names": 5 }' })).toContain('misplaced-key policy.json');
  expect(codes({ 'settings.json': '{}' })).toEqual(['unknown-setting clauses/a.json', 'misplaced-key policy.json']);
});
