/**
 * Packs and posts of people one does not trust. Each attack gives a fault in its place, or runs inside a stated bound; none
 * hangs, and none throws past its stage: `createLinter` throws `PackError` only, `readPack` and `check` throw nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createLinter, definePlugin, type Linter, PackError, type PackInput, type RuleInput } from '@postlint/core';
import { readPack, readPackFiles } from '@postlint/core/packs';
import { afterEach, describe, expect, test } from 'vitest';
import { compileCondition } from '../src/logic/compileCondition.ts';
import { dataEnvironment } from '../src/logic/dataEnvironment.ts';
import { jsonBounds, parseJson } from '../src/packs/parseJson.ts';
import { packBounds } from '../src/packs/readShape.ts';
import { parsePhrase } from '../src/phrases/parsePhrase.ts';
import { programBounds } from '../src/program/bounds.ts';
import type { Fault } from '../src/shape/fault.ts';
import { packOf } from './fixtures.ts';

/** Far more than any of them takes on a slow machine that others use too, and far less than what does not end. */
const patience = 20_000;

function inTime<T>(run: () => T): T {
  const started = performance.now();
  const result = run();
  expect(performance.now() - started).toBeLessThan(patience);
  return result;
}

/** The faults of a pack as `code pointer`, or the linter it makes. Anything else that is thrown fails the test. */
function attempt(pack: unknown, options: object = {}): string[] | Linter {
  const read = inTime(() => readPack(pack, options));
  let made: Linter | undefined;
  try {
    made = inTime(() => createLinter({ packs: [pack as PackInput], ...options }));
  } catch (error) {
    expect(error).toBeInstanceOf(PackError);
    const { faults } = error as PackError;
    expect(faults.length).toBeGreaterThan(0);
    for (const { code, message } of faults) {
      expect(code).not.toBe('pack-failed');
      expect(message).not.toMatch(/undefined|\[object/);
    }
    expect(read.faults).toEqual(faults);
    return faults.map(({ code, pointer }) => `${code} ${pointer}`);
  }
  expect(read.faults).toEqual([]);
  return made;
}

/** The faults of a pack of one rule. */
function faultsOf(rule: Partial<RuleInput>, more: Partial<PackInput> = {}): string[] {
  const found = attempt(packOf([rule], more));
  return Array.isArray(found) ? found.map((fault) => fault.replace('/clauses/0/rules/0', '')) : [];
}

/** What a pack of these rules says of a post: codes of issues and the verdict. */
function checkWith(rules: Partial<RuleInput>[], post: object, more: Partial<PackInput> = {}) {
  const linter = createLinter({ packs: [packOf(rules, more)] });
  const report = inTime(() => linter.check({ platform: 'x', ...post }, { outcomes: true }));
  const codes = new Set(report.issues.map(({ code }) => code));
  expect(codes).not.toContain('internal');
  return { codes: [...codes], verdict: report.verdict, outcomes: report.outcomes!.map(({ outcome }) => outcome) };
}

const prototypes = () =>
  JSON.stringify(
    [Object.prototype, Array.prototype, Function.prototype].map((each) => Reflect.ownKeys(each).map(String)),
  );
const before = prototypes();
afterEach(() => {
  expect(prototypes()).toBe(before);
});

const inherited = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__lookupGetter__',
  'prototype',
];

describe('conditions', () => {
  test.each([...inherited, 'method', 'var.prototype.constructor', 'nope', ''])(
    'the operator "%s" is refused',
    (name) => {
      const when = JSON.parse(`{ ${JSON.stringify(name)}: [1] }`);
      expect(faultsOf({ when })).toEqual([`unknown-operator /when/${name}`]);
    },
  );

  test.each([
    ...inherited,
    'post.__proto__',
    'post.text.constructor',
    'post.text.constructor.constructor',
    'post.tags.concat',
    'post.facts.__proto__',
    'post.facts.constructor',
    'node.constructor',
    'settings.__proto__',
    'settings.names.constructor',
    'now.constructor',
  ])('the path %s is refused', (path) => {
    expect(faultsOf({ when: { var: path } }, { settings: { names: ['x'] } })).toEqual(['unknown-fact /when/var']);
    expect(faultsOf({ when: { missing: [path] } }, { settings: { names: ['x'] } })).toEqual([
      'unknown-fact /when/missing/0',
    ]);
    expect(faultsOf({ select: 'word', why: `{{${path}}}` }, { settings: { names: ['x'] } })).toEqual([
      'unknown-name /why',
    ]);
  });

  /** A condition over plain data, as it stands inside `some` and the like. */
  function over(data: unknown, rule: unknown): unknown {
    const faults: Fault[] = [];
    const term = compileCondition(rule, dataEnvironment<null>({}), [], faults);
    expect(faults).toEqual([]);
    return term.value({ view: null, node: 0, item: data, accumulator: null });
  }

  test.each([
    ...inherited,
    'constructor.constructor',
    'constructor.name',
    'length.constructor',
    'a.__proto__.constructor',
  ])('of data the path %s is nothing', (path) => {
    for (const data of ['text', 1, [1], { a: 1 }, { a: 'text', list: [1] }, null]) {
      expect(over(data, { var: path })).toBeNull();
      expect(over(data, { '!!': { var: path } })).toBe(false);
      expect(over(data, { missing: [path] })).toEqual([path]);
    }
  });

  test('data is never run as a condition, nor made into text by code of its own', () => {
    const user = [{ cat: ['a', 'b'] }];
    expect(over({ user }, { missing: [{ var: 'user' }] })).toEqual(user);
    expect(over({ a: { constructor: null } }, { '!!': { var: 'a' } })).toBe(true);
    expect(over({ a: { toString: 1, valueOf: 1 } }, { cat: ['x', { var: 'a' }] })).toBe('x[object Object]');
    expect(over({ a: { toString: 1 } }, { '==': [{ var: 'a' }, 1] })).toBe(false);
    expect(over(JSON.parse('{"__proto__":{"a":1}}'), { var: 'a' })).toBeNull();
  });

  test('comparisons and texts that trip others', () => {
    expect(over({}, { '>': [1, 'a'] })).toBe(false);
    expect(over({}, { '<': [null, 1] })).toBe(true);
    expect(over({}, { '>': [{ var: 'none' }, 1] })).toBe(false);
    expect(over({}, { in: [1, 5] })).toBe(false);
    expect(over({}, { some: ['text', true] })).toBe(false);
    expect(over({}, { '+': ['text', 1] })).toBeNaN();
    expect(over({ n: 1, m: 'text' }, { '>': [{ var: 'n' }, { var: 'm' }] })).toBe(false);
    expect(
      over({ h: 'abc', p: 'y' }, { '>': [{ var: 'h.length' }, { if: [{ in: [{ var: 'p' }, ['x']] }, 2, 30] }] }),
    ).toBe(false);
  });

  test('two operators in one object are refused', () => {
    expect(faultsOf({ when: { '>': [2, 1], '<': [2, 1] } })).toEqual(['one-operator /when']);
  });

  /** One in the other, so many times, made without a stack. */
  const nested = (times: number, around: (inner: unknown) => unknown, inner: unknown = true) => {
    let value = inner;
    for (let i = 0; i < times; i++) value = around(value);
    return value;
  };

  test.each<[string, (inner: unknown) => unknown]>([
    ['!', (inner) => ({ '!': inner })],
    ['and', (inner) => ({ and: [true, inner] })],
    ['if', (inner) => ({ if: [true, inner, false] })],
    ['lists', (inner) => [inner]],
    ['some', (inner) => ({ some: [[1], inner] })],
  ])('10,000 deep in %s: one fault, where it is too deep', (_name, around) => {
    const [fault, ...others] = faultsOf({ when: nested(10_000, around) });
    expect(others).toEqual([]);
    expect(fault).toMatch(/^too-deep \/when(?:\/[^/]+){1,100}$/);
  });

  test('too many operators and values: one fault, at the first too many', () => {
    const and = Array.from({ length: 20_000 }, () => ({ '==': [1, 2] }));
    expect(faultsOf({ when: { and } })).toEqual([expect.stringMatching(/^condition-too-large \/when\/and\/\d+/)]);
    // Conditions that are the same are one.
    const rules = Array.from({ length: 60 }, (_, rule) => ({
      when: { and: [...and.slice(0, 1500), { '==': [1, rule] }] },
    }));
    const found = attempt(packOf(rules));
    expect(found).toEqual([expect.stringMatching(/^conditions-too-large \/clauses\/0\/rules\/\d+\/when/)]);
  });

  test('a list of a thousand parts in an if needs no stack', () => {
    const parts = Array.from({ length: 1_600 }, (_, index) =>
      index % 2 ? true : { '==': [{ var: 'post.text' }, String(index)] },
    );
    expect(checkWith([{ when: { if: [...parts, false] } }], { text: 'none' }).outcomes).toEqual(['passed']);
  });

  const hundred = Array.from({ length: 100 }, () => 1);
  const twice = (name: string) => ({ [name]: [{ var: 'accumulator' }, { var: 'accumulator' }] });
  test.each<[string, unknown]>([
    ['a text that doubles', { reduce: [hundred, twice('cat'), 'x'] }],
    ['a list that doubles', { reduce: [hundred, twice('merge'), [1]] }],
    [
      'a list that holds itself twice',
      { '==': [{ reduce: [hundred, [{ var: 'accumulator' }, { var: 'accumulator' }], [1]] }, 1] },
    ],
    ['lists in lists', { '==': [nested(20, (inner) => ({ map: [[1, 2, 3, 4], inner] }), 1), 1] }],
    ['a thousand texts as one', { cat: [nested(2, () => Array.from({ length: 1000 }, () => ({ var: 'post.text' })))] }],
  ])('%s: it is not known what comes of it, and that is said', (_name, when) => {
    const { codes, verdict } = checkWith([{ when }], { text: 'long '.repeat(10_000) });
    expect(codes.some((code) => code === 'value-too-large' || code === 'too-many-steps')).toBe(true);
    expect(verdict).toBe('incomplete');
  });

  test('loops in loops stop at the bound', () => {
    const when = nested(20, (inner) => ({ some: [Array.from({ length: 50 }, () => 1), inner] }), {
      '>': [{ var: '' }, 5],
    });
    expect(checkWith([{ when }], {})).toMatchObject({ codes: ['too-many-steps'], verdict: 'incomplete' });
  });

  test('a rule that asks every word about the whole text stops at the bound', () => {
    const when = { in: ['zz', { var: 'post.text' }] };
    expect(checkWith([{ select: 'word', when }], { text: 'word '.repeat(200_000) }).codes).toContain('too-many-steps');
  });

  test('facts that rest on facts twice each cost no more than they are', () => {
    const facts: Record<string, object> = { f0: { type: 'boolean' } };
    for (let i = 1; i <= programBounds.factDepth; i++) {
      const fact = { var: `post.facts.f${i - 1}` };
      facts[`f${i}`] = { type: 'boolean', from: { or: [{ '!': fact }, { and: [fact, { '!': fact }] }, fact] } };
    }
    const when = { var: `post.facts.f${programBounds.factDepth}` };
    expect(checkWith([{ when }], {}, { facts: facts as PackInput['facts'] }).outcomes).toEqual(['cannotTell']);
  });
});

describe('JSON', () => {
  test.each([101, 10_000, 1_000_000])('%s levels deep: a fault at the first level too many', (levels) => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const { root, faults } = inTime(() => parseJson(`${open.repeat(levels)}1${close.repeat(levels)}`));
      expect(root).toBeUndefined();
      expect(faults).toMatchObject([{ code: 'too-deep', start: open.length * jsonBounds.depth }]);
      expect(inTime(() => parseJson(open.repeat(levels))).faults).toHaveLength(1);
      expect(inTime(() => parseJson(close.repeat(levels))).faults).toHaveLength(1);
    }
  });

  test.each([
    ['quotes', '"'.repeat(300_000)],
    ['backslashes', `{"${'\\'.repeat(300_000)}`],
    ['comments', '/*'.repeat(300_000)],
    ['slashes', '/'.repeat(300_000)],
    ['commas', `[${','.repeat(300_000)}`],
    ['colons', `{${':'.repeat(300_000)}`],
    ['keys', `{${'"a":1,'.repeat(100_000)}`],
    ['brackets of two kinds', '[{'.repeat(150_000)],
    ['lines', `{"a":[${'\n'.repeat(300_000)}`],
    ['lines with brackets', `{"a":${'\n{"a":'.repeat(90)}${'\n'.repeat(300_000)}`],
  ])('300,000 %s: faults, at once', (_name, text) => {
    expect(inTime(() => readPackFiles({ 'pack.json': text }).check()).faults.length).toBeGreaterThan(0);
  });

  test('a file is bounded, and so are all together', () => {
    const big = `{"name":"x","version":"1","note":"${'x'.repeat(17_000_000)}","clauses":[]}`;
    expect(readPackFiles({ 'pack.json': big }).check().faults).toMatchObject([
      { code: 'too-much-text', file: 'pack.json' },
    ]);
    const half = `{"clause":"c","gist":"${'x'.repeat(9_000_000)}"}`;
    const policy = '{"name":"x","version":"1"}';
    expect(
      readPackFiles({ 'policy.json': policy, 'clauses/a.json': half, 'clauses/b.json': half }).check().faults,
    ).toMatchObject([{ code: 'too-much-text', file: 'clauses/b.json' }]);
    const many = Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`clauses/${index}.json`, '{}']));
    expect(inTime(() => readPackFiles(many).check()).faults.map(({ code }) => code)).toContain('too-many-files');
  });

  test('what is no text is said to be none', () => {
    const files = { 'policy.json': 5, 'clauses/a.json': null, 'lexicons/b.json': {} } as unknown as Record<
      string,
      string
    >;
    expect(
      readPackFiles(files)
        .check()
        .faults.map(({ code, file }) => [code, file]),
    ).toEqual([
      ['no-text', 'clauses/a.json'],
      ['no-text', 'lexicons/b.json'],
      ['no-text', 'policy.json'],
    ]);
  });

  test('inherited names are keys like any other, and no file either', () => {
    for (const name of inherited) {
      const text = `{"name":"x","version":"1","clauses":[],"settings":{${JSON.stringify(name)}:{"a":1}},${JSON.stringify(name)}:1}`;
      const { faults } = readPackFiles({ 'pack.json': text }).check();
      expect(
        faults.map(({ code, range }) => [code, text.slice(range!.start.offset, range!.end.offset)]),
      ).toContainEqual(['unknown-key', JSON.stringify(name)]);
      expect(readPackFiles({ [name]: '{}', 'policy.json': '{"name":"x","version":"1"}' }).check().faults).toMatchObject(
        [{ code: 'unexpected-file', file: name }],
      );
    }
  });
});

describe('sizes', () => {
  const lexicon = (name: string, phrases: unknown[]) => ({ lexicon: name, language: 'en', phrases }) as never;
  /** A thousand letters are enough for a million words of four. */
  const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index.toString(36)}x`);

  test('100 clauses, 1,000 rules and 100,000 phrases compile', () => {
    const all = words(100_000);
    const pack = {
      name: 'large',
      version: '1',
      lexicons: Array.from({ length: 100 }, (_, index) =>
        lexicon(`l${index}`, all.slice(index * 1000, index * 1000 + 1000)),
      ),
      clauses: Array.from({ length: 100 }, (_, clause) => ({
        clause: `c${clause}`,
        gist: 'A clause.',
        rules: Array.from({ length: 10 }, (_, rule) => ({
          id: `r${clause}-${rule}`,
          severity: 'warning' as const,
          message: 'Found.',
          forbid: { all: [`<l${clause}>`, 'x y'], within: 'next' as const },
        })),
      })),
    };
    const linter = inTime(() => createLinter({ packs: [pack] }));
    expect(linter.check({ platform: 'x', text: `${all[5_000]} x y` }).findings).toHaveLength(10);
  }, 60_000);

  test('too many phrases, rules, lexicons, facts: one fault, at the first too many', () => {
    const phrases = Array.from({ length: programBounds.phrases }, () => 'a');
    expect(faultsOf({ forbid: 'x' }, { lexicons: [lexicon('l', phrases), lexicon('m', ['b', 'c', 'd'])] })).toEqual([
      'too-many-phrases /lexicons/1/phrases/0',
    ]);
    expect(faultsOf({ forbid: 'x' }, { lexicons: [lexicon('l', [...phrases, 'b'])] })).toEqual([
      'too-many /lexicons/0/phrases',
    ]);
    const lexicons = Array.from({ length: programBounds.lexicons + 2 }, (_, index) => lexicon(`l${index}`, ['a']));
    expect(faultsOf({ forbid: 'x' }, { lexicons })).toEqual([`too-many-lexicons /lexicons/${programBounds.lexicons}`]);
    const rules = Array.from({ length: programBounds.rules + 2 }, () => ({ forbid: 'x' }));
    expect(attempt(packOf(rules))).toEqual([`too-many-rules /clauses/0/rules/${programBounds.rules}`]);
    const facts = Object.fromEntries(Array.from({ length: programBounds.facts + 2 }, (_, index) => [`f${index}`, {}]));
    expect(faultsOf({ when: { var: 'post.facts.f1' } }, { facts })).toEqual(['too-many-facts /facts']);
  }, 60_000);

  test('alternatives that explode: one phrase, and all of them', () => {
    expect(faultsOf({ forbid: '(a|b)'.repeat(50) })).toEqual(['phrase-alternatives /forbid']);
    expect(faultsOf({ forbid: '(a)?'.repeat(90) })).toEqual(['phrase-alternatives /forbid']);
    expect(faultsOf({ forbid: '('.repeat(399) })).toEqual(['phrase-bracket /forbid']);
    expect(faultsOf({ forbid: `${'('.repeat(190)}a${')'.repeat(190)}` })).toEqual([]);
    const long = '(aa bb|cc dd|ee ff|gg hh) (ii jj|kk ll|mm nn|oo pp) (qq rr|ss tt|uu vv|ww xx) x y z'; // 64 of 9 words
    const found = faultsOf(
      { forbid: 'x' },
      {
        lexicons: [
          lexicon(
            'l',
            Array.from({ length: 5_000 }, () => long),
          ),
        ],
      },
    );
    expect(found).toEqual([expect.stringMatching(/^too-many-words \/lexicons\/0\/phrases\/\d+$/)]);
  });

  test('references that explode: every level twice the one before', () => {
    const lexicons = [
      lexicon('l0', ['a', 'b']),
      ...[1, 2, 3, 4].map((level) => lexicon(`l${level}`, [`<l${level - 1}> ~12 <l${level - 1}>`, `<l${level - 1}>`])),
    ];
    const { codes } = checkWith(
      [{ forbid: Array.from({ length: 8 }, () => '<l3>').join(' ~12 ') }],
      { text: 'a b '.repeat(20_000) },
      { lexicons },
    );
    expect(codes).toEqual([]);
  });

  test.each([
    ['a selector of a megabyte', { select: 'word,'.repeat(200_000) }, 'selector-too-long /select'],
    ['a phrase of a megabyte', { forbid: 'word '.repeat(200_000) }, 'phrase-too-long /forbid'],
    ['a message of a megabyte', { forbid: 'x', message: 'word '.repeat(200_000) }, 'text-too-long /message'],
    ['braces and spaces', { forbid: 'x', message: `{{${' '.repeat(100_000)}` }, 'text-too-long /message'],
    ['open braces', { forbid: 'x', why: '{{'.repeat(2_000) }, undefined],
    ['closed braces', { forbid: 'x', why: '}}'.repeat(2_000) }, undefined],
    ['braces in braces', { forbid: 'x', why: `${'{{ '.repeat(600)}a${' }}'.repeat(600)}` }, 'unknown-name /why'],
    ['an id of a megabyte', { id: 'a'.repeat(1_000_000), forbid: 'x' }, 'rule-id /id'],
    [
      'a language of a megabyte',
      { forbid: 'x', applies: { language: ['a-'.repeat(500_000)] } },
      'language-tag /applies/language/0',
    ],
    ['a day of a megabyte', { forbid: 'x', from: '2026-'.repeat(200_000) }, 'wrong-day /from'],
    ['a field of a megabyte', { when: { has: ['x', 'a.'.repeat(500_000)] } }, 'phrase-too-long /when/has/1'],
  ])('%s', (_name, rule, expected) => {
    expect(faultsOf(rule as Partial<RuleInput>)).toEqual(expected === undefined ? [] : [expected]);
  });

  test('selectors in selectors', () => {
    const deep = `${':is('.repeat(195)}word${')'.repeat(195)}`;
    expect(checkWith([{ select: deep }], { text: 'a '.repeat(1000) }).outcomes).toEqual(['failed']);
    expect(
      checkWith([{ select: Array.from({ length: 490 }, () => '*').join(' ') }], { text: 'a '.repeat(1000) }).outcomes,
    ).toEqual(['passed']);
    expect(faultsOf({ select: ':is('.repeat(250) })).toEqual(['selector /select']);
  });

  test('more faults than anybody reads: a bounded number, and that there are more', () => {
    const broken = Array.from({ length: 100_000 }, (_, index) => `<nobody${index}> (`);
    const found = attempt(packOf([], { lexicons: [lexicon('l', broken)] })) as string[];
    expect(found).toHaveLength(programBounds.faults + 1);
    expect(found.at(-1)).toMatch(/^too-many-faults /);
    const keys = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`key${index}`, 1]));
    expect((attempt({ ...packOf([]), ...keys }) as string[]).length).toBeLessThanOrEqual(programBounds.faults + 1);
  });

  test('near names of many names are looked for in time', () => {
    const lexicons = words(9_000).map((name) => lexicon(`${name}aaaaaaaaaaaaaaaaaaaa`, ['a']));
    const phrases = Array.from({ length: 2_000 }, (_, index) => `<${'a'.repeat(20)}${index}>`);
    expect((attempt(packOf([], { lexicons: [...lexicons, lexicon('l', phrases)] })) as string[]).length).toBe(
      programBounds.faults + 1,
    );
  }, 60_000);

  test('values and texts of all kinds together are bounded, however they share', () => {
    const shared = Array.from({ length: 2_000 }, () => 'x');
    const rules = Array.from({ length: 2_000 }, () => ({ units: shared }));
    expect((attempt(packOf(rules as never)) as string[])[0]).toMatch(
      /^too-many-values \/clauses\/0\/rules\/\d+\/units/,
    );
    const note = 'x'.repeat(1_000_000);
    expect(attempt(packOf(Array.from({ length: 20 }, () => ({ note, forbid: 'x' }))))).toEqual([
      expect.stringMatching(/^too-much-text \/clauses\/0\/rules\/\d+\/note$/),
    ]);
    expect(packBounds.maxText).toBeLessThan(20_000_000);
  });

  test('settings are bounded', () => {
    const names = Array.from({ length: 60_000 }, (_, index) => `name ${index}`);
    expect(faultsOf({ forbid: '<settings.names>' }, { settings: { names } })).toContain(
      'too-many-values /settings/names',
    );
    expect(faultsOf({ forbid: '<settings.own>' }, { settings: { own: 'word '.repeat(100_000) } })).toEqual([
      'phrase-too-long /settings/own',
    ]);
    expect(faultsOf({ forbid: 'x' }, { settings: { own: 'x'.repeat(2_000_000) } })).toContain(
      'too-much-text /settings/own',
    );
  });
});

describe('circles and chains', () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`);
  const next = (index: number, count: number) => `n${(index + 1) % count}`;

  test('9,999 lexicons in a circle: one fault, at the phrase that closes it', () => {
    const lexicons = names(9_999).map((name, index) => ({
      lexicon: name,
      language: 'en',
      phrases: [`<${next(index, 9_999)}> x`],
    }));
    const found = attempt(packOf([], { lexicons })) as string[];
    expect(found.filter((fault) => fault.startsWith('lexicon-cycle'))).toEqual([
      'lexicon-cycle /lexicons/9998/phrases/0',
    ]);
  });

  test('9,999 rules that yield in a circle, or in a chain', () => {
    const rules = names(9_999).map((id, index) => ({ id, forbid: 'x', yieldsTo: [next(index, 9_999)] }));
    expect(attempt(packOf(rules))).toEqual(['yield-cycle /clauses/0/rules/9998/yieldsTo/0']);
    expect(Array.isArray(attempt(packOf([...rules.slice(0, -1), { id: 'n9998', forbid: 'x' }])))).toBe(false);
  }, 60_000);

  test('facts in a circle, whatever operator reads them, and chains that are too long', () => {
    const count = programBounds.facts - 1;
    const circle = Object.fromEntries(
      names(count).map((name, index) => [name, { from: { '!': { var: `post.facts.${next(index, count)}` } } }]),
    );
    const found = attempt(packOf([], { facts: circle })) as string[];
    expect(found.filter((fault) => fault.startsWith('fact-cycle'))).toHaveLength(1);
    expect(found.every((fault) => /^fact-(?:cycle|depth) \/facts\/n\d+\/from$/.test(fault))).toBe(true);
    for (const from of [
      { missing: ['post.facts.a'] },
      { missing_some: [1, ['post.facts.a']] },
      { var: ['post.facts.a', 1] },
      { some: [[1], true], none: [] },
    ])
      expect(attempt(packOf([], { facts: { a: { from } } }))).toEqual([
        expect.stringMatching(/^(?:fact-cycle|one-operator) \/facts\/a\/from$/),
      ]);
  });

  test('packs that extend each other, and too many of them', () => {
    const ring = (count: number) =>
      names(count).map((name, index) => ({ name, version: '1', extends: [next(index, count)], clauses: [] }));
    const fail = (packs: PackInput[]) => {
      try {
        inTime(() => createLinter({ packs }));
      } catch (error) {
        return (error as PackError).faults.map(({ code, pack, pointer }) => `${code} ${pack}${pointer}`);
      }
      return [];
    };
    expect(fail(ring(100))).toEqual(['pack-cycle n99/extends/0']);
    expect(fail(ring(1))).toEqual(['pack-cycle n0/extends/0']);
    expect(fail(ring(5_000)).some((fault) => fault.startsWith('too-many-packs '))).toBe(true);
  });
});

const redos = new URL('../../../../shared/data/redos/curated.jsonl', import.meta.url);
test.skipIf(!existsSync(redos))(
  'patterns that hang a backtracking matcher (needs ../shared/data; skipped without)',
  () => {
    const patterns = readFileSync(redos, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).pattern as string);
    expect(patterns.length).toBeGreaterThan(500);
    const text = ['a'.repeat(50_000), 'a a '.repeat(10_000), `${'aA1_.-@'.repeat(5_000)}!`].join('\n');
    const sound: string[] = [];
    for (const pattern of patterns) {
      if (!('code' in parsePhrase(pattern))) sound.push(pattern);
      const rules: Partial<RuleInput>[] = [
        { forbid: pattern },
        { select: pattern },
        { when: { has: ['x', pattern] } },
        { id: pattern, forbid: 'x', applies: { language: [pattern], platform: [pattern] }, from: pattern },
        { forbid: 'x', message: `{{${pattern}}}`, contact: pattern, yieldsTo: [pattern] },
      ];
      expect(Array.isArray(attempt(packOf(rules)))).toBe(true);
    }
    expect(sound.length).toBeGreaterThan(100);
    // All that are phrases at once, over a text that such patterns hang on.
    const { verdict } = checkWith([{ forbid: sound }], { text });
    expect(['pass', 'block', 'incomplete']).toContain(verdict);
  },
  120_000,
);

describe('inherited names are names like any other', () => {
  const asKey = (name: string, value: unknown) => JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(value)}}`);

  test.each(inherited)('%s', (name) => {
    const isWord = /^[A-Za-z]/.test(name);
    const found = (pack: unknown, options?: object) => {
      const result = attempt(pack, options);
      return Array.isArray(result) ? result : 'a linter';
    };
    // The id of a rule, a clause, a pack, a lexicon, as they are given.
    expect(found(packOf([{ id: name, forbid: 'x' }]))).toEqual(isWord ? 'a linter' : ['rule-id /clauses/0/rules/0/id']);
    expect(found({ ...packOf([]), clauses: [{ clause: name, gist: 'A clause.' }] })).toBe('a linter');
    expect(found({ ...packOf([]), name })).toEqual(
      name === name.toLowerCase() && isWord ? 'a linter' : ['pack-name /name'],
    );
    const lexicons = [{ lexicon: name, language: 'en', phrases: ['x'] }];
    expect(found(packOf([], { lexicons }))).toEqual(isWord ? 'a linter' : ['lexicon-name /lexicons/0/lexicon']);
    expect(found(packOf([{ forbid: `<${name}>` }], isWord ? { lexicons } : {}))).toEqual(
      isWord ? 'a linter' : ['unknown-lexicon /clauses/0/rules/0/forbid'],
    );
    // And as they are looked up, where nobody gave them.
    expect(found(packOf([{ forbid: `<${name}>` }]))).toEqual(['unknown-lexicon /clauses/0/rules/0/forbid']);
    expect(found(packOf([{ forbid: `<settings.${name}>` }]))).toEqual(['unknown-setting /clauses/0/rules/0/forbid']);
    expect(found(packOf([{ select: name }]))).toEqual(['selector-type /clauses/0/rules/0/select']);
    expect(found(packOf([{ select: `term[${name}]` }]))).toEqual(['selector-attribute /clauses/0/rules/0/select']);
    expect(found(packOf([{ select: `[lexicon=${name}]` }]))).toEqual(['unknown-lexicon /clauses/0/rules/0/select']);
    expect(found(packOf([{ forbid: 'x', contact: name }], { settings: { contacts: {} } }))).toEqual([
      'unknown-contact /clauses/0/rules/0/contact',
    ]);
    expect(found(packOf([{ when: { open: name } }], { settings: { timezone: 'Europe/London', hours: {} } }))).toEqual([
      'unknown-hours /clauses/0/rules/0/when/open',
    ]);
    expect(found(packOf([{ forbid: 'x', yieldsTo: [name] }]))).toEqual(['unknown-rule /clauses/0/rules/0/yieldsTo/0']);
    expect(found({ ...packOf([]), extends: [name] })).toEqual(['unknown-pack /extends/0']);
    expect(found({ ...packOf([]), overrides: asKey(name, 'off') })).toEqual([`unknown-rule /overrides/${name}`]);
    expect(found(packOf([{ forbid: 'x', applies: { account: [name], kind: [name] } }]))).toEqual([
      'applies-value /clauses/0/rules/0/applies/kind/0',
      'applies-value /clauses/0/rules/0/applies/account/0',
    ]);
    // As keys of the pack and of a rule.
    expect(found({ ...packOf([]), ...asKey(name, 1), [Symbol('s')]: 1 })).toEqual([`unknown-key /${name}`]);
    expect(found(JSON.parse(`{"name":"x","version":"1","clauses":[],${JSON.stringify(name)}:1}`))).toEqual([
      `unknown-key /${name}`,
    ]);
    // As facts, settings, contacts and hours, given and used.
    const facts = asKey(name, { values: ['a'] });
    expect(found(packOf([], { facts }))).toEqual(isWord ? 'a linter' : [`fact-name /facts/${name}`]);
    if (isWord) {
      const linter = createLinter({
        packs: [packOf([{ when: { '==': [{ var: `post.facts.${name}` }, 'a'] } }], { facts })],
      });
      expect(linter.check({ platform: 'x' }).questions).toMatchObject([{ fact: `facts.${name}` }]);
      expect(linter.check({ platform: 'x', facts: asKey(name, 'a') }).verdict).toBe('block');
    }
    const own = {
      timezone: 'Europe/London',
      contacts: asKey(name, [{ name: 'Desk' }]),
      hours: asKey(name, [{ days: ['mon'], from: '09:00', to: '10:00' }]),
    };
    expect(
      found(packOf([{ forbid: 'x', contact: name, when: undefined }, { when: { open: name } }], { settings: own })),
    ).toBe('a linter');
    // As a network, a handle and the type of an account.
    const linter = createLinter({
      packs: [
        packOf([{ select: 'handle[official=true]', applies: { platform: [name] } }], {
          settings: { accounts: [{ platform: name, handle: name, type: 'corporate' }] },
        }),
      ],
    });
    const report = linter.check({
      platform: name,
      text: `@${name}`,
      account: { handle: name, type: name },
      author: { role: name },
      facts: asKey(name, 1),
    });
    expect(report.issues.map(({ code }) => code)).not.toContain('internal');
    expect(linter.check(asKey(name, { platform: 'x', text: 'inherited' })).verdict).toBe('incomplete');
    expect(linter.clauseOf(name)).toBeUndefined();
  });
});

describe('getters and proxies as packs', () => {
  const fail = () => {
    throw new Error('hostile');
  };
  const revoked = (): never => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy as never;
  };
  const hostile: [string, () => unknown][] = [
    ['a revoked proxy', revoked],
    [
      'a proxy that throws',
      () =>
        new Proxy({}, { get: fail, ownKeys: fail, has: fail, getOwnPropertyDescriptor: fail, getPrototypeOf: fail }),
    ],
    ['a list that throws', () => new Proxy([], { get: fail })],
    ['a list without end', () => new Proxy([], { get: (_, key) => (key === 'length' ? 2 ** 32 : 'x') })],
    [
      'a list with a strange length',
      () => new Proxy([], { get: (_, key) => (key === 'length' ? { valueOf: fail } : 'x') }),
    ],
    [
      'itself',
      () => {
        const circle: Record<string, unknown> = {};
        circle['a'] = circle;
        circle['clauses'] = [circle];
        return circle;
      },
    ],
    ['a function', () => fail],
    ['a date', () => new Date(0)],
    ['a map', () => new Map([['a', 1]])],
    ['a symbol', () => Symbol('s')],
    ['a bigint', () => 10n],
    ['not a number', () => Number.NaN],
    [
      'an error that throws',
      () =>
        new Proxy(
          {},
          {
            ownKeys: () => {
              throw new Proxy({}, { get: fail, getPrototypeOf: fail });
            },
          },
        ),
    ],
  ];
  const isEndless = (value: unknown) => {
    try {
      return (value as { length?: unknown }).length === 2 ** 32;
    } catch {
      return false;
    }
  };
  const places = [
    '',
    '/name',
    '/clauses',
    '/clauses/0',
    '/clauses/0/rules',
    '/clauses/0/rules/0',
    '/clauses/0/rules/0/when',
    '/clauses/0/rules/0/forbid',
    '/clauses/0/rules/0/units',
    '/settings',
    '/settings/names',
    '/settings/contacts',
    '/settings/own',
    '/lexicons',
    '/lexicons/0/phrases',
    '/facts',
    '/extends',
    '/overrides',
  ];

  test.each(hostile)('%s, in every place', (_name, make) => {
    for (const place of isEndless(make()) ? places.slice(0, 4) : places) {
      const pack = {
        ...packOf([{ forbid: 'x' }]),
        settings: {},
        lexicons: [{ lexicon: 'l', language: 'en', phrases: ['x'] }],
      } as Record<string, unknown>;
      const keys = place.split('/').slice(1);
      const last = keys.pop();
      const around = keys.reduce((value, key) => (value[key] ??= {}) as Record<string, unknown>, pack);
      const whole = last === undefined ? make() : pack;
      if (last !== undefined) around[last] = make();
      const found = attempt(whole);
      // An own setting, and the fields of a date or a map, may be anything; everything else is refused where it stands.
      if (Array.isArray(found))
        expect(
          found.some((fault) => fault.includes(` ${place}`)),
          `${place}: ${found.join()}`,
        ).toBe(true);
      else expect(place).toMatch(/settings|facts|overrides|extends|units|lexicons|when/);
    }
  });

  test('a getter that throws is said in its place, and everything else is looked at', () => {
    const pack = packOf([{ forbid: '<nobody>' }]);
    Object.defineProperty(pack, 'title', { get: fail, enumerable: true });
    Object.defineProperty(pack.clauses[0], 'units', { get: fail, enumerable: true });
    expect(attempt(pack)).toEqual([
      'unreadable /clauses/0/units',
      'unreadable /title',
      'unknown-lexicon /clauses/0/rules/0/forbid',
    ]);
  });

  test('a value that changes every time it is read is read once', () => {
    for (const make of [createLinter, ({ packs }: { packs: PackInput[] }) => readPack(packs[0])]) {
      let reads = 0;
      const get = () => (reads++ === 0 ? 'Title' : fail());
      make({ packs: [Object.defineProperty(packOf([]), 'title', { get, enumerable: true })] });
      expect(reads).toBe(1);
    }
  });

  test.each(hostile)('%s as what the host gives', (_name, make) => {
    const pack = packOf([{ forbid: 'x' }]);
    for (const options of [
      { given: make() },
      { given: { account: make() } },
      { settings: make() },
      { settings: { names: make() } },
      { overrides: make() },
      { overrides: { 'test/rule0': make() } },
    ]) {
      const found = attempt(pack, 'settings' in options ? options : {});
      expect(found).toBeDefined();
      try {
        createLinter({ packs: [pack], ...(options as object) });
      } catch (error) {
        expect(error).toBeInstanceOf(PackError);
      }
    }
    try {
      createLinter({ packs: make() as never });
    } catch (error) {
      expect(error).toBeInstanceOf(PackError);
    }
  });
});

describe('posts that are made to be slow', () => {
  const many = (count: number, text: string) => text.repeat(count);
  test.each<[string, Partial<RuleInput>, object, Partial<PackInput>, string | undefined]>([
    ['signs in a gap', { forbid: '; ~12 x' }, { text: `${many(300_000, '; ')}x` }, {}, undefined],
    [
      'gaps behind gaps',
      { forbid: Array.from({ length: 8 }, () => '<word>').join(' ~12 ') },
      { text: many(100_000, 'a ') },
      {},
      undefined,
    ],
    [
      'a wide near',
      { forbid: { all: ['a', 'b'], within: 'post', near: 100_000 } },
      { text: `${many(200_000, 'a ')}${many(100_001, 'c ')}b` },
      {},
      undefined,
    ],
    [
      'two sentences at a time',
      { forbid: { all: ['a', 'b'], within: 'next' } },
      { text: `${many(100_000, 'a. ')}b` },
      {},
      undefined,
    ],
    ['evidence without end', { forbid: { any: ['a'], within: 'post' } }, { text: many(300_000, 'a ') }, {}, undefined],
    [
      'a mark in a mark',
      { select: 'term[within~=quotation]' },
      { text: `"${many(100_000, 'a ')}"` },
      { lexicons: [{ lexicon: 'l', language: 'en', phrases: ['a'] }] },
      undefined,
    ],
    [
      'words in disguise',
      { select: 'term' },
      { text: many(50_000, 'a**** ') },
      {
        lexicons: [
          {
            lexicon: 'l',
            language: 'en',
            strict: true,
            phrases: Array.from(
              { length: 20_000 },
              (_, index) => `a${index.toString(5).replaceAll(/\d/g, (digit) => 'bcdef'[Number(digit)]!)}`,
            ),
          },
        ],
      },
      'too-many-matches',
    ],
    [
      'one word in a thousand lexicons',
      { select: 'term' },
      { text: many(50_000, 'a ') },
      {
        lexicons: Array.from({ length: 1_000 }, (_, index) => ({
          lexicon: `l${index}`,
          language: 'en',
          phrases: ['a'],
        })),
      },
      'too-many-matches',
    ],
    [
      'mentions and accounts',
      { select: 'handle[near]' },
      { text: Array.from({ length: 3_000 }, (_, index) => `@account${index}a`).join(' ') },
      {
        settings: {
          accounts: Array.from({ length: 3_000 }, (_, index) => ({
            platform: 'x',
            handle: `account${index}`,
            type: 'corporate' as const,
          })),
        },
      },
      'detector-failed',
    ],
    [
      'mentions in many fields',
      { select: 'handle[near]' },
      { thread: Array.from({ length: 30 }, () => ({ text: many(9_000, '@account ') })) },
      {},
      undefined,
    ],
  ])('%s', (_name, rule, post, more, code) => {
    const { codes } = checkWith([rule], post, more);
    expect(codes.filter((each) => each !== 'too-many-findings')).toEqual(code === undefined ? [] : [code]);
  });

  test('a thousand rules that select every word of a long text stop at the bound', () => {
    // Rules that ask the same are asked once: these are not.
    const rules = Array.from({ length: 1_000 }, (_, rule) => ({
      select: 'word',
      when: { '!=': [{ var: 'node.text' }, `${rule}`] },
    }));
    const { codes, verdict } = checkWith(rules, { text: many(200_000, 'a ') });
    expect(codes).toContain('too-many-steps');
    expect(verdict).toBe('block');
  });

  test('rules that yield to thousands of findings, each of them', () => {
    const ids = Array.from({ length: 300 }, (_, index) => `r${index}`);
    const rules = ids.map((id, index) => ({ id, select: 'word', yieldsTo: ids.slice(0, index) }));
    checkWith(rules, { text: many(10_000, 'a. ') });
  });

  test('a list of 100,000 values, asked for every word', () => {
    const values = Array.from({ length: 100_000 }, (_, index) => `value${index}`);
    const when = { in: [{ var: 'node.text' }, values] };
    expect(checkWith([{ select: 'word', when }], { text: many(500_000, 'a ') }).codes).toContain('too-many-steps');
    const inside = { some: [{ var: 'post.tags' }, { in: [{ var: '' }, values] }] };
    const tags = Array.from({ length: 9_000 }, (_, index) => `tag${index}`);
    checkWith(
      Array.from({ length: 8 }, () => ({ when: inside })),
      { tags },
    );
  });

  test('contacts, hours and closed days without end', () => {
    const row = { name: 'Desk' };
    const hour = { days: ['mon'], from: '09:00', to: '10:00' };
    const settings = {
      timezone: 'Europe/London',
      contacts: { desk: Array.from({ length: 200 }, () => row) },
      hours: { office: Array.from({ length: 200 }, () => hour) },
      closed: { dates: Array.from({ length: 6_000 }, () => '2026-12-25') },
    };
    expect(faultsOf({ forbid: 'x', contact: 'desk' }, { settings })).toEqual([
      'too-many /settings/hours/office',
      'too-many /settings/closed/dates',
      'too-many /settings/contacts/desk',
    ]);
  });

  test('a deadline of 999 working days in a calendar of closed days', () => {
    const day = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
    const closed = { dates: Array.from({ length: 5_000 }, (_, index) => day(index)) };
    const settings = { timezone: 'Europe/London', closed, contacts: { desk: [{ name: 'Desk' }] } };
    const rules = Array.from({ length: 50 }, () => ({ forbid: 'a', refer: { to: 'desk', by: 'working-days:999' } }));
    checkWith(rules, { text: many(100, 'a '), publishAt: '2026-01-01T00:00:00Z' }, { settings });
  });

  test('more findings than a report holds: the heaviest are in it, and that there are more', () => {
    const rules = Array.from({ length: 200 }, (_, index) => ({
      forbid: 'a',
      severity: index === 199 ? ('error' as const) : ('warning' as const),
    }));
    const linter = createLinter({ packs: [packOf(rules)] });
    const report = inTime(() => linter.check({ platform: 'x', text: many(100, 'a ') }));
    expect(report.findings).toHaveLength(5_000);
    expect(report.findings.filter(({ severity }) => severity === 'error')).toHaveLength(100);
    expect(report.issues).toMatchObject([{ code: 'too-long-report', effect: 'unchecked' }]);
  });
});

describe('plugins', () => {
  const detector = (more: object) => ({
    name: 'd',
    version: '1',
    on: 'field' as const,
    marks: { thing: { attributes: [] } },
    find: () => {},
    ...more,
  });
  const lexicons = [{ lexicon: 'l', language: 'en', phrases: ['x'] }];
  const offered = { name: 'offered', version: '1', clauses: [], lexicons };
  test.each<[object, string[]]>([
    [
      {
        needs: ['quotation', 'term', 'handle', 'test/l', 'offered/l'],
        triggers: { lexicons: ['test/l', 'offered/l'] },
      },
      [],
    ],
    [{ needs: ['quotaton'] }, ['unknown-need /needs/0 quotation']],
    [{ needs: ['test/m'] }, ['unknown-need /needs/0 test/l']],
    [{ triggers: { lexicons: ['test/l', 'l'] } }, ['unknown-need /triggers/lexicons/1 undefined']],
    [{ triggers: { lexicons: ['quotation'] } }, ['unknown-need /triggers/lexicons/0 undefined']],
  ])('%j', (more, expected) => {
    const plugin = definePlugin({ name: 'p', version: '1', detectors: [detector(more)], packs: [offered] });
    const { faults } = readPack(packOf([], { lexicons }), { plugins: [plugin] });
    expect(faults.map(({ code, pack, pointer, suggest }) => [pack, `${code} ${pointer} ${suggest}`])).toEqual(
      expected.map((each) => ['d', each]),
    );
  });

  test('detectors that need each other are said to', () => {
    const detectors = [
      detector({ needs: ['other'] }),
      detector({ name: 'e', marks: { other: { attributes: [] } }, needs: ['thing'] }),
    ];
    const { faults } = readPack(packOf([]), { plugins: [{ name: 'p', version: '1', detectors }] });
    expect(faults).toMatchObject([
      { code: 'detector-cycle', pack: 'e', pointer: '/needs/0', params: { found: ['d', 'e', 'd'] } },
    ]);
  });
});

describe('lexicons that extend others, scores, changes', () => {
  const plain = (lexicon: string, phrases: string[]) => ({ lexicon, language: 'en', phrases });

  test('a chain of ten thousand lexicons is no danger, and what it copies is bounded', () => {
    const chain = Array.from({ length: 9_000 }, (_, index) => ({
      lexicon: `l${index}`,
      extends: `l${index + 1}`,
      add: [`word${index}`],
    }));
    const found = attempt(packOf([{ forbid: 'x' }], { lexicons: [...chain, plain('l9000', ['end'])] }));
    expect(found).toEqual([
      expect.stringMatching(/^too-many-phrases \/lexicons\/\d+\/extends$/),
      expect.stringMatching(/^too-many-phrases \/lexicons\/\d+\/add\/0$/),
    ]);
  });

  test('ten thousand lexicons in a circle: one fault', () => {
    const circle = Array.from({ length: 9_000 }, (_, index) => ({
      lexicon: `l${index}`,
      extends: `l${(index + 1) % 9_000}`,
    }));
    expect(attempt(packOf([{ forbid: 'x' }], { lexicons: circle }))).toEqual(['lexicon-cycle /lexicons/0/extends']);
  });

  test('a large lexicon that is changed thousands of times costs what is changed', () => {
    const large = plain(
      'large',
      Array.from({ length: 50_000 }, (_, index) => `w${index}`),
    );
    const changes = Array.from({ length: 9_000 }, (_, index) => ({
      extends: 'large',
      add: [`a${index}`],
      remove: [`w${index}`],
    }));
    expect(attempt(packOf([{ forbid: '<large>' }], { lexicons: [large, ...changes] }))).toHaveProperty('check');
  });

  test('a hundred thousand phrases to remove that are not there: a bounded number of faults', () => {
    const large = plain(
      'large',
      Array.from({ length: 50_000 }, (_, index) => `w${index}`),
    );
    const remove = Array.from({ length: 100_000 }, (_, index) => `v${index}`);
    const found = attempt(packOf([{ forbid: 'x' }], { lexicons: [large, { extends: 'large', remove }] }));
    expect(found).toHaveLength(programBounds.faults + 1);
  });

  test('a thousand rules that read a large lexicon take it once for their digests', () => {
    const large = plain(
      'large',
      Array.from({ length: 100_000 }, (_, index) => `w${index}`),
    );
    const rules = Array.from({ length: 1_000 }, () => ({ select: 'term[lexicon=large]', confirm: 'Is it so?' }));
    const { verdict } = checkWith(rules, { text: 'w5', answers: { 'test/rule0': 'yes' } }, { lexicons: [large] });
    expect(verdict).not.toBe('internal');
  });

  const levels = { error: 5 };
  const evidence = (length: number) => Array.from({ length }, () => ({ lexicon: 'a', points: 1, each: true }));
  test('scores of many rows over many matches stop at the bound', () => {
    const rules = Array.from({ length: 100 }, () => ({ score: { levels, evidence: evidence(100) } }));
    const lexicons = [plain('a', ['a'])];
    const { codes, outcomes } = checkWith(rules as never, { text: 'a b. '.repeat(5_000) }, { lexicons });
    expect(codes).toEqual(expect.arrayContaining(['too-many-steps']));
    expect(outcomes).toContain('cannotTell');
    expect(outcomes).not.toContain('passed');
  });

  test('a score of a lexicon of two hundred thousand weights that is not looked for', () => {
    const weights = Array.from({ length: 150_000 }, (_, index) => ({ phrase: `w${index}`, weight: index % 7 }));
    const score = { levels, evidence: [{ lexicon: 'heavy', points: 1 }] };
    const lexicons = [{ lexicon: 'heavy', language: 'en', phrases: weights }];
    const { outcomes } = checkWith([{ score } as never], { text: 'Hallo', language: 'de' }, { lexicons });
    expect(outcomes).toEqual(['cannotTell']);
  });

  test('conditions of scores count with the others', () => {
    const and = Array.from({ length: 6_000 }, () => ({ '==': [1, 2] }));
    expect(faultsOf({ score: { levels, evidence: [{ fact: { and }, points: 5 }] } })).toEqual([
      expect.stringMatching(/^condition-too-large \/score\/evidence\/0\/fact\/and\/\d+/),
    ]);
  });

  test('texts of changes are bounded', () => {
    const long = 'x'.repeat(programBounds.text + 1);
    expect(faultsOf({ forbid: 'a', fix: { replace: long } })).toEqual(['text-too-long /fix/replace']);
    expect(faultsOf({ forbid: 'a', suggest: ['b', { append: long, field: 'text' }] })).toEqual([
      'text-too-long /suggest/1/append',
    ]);
    expect(faultsOf({ forbid: 'a', fix: { insert: { before: long, text: 'b' }, title: long } })).toEqual([
      'text-too-long /fix/insert/before',
      'text-too-long /fix/title',
    ]);
  });
});
