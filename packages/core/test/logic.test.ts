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

  const leaf = fc.oneof(
    fc.constantFrom<unknown>(0, 1, -2, 3.5, '', '0', 'a', 'apple', true, false, null, [], [1, 2], ['a']),
    fc.constantFrom('a', 'b', 'c', 'list', 'list.0', 'deep.x', 'deep.y.z', 'nothing').map((path) => ({ var: path })),
    fc.constantFrom('b', 'nothing').map((path) => ({ var: [path, 'default'] })),
  );
  const { rule } = fc.letrec<{ rule: unknown }>((tie) => ({
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
          fc.constantFrom('and', 'or', 'if', 'cat', 'merge', 'max', 'min', '+', '*', '<'),
          fc.array(tie('rule'), { minLength: 2, maxLength: 3 }),
        )
        .map(([name, args]) => ({ [name]: args })),
      fc.tuple(fc.constantFrom('!', '!!'), tie('rule')).map(([name, a]) => ({ [name]: [a] })),
      fc
        .tuple(
          fc.constantFrom('some', 'none', 'all', 'filter', 'map'),
          fc.constantFrom({ var: 'list' }, { var: 'a' }, [1, 2, 'a']),
          fc.constantFrom({ '>': [{ var: '' }, 1] }, { '==': [{ var: '' }, 'a'] }, { var: '' }),
        )
        .map(([name, list, body]) => ({ [name]: [list, body] })),
      fc.constantFrom(
        { missing: ['a', 'nothing'] },
        { missing_some: [1, ['a', 'nothing']] },
        { substr: ['apple', -3, 2] },
        { reduce: [{ var: 'list' }, { '+': [{ var: 'current' }, { var: 'accumulator' }] }, 0] },
      ),
    ),
  }));

  test('on random rules over random data', () => {
    fc.assert(
      fc.property(
        rule,
        fc.record(
          {
            a: fc.constantFrom<unknown>(1, 'a', null, [1]),
            b: fc.constantFrom<unknown>(0, 'x', true),
            list: fc.constantFrom<unknown>([], [1, 2, 3], ['a', 'b']),
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
          expect(run(logic, data) ?? null).toEqual(expected ?? null);
        },
      ),
      { numRuns: 5000 },
    );
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
