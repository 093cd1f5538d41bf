import { describe, expect, test } from 'vitest';
import { folderOf, run } from './run.ts';

const files = {
  'pack/policy.json': '{ "name": "own", "version": "1.0.0" }',
  'pack/settings.json': '{ "names": ["Anytown"] }',
  'pack/clauses/a.json': `{
  "clause": "a",
  "gist": "No grievances.",
  "rules": [
    {
      "id": "grievance", "severity": "warning", "applies": { "account": ["personal"] },
      "forbid": { "all": ["my manager", "useless"] }, "message": "A grievance of {{settings.names}}."
    },
    { "id": "off", "severity": "error", "forbid": "a", "message": "M.", "stage": "draft" }
  ]
}`,
  'a.json': '{ "platform": "x", "account": { "type": "personal" }, "text": "My manager is useless" }',
  'two.ndjson': '{ "platform": "x", "text": "My manager" }\n{ "platform": "x", "text": "Useless" }\n',
};
const explain = (argv: string[], more: Record<string, string> = {}) =>
  run(['explain', ...argv, '--pack', 'pack'], { cwd: folderOf({ ...files, ...more }) });

describe('postlint explain', () => {
  test('a rule with a post', async () => {
    const { code, stdout } = await explain(['grievance', 'a.json']);
    expect(code).toBe(0);
    expect(stdout).toContain('own/grievance  warning  pack/clauses/a.json:5:5\nClause a: No grievances.\n');
    expect(stdout).toContain('a.json: a finding. It found one place.');
    expect(stdout).toContain(
      '  yes {"in":[{"var":"post.account.type"},["personal"]]}  /applies/account\n    "personal"',
    );
    expect(stdout).toContain('(the post says so, /account/type)');
    expect(stdout).toContain('  yes /forbid/all/0  my manager: “My manager” in /text');
    expect(stdout).toContain('  /account/type: "personal" → "corporate"  does not apply');
    expect(stdout).toContain('  /text without “useless”  passed');
    expect(stdout).toContain('  names: ["Anytown"] (from own)');
  });

  test('a rule by itself', async () => {
    const { stdout } = await explain(['own/grievance']);
    expect(stdout).toContain('It applies where\n  /applies/direction  {"in":');
    expect(stdout).toContain('Spelled out\n  select: sentence\n  finding: each\n  all: [["my manager"],["useless"]]');
  });

  test('as JSON', async () => {
    const [explanation] = JSON.parse((await explain(['grievance', 'a.json', '--format', 'json'])).stdout);
    expect(explanation).toMatchObject({ rule: 'own/grievance', outcome: 'failed', changedBy: [] });
    const described = JSON.parse((await explain(['grievance', '--format', 'json'])).stdout);
    expect(described.applies[1]).toEqual({
      pointer: '/applies/account',
      condition: { in: [{ var: 'post.account.type' }, ['personal']] },
    });
  });

  test('every post of a file; what cannot be read is said', async () => {
    const { stdout } = await explain(['grievance', 'two.ndjson']);
    expect(stdout.match(/^two\.ndjson.*$/gm)).toEqual([
      'two.ndjson: passed. Nothing of what it looks for is there.',
      'two.ndjson:2: passed. Nothing of what it looks for is there.',
    ]);
    const broken = await explain(['grievance', 'b.json'], { 'b.json': '{' });
    expect([broken.code, broken.stderr]).toEqual([1, expect.stringContaining('postlint: b.json: ')]);
  });

  test.each<[string[], string]>([
    [[], 'Missing rule, expected the id of a rule and perhaps a post'],
    [['greivance'], 'Unknown rule "greivance"; did you mean "own/grievance"?'],
    [['off'], 'The rule "own/off" does not run: it is turned off, or a draft.'],
    [['a', 'b', 'c'], 'Unexpected "c"'],
  ])('%j is wrong use', async (argv, message) => {
    const { code, stderr } = await explain(argv);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
