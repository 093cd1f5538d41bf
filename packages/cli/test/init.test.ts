import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { readPolicy } from '../src/scaffold/readPolicy.ts';
import { folderOf, run } from './run.ts';

const policy = `# Social media policy of Anytown Library

## Contents

1. Roles
2. Content

## 1. Roles

The communications team runs the accounts. Nobody else does.

- Staff do not speak for the library.
- Staff say that views are their own, e.g.:
  - in the profile;
  - in the post.

## 1.2 Passwords

Passwords are changed every year.

## Anything else

Be kind.
`;

const plain = `Policy

5.0 Roles and responsibilities

Everybody follows this policy. It holds at home too.

5.1 Staff

• Do not share confidential information.
• Do not comment on legal matters.

5.1.1 Accessibility

Pictures have a description.
`;

async function sound(cwd: string, pack: string, warnings = 0): Promise<void> {
  const lint = await run(['lint', pack, '--format', 'json'], { cwd });
  expect(JSON.parse(lint.stdout)).toMatchObject({ faults: [], warnings: { length: warnings } });
  const tested = await run(['test', pack, '--fail-on', 'gap'], { cwd });
  expect([tested.code, tested.stderr], tested.stdout).toEqual([0, '']);
}

describe('postlint init', () => {
  test('a pack that passes its own test and lint', async () => {
    const cwd = folderOf({});
    const { code, stderr } = await run(['init', 'My Policy!'], { cwd });
    expect([code, stderr]).toEqual([0, 'wrote  5 files in My Policy!; README.md there says what they are\n']);
    expect(JSON.parse(readFileSync(join(cwd, 'My Policy!/policy.json'), 'utf8'))).toMatchObject({ name: 'my-policy' });
    await sound(cwd, 'My Policy!');
    const check = await run(['check', 'posts', '--pack', '.'], { cwd: join(cwd, 'My Policy!') });
    expect(check.stdout).toContain('“Click here” does not say where the link leads.');
    const { stdout } = await run(['coverage', 'My Policy!', '--format', 'json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ totals: { units: 1, rule: 1 }, unknown: [] });
  });

  test('nothing that is there is written over', async () => {
    const cwd = folderOf({ 'settings.json': 'mine' });
    const { code, stderr } = await run(['init'], { cwd });
    expect([code, stderr]).toEqual([2, 'postlint: This file is there already: settings.json. Nothing was written.\n']);
    expect(readdirSync(cwd)).toEqual(['settings.json']);
  });

  test('--from a policy document', async () => {
    const cwd = folderOf({ 'policy.md': policy });
    const { code } = await run(['init', 'pack', '--from', 'policy.md', '--name', 'library'], { cwd });
    expect(code).toBe(0);
    const { title, name, units } = JSON.parse(readFileSync(join(cwd, 'pack/policy.json'), 'utf8'));
    expect([title, name]).toEqual(['Social media policy of Anytown Library', 'library']);
    expect(Object.keys(units)).toEqual(['1-1', '1-2', '1-3', '1-4', '1-5', '1-6', '1-7', '1.2-1', '2-1']);
    const text = readFileSync(join(cwd, 'pack/clauses/1.2-passwords.json'), 'utf8');
    expect(text).toContain('  // Replace this line by rules');
    expect(parse(text)).toEqual({
      $schema: '../node_modules/@postlint/core/schema/clause.schema.json',
      clause: '1.2/passwords',
      units: ['1.2-1'],
      gist: 'Passwords are changed every year.',
      nothing: 'It has not been decided yet what a post can show of it.',
    });
    await sound(cwd, 'pack', 1);
    // What nobody has decided is not covered.
    const { stdout } = await run(['coverage', 'pack', '--format', 'json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ totals: { units: 9, uncovered: 9 }, unknown: [] });
  });

  test('text with numbered headings and the bullets of a word processor', () => {
    const { units, clauses } = readPolicy(plain);
    expect(units.map(({ unit, gist }) => `${unit} ${gist}`)).toEqual([
      '5.0-1 Everybody follows this policy.',
      '5.1-1 Do not share confidential information.',
      '5.1-2 Do not comment on legal matters.',
      '5.1.1-1 Pictures have a description.',
    ]);
    expect(clauses.map(({ clause }) => clause)).toEqual([
      '5.0/roles-and-responsibilities',
      '5.1/do-not-share-confidential-information',
      '5.1/do-not-comment-on-legal-matters',
      '5.1.1/accessibility',
    ]);
  });

  test('any Markdown gives a sound pack, and ids that are all different', () => {
    const { clauses, units } = readPolicy(
      '# A\n\n## <b>x</b>\n\n- a\n- a\n- ![pic](x.png)\n- \u202e"quoted" \\ text\n\n## x\n\n[link](y) `code`\n\n> quote\n\n| a |\n',
    );
    expect(new Set(clauses.map(({ clause }) => clause)).size).toBe(clauses.length);
    expect(new Set(units.map(({ unit }) => unit)).size).toBe(units.length);
    expect(clauses.length).toBeGreaterThan(3);
  });

  test.each([
    [['a', 'b'], 'Unexpected "b", expected one folder'],
    [['--name', 'My Pack'], 'Unexpected name "My Pack" for --name, expected lower-case letters'],
    [['--from', 'nowhere.md'], 'The document nowhere.md cannot be read'],
    [['--from', 'empty.md'], 'empty.md: Unexpected empty file'],
    [['--from', 'flat.md'], 'flat.md has no headings with text under them'],
  ])('%j is wrong use', async (argv, message) => {
    const cwd = folderOf({ 'empty.md': '', 'flat.md': 'only words\n' });
    const { code, stderr } = await run(['init', ...argv], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(readdirSync(cwd)).toHaveLength(2);
  });
});

describe('postlint new', () => {
  async function pack(): Promise<string> {
    const cwd = folderOf({});
    await run(['init', '.', '--name', 'own'], { cwd });
    return cwd;
  }

  test('rules and clauses pass their own test and lint', async () => {
    const cwd = await pack();
    const said: string[] = [];
    for (const argv of [
      ['new', 'clause', '2/names', '--units', '2-1, 2-2', '--gist', 'Names are written out.'],
      ['new', 'rule', 'no-initials', '--clause', '2/names'],
      ['new', 'rule', 'click-there', '--clause', '1/links'],
      ['new', 'rule', 'brand', '--clause', '3/new-clause'],
    ]) {
      const { code, stderr } = await run(argv, { cwd });
      expect(code, stderr).toBe(0);
      said.push(stderr);
    }
    expect(said).toEqual([
      'wrote  clauses/2-names.json\n',
      'added  the rule no-initials to clauses/2-names.json, as a draft\n',
      'added  the rule click-there to clauses/1-links.json, as a draft\n',
      'wrote  clauses/3-new-clause.json, with the rule brand as a draft\n',
    ]);
    const names = readFileSync(join(cwd, 'clauses/2-names.json'), 'utf8');
    expect(names).not.toContain('//');
    expect(parse(names)).toMatchObject({
      units: ['2-1', '2-2'],
      gist: 'Names are written out.',
      rules: [{ id: 'no-initials' }],
    });
    expect(parse(names)).not.toHaveProperty('nothing');
    await sound(cwd, '.');
    // A draft changes nothing yet.
    writeFileSync(join(cwd, 'posts/two.json'), '{ "platform": "x", "text": "words to look for" }');
    expect((await run(['check', 'posts/two.json', '--pack', '.'], { cwd })).stdout).toMatch(/^pass/);
  });

  test('remarks and the other rules stay as they are', async () => {
    const text = '{\r\n  // mine\r\n  "clause": "9/a", "gist": "A.",\r\n  "nothing": { "9-1": "why" }\r\n}\r\n';
    const cwd = folderOf({ 'policy.json': '{ "name": "own", "version": "1" }', 'clauses/a.json': text });
    await run(['new', 'rule', 'one', '--clause', '9/a'], { cwd });
    const changed = readFileSync(join(cwd, 'clauses/a.json'), 'utf8');
    expect(changed).toContain('// mine\r\n  "clause": "9/a", "gist": "A.",\r\n  "nothing": { "9-1": "why" }');
    expect(parse(changed).rules).toHaveLength(1);
    expect(changed.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('a network whose own test runs', async () => {
    const cwd = folderOf({});
    const { code, stderr } = await run(['new', 'platform', 'intranet', '--out', 'src'], { cwd });
    expect([code, stderr]).toEqual([
      0,
      'wrote  src/intranet.mjs and src/intranet.test.mjs; test it with node --test src/intranet.test.mjs\n',
    ]);
    const packages = join(import.meta.dirname, '../..');
    mkdirSync(join(cwd, 'node_modules/@postlint'), { recursive: true });
    for (const name of ['core', 'platforms'])
      symlinkSync(join(packages, name), join(cwd, 'node_modules/@postlint', name));
    symlinkSync(join(packages, '../node_modules/fast-check'), join(cwd, 'node_modules/fast-check'));
    if (!existsSync(join(packages, 'core/dist/index.js'))) throw new Error('Build first: pnpm build');
    const output = execFileSync(process.execPath, ['--test', '--test-reporter=tap', 'src/intranet.test.mjs'], {
      cwd,
      encoding: 'utf8',
    });
    expect(output).toMatch(/^# pass 4$/m);
    expect(output).toMatch(/^# fail 0$/m);
  });

  test.each([
    [['rule', 'a'], 'Missing --clause'],
    [['rule'], 'Missing words, expected rule, clause or platform, and its id'],
    [['rul', 'a'], 'did you mean "rule"?'],
    [['rule', 'a b', '--clause', 'c'], 'Unexpected id "a b", expected letters, digits, dots and hyphens'],
    [['platform', 'My Net'], 'expected lower-case letters, digits and hyphens'],
    [['clause', '1/links'], 'The clause "1/links" is there already: clauses/1-links.json'],
    [['rule', 'click-here', '--clause', '5/x'], 'The rule "click-here" is there already: clauses/1-links.json'],
    [['clause', '5/x', '--pack', 'nowhere'], 'There is no policy.json in nowhere'],
  ])('%j is wrong use', async (argv, message) => {
    const { code, stderr } = await run(['new', ...argv], { cwd: await pack() });
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
