import { readFileSync } from 'node:fs';
import { reportSchema } from '@postlint/core/schema';
import { describe, expect, test } from 'vitest';
import { version } from '../src/version.ts';
import { folderOf, miniPack, run } from './run.ts';

const post = (text: string, more: object = {}) => JSON.stringify({ platform: 'x', text, ...more });
const check = (cwd: string, ...argv: string[]) => run(['check', ...argv, '--pack', miniPack], { cwd });
const ndjson = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => reportSchema.parse(JSON.parse(line)));

test('the version is that of package.json', () => {
  expect(version).toBe(
    (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version,
  );
});

describe('a finding in pretty', () => {
  test('shows the place, underlined, the clause, and what to do', async () => {
    const cwd = folderOf({
      'a.json': `{\n  "platform": "x",\n  "text": "First \\"line\\".\\nThen click here 👍 now"\n}`,
    });
    const { stdout, code } = await check(cwd, 'a.json');
    expect(code).toBe(1);
    expect(stdout).toContain('block      a.json (x)');
    expect(stdout).toContain('error  “click here” says nothing.  mini/click-here');
    expect(stdout).toContain('a.json:3:34  /text');
    expect(stdout).toContain('    | Then click here 👍 now\n    |      ^^^^^^^^^^\n');
    expect(stdout).toContain('Clause links: Links say where they lead.');
    expect(stdout).toContain('Do: Say where it leads.');
    expect(stdout).toContain('1 report: 1 block');
  });

  test('shows the fix', async () => {
    const cwd = folderOf({
      'pack/policy.json': '{ "name": "p", "version": "1" }',
      'pack/clauses/a.json':
        '{ "clause": "a", "gist": "A.", "rules": [{ "id": "r", "severity": "warning", "prefer": { "wheelchair bound": "wheelchair user" }, "message": "Not bound." }] }',
      'a.json': post('Wheelchair bound'),
    });
    const { stdout } = await run(['check', 'a.json', '--pack', 'pack'], { cwd });
    expect(stdout).toContain('Fix: Replace “Wheelchair bound” with “Wheelchair user”');
  });

  test('shows what is proposed, to whom to hand it over, and by when', async () => {
    const cwd = folderOf({
      'pack/policy.json': '{ "name": "p", "version": "1" }',
      'pack/settings.json':
        '{ "timezone": "Europe/London", "contacts": { "desk": [{ "name": "The desk", "phone": "01632 960000", "confirmed": { "by": "Sam", "on": "2026-11-01" } }] } }',
      'pack/clauses/a.json':
        '{ "clause": "a", "gist": "A.", "rules": [{ "id": "r", "severity": "warning", "applies": { "direction": ["inbound"] }, "forbid": "help", "message": "Asks for help.", "action": "reply", "refer": { "to": "desk", "by": "next-working-day" } }] }',
      'a.json': '{ "platform": "x", "kind": "comment", "text": "Help", "receivedAt": "2026-11-27T12:00:00Z" }',
    });
    const { stdout } = await run(['check', 'a.json', '--pack', 'pack'], { cwd });
    expect(stdout).toContain('refer ');
    expect(stdout).toContain('    Proposed: reply\n    Hand over, by 2026-11-30: The desk, 01632 960000\n');
  });

  test('never prints what a post could do to a terminal', async () => {
    const cwd = folderOf({ 'a.json': post('\u001b[31mclick here\u202e!\u2028', { id: '\u001b]0;x\u0007' }) });
    const { stdout } = await check(cwd, 'a.json');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e\u2028]/);
    expect(stdout).toContain('\\u{1b}[31mclick here');
  });

  test('maps Markdown back to the file', async () => {
    const cwd = folderOf({ 'a.md': '---\nplatform: x\n---\n# Hello\n\nPlease **click here** now.\n' });
    const { stdout } = await check(cwd, 'a.md');
    expect(stdout).toContain('a.md:6:10  /text');
    const json = await check(cwd, 'a.md', '--format', 'json');
    expect((JSON.parse(json.stdout) as { findings: object[] }[])[0]!.findings[0]).toMatchObject({
      origin: { file: 'a.md', position: { start: { line: 6, column: 10 } } },
    });
  });

  test('reads Markdown inside JSON as the network gets it, and maps it back', async () => {
    const text = 'Please **click** *here*\\n\\n![](a.jpg)';
    const cwd = folderOf({ 'a.json': `{\n "platform": "x", "format": "markdown",\n "text": "${text}"\n}` });
    const json = await check(cwd, 'a.json', '--format', 'json');
    const [report] = JSON.parse(json.stdout) as { findings: object[]; issues: object[] }[];
    expect(report!.issues).toEqual([]);
    expect(report!.findings[0]).toMatchObject({
      text: 'click here',
      position: { start: { column: 8 } },
      origin: { file: 'a.json', position: { start: { line: 3, column: 20 }, end: { line: 3, column: 33 } } },
    });
  });

  test('long lines are cut around the place', async () => {
    const cwd = folderOf({ 'a.json': post(`${'word '.repeat(50)}click here ${'word '.repeat(3)}`) });
    const { stdout } = await check(cwd, 'a.json');
    const line = stdout.split('\n').find((each) => each.includes('| …'))!;
    expect(line).toContain('click here');
    expect(line.length).toBeLessThan(110);
  });
});

describe('inputs', () => {
  test('folders, lists, drafts, in order; hidden files and README.md are no posts', async () => {
    const cwd = folderOf({
      'posts/b.json': `[${post('one')}, ${post('click here')}]`,
      'posts/a.md': '---\nplatform: x\n---\nHi',
      'posts/c.ndjson': `${post('x')}\n\n${post('click here')}\n`,
      'posts/sub/d.json': post('deep'),
      'posts/README.md': 'No post.',
      'posts/.hidden.json': '{',
      'posts/picture.png': 'x',
    });
    const { stdout, code } = await check(cwd, 'posts', '--format', 'ndjson');
    expect(ndjson(stdout).map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'block', 'pass', 'block', 'pass']);
    expect(code).toBe(1);
  });

  test('json is always one list', async () => {
    const cwd = folderOf({ 'a.json': post('Hi') });
    const { stdout, code } = await check(cwd, 'a.json', '--format', 'json');
    expect((JSON.parse(stdout) as object[]).map((report) => reportSchema.parse(report).verdict)).toEqual(['pass']);
    expect(code).toBe(0);
  });

  test.each([
    ['lines', `${post('Hi')}\n${post('click here')}\n`, ['pass', 'block']],
    ['one object over several lines', JSON.stringify({ platform: 'x', text: 'click here' }, null, 2), ['block']],
    ['a list', `[${post('Hi')},${post('click here')}]`, ['pass', 'block']],
    ['a broken first line', `{"platform": "x", \n${post('Hi')}\n`.replace('", \n', '"; \n'), ['incomplete', 'pass']],
  ])('standard input: %s', async (_name, stdin, expected) => {
    const { stdout } = await run(['check', '-', '--format', 'ndjson', '--pack', miniPack], { stdin });
    expect(ndjson(stdout).map(({ verdict }) => verdict)).toEqual(expected);
  });

  test('several networks give one report each, in order', async () => {
    const cwd = folderOf({ 'a.json': post('a'.repeat(300)) });
    const { stdout } = await check(cwd, 'a.json', '--platform', 'linkedin,x', '--format', 'ndjson');
    expect(ndjson(stdout).map(({ post: { platform }, verdict }) => [platform, verdict])).toEqual([
      ['linkedin', 'pass'],
      ['x', 'block'],
    ]);
  });

  test('CRLF, U+2028 and lone surrogates are text like any other', async () => {
    const cwd = folderOf({
      'a.ndjson': `${post('one\r\nclick here')}\r\n{"platform":"x","text":"a\u2028click here"}\r\n{"platform":"x","text":"\\ud83d click here"}\r\n`,
    });
    const { stdout } = await check(cwd, 'a.ndjson', '--format', 'ndjson');
    expect(ndjson(stdout).map(({ findings }) => findings[0]!.position!.start)).toMatchObject([
      { line: 2, column: 1 },
      { line: 1, column: 3 },
      { line: 1, column: 3 },
    ]);
  });

  test('of ten thousand lines one that is broken costs itself only', async () => {
    const lines = Array.from({ length: 10_000 }, (_, index) =>
      index === 4_999 ? '{"platform": "x", "text" "Hi"}' : post(`Hello ${index}`),
    );
    const cwd = folderOf({ 'a.ndjson': lines.join('\n') });
    const { stdout, code } = await check(cwd, 'a.ndjson', '--format', 'ndjson');
    const reports = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { verdict: string; issues: unknown[] });
    expect(reports.length).toBe(10_000);
    expect(reports.filter(({ verdict }) => verdict === 'pass').length).toBe(9_999);
    expect(reports[4_999]).toMatchObject({
      verdict: 'incomplete',
      issues: [{ code: 'json-syntax', effect: 'unchecked', range: { start: { line: 5_000, column: 26 } } }],
    });
    expect(code).toBe(1);
  });
});

describe('what cannot be read is said, with its place, and nothing else is lost', () => {
  test.each<[string, Record<string, string | Uint8Array>, string, RegExp]>([
    [
      'broken JSON',
      { 'bad.json': '{\n  "platform": "x",\n  "text": "a" "b"\n}' },
      'bad.json',
      /bad\.json:3:15\n {2}Unexpected "\\"b\\"".*, expected valid JSON|bad\.json:3:15\n {2}Unexpected ""b"", expected valid JSON/,
    ],
    ['JSON that ends too soon', { 'bad.json': '{"platform": "x"' }, 'bad.json', /Unexpected end, expected valid JSON/],
    ['an empty file', { 'bad.json': '' }, 'bad.json', /Unexpected empty file, expected a post/],
    ['an empty list', { 'bad.json': '[]' }, 'bad.json', /Unexpected empty list/],
    [
      'a binary file',
      { 'bad.json': Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0) },
      'bad.json',
      /Unexpected binary file, expected text/,
    ],
    ['bytes that are no UTF-8', { 'bad.json': Uint8Array.of(0x22, 0xff, 0x22) }, 'bad.json', /not UTF-8/],
    ['a folder without posts', { 'folder/x.txt': 'x' }, 'folder', /Unexpected folder without posts/],
    ['a missing file', {}, 'nowhere.json', /There is no such file or folder/],
    ['another kind of file', { 'a.docx': 'x' }, 'a.docx', /Unexpected file type "\.docx", expected one of \.json/],
    ['an empty NDJSON file', { 'bad.ndjson': '\n\n' }, 'bad.ndjson', /Unexpected empty file/],
  ])('%s', async (_name, files, word, message) => {
    const cwd = folderOf({ ...files, 'good.json': post('Hi') });
    const { stdout, code } = await check(cwd, word, 'good.json');
    expect(stdout).toMatch(message);
    expect(stdout).toContain('pass       good.json');
    expect(code).toBe(1);
    const json = await check(cwd, word, 'good.json', '--format', 'ndjson');
    const reports = ndjson(json.stdout);
    expect(reports.map(({ verdict }) => verdict)).toEqual(['incomplete', 'pass']);
    expect(reports[0]!.issues).toMatchObject([{ effect: 'unchecked' }]);
  });

  test.each([
    ['a byte order mark', Buffer.from(`\ufeff${post('click here')}`)],
    ['UTF-16', Buffer.from(`\ufeff${post('click here')}`, 'utf16le')],
  ])('%s is no fault', async (_name, bytes) => {
    const cwd = folderOf({ 'a.json': bytes });
    expect(ndjson((await check(cwd, 'a.json', '--format', 'ndjson')).stdout)).toMatchObject([
      { verdict: 'block', issues: [] },
    ]);
  });

  test.each([
    ['a value that is no post', '5', 'Unexpected a number, expected an object'],
    ['a missing platform', '{"text":"Hi"}', 'Missing key "platform"'],
    ['an unknown key', '{"platform":"x","medai":[]}', 'Unexpected key "medai"; did you mean "media"?'],
  ])('%s', async (_name, text, message) => {
    const cwd = folderOf({ 'a.json': text });
    const { stdout } = await check(cwd, 'a.json');
    expect(stdout).toContain('incomplete');
    expect(stdout).toContain(message);
  });

  test('front matter that is broken is said, and the body is checked', async () => {
    const cwd = folderOf({ 'a.md': '---\nplatform: [x\n---\nclick here\n' });
    const { stdout } = await check(cwd, 'a.md');
    expect(stdout).toContain('Unexpected front matter, expected YAML');
    expect(stdout).toContain('“click here” says nothing.');
  });
});

describe('--explain', () => {
  const post = { platform: 'x', text: 'Click here!', account: { type: 'corporate' } };

  test('pretty: why each rule that found something did, and what would change that', async () => {
    const cwd = folderOf({ 'a.json': JSON.stringify(post) });
    const { stdout, code } = await run(['check', 'a.json', '--pack', miniPack, '--explain'], { cwd });
    const [first] = /^mini\/\S+ {2}\w+$/m.exec(stdout)!;
    expect(stdout.indexOf(first)).toBeGreaterThan(stdout.indexOf('a.json (x)'));
    for (const words of ['a.json: a finding.', 'It applies where', 'Another outcome would come of'])
      expect(stdout).toContain(words);
    expect(code).toBe((await run(['check', 'a.json', '--pack', miniPack], { cwd })).code);
  });

  test('json: the outcome of every rule', async () => {
    const cwd = folderOf({ 'a.json': JSON.stringify(post) });
    const argv = ['check', 'a.json', '--pack', miniPack, '--format', 'json'];
    const [plain] = JSON.parse((await run(argv, { cwd })).stdout);
    const [explained] = JSON.parse((await run([...argv, '--explain'], { cwd })).stdout);
    expect(explained).toMatchObject(plain);
    expect(plain.outcomes).toBeUndefined();
    expect(explained.outcomes).toContainEqual({ rule: plain.findings[0].rule, outcome: 'failed' });
  });
});

describe('exit codes and wrong use', () => {
  const cwd = () => folderOf({ 'a.json': post('wow!') });

  test.each([
    ['block', 0],
    ['advise', 1],
    ['never', 0],
  ])('--fail-on %s', async (verdict, expected) => {
    expect((await check(cwd(), 'a.json', '--fail-on', verdict)).code).toBe(expected);
  });

  test.each([
    [['chekc', 'a.json'], 'Unknown command "chekc"; did you mean "check"?'],
    [['check'], 'Missing files, expected at least one'],
    [['check', 'a.json', '--fromat', 'json'], 'Unknown option "--fromat"; did you mean "--format"?'],
    [
      ['check', 'a.json', '--explain', '--format', 'csv'],
      'Unexpected --explain with --format csv, expected pretty, json or ndjson.',
    ],
    [
      ['check', 'a.json', '--format', 'jsn'],
      'Unexpected value "jsn" for --format, expected one of pretty, json, ndjson, csv, sarif, junit, github, markdown, html; did you mean "json"?',
    ],
    [['check', 'a.json', '--format'], 'Missing value after --format'],
    [['check', 'a.json', '--now', 'yesterday'], 'Unexpected time "yesterday" for --now'],
    [['check', 'a.json', '--pack', 'nowhere'], 'Unknown pack "nowhere"'],
  ])('%j', async (argv, message) => {
    const { code, stderr } = await run(argv, { cwd: cwd() });
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  test('a network that is nearly one is a slip', async () => {
    const { code, stderr } = await run(['check', '-', '--platform', 'linkdin']);
    expect(code).toBe(2);
    expect(stderr).toContain('Unknown network "linkdin" in --platform; did you mean "linkedin"?');
  });

  test.each([['--help'], ['check --help'], ['help check']])('%s', async (words) => {
    const { code, stdout } = await run(words.split(' '));
    expect(stdout).toContain('Usage: postlint');
    expect(code).toBe(0);
  });

  test('a broken pack names every fault with file, line and column', async () => {
    const folder = folderOf({
      'a.json': post('Hi'),
      'pack/policy.json': '{ "name": "own", "version": "1" }',
      'pack/clauses/a.json':
        '{\n  "clause": "a", "gist": "A.",\n  "rules": [\n    { "id": "r", "severity": "eror", "forbid": "x", "message": "M." },\n    { "id": "s", "severity": "error", "message": "M.", "when": {\n      "==": [{ "var": "post.acount.type" }, "x"] } }\n  ]\n}',
      'pack/clauses/b.json': '{ "clause": "b", "gist": "B.", "rulez": [] }',
    });
    const { code, stderr } = await run(['check', 'a.json', '--pack', 'pack'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain(
      'pack/clauses/a.json:4:30: Unexpected value "eror", expected one of "error", "warning", "info"; did you mean "error"?',
    );
    expect(stderr).toContain('pack/clauses/b.json:1:32: Unexpected key "rulez"; did you mean "rules"?');
  });

  test('a pack with a syntax error says where', async () => {
    const folder = folderOf({
      'a.json': post('Hi'),
      'pack/policy.json': '{ "name": "own", "version": "1" }',
      'pack/clauses/a.json': '{\n  "clause": "a"\n  "gist": "A."\n}',
    });
    const { stderr } = await run(['check', 'a.json', '--pack', 'pack'], { cwd: folder });
    expect(stderr).toContain('pack/clauses/a.json:2:16: Unexpected "gist", expected a comma');
  });

  test('a pack of one’s own may build on the built-in one', async () => {
    const folder = folderOf({
      'a.json': post('Tap this. Proud of the ICB.', { account: { type: 'personal', bio: '' } }),
      'pack/policy.json': '{ "name": "own", "version": "1", "extends": ["icb"] }',
      'pack/clauses/a.json':
        '{ "clause": "a", "gist": "A.", "rules": [{ "id": "r", "severity": "error", "forbid": "tap this", "message": "M." }] }',
    });
    const { stdout } = await run(['check', 'a.json', '--pack', 'pack', '--format', 'ndjson'], { cwd: folder });
    expect(ndjson(stdout)[0]!.findings.map(({ rule }) => rule)).toEqual(['own/r', 'icb/disclaimer']);
  });
});

test('who stands in the folder of a pack and names none is told which policy is used', async () => {
  const cwd = folderOf({ 'policy.json': '{}', 'a.json': post('Hello') });
  const { stderr } = await run(['check', 'a.json'], { cwd });
  expect(stderr).toBe('postlint: checked against icb; for the pack of this folder say --pack .\n');
  expect((await run(['check', 'a.json', '--pack', 'icb'], { cwd })).stderr).toBe('');
});
