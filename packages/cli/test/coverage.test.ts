import { describe, expect, test } from 'vitest';
import type { PolicyCoverage } from '../src/coverage/coverage.ts';
import { folderOf, run } from './run.ts';

const policy = {
  name: 'own',
  version: '1.0.0',
  title: 'Own policy',
  effective: '2025-01-01',
  review: '2026-06-30',
  overrides: { loud: { off: 'Too noisy.' }, quiet: 'info' },
  units: Object.fromEntries(
    ['1-1', '1-2', '1-3', '1-4', '1-5', '2-1', '2-2', '2-3'].map((unit) => [
      unit,
      { class: unit < '2' ? 'A' : 'D', gist: `Says ${unit}.` },
    ]),
  ),
};
const rule = (id: string, more: object = {}) => ({
  id,
  severity: 'warning',
  forbid: id,
  message: 'm',
  examples: { fails: [id], passes: ['x'] },
  ...more,
});
const clauses = [
  {
    clause: '1/words',
    units: ['1-1', '1-2', '1-3'],
    gist: 'Words.',
    nothing: { '1-2': 'It is about paper.', '1-9': 'There is no such unit.' },
    rules: [
      rule('quiet', { contact: 'desk' }),
      rule('loud', { units: ['1-3'] }),
      rule('trial', { units: ['1-4'], stage: 'draft' }),
      {
        id: 'sure',
        severity: 'error',
        confirm: 'Is it?',
        message: 'm',
        units: ['1-5', '2-11'],
        refer: { to: 'night', by: 'now' },
      },
    ],
  },
  { clause: '2/training', units: ['2-1'], gist: 'Training.', nothing: 'No post shows it.' },
  {
    clause: '2/later',
    units: ['2-3'],
    gist: 'Later.',
    nothing: 'It has not been decided yet what a post can show of it.',
  },
];
const settings = {
  contacts: {
    desk: [
      { name: 'The desk', email: 'desk@a.example', confirmed: { by: 'Sam', on: '2026-01-01' } },
      { name: 'Nobody' },
    ],
    night: [{ name: 'The night desk', note: 'No number yet.' }],
  },
};
const files = {
  'own/policy.json': JSON.stringify(policy),
  'own/settings.json': JSON.stringify(settings),
  ...Object.fromEntries(clauses.map((clause, i) => [`own/clauses/${i}.json`, JSON.stringify(clause)])),
};

async function coverage(pack: string, cwd: string, ...more: string[]): Promise<PolicyCoverage> {
  const { stdout, stderr } = await run(['coverage', pack, '--format', 'json', ...more], { cwd });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe('postlint coverage', () => {
  test('how each unit is settled, and by what', async () => {
    const { units, totals, byClass } = await coverage('own', folderOf(files));
    expect(units.map(({ unit, status }) => [unit, status])).toEqual([
      ['1-1', 'rule'],
      ['1-2', 'nothing'],
      ['1-3', 'rule'],
      ['1-4', 'uncovered'],
      ['1-5', 'rule'],
      ['2-1', 'nothing'],
      ['2-2', 'uncovered'],
      ['2-3', 'uncovered'],
    ]);
    expect(totals).toEqual({ units: 8, rule: 3, nothing: 2, uncovered: 3 });
    expect(byClass['D']).toEqual({ units: 3, rule: 0, nothing: 1, uncovered: 2 });
    expect(units[0]).toEqual({
      unit: '1-1',
      pack: 'own',
      class: 'A',
      gist: 'Says 1-1.',
      status: 'rule',
      clauses: ['1/words'],
      rules: [{ rule: 'own/quiet', clause: '1/words', severity: 'info', how: 'finding', settles: true, stage: 'live' }],
    });
    expect(units[1]).toMatchObject({ nothing: 'It is about paper.', rules: [] });
    // A rule that is turned off settles nothing; another one of the clause still does.
    expect(units[2]!.rules).toMatchObject([
      { rule: 'own/quiet', settles: true },
      { rule: 'own/loud', settles: false, off: 'Too noisy.' },
    ]);
    expect(units[3]!.rules).toMatchObject([{ rule: 'own/trial', settles: false, stage: 'draft' }]);
    expect(units[4]!.rules).toMatchObject([{ rule: 'own/sure', how: 'confirmation', severity: 'error' }]);
  });

  test('units that do not exist, contacts nobody has confirmed, and the review', async () => {
    const cwd = folderOf(files);
    const { unknown, contacts, review } = await coverage('own', cwd);
    expect(unknown).toEqual([
      { unit: '2-11', by: 'rule own/sure', near: '2-1' },
      { unit: '1-9', by: '"nothing" of clause 1/words', near: '1-1' },
    ]);
    expect(contacts).toEqual([
      { id: 'desk', name: 'Nobody', rules: ['own/quiet'] },
      { id: 'night', name: 'The night desk', note: 'No number yet.', rules: ['own/sure'] },
    ]);
    expect(review).toEqual({ effective: '2025-01-01', due: '2026-06-30', overdue: true });
    const before = await coverage('own', cwd, '--now', '2026-06-30T23:00:00Z');
    expect(before.review.overdue).toBe(false);
  });

  test('for people, and as Markdown', async () => {
    const cwd = folderOf(files);
    const { stdout, code } = await run(['coverage', 'own'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('rule       1-1          A    Says 1-1.\n             own/quiet  info\n');
    expect(stdout).toContain('uncovered  1-4          A    Says 1-4.\n             own/trial  warning, a draft\n');
    expect(stdout).toContain('own/loud  warning, turned off: Too noisy.');
    expect(stdout).toContain('2-11, named by rule own/sure; did you mean 2-1?');
    expect(stdout).toContain('Of 8 units 3 are settled by a rule, of 2 a post can show nothing, 3 are not covered.\n');
    expect(stdout).toContain('The policy is in force since 2025-01-01, and was due for review on 2026-06-30.');
    const markdown = await run(['coverage', 'own', '--format', 'markdown'], { cwd });
    expect(markdown.stdout).toContain('| 1-5 | A | Says 1-5. | `own/sure` asks a person to confirm (error) |');
    expect(markdown.stdout).toContain('## Not covered\n\n- 1-4 (A): Says 1-4.\n');
  });

  test.each([
    ['unknown', 1],
    ['uncovered', 1],
    ['never', 0],
  ])('--fail-on %s', async (failOn, code) => {
    expect((await run(['coverage', 'own', '--fail-on', failOn], { cwd: folderOf(files) })).code).toBe(code);
  });

  test('a pack that builds on another: its changes count, its units are added', async () => {
    const other = {
      'other/policy.json': JSON.stringify({
        name: 'other',
        version: '1.0.0',
        extends: ['icb'],
        overrides: { 'icb/communications-team-only': { off: 'Two teams share the accounts.' } },
        units: { '99-1': { class: 'A', gist: 'Ours.' } },
      }),
      'other/clauses/a.json': JSON.stringify({
        clause: '99/ours',
        units: ['99-1'],
        gist: 'Ours.',
        rules: [rule('ours')],
      }),
    };
    const cwd = folderOf(other);
    const [icb, own] = [await coverage('icb', cwd), await coverage('other', cwd)];
    expect(own.totals.units).toBe(icb.totals.units + 1);
    expect(own.units.at(-1)).toMatchObject({ unit: '99-1', status: 'rule', pack: 'other' });
    expect(own.units.find(({ unit }) => unit === '6.1-2')!.rules).toContainEqual(
      expect.objectContaining({
        rule: 'icb/communications-team-only',
        settles: false,
        off: 'Two teams share the accounts.',
      }),
    );
    expect(own.review.due).toBe(icb.review.due);
  });

  test('the built-in policy: every unit once, no unit that does not exist', async () => {
    const { units, unknown, totals } = await coverage('icb', '.');
    expect(new Set(units.map(({ unit }) => unit)).size).toBe(units.length);
    expect(units).toHaveLength(125);
    expect(unknown).toEqual([]);
    expect(totals.rule + totals.nothing + totals.uncovered).toBe(125);
  });

  test.each([
    [['a', 'b'], 'Unexpected "b", expected one folder or file of a pack'],
    [['--formt', 'json'], 'did you mean "--format"?'],
    [['--fail-on', 'uncoverd'], 'did you mean "uncovered"?'],
  ])('%j is wrong use', async (argv, message) => {
    const { code, stderr } = await run(['coverage', ...argv]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
