import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folderOf, run } from './run.ts';

const pack = {
  'pack/policy.json': '{ "name": "own", "version": "1.0.0" }',
  'pack/clauses/a.json':
    '{ "clause": "a", "gist": "A.", "rules": [{ "id": "r", "severity": "warning", "forbid": "secret(s)?", "message": "Found." }, { "id": "ask", "severity": "error", "applies": { "kind": ["reply"] }, "confirm": "Sure?", "message": "Not sure." }] }',
};
const posts = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    JSON.stringify({
      id: `p${index}`,
      platform: 'x',
      text: index % 3 === 0 ? `My secret ${index}` : `Hello ${index}`,
      kind: index % 5 === 0 ? 'reply' : 'post',
    }),
  ).join('\n');
const withPosts = (count: number) => folderOf({ ...pack, 'posts.ndjson': posts(count) });
const record = (cwd: string, ...argv: string[]) => run(['record', ...argv, '--pack', 'pack'], { cwd });

describe('postlint record', () => {
  test('writes a line for each decision, and nothing of what the posts say', async () => {
    const cwd = withPosts(4);
    const { code, stderr } = await record(
      cwd,
      'posts.ndjson',
      '--to',
      'record.ndjson',
      '--now',
      '2026-11-24T09:00:00Z',
    );
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(/^recorded {2}4 decisions in record\.ndjson; the last hash is [0-9a-f]{64}\n$/),
    ]);
    const text = readFileSync(join(cwd, 'record.ndjson'), 'utf8');
    const entries = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(text).not.toMatch(/secret|Hello/);
    expect(entries[0]).toMatchObject({
      version: 1,
      number: 1,
      previous: '0'.repeat(64),
      at: '2026-11-24T09:00:00Z',
      post: { id: 'p0', kind: 'reply', platform: 'x' },
      verdict: 'confirm',
      rules: [
        { rule: 'own/r', outcome: 'failed' },
        { rule: 'own/ask', outcome: 'cannotTell' },
      ],
      findings: [{ rule: 'own/r', outcome: 'failed', severity: 'warning', at: '/text' }],
      declarations: [{ rule: 'own/ask', given: false }],
    });
    expect(entries.map(({ previous }) => previous).slice(1)).toEqual(entries.map(({ hash }) => hash).slice(0, -1));
  });

  test('goes on where it ended, and holds', async () => {
    const cwd = withPosts(3);
    for (let i = 0; i < 2; i++) await record(cwd, 'posts.ndjson', '--to', 'record.ndjson');
    const { code, stdout } = await run(['record', 'verify', 'record.ndjson'], { cwd });
    expect([code, stdout]).toEqual([0, expect.stringContaining('record.ndjson: 6 entries hold')]);
  });

  test('a byte that is changed, a line that is left out, put in or moved does not hold', async () => {
    const cwd = withPosts(6);
    await record(cwd, 'posts.ndjson', '--to', 'record.ndjson');
    const path = join(cwd, 'record.ndjson');
    const whole = readFileSync(path, 'utf8');
    const verify = async (text: string) => {
      writeFileSync(path, text);
      return (await run(['record', 'verify', 'record.ndjson'], { cwd })).code;
    };
    const lines = whole.trimEnd().split('\n');
    expect(await verify([...lines.slice(0, 2), ...lines.slice(3)].join('\n'))).toBe(1);
    expect(await verify([...lines.slice(0, 2), lines[1], ...lines.slice(2)].join('\n'))).toBe(1);
    expect(await verify([...lines].reverse().join('\n'))).toBe(1);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 2), fc.integer({ min: 33, max: 126 }), async (at, code) => {
        const byte = String.fromCharCode(code);
        fc.pre(whole[at] !== byte && whole[at] !== '\n');
        expect(await verify(whole.slice(0, at) + byte + whole.slice(at + 1))).toBe(1);
      }),
      { numRuns: 60 },
    );
    expect((await record(cwd, 'posts.ndjson', '--to', 'record.ndjson')).stderr).toContain(
      'nothing is added to a record that does not hold',
    );
    expect(await verify(whole)).toBe(0);
  });

  test('a thousand decisions, replayed, are the same bytes', async () => {
    const cwd = withPosts(1000);
    await record(cwd, 'posts.ndjson', '--to', 'record.ndjson', '--platform', 'linkedin');
    const { code, stdout } = await record(cwd, 'replay', 'record.ndjson', '--posts', 'posts.ndjson');
    expect([code, stdout]).toEqual([
      0,
      '1000 of 1000 decisions are the same, byte for byte; 0 are not, 0 posts are missing.\n',
    ]);
  });

  test('another post, or another policy, shows', async () => {
    const cwd = withPosts(4);
    await record(cwd, 'posts.ndjson', '--to', 'record.ndjson');
    writeFileSync(join(cwd, 'posts.ndjson'), posts(4).replace('Hello 1', 'Hello one'));
    const changed = await record(cwd, 'replay', 'record.ndjson', '--posts', 'posts.ndjson');
    expect([changed.code, changed.stdout]).toEqual([
      1,
      expect.stringContaining('record.ndjson:2: the post p1 is not there, or is another now\n3 of 4'),
    ]);
    writeFileSync(join(cwd, 'pack/clauses/a.json'), pack['pack/clauses/a.json'].replace('secret(s)?', 'hello'));
    const other = await record(cwd, 'replay', 'record.ndjson', '--posts', 'posts.ndjson');
    expect(other.stdout).toContain(
      'record.ndjson:3: another decision: packs, program, verdict, tally, rules, findings',
    );
  });

  test.each<[string[], string]>([
    [[], 'Missing files'],
    [['posts.ndjson'], 'Missing --to'],
    [['verify'], 'Missing record'],
    [['verify', 'nowhere'], 'Unknown record "nowhere"'],
    [['verify', 'a', 'b'], 'Unexpected "b"'],
    [['replay', 'a'], 'Missing --posts'],
  ])('%j is wrong use', async (argv, message) => {
    const { code, stderr } = await record(withPosts(1), ...argv);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
