import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, miniPack, run } from './run.ts';

const root = join(import.meta.dirname, '../../..');
const block = (file: string, language: string) =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readFileSync(join(root, file), 'utf8'))![1]!;

const rows = block('docs/evaluate.md', 'json row');
const pack = JSON.stringify({ name: 'readme', version: '1', clauses: [JSON.parse(block('README.md', 'json'))] });
const files = { 'rows.ndjson': rows, 'links.json': pack };
const line = (value: unknown) => `${JSON.stringify(value)}\n`;

describe('postlint evaluate', () => {
  test('docs/evaluate.md shows what it prints', async () => {
    const result = await run(['evaluate', 'rows.ndjson', '--pack', 'links.json'], { cwd: folderOf(files) });
    expect(result).toEqual({ code: 0, stdout: block('docs/evaluate.md', 'text'), stderr: '' });
  });

  test('JSON: rows to look at, and the figures', async () => {
    const argv = [
      'evaluate',
      'rows.ndjson',
      '--pack',
      'links.json',
      '--format',
      'json',
      '--now',
      '2026-01-02T03:04:05Z',
    ];
    const { code, stdout } = await run(argv, { cwd: folderOf(files) });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      pack: 'readme',
      now: '2026-01-02T03:04:05Z',
      totals: false,
      set: { name: 'rows.ndjson', rows: 4 },
      pooled: { found: 1, missed: 1, alarms: 1 },
      nearMisses: { count: 1, of: 2 },
      types: [
        { type: 'breach', rows: 2 },
        { type: 'near-miss', rows: 2 },
      ],
      listed: [
        { row: 'r3', kind: 'alarm', clause: '1/links', rules: ['readme/click-here'] },
        { row: 'r4', kind: 'missed', clause: '1/links' },
      ],
    });
    const none = await run(['evaluate', '-', '--pack', 'links.json', '--format', 'json'], {
      cwd: folderOf(files),
      stdin: rows.split('\n')[0]!,
    });
    expect(JSON.parse(none.stdout)).toMatchObject({ listed: [], set: { rows: 1 } });
    expect(JSON.parse(none.stdout).set.name).toBeUndefined();
  });

  test('rows without an id go by their line; Markdown is read as check reads it', async () => {
    const text = (post: object, clauses: string[] = []) =>
      line({ post: { platform: 'x', ...post }, expect: { clauses } });
    const markdown = { format: 'markdown', text: 'See [this page](https://example.org/click) and **tap here**.' };
    const cwd = folderOf({
      'links.json': pack,
      'rows.ndjson': `${text({ text: 'Tap here' })}\n${text(markdown)}${text({ txt: 'a' })}`,
    });
    const { stdout } = await run(['evaluate', 'rows.ndjson', '--pack', 'links.json'], { cwd });
    expect(stdout).toContain('alarm   line 1  1/links');
    expect(stdout).toContain('alarm   line 3  1/links');
    expect(stdout).toContain('unchecked  line 4  Unexpected key "txt"; did you mean "text"?');
    expect(stdout).toContain('1 post could not be checked whole.');
  });

  test('lines that cannot be read are named, counted, and cost the exit code', async () => {
    const cwd = folderOf({ ...files, 'rows.ndjson': `${rows}{"post": \n{"post": {}}\n` });
    const { code, stdout, stderr } = await run(['evaluate', 'rows.ndjson', '--pack', 'links.json'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('rows.ndjson: 4 rows');
    expect(stdout).toContain('2 rows cannot be read.');
    expect(stderr).toContain('postlint: rows.ndjson:5: Unexpected end');
    expect(stderr).toContain('postlint: rows.ndjson:6: Unexpected nothing in expect');
    expect((await run(['evaluate', 'nowhere.ndjson'], { cwd })).code).toBe(1);
  });
});

describe('rows nobody may look at', () => {
  const secret = `${rows}{"post": "Zebra \n${line({ post: { platform: 'x', zebra: 1, txt: 'Zebra' }, expect: { clauses: ['1/links'] } })}`;
  const head = line({ head: { name: 'kept', totals: true } });
  const nothingOf = async (argv: string[], options: Parameters<typeof run>[1]) => {
    for (const format of ['pretty', 'json']) {
      const { stdout, stderr } = await run(['evaluate', ...argv, '--format', format], options);
      expect(stdout + stderr).not.toMatch(/\br[1-4]\b|zebra|line 6|"row":/i);
      expect(stdout).toMatch(format === 'json' ? /"totals": true/ : /; totals only/);
      expect(stderr).toBe('');
    }
  };

  test.each(['untouched.ndjson', 'icb-Untouched-2.jsonl', 'sets/untouched.ndjson'])('by the name %s', async (name) => {
    await nothingOf([name, '--pack', 'links.json'], { cwd: folderOf({ ...files, [name]: secret }) });
  });

  test('by a head, from standard input too', async () => {
    const cwd = folderOf({ ...files, 'rows.ndjson': head + secret });
    await nothingOf(['rows.ndjson', '--pack', 'links.json'], { cwd });
    await nothingOf(['-', '--pack', 'links.json'], { cwd, stdin: head + secret });
    expect((await run(['evaluate', '-', '--pack', 'links.json'], { cwd, stdin: head + rows })).stdout).toContain(
      'kept: 4 rows',
    );
  });

  test('by a head behind other rows, from there on', async () => {
    const cwd = folderOf(files);
    const { stdout } = await run(['evaluate', '-', '--pack', 'links.json'], {
      cwd,
      stdin: `${rows}${head}${rows.replaceAll('"r', '"s')}`,
    });
    expect(stdout).toContain('alarm   r3');
    expect(stdout).not.toContain('s3');
  });

  test('where asked to, and not otherwise', async () => {
    const cwd = folderOf({ ...files, 'untouchedness.ndjson': rows });
    await nothingOf(['rows.ndjson', '--totals', '--pack', 'links.json'], { cwd });
    expect((await run(['evaluate', 'untouchedness.ndjson', '--pack', 'links.json'], { cwd })).stdout).toContain('r3');
  });

  test('the held rows of the ICB preset', async () => {
    const file = 'packages/preset-icb/evaluation/untouched.ndjson';
    const { code, stdout, stderr } = await run(['evaluate', file], { cwd: root });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('; totals only');
    expect(stdout).not.toMatch(/row-|^(missed|alarm)/m);
  });
});

describe('--compare', () => {
  const better = pack
    .replace('"click (here|below)"', '"click (here|below)", "this way"')
    .replace('"(tap|press) here"', '"press here"');

  test('what changed, which rows are new and which are gone', async () => {
    const cwd = folderOf({ ...files, 'better.json': better });
    const before = await run(['evaluate', 'rows.ndjson', '--pack', 'links.json', '--format', 'json'], { cwd });
    const next = folderOf({ ...files, 'better.json': better, 'before.json': before.stdout });
    const argv = ['evaluate', 'rows.ndjson', '--pack', 'better.json', '--compare', 'before.json'];
    const { stdout } = await run(argv, { cwd: next });
    expect(stdout).toContain('recall 50 % -> 100 % (+50.0); mean over clauses 50 % -> 100 % (+50.0)');
    expect(stdout).toContain('false alarms per 1,000 rows with no clause 500.0 -> 0.0 (-500.0)');
    expect(stdout).toContain('1/links: found 1 -> 2, alarms 1 -> 0');
    expect(stdout).toContain('no longer: alarm r3 1/links');
    expect(stdout).toContain('no longer: missed r4 1/links');
    const json = JSON.parse((await run([...argv, '--format', 'json'], { cwd: next })).stdout);
    expect(json.comparison).toMatchObject({ sameRows: true, sameProgram: false, clauses: [{ found: [1, 2] }] });
    const same = await run(['evaluate', 'rows.ndjson', '--pack', 'links.json', '--compare', 'before.json'], {
      cwd: next,
    });
    expect(same.stdout).toContain('The packs and settings are the same.');
    expect(same.stdout).not.toContain('new');
  });

  test('a new alarm is marked; other rows are said to be others', async () => {
    const cwd = folderOf(files);
    const before = await run(['evaluate', '-', '--pack', 'links.json', '--format', 'json'], {
      cwd,
      stdin: rows.split('\n')[0]!,
    });
    const next = folderOf({ ...files, 'before.json': before.stdout });
    const { stdout } = await run(['evaluate', 'rows.ndjson', '--pack', 'links.json', '--compare', 'before.json'], {
      cwd: next,
    });
    expect(stdout).toContain('alarm   r3  1/links  readme/click-here  new');
    expect(stdout).toContain('These are other rows, or other labels');
  });

  test('against a result of totals no row is new', async () => {
    const cwd = folderOf(files);
    const argv = ['evaluate', 'rows.ndjson', '--pack', 'links.json'];
    const before = await run([...argv, '--totals', '--format', 'json'], { cwd });
    const next = folderOf({ ...files, 'before.json': before.stdout });
    const { stdout } = await run([...argv, '--compare', 'before.json'], { cwd: next });
    expect(stdout).toContain('alarm   r3  1/links  readme/click-here\n');
    expect(stdout).not.toContain('no longer');
  });

  test('of rows nobody may look at it compares totals', async () => {
    const cwd = folderOf(files);
    const before = await run(['evaluate', 'rows.ndjson', '--pack', 'links.json', '--format', 'json'], { cwd });
    const next = folderOf({ ...files, 'before.json': before.stdout });
    const { stdout } = await run(
      ['evaluate', 'rows.ndjson', '--totals', '--pack', 'links.json', '--compare', 'before.json'],
      { cwd: next },
    );
    expect(stdout).toContain('recall 50 % -> 50 %');
    expect(stdout).not.toMatch(/\br[34]\b/);
  });
});

test.each<[string[], string]>([
  [[], 'Missing file, expected one file of labelled posts'],
  [['a', 'b'], 'Unexpected "b", expected one file'],
  [['a', '--total'], 'Unknown option "--total"; did you mean "--totals"?'],
  [['a', '--format', 'csv'], 'Unexpected value "csv" for --format, expected one of pretty, json'],
  [['a', '--now', 'noon'], 'Unexpected time "noon" for --now'],
  [['a', '--compare', 'nowhere.json'], 'The result nowhere.json cannot be read'],
  [
    ['a', '--compare', 'package.json'],
    'package.json: Unexpected version undefined, expected the result of an evaluation',
  ],
])('%j is wrong use', async (argv, message) => {
  const { code, stderr, stdout } = await run(['evaluate', ...argv, '--pack', miniPack], { cwd: root });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});
