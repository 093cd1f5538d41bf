import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, run } from './run.ts';

const pack = {
  'pack/policy.json': '{ "name": "own", "version": "1.0.0" }',
  'pack/settings.json': '{ "contacts": { "desk": [{ "name": "Desk" }] } }',
  'pack/clauses/a.json': JSON.stringify({
    clause: 'a',
    gist: 'A.',
    rules: [
      { id: 'bad', severity: 'error', forbid: 'bad', message: 'Bad.' },
      { id: 'poor', severity: 'warning', forbid: 'poor', message: 'Poor.' },
      { id: 'help', severity: 'warning', forbid: 'help', message: 'Help.', refer: { to: 'desk', by: 'now' } },
    ],
  }),
};
const post = '{\n  "platform": "x",\n  "text": "A bad, poor, poor day: help"\n}\n';
const draft = '---\nplatform: x\n---\nA poor day\n';
const said = ['--reason', 'a name', '--by', 'Jo', '--expires', '2027-01-31'];

async function waive(argv: string[]) {
  const cwd = folderOf({ ...pack, 'a.json': post, 'b.md': draft, 'c.ndjson': '{"platform":"x","text":"poor"}' });
  const result = await run(['waive', ...argv, '--pack', 'pack'], { cwd });
  return { ...result, cwd };
}

describe('postlint waive', () => {
  test('prints a waiver that holds', async () => {
    const { stdout, code, cwd } = await waive(['b.md', 'poor', ...said]);
    const waiver = JSON.parse(stdout) as object;
    expect([code, waiver]).toEqual([
      0,
      {
        rule: 'own/poor',
        fingerprint: expect.any(String),
        reason: 'a name',
        by: 'Jo',
        expires: '2027-01-31T23:59:59Z',
      },
    ]);
    const stdin = JSON.stringify({ platform: 'x', text: 'A poor day', waivers: [waiver] });
    const report = JSON.parse(
      (await run(['check', '-', '--pack', 'pack', '--format', 'ndjson'], { cwd, stdin })).stdout,
    );
    expect([report.verdict, report.findings[0].waived]).toMatchObject(['pass', { by: 'Jo' }]);
  });

  test('writes it into the file, beside others', async () => {
    const { cwd, stderr } = await waive(['a.json', 'bad', ...said, '--approved-by', 'Sam', '--write']);
    expect(stderr).toBe('waived  a.json: Bad. (own/bad)\n');
    await run(['waive', 'a.json', 'poor', '--at', '/text:7', ...said, '--write', '--pack', 'pack'], { cwd });
    const text = readFileSync(join(cwd, 'a.json'), 'utf8');
    expect(text.startsWith(post.slice(0, -3))).toBe(true);
    const [report] = JSON.parse((await run(['check', 'a.json', '--pack', 'pack', '--format', 'json'], { cwd })).stdout);
    expect(
      report.findings.map(({ rule, waived }: { rule: string; waived?: object }) => [rule, waived !== undefined]),
    ).toEqual([
      ['own/bad', true],
      ['own/poor', true],
      ['own/poor', false],
      ['own/help', false],
    ]);
    expect(report.issues).toEqual([]);
    const markdown = await waive(['b.md', 'own/poor', ...said, '--write']);
    const checked = await run(['check', 'b.md', '--pack', 'pack', '--format', 'json'], { cwd: markdown.cwd });
    expect(JSON.parse(checked.stdout)[0].verdict).toBe('pass');
  });

  test.each<[string[], string]>([
    [['a.json', 'bad', ...said], 'own/bad is an error: its waiver needs a second person'],
    [['a.json', 'bad', ...said, '--approved-by', 'jo '], 'needs a second person'],
    [['a.json', 'help', ...said], 'has to be handed to desk: that cannot be waived'],
    [
      ['a.json', 'poor', ...said],
      'There are 2 findings of "poor", expected one: say --at. There are:\n  own/poor  /text:7  Poor.',
    ],
    [['a.json', 'nothing', ...said], 'There is no finding of "nothing". There are:\n  own/bad  /text:2  Bad.'],
    [['b.md', 'poor', '--reason', 'r', '--by', 'Jo', '--expires', '2026-01-01'], 'expected one that is still to come'],
    [['b.md', 'poor', '--reason', 'r', '--by', 'Jo', '--expires', 'soon'], 'expected a day, e.g. 2027-01-31'],
    [['b.md', 'poor', '--by', 'Jo', '--expires', '2027-01-31'], 'Missing --reason'],
    [['b.md'], 'Missing words, expected the file of a post and the id of a rule'],
    [['c.ndjson', 'poor', ...said, '--write'], 'A waiver cannot be written into c.ndjson'],
    [['nowhere.json', 'poor', ...said], 'There is no such file or folder'],
  ])('%j is refused', async (argv, message) => {
    const { code, stderr } = await waive(argv);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });
});
