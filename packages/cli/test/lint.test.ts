import { describe, expect, test } from 'vitest';
import { folderOf, run } from './run.ts';

const policy = '{ "name": "own", "version": "1.0.0" }';
const clause = (rule: string) => `{
  // A comment.
  "clause": "a", "gist": "A.",
  "rules": [
    ${rule}
  ]
}
`;
const good =
  '{ "id": "r", "severity": "warning", "forbid": "bad", "message": "Found.", "examples": { "fails": ["bad"], "passes": ["good"] } }';

describe('postlint lint', () => {
  test('a good pack, and the built-in one', async () => {
    const cwd = folderOf({ 'pack/policy.json': policy, 'pack/clauses/a.json': clause(good) });
    expect(await run(['lint', 'pack'], { cwd })).toEqual({
      code: 0,
      stdout: 'No mistakes in how the pack own is written. What it finds, its examples say: postlint test.\n',
      stderr: '',
    });
    expect((await run(['lint', 'icb'], { cwd })).stdout).toBe(
      'No mistakes in how the pack icb is written. What it finds, its examples say: postlint test.\n',
    );
  });

  test('warnings, with their places', async () => {
    const cwd = folderOf({
      'pack/policy.json': policy,
      'pack/clauses/a.json': clause(good.replace('"bad",', '["bad", "idiots?"],')),
    });
    const { code, stdout } = await run(['lint', 'pack'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toBe(
      'pack/clauses/a.json:5:59  warning  In "idiots?" the sign "?" stands for itself; phrases know (a|b), (s)?, an ending *, =, ~2 and <name>  phrase-sign\n\n0 faults, 1 warning in the pack own.\n',
    );
    expect((await run(['lint', 'pack', '--fail-on', 'warning'], { cwd })).code).toBe(1);
    expect((await run(['lint', 'pack', '--fail-on=never'], { cwd })).code).toBe(0);
    const json = JSON.parse((await run(['lint', 'pack', '--format', 'json'], { cwd })).stdout);
    expect(json).toMatchObject({ faults: [], warnings: [{ code: 'phrase-sign', file: 'pack/clauses/a.json' }] });
  });

  test('faults of every file, and broken JSON', async () => {
    const cwd = folderOf({
      'pack/policy.json': policy,
      'pack/clauses/a.json': clause(good.replace('"bad"', '"<nobody>"')),
      'broken/policy.json': '{ "name": "own" ',
    });
    const { code, stdout } = await run(['lint', 'pack'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toContain('pack/clauses/a.json:5:51  fault  Unknown lexicon "nobody"');
    expect(stdout).toContain('1 fault, 0 warnings in the pack own.');
    expect((await run(['lint', 'broken'], { cwd })).stdout).toContain('broken/policy.json:1:');
  });

  test.each<[string]>([['pack/clause/a.json'], ['pack/a.json'], ['pack/clauses/b.txt'], ['pack/lexcons/a.json']])(
    'what would be passed over in silence, %s, is named',
    async (file) => {
      const cwd = folderOf({ 'pack/policy.json': policy, 'pack/clauses/a.json': clause(good), [file]: clause(good) });
      const { code, stdout } = await run(['lint', 'pack'], { cwd });
      expect([code, stdout]).toEqual([
        2,
        expect.stringContaining(`Unexpected file ${file.slice('pack/'.length)}, expected policy.json`),
      ]);
    },
  );

  test('other files in the folder of a pack are none of its business', async () => {
    const others = {
      'pack/README.md': '# Ours',
      'pack/package.json': '{}',
      'pack/posts/a.json': '{}',
      'pack/clauses/README.md': 'x',
      'pack/clauses/.cache.x': '',
    };
    const cwd = folderOf({ 'pack/policy.json': policy, 'pack/clauses/a.json': clause(good), ...others });
    expect((await run(['lint', 'pack'], { cwd })).code).toBe(0);
  });

  test.each<[string[], string]>([
    [[], 'Missing pack, expected one folder or file of a pack, or icb'],
    [['a', 'b'], 'Unexpected "b", expected one folder'],
    [['icb', '--formt', 'json'], 'Unknown option "--formt"; did you mean "--format"? See postlint lint --help.'],
    [['icb', '--fail-on', 'waring'], 'expected one of fault, warning, never; did you mean "warning"?'],
    [['nowhere'], 'Unknown pack "nowhere"'],
  ])('%j is wrong use', async (argv, message) => {
    const { code, stderr } = await run(['lint', ...argv]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

test('help of each command', async () => {
  for (const verb of ['check', 'lint', 'explain', 'test', 'waive', 'record', 'evaluate']) {
    const { stdout } = await run([verb, '--help']);
    expect(stdout).toContain(`Usage: postlint ${verb} `);
    expect(await run(['help', verb])).toEqual({ code: 0, stdout, stderr: '' });
  }
});
