import {
  compareResults,
  createEvaluation,
  createListComparison,
  type EvaluationResult,
  readEvaluationResult,
  toShare,
} from '@postlint/core/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLinter, type Linter, type RuleInput } from '../src/index.ts';
import { maxClauses } from '../src/testing/evaluate/counts.ts';
import { toF1, toMean, toRate } from '../src/testing/evaluate/intervals.ts';
import { maxClausesPerRow } from '../src/testing/evaluate/labelledRow.ts';
import { packOf } from './fixtures.ts';

const now = '2026-11-24T09:30:00Z';
const word = (id: string, more: Partial<RuleInput> = {}): RuleInput =>
  ({ id, severity: 'warning', forbid: id, message: 'Found.', ...more }) as RuleInput;
const clause = (id: string, ...rules: RuleInput[]) => ({ clause: id, gist: 'A clause.', rules });

/** A clause for each way to say something; the word of a rule is its id. */
const pack = {
  ...packOf([]),
  name: 'own',
  extends: ['base'],
  settings: {
    contacts: { desk: [{ name: 'The desk', email: 'desk@example.org' }] },
    timezone: 'Europe/London',
  },
  clauses: [
    clause('loud', word('shout'), word('yell', { severity: 'error' })),
    clause('soft', word('hint', { severity: 'info' })),
    clause('handed', word('danger', { severity: 'info', refer: { to: 'desk', by: 'now' } })),
    clause('acted', word('spam', { severity: 'info', action: 'hide', applies: { direction: ['inbound'] } })),
    clause('kept', word('moan', { severity: 'info', action: 'keep', applies: { direction: ['inbound'] } })),
    clause('watched', word('maybe', { stage: 'monitor' })),
    clause('asked', word('picture', { applies: { account: ['corporate'] } })),
    clause('confirmed', {
      id: 'consent',
      severity: 'warning',
      applies: { if: { has: ['consent', 'text'] } },
      confirm: 'Everyone agreed.',
      message: 'Not everyone agreed.',
    } as RuleInput),
    clause('twin', word('both'), word('same', { forbid: 'both' })),
  ],
};
const base = { ...packOf([]), name: 'base', clauses: [clause('loud', word('outside'))] };
const linter = createLinter({ packs: [base, pack as never] });

type Row = { id?: string; post: object; expect: { clauses: string[]; accept?: string[] }; type?: string };
const row = (text: string, clauses: string[] = [], accept: string[] = [], more: object = {}): Row => ({
  id: text,
  post: { platform: 'x', text, ...more },
  expect: { clauses, accept },
});
const evaluationOf = (of: Linter = linter) => createEvaluation(of, { pack: 'own', now });
function evaluate(...rows: unknown[]): EvaluationResult {
  const evaluation = evaluationOf();
  for (const each of rows) evaluation.add(each);
  return evaluation.result();
}
const outcomeOf = (each: unknown) => {
  const added = evaluationOf().add(each);
  return 'outcome' in added ? added.outcome : added;
};

describe('a clause is raised', () => {
  const inbound = { direction: 'inbound', kind: 'comment', receivedAt: now };
  test.each<[string, Row, number]>([
    ['by a warning', row('shout', ['loud']), 1],
    ['by an error', row('yell', ['loud']), 1],
    ['by what hands it over, whatever its severity', row('danger', ['handed']), 1],
    ['by an action', row('spam', ['acted'], [], inbound), 1],
    ['not by info', row('hint', ['soft']), 0],
    ['not by the action keep', row('moan', ['kept'], [], inbound), 0],
    ['not by what is only watched', row('maybe', ['watched']), 0],
    ['not by what cannot be told', row('picture', ['asked']), 0],
    ['not by a confirmation', row('consent', ['confirmed']), 0],
    ['not by a rule of an extended pack, though its clause has the same id', row('outside', ['loud']), 0],
    ['not by another clause', row('shout', ['soft']), 0],
  ])('%s', (_how, each, found) => {
    expect(evaluate(each).pooled).toMatchObject({ expected: 1, found, missed: 1 - found });
  });

  test('not by a waived finding', () => {
    const post = { platform: 'x', text: 'shout' };
    const [finding] = linter.check(post, { now }).findings;
    const waivers = [
      { rule: finding!.rule, fingerprint: finding!.fingerprint, reason: 'r', by: 'b', expires: '2027-01-01T00:00:00Z' },
    ];
    expect(linter.check({ ...post, waivers }, { now }).findings[0]!.waived).toBeDefined();
    expect(evaluate({ post: { ...post, waivers }, expect: { clauses: [] } }).pooled.alarms).toBe(0);
    expect(evaluate({ post, expect: { clauses: [] } }).pooled.alarms).toBe(1);
  });
});

describe('a false alarm', () => {
  test('is a clause raised that is in neither list, once for all its rules', () => {
    expect(outcomeOf(row('both'))).toMatchObject({
      missed: [],
      alarms: [{ clause: 'twin', rules: ['own/both', 'own/same'] }],
    });
    const result = evaluate(row('both'), row('shout both', ['loud']), row('both', [], ['twin']), row('calm'));
    expect(result.pooled).toMatchObject({ alarms: 2, found: 1, accepted: 1 });
    expect(result.pooled.precision).toMatchObject({ count: 1, of: 3 });
    // Only rows with no clause count for the rate, also those that accept one.
    expect(result.cleanRows).toMatchObject({ rows: 3, alarmsPerThousand: { count: 1, of: 3, value: 333.3333 } });
    expect(result.rules).toEqual([
      { rule: 'own/both', raised: 3, alarms: 2 },
      { rule: 'own/same', raised: 3, alarms: 2 },
      { rule: 'own/shout', raised: 1, alarms: 0 },
    ]);
  });

  test('several on one row are several, and one row with an alarm', () => {
    const { cleanRows } = evaluate(row('shout both'));
    expect(cleanRows).toMatchObject({ alarmsPerThousand: { count: 2 }, alarmed: { count: 1, of: 1 } });
  });
});

test('a breach that is answered by less is missed, and says by what', () => {
  expect(outcomeOf(row('hint picture consent', ['soft', 'asked', 'confirmed', 'loud']))).toMatchObject({
    missed: [
      { clause: 'soft', only: 'info' },
      { clause: 'asked', only: 'cannotTell' },
      { clause: 'confirmed', only: 'confirmation' },
      { clause: 'loud' },
    ],
  });
  const { pooled, apart } = evaluate(row('hint picture consent outside', ['soft', 'asked', 'confirmed', 'loud']));
  expect(pooled.only).toMatchObject({ count: 3, of: 4, value: 0.75, info: 1, cannotTell: 1, confirmation: 1 });
  expect(apart).toEqual({ info: 1, cannotTell: 1, confirmation: 1, ofOthers: 1 });
});

describe('the figures', () => {
  const rows = [
    row('shout', ['loud']),
    row('silence', ['loud']),
    row('both', ['twin'], ['loud']),
    { ...row('yell'), type: 'near-miss' },
    { ...row('calm'), type: 'near-miss' },
    row('hint', ['soft']),
  ];
  const result = evaluate(...rows);

  test('by clause, pooled, and as a mean over clauses', () => {
    expect(result.clauses.map(({ clause: id, expected, found, alarms }) => [id, expected, found, alarms])).toEqual([
      ['loud', 2, 1, 1],
      ['soft', 1, 0, 0],
      ['twin', 1, 1, 0],
    ]);
    expect(result.pooled).toMatchObject({
      expected: 4,
      found: 2,
      missed: 2,
      alarms: 1,
      precision: { value: 0.6667 },
      recall: { value: 0.5 },
      f1: { value: 0.5714 },
    });
    expect(result.meanRecall).toMatchObject({ of: 3, value: 0.5 });
    expect(result.nearMisses).toMatchObject({ count: 1, of: 2 });
    expect(result.breachRows).toMatchObject({ count: 2, of: 4 });
    expect(result.set).toMatchObject({ rows: 6, unreadable: 0, unchecked: 0 });
  });

  test('a clause without a rule is said to have none', () => {
    const { clauses } = evaluate(row('calm', ['nowhere', 'loud']));
    expect(clauses.map(({ clause: id, covered }) => [id, covered])).toEqual([
      ['loud', true],
      ['nowhere', false],
    ]);
  });

  test('nothing of nothing is no figure', () => {
    const { pooled, meanRecall, cleanRows, nearMisses } = evaluate();
    for (const share of [
      pooled.precision,
      pooled.recall,
      pooled.f1,
      meanRecall,
      cleanRows.alarmsPerThousand,
      nearMisses,
    ])
      expect(share).toMatchObject({ value: null, interval: null });
  });

  test('posts that cannot be checked whole are counted and named', () => {
    const broken = { post: { platform: 'x', txt: 'shout' }, expect: { clauses: ['loud'] } };
    expect(evaluate(broken).set.unchecked).toBe(1);
    expect(outcomeOf(broken)).toMatchObject({ unchecked: [expect.stringContaining('"txt"; did you mean "text"?')] });
  });

  test('the digest is of posts and labels, whatever pack reads them', () => {
    const other = createLinter({ packs: [{ ...packOf([]), name: 'own', clauses: [] }] });
    const evaluation = createEvaluation(other, { pack: 'own' });
    for (const each of rows) evaluation.add(each);
    expect(evaluation.result().set.digest).toBe(result.set.digest);
    expect(evaluate(...rows.slice(0, -1), row('hint', ['loud'])).set.digest).not.toBe(result.set.digest);
  });

  test('the order of rows changes the digest and nothing else', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        const { set, ...figures } = evaluate(...shuffled);
        const { set: before, ...expected } = result;
        expect(figures).toEqual(expected);
        expect(set.digest === before.digest).toBe(shuffled.every((each, index) => each === rows[index]));
      }),
    );
  });
});

describe('rows that cannot be read', () => {
  test.each<[unknown, string]>([
    [7, 'Unexpected a number, expected an object with post and expect'],
    [{ expect: { clauses: [] } }, 'Missing key "post"'],
    [{ post: {}, expects: { clauses: [] } }, 'Unexpected key "expects"; did you mean "expect"?'],
    [{ post: {} }, 'Unexpected nothing in expect, expected an object with clauses and accept'],
    [{ post: {}, expect: { clause: [] } }, 'Unexpected key "clause"; did you mean "clauses"?'],
    [{ post: {}, expect: { clauses: 'loud' } }, 'Unexpected text in expect.clauses, expected a list of clause ids'],
    [{ post: {}, expect: { clauses: [], accept: [1] } }, 'Unexpected a list in expect.accept'],
    [{ post: {}, id: 1, expect: { clauses: [] } }, 'Unexpected a number in id, expected text'],
    [{ post: {}, type: 1, expect: { clauses: [] } }, 'Unexpected a number in type, expected text'],
    [{ head: 1 }, 'Unexpected a number in head'],
    [{ head: { totals: 'yes' } }, 'Unexpected text in head.totals, expected true or false'],
    [{ head: { name: 1 } }, 'Unexpected a number in head.name, expected text'],
    [
      { post: {}, expect: { clauses: Array.from({ length: maxClausesPerRow + 1 }, (_, index) => `c${index}`) } },
      `Unexpected ${maxClausesPerRow + 1} clauses, expected at most ${maxClausesPerRow}`,
    ],
  ])('%j', (value, message) => {
    expect(outcomeOf(value)).toMatchObject({ message: expect.stringContaining(message) });
    if (!JSON.stringify(value).includes('head')) expect(evaluate(value).set).toMatchObject({ rows: 0, unreadable: 1 });
  });

  test('a broken head is unreadable too', () => {
    expect(evaluate({ head: 1 }).set.unreadable).toBe(1);
  });

  test('a post nested deeper than the stack is counted as one that cannot be checked whole', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(evaluate({ post: { platform: 'x', tags: deep }, expect: { clauses: [] } }).set).toMatchObject({
      rows: 1,
      unchecked: 1,
    });
  });

  test('never throws, whatever it is handed', () => {
    const evaluation = evaluationOf();
    fc.assert(
      fc.property(fc.anything(), (value) => {
        evaluation.add(value);
        evaluation.add({ post: value, expect: { clauses: [] } });
      }),
    );
    expect(evaluation.result().cleanRows.rows).toBeGreaterThan(0);
  });
});

test('memory does not grow with names: clauses and kinds are bounded', () => {
  const evaluation = evaluationOf();
  for (let index = 0; index < 2 * maxClauses; index++)
    evaluation.add({ post: {}, type: `t${index}`, expect: { clauses: [`c${index}`] } });
  const { clauses, types, set } = evaluation.result();
  expect(clauses.length).toBe(maxClauses);
  expect(set).toMatchObject({ rows: maxClauses, unreadable: maxClauses });
  expect(types.length).toBe(101);
  expect(types.find(({ type }) => type === 'other')?.rows).toBe(maxClauses - 100);
});

test('a pack without rules finds nothing', () => {
  const evaluation = createEvaluation(createLinter({ packs: [{ ...packOf([]), name: 'own', clauses: [] }] }), {
    pack: 'own',
  });
  evaluation.add(row('shout', ['loud']));
  expect(evaluation.result().pooled).toMatchObject({ expected: 1, found: 0, missed: 1 });
});

test('a pack that is not there', () => {
  expect(() => createEvaluation(linter, { pack: 'onw' })).toThrow('Unknown pack "onw"; did you mean "own"?');
  expect(() => createEvaluation(linter, { pack: 'something' })).toThrow('expected one of base, own');
});

describe('intervals', () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('Wilson: %d of %d', (count, of, low, high) => {
    expect(toShare(count, of).interval).toEqual([low, high]);
  });

  test('a rate: none in 1,000 leaves 3.84 per 1,000 possible', () => {
    expect(toRate(0, 1000)).toMatchObject({ value: 0, interval: [0, 3.8415] });
    expect(toRate(10, 1000)).toMatchObject({ value: 10, interval: [5.432, 18.4095] });
  });

  test('they hold the value, and lie between 0 and 1', () => {
    const counts = fc.tuple(fc.nat(200), fc.nat(200), fc.nat(200));
    fc.assert(
      fc.property(counts, ([found, missed, alarms]) => {
        const recall = toShare(found, found + missed);
        const precision = toShare(found, found + alarms);
        for (const { value, interval } of [
          recall,
          precision,
          toF1(found, missed, alarms),
          toMean([recall, precision]),
        ]) {
          if (value === null) continue;
          expect(interval![0]).toBeLessThanOrEqual(value);
          expect(interval![1]).toBeGreaterThanOrEqual(value);
          expect(interval![0]).toBeGreaterThanOrEqual(0);
          expect(interval![1]).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('the mean of one share has its interval; of several a narrower one', () => {
    const share = toShare(5, 20);
    expect(toMean([share]).interval).toEqual(share.interval);
    const [low, high] = toMean([share, share, share, share]).interval!;
    expect(high - low).toBeLessThan(share.interval![1] - share.interval![0]);
  });
});

describe('two results', () => {
  const many = (text: string, count: number) => Array.from({ length: count }, () => row(text, ['loud']));
  const before = evaluate(...many('silence', 30), row('both'));
  const after = evaluate(...many('shout', 30), row('both'));

  test('what changed, and whether chance may have done it', () => {
    const same = compareResults({ ...before, set: { ...before.set, digest: after.set.digest } }, after);
    expect(same).toMatchObject({
      sameRows: true,
      sameProgram: true,
      pooled: { recall: { before: 0, after: 1, change: 1, apart: true } },
      clauses: [{ clause: 'loud', found: [0, 30], alarms: [0, 0] }],
    });
    expect(compareResults(after, after)).toMatchObject({
      clauses: [],
      pooled: { recall: { change: 0, apart: false } },
    });
  });

  test('of other rows nothing is said to be more than chance', () => {
    const other = compareResults(before, after);
    expect(other.sameRows).toBe(false);
    expect(other.pooled.recall.apart).toBe(false);
  });

  test('a clause that only one of them knows, a figure that one does not have', () => {
    const { clauses, pooled } = compareResults(evaluate(), evaluate(row('shout', ['loud'])));
    expect(clauses).toMatchObject([
      { clause: 'loud', found: [0, 1], recall: { before: null, after: 1, change: null } },
    ]);
    expect(pooled.recall).toEqual({ before: null, after: 1, change: null, apart: false });
  });

  test('rows that are new in the list, and gone from it', () => {
    const missed = { row: 'a', kind: 'missed', clause: 'loud' } as const;
    const list = createListComparison([missed, { ...missed, row: 'b' }]);
    expect([list.isNew(missed), list.isNew({ ...missed, kind: 'alarm' })]).toEqual([false, true]);
    expect(list.gone()).toEqual(['missed b loud']);
    // Two rows of one id.
    expect(list.isNew(missed)).toBe(false);
  });

  test('a result survives JSON; anything else is refused', () => {
    const read = readEvaluationResult(JSON.parse(JSON.stringify(after)));
    expect(read).toEqual({ result: after });
    for (const [value, message] of [
      [[], 'expected the result of an evaluation'],
      [{ version: 2 }, 'Unexpected version 2'],
      [{ ...after, pooled: undefined }, 'expected a whole result'],
      [{ ...after, clauses: [{ clause: 'a' }] }, 'expected a whole result'],
      [{ ...after, listed: 'r1' }, 'expected a whole result'],
      [{ ...after, listed: [1] }, 'expected a whole result'],
      [{ ...after, meanRecall: { value: 1, interval: null } }, 'expected a whole result'],
    ] as const)
      expect(readEvaluationResult(value)).toMatchObject({ message: expect.stringContaining(message) });
    fc.assert(fc.property(fc.anything(), (value) => void readEvaluationResult(value)));
  });
});
