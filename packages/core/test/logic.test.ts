import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { describe, expect, test } from 'vitest';
import { UNKNOWN } from '../src/facts/unknown.ts';
import { compileCondition } from '../src/logic/compileCondition.ts';
import { dataEnvironment } from '../src/logic/dataEnvironment.ts';
import type { Environment } from '../src/logic/environment.ts';
import type { Fault } from '../src/shape/fault.ts';

type Data = { view: null };

/** Random conditions of each property; more of them by hand: LOGIC_RUNS=100000. */
const runs = Number(process.env['LOGIC_RUNS'] ?? 5000);

function run(rule: unknown, data: unknown, environment: Environment<null> = dataEnvironment<null>({})): unknown {
  const faults: Fault[] = [];
  const term = compileCondition(rule, environment, [], faults);
  if (faults.length > 0) throw new Error(faults.map(({ code, pointer }) => `${code} ${pointer}`).join());
  return term.value({ view: null, node: 0, item: data, accumulator: null } satisfies Data & Record<string, unknown>);
}

const suite = new URL('../../../../shared/data/jsonlogic-conformance/tests.json', import.meta.url);

describe('agrees with json-logic-js', () => {
  test.skipIf(!existsSync(suite))('on the common suite (needs ../shared/data; skipped without)', () => {
    const cases = (JSON.parse(readFileSync(suite, 'utf8')) as unknown[]).filter(
      (each): each is [unknown, unknown, unknown] => Array.isArray(each),
    );
    const outside: unknown[] = [];
    for (const [rule, data, expected] of cases) {
      // Deliberately not ours: paths that are worked out, `missing` of them, and log (which prints).
      if (/"log"|"var":\s*(?:\[\s*)?\{|"method"/.test(JSON.stringify(rule))) {
        outside.push(rule);
        continue;
      }
      expect.soft(run(rule, data), JSON.stringify(rule)).toEqual(expected);
    }
    expect(cases.length - outside.length).toBeGreaterThan(250);
  });

  const paths = ['a', 'b', 'c', 'list', 'list.0', 'deep', 'deep.x', 'deep.y.z', 'nothing', '', 'a.length', 'rows'];
  const leaf = fc.oneof(
    fc.constantFrom<unknown>(
      0,
      1,
      -2,
      3.5,
      '',
      '0',
      'a',
      'apple',
      true,
      false,
      null,
      [],
      [1, 2],
      ['a'],
      [[1], 'b'],
      '1e3',
      ' 2 ',
    ),
    fc.constantFrom(...paths).map((path) => ({ var: path })),
    fc.constantFrom('b', 'nothing').map((path) => ({ var: [path, 'default'] })),
    fc.constantFrom(0, 1, '').map((path) => ({ var: path })),
  );
  const { rule } = fc.letrec<{ rule: unknown; body: unknown }>((tie) => ({
    rule: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc
        .tuple(
          fc.constantFrom('==', '===', '!=', '!==', '<', '<=', '>', '>=', '-', '/', '%', 'in'),
          tie('rule'),
          tie('rule'),
        )
        .map(([name, a, b]) => ({ [name]: [a, b] })),
      fc
        .tuple(
          fc.constantFrom('and', 'or', 'if', '?:', 'cat', 'merge', 'max', 'min', '+', '*', '<', '<='),
          fc.array(tie('rule'), { minLength: 2, maxLength: 4 }),
        )
        .map(([name, args]) => ({ [name]: args })),
      fc.tuple(fc.constantFrom('!', '!!', '-', '+', 'cat'), tie('rule')).map(([name, a]) => ({ [name]: [a] })),
      fc
        .tuple(
          fc.constantFrom('some', 'none', 'all', 'filter', 'map'),
          fc.oneof(fc.constantFrom({ var: 'list' }, { var: 'a' }, { var: 'rows' }, [1, 2, 'a']), tie('rule')),
          tie('body'),
        )
        .map(([name, list, body]) => ({ [name]: [list, body] })),
      fc
        .tuple(
          tie('rule'),
          fc.integer({ min: -4, max: 4 }),
          fc.option(fc.integer({ min: -4, max: 4 }), { nil: undefined }),
        )
        .map(([text, start, length]) => ({ substr: length === undefined ? [text, start] : [text, start, length] })),
      fc.subarray(paths.slice(0, 9)).map((names) => ({ missing: names })),
      fc.tuple(fc.nat(3), fc.subarray(paths.slice(0, 9))).map((args) => ({ missing_some: args })),
      fc
        .tuple(fc.constantFrom('+', '*', 'cat', 'max', 'merge'), fc.constantFrom<unknown>(0, 1, '', null, []))
        .map(([name, initial]) => ({
          reduce: [{ var: 'list' }, { [name]: [{ var: 'current' }, { var: 'accumulator' }] }, initial],
        })),
    ),
    // Inside a list nothing but the item is seen.
    body: fc.oneof(
      fc.constantFrom<unknown>({ var: '' }, { var: 'n' }, { var: 'name' }, true),
      fc
        .tuple(fc.constantFrom('==', '>', '<=', 'in', '+', 'cat', 'and', 'or'), fc.constantFrom('', 'n', 'name'), leaf)
        .map(([name, path, other]) => ({ [name]: [{ var: path }, other] })),
    ),
  }));

  test('on random rules over random data', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        rule,
        fc.record(
          {
            a: fc.constantFrom<unknown>(1, 'a', null, [1], 'text', -0.5, {}),
            b: fc.constantFrom<unknown>(0, 'x', true, false, '', '12'),
            list: fc.constantFrom<unknown>([], [1, 2, 3], ['a', 'b'], [null, 0, 'a', [1]]),
            rows: fc.constantFrom<unknown>([{ n: 1, name: 'a' }, { n: 2 }, {}], 'text', null),
            deep: fc.constant({ x: 2, y: { z: 'deep' } }),
          },
          { requiredKeys: ['deep'] },
        ),
        (logic, data) => {
          let expected: unknown;
          try {
            expected = jsonLogic.apply(logic as never, data);
          } catch {
            return; // where the reference throws, there is nothing to agree with
          }
          compared++;
          expect(run(logic, data) ?? null).toEqual(expected ?? null);
        },
      ),
      { numRuns: runs },
    );
    expect(compared).toBeGreaterThan(runs * 0.95);
  });
});

describe('three values', () => {
  const environment: Environment<null> = {
    operators: {},
    variables: () => ['u', 't', 'f'],
    variable: (path) => ({ get: () => (path === 'u' ? UNKNOWN : path === 't') }),
  };
  const u = { var: 'u' };
  const t = { var: 't' };
  const f = { var: 'f' };
  const truth = (rule: unknown) =>
    compileCondition(rule, environment, [], []).test({ view: null, node: 0, item: null, accumulator: null });

  test.each<[unknown, unknown]>([
    [{ and: [u, f] }, false],
    [{ and: [f, u] }, false],
    [{ and: [u, t] }, UNKNOWN],
    [{ or: [u, t] }, true],
    [{ or: [u, f] }, UNKNOWN],
    [{ '!': u }, UNKNOWN],
    [{ '!!': u }, UNKNOWN],
    [{ if: [u, t, t] }, true],
    [{ if: [u, t, f] }, UNKNOWN],
    [{ '==': [u, 1] }, UNKNOWN],
    [{ '<': [u, 0.5] }, UNKNOWN],
    [{ var: ['u', true] }, true],
    [{ some: [u, true] }, UNKNOWN],
    [{ none: [u, false] }, UNKNOWN],
  ])('%j is %s', (rule, expected) => {
    expect(truth(rule)).toBe(expected);
  });

  describe('obeys the laws of Kleene', () => {
    /** Conditions over variables of which any may be unknown. */
    const names = ['p', 'q', 'r', 'list'];
    const value = fc.constantFrom<unknown>(UNKNOWN, true, false, 0, 'a', null);
    const lists = fc.constantFrom<unknown>(UNKNOWN, [], [1], [0, 1], ['a', 0, 2]);
    const values = fc.record({ p: value, q: value, r: value, list: lists });
    const { plain } = fc.letrec<{ plain: unknown }>((tie) => ({
      plain: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom<unknown>(...names.map((name) => ({ var: name })), true, false, 1),
        fc.tuple(fc.constantFrom('!', '!!'), tie('plain')).map(([name, a]) => ({ [name]: a })),
        fc
          .tuple(
            fc.constantFrom('and', 'or', 'if', 'cat', '+', 'merge'),
            fc.array(tie('plain'), { minLength: 1, maxLength: 4 }),
          )
          .map(([name, args]) => ({ [name]: args })),
        fc
          .tuple(fc.constantFrom('==', '===', '!=', '<', '>=', 'in'), tie('plain'), tie('plain'))
          .map(([name, a, b]) => ({ [name]: [a, b] })),
        fc
          .tuple(
            fc.constantFrom('some', 'none', 'all', 'filter', 'map'),
            tie('plain'),
            fc.constantFrom({ var: '' }, { '>': [{ var: '' }, 0] }),
          )
          .map(([name, list, body]) => ({ [name]: [list, body] })),
      ),
    }));

    function termOver(rule: unknown, given: Record<string, unknown>) {
      const over: Environment<null> = {
        operators: {},
        variables: () => names,
        variable: (path) => ({ get: () => (path in given ? given[path] : null) }),
      };
      const faults: Fault[] = [];
      const term = compileCondition(rule, over, [], faults);
      expect(faults).toEqual([]);
      const scope = { view: null, node: 0, item: null, accumulator: null };
      return { test: term.test(scope), value: term.value(scope) };
    }
    const same = (left: (...parts: unknown[]) => unknown, right: (...parts: unknown[]) => unknown) =>
      fc.assert(
        fc.property(plain, plain, plain, values, (a, b, c, given) => {
          expect(termOver(left(a, b, c), given).test).toBe(termOver(right(a, b, c), given).test);
        }),
        { numRuns: 1000 },
      );

    test.each<[string, (...parts: unknown[]) => unknown, (...parts: unknown[]) => unknown]>([
      ['De Morgan, of and', (a, b) => ({ '!': { and: [a, b] } }), (a, b) => ({ or: [{ '!': a }, { '!': b }] })],
      ['De Morgan, of or', (a, b) => ({ '!': { or: [a, b] } }), (a, b) => ({ and: [{ '!': a }, { '!': b }] })],
      ['De Morgan, of lists', (a) => ({ '!': { some: [a, { var: '' }] } }), (a) => ({ none: [a, { var: '' }] })],
      ['double negation', (a) => ({ '!': { '!': [a] } }), (a) => ({ '!!': [a] })],
      ['order does not matter, in and', (a, b) => ({ and: [a, b] }), (a, b) => ({ and: [b, a] })],
      ['nor in or', (a, b, c) => ({ or: [a, b, c] }), (a, b, c) => ({ or: [c, a, b] })],
      ['nor do brackets', (a, b, c) => ({ and: [a, { and: [b, c] }] }), (a, b, c) => ({ and: [a, b, c] })],
      [
        'and over or',
        (a, b, c) => ({ and: [a, { or: [b, c] }] }),
        (a, b, c) => ({ or: [{ and: [a, b] }, { and: [a, c] }] }),
      ],
      [
        'or over and',
        (a, b, c) => ({ or: [a, { and: [b, c] }] }),
        (a, b, c) => ({ and: [{ or: [a, b] }, { or: [a, c] }] }),
      ],
      ['absorption', (a, b) => ({ or: [a, { and: [a, b] }] }), (a) => a],
      ['the same twice', (a) => ({ and: [a, a] }), (a) => ({ or: [a, a] })],
      ['what is true in any case', (a) => ({ or: [a, true] }), () => true],
      ['what is false in any case', (a) => ({ and: [false, a] }), () => false],
      ['if and its opposite', (a, b, c) => ({ if: [a, b, c] }), (a, b, c) => ({ if: [{ '!': [a] }, c, b] })],
    ])('%s', (_name, left, right) => same(left, right));

    test('what is known stays as it is when more becomes known', () => {
      const known = fc.record({
        p: fc.constantFrom<unknown>(true, false, 0, 'a', null),
        q: fc.constantFrom<unknown>(true, false, 1, ''),
        r: fc.constantFrom<unknown>(true, false, 'b', null),
        list: fc.constantFrom<unknown>([], [1], [0, 1], ['a', 0, 2], 'text'),
      });
      fc.assert(
        fc.property(plain, known, fc.subarray(names), (rule, given, hidden) => {
          const less = { ...given, ...Object.fromEntries(hidden.map((name) => [name, UNKNOWN])) };
          const before = termOver(rule, less);
          const after = termOver(rule, given);
          expect(after.test).not.toBe(UNKNOWN);
          if (before.test !== UNKNOWN) expect(before.test).toBe(after.test);
          if (before.value !== UNKNOWN) expect(before.value).toEqual(after.value);
        }),
        { numRuns: runs },
      );
    });

    test('a default and the question whether something is missing are always answered', () => {
      expect(termOver({ missing: ['p', 'q'] }, { p: UNKNOWN, q: 1 }).value).toEqual(['p']);
      expect(termOver({ missing_some: [1, ['p', 'q']] }, { p: UNKNOWN, q: 1 }).value).toEqual([]);
      expect(termOver({ var: ['p', 'default'] }, { p: UNKNOWN }).value).toBe('default');
    });
  });

  test('never reads a prototype', () => {
    for (const path of [
      '__proto__',
      'constructor',
      'constructor.name',
      'toString',
      'list.concat',
      'a.constructor.constructor',
    ]) {
      expect(run({ var: path }, { a: 'x', list: [1] })).toBeNull();
    }
    expect(() => run({ constructor: [1] }, {})).toThrow('unknown-operator');
    expect(() => run({ toString: [1] }, {})).toThrow('unknown-operator');
  });
});
