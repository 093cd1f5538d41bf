import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { run as runCommand } from '../src/run.ts';
import { folderOf, run } from './run.ts';

const policy = '{ "name": "own", "version": "1.0.0" }';
const clause = (examples: string, forbid = '["bad", "awful"]') =>
  `{ "clause": "a", "gist": "A.", "rules": [{ "id": "r", "severity": "warning", "forbid": ${forbid}, "message": "Found.", "examples": ${examples} }] }`;
const files = (examples: string, forbid?: string) => ({
  'pack/policy.json': policy,
  'pack/clauses/a.json': clause(examples, forbid),
});

describe('postlint test', () => {
  test('a pack that notices everything', async () => {
    const cwd = folderOf(files('{ "fails": ["bad", "awful"], "passes": ["good"] }'));
    expect(await run(['test', 'pack'], { cwd })).toEqual({
      code: 0,
      stderr: '',
      stdout:
        '3 examples of the pack own: all hold.\nCovered: clauses 100 % (1 of 1), rules 100 % (1 of 1), branches 100 % (4 of 4).\nMistakes noticed: 2 of 2.\n',
    });
  });

  test('gaps and survivors in words', async () => {
    const cwd = folderOf(files('{ "fails": ["bad"] }'));
    const { stdout, code } = await run(['test', 'pack'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain(
      'gap  own/r  50 % of its branches\n  no example shows an example that passes\n  no example shows /forbid/1: “awful” found\n',
    );
    expect(stdout).toContain('survivor  own/r  nothing notices when “awful” is not looked for  8 drop-phrase\n');
    expect(stdout).toContain('Mistakes noticed: 1 of 2.');
    expect((await run(['test', 'pack', '--fail-on', 'gap'], { cwd })).code).toBe(1);
    expect((await run(['test', 'pack', '--no-mutants'], { cwd })).stdout).not.toContain('survivor');
    const json = JSON.parse((await run(['test', 'pack', '--format', 'json'], { cwd })).stdout);
    expect(json).toMatchObject({ coverage: { branches: { percent: 50 } }, mutation: { tried: 2 } });
  });

  test('an example that does not hold', async () => {
    const cwd = folderOf(files('{ "fails": ["good"] }'));
    const { stdout, code } = await run(['test', 'pack'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain(
      'fails  own/r  expected a finding, found that it passes: Nothing of what it looks for is there.\n  fails: {"platform":"default","text":"good"}\n',
    );
    expect(stdout).toContain('1 example of the pack own: 1 does not hold.');
    expect(stdout).not.toContain('Mistakes');
  });

  test('a broken pack is told with its places', async () => {
    const { code, stderr } = await run(['test', 'pack'], { cwd: folderOf(files('{}', '"<nobody>"')) });
    expect([code, stderr]).toEqual([2, expect.stringContaining('pack/clauses/a.json:1:88: Unknown lexicon "nobody"')]);
  });

  test('the built-in pack holds', async () => {
    const { stdout, code } = await run(['test', 'icb', '--no-mutants']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('examples of the pack icb: all hold.')]);
  });

  test('--watch runs again when a file changes, also while the pack is broken', async () => {
    const cwd = folderOf(files('{ "fails": ["good"] }'));
    const stopped = new AbortController();
    let out = '';
    const stdout = new Writable({
      write: (chunk, _, done) => {
        out += String(chunk);
        done();
      },
    });
    const context = {
      stdin: Readable.from([]),
      stdout,
      stderr: stdout,
      cwd,
      env: {},
      now: () => new Date(0),
      signal: stopped.signal,
    };
    const ended = runCommand(['test', 'pack', '--watch'], context);
    const runs = async (count: number) => {
      for (let i = 0; i < 200 && out.split('Waiting for changes').length <= count; i++)
        await new Promise((done) => setTimeout(done, 25));
      expect(out.split('Waiting for changes').length).toBeGreaterThan(count);
    };
    await runs(1);
    writeFileSync(join(cwd, 'pack/clauses/a.json'), '{ broken');
    await runs(2);
    writeFileSync(join(cwd, 'pack/clauses/a.json'), clause('{ "fails": ["bad", "awful"], "passes": ["good"] }'));
    await runs(3);
    stopped.abort();
    expect(await ended).toBe(0);
    expect(out).toContain('does not hold');
    expect(out).toContain('in the pack pack:');
    expect(out).toContain('3 examples of the pack own: all hold.');
  });

  test.each<[string[], string]>([
    [[], 'Missing pack, expected one folder or file of a pack, or icb. See postlint test --help.'],
    [['icb', '--watch'], 'Unexpected --watch with icb'],
    [['icb', '--wach'], 'did you mean "--watch"'],
  ])('%j is wrong use', async (argv, message) => {
    const { code, stderr } = await run(['test', ...argv]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
