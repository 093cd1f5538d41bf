import { chmodSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folderOf, run } from './run.ts';

const pack = {
  'pack/policy.json': '{ "name": "own", "version": "1.0.0" }',
  'pack/clauses/a.json': JSON.stringify({
    clause: 'a',
    gist: 'A.',
    rules: [
      {
        id: 'plain',
        severity: 'warning',
        prefer: { utilise: 'use', 'bow "tie"': 'a "tie"\n*' },
        message: 'Plain words.',
      },
      {
        id: 'title',
        severity: 'warning',
        applies: { if: { has: ['titled', 'text'] } },
        needs: { any: ['post'], in: ['title'] },
        fix: { append: 'A post', field: 'title' },
        message: 'No title.',
      },
    ],
  }),
};

/** The files after a fix, and what was said. */
async function fix(files: Record<string, string | Uint8Array>, ...more: string[]) {
  const cwd = folderOf({ ...pack, ...files });
  const names = Object.keys(files);
  const result = await run(['check', ...names, '--pack', 'pack', '--fix', '--format', 'ndjson', ...more], { cwd });
  return { ...result, cwd, texts: names.map((name) => readFileSync(join(cwd, name), 'utf8')) };
}

describe('check --fix', () => {
  test('changes the ranges that change, and nothing else', async () => {
    const json =
      '{\r\n\t"text": "We utilise \\u201cit\\u201d \\/ daily.",\r\n\t"platform" :"x",   "title": "Utilise"\r\n}\r\n';
    const { texts, stderr, stdout, code } = await fix({ 'a.json': `\ufeff${json}` });
    expect(texts[0]).toBe(`\ufeff${json.replace('utilise', 'use').replace('Utilise', 'Use')}`);
    expect(stderr).toBe(
      'fixed  a.json: Replace “Utilise” with “Use” (own/plain)\nfixed  a.json: Replace “utilise” with “use” (own/plain)\n',
    );
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'pass', findings: [] });
    expect(code).toBe(0);
  });

  test('a list, lines, and what stands in an escape', async () => {
    const list = '[{ "platform": "x", "text": "utilise" },\n { "platform": "x", "text": "bow \\"tie\\"" }]';
    const lines = '{"platform":"x","text":"fine"}\r\n\r\n{"platform":"x","text":"utilise"}\n';
    const { texts, stderr } = await fix({ 'a.json': list, 'b.ndjson': lines });
    expect(texts).toEqual([
      '[{ "platform": "x", "text": "use" },\n { "platform": "x", "text": "a \\"tie\\"\\n*" }]',
      lines.replace('utilise', 'use'),
    ]);
    expect(stderr).toContain('fixed  b.ndjson:3: Replace');
  });

  test('a text that is not there yet', async () => {
    const { texts } = await fix({ 'a.json': '{\n    "platform": "x",\n    "text": "titled"\n}\n' });
    expect(texts[0]).toBe('{\n    "platform": "x",\n    "text": "titled",\n    "title": "A post"\n}\n');
  });

  test('drafts: body, alternative text and front matter, comments and all', async () => {
    const draft =
      '---\nplatform: x # the network\ntitle: Utilise it\ndescription: "utilise: it"\n---\n\nWe **utilise** [it](https://a.example).\n\n![utilise](a.png)\n';
    const { texts, stderr } = await fix({ 'a.md': draft });
    expect(texts[0]).toBe(
      '---\nplatform: x # the network\ntitle: Use it\ndescription: "use: it"\n---\n\nWe **use** [it](https://a.example).\n\n![use](a.png)\n',
    );
    expect(stderr.match(/^fixed/gm)).toHaveLength(4);
  });

  test('Markdown inside a post, and signs that would be markup', async () => {
    const json = '{ "platform": "x", "format": "markdown", "text": "We **utilise** it." }';
    const { texts } = await fix({ 'a.json': json, 'b.md': '---\nplatform: x\n---\nMy bow "tie" is new.\n' });
    expect(texts[0]).toBe(json.replace('utilise', 'use'));
    expect(texts[1]).toContain('My a "tie"\\\n\\* is new.');
  });

  test('what cannot be written is told, and left', async () => {
    const draft = '---\nplatform: x\n---\ntitled\n';
    const { texts, stderr } = await fix({ 'a.md': draft });
    expect(texts[0]).toBe(draft);
    expect(stderr).toBe(
      'not fixed  a.md: Add “A post” at the end (own/title): it cannot be written into this file without changing more\n',
    );
  });

  test('UTF-16 stays UTF-16, and a mode its mode', async () => {
    const text = '\ufeff{ "platform": "x", "text": "utilise" }';
    const cwd = folderOf({
      ...pack,
      'a.json': Buffer.from(text, 'utf16le'),
      'b.json': Buffer.from(text, 'utf16le').swap16(),
    });
    chmodSync(join(cwd, 'a.json'), 0o640);
    await run(['check', 'a.json', 'b.json', '--pack', 'pack', '--fix'], { cwd });
    expect(readFileSync(join(cwd, 'a.json')).toString('utf16le')).toBe(text.replace('utilise', 'use'));
    expect(readFileSync(join(cwd, 'b.json')).swap16().toString('utf16le')).toBe(text.replace('utilise', 'use'));
    expect(statSync(join(cwd, 'a.json')).mode & 0o777).toBe(0o640);
  });

  test('--dry-run shows a diff and writes nothing', async () => {
    const text = '{ "platform": "x",\n  "text": "utilise" }\n';
    const { texts, stdout, stderr, code } = await fix({ 'a.json': text }, '--dry-run');
    expect([texts[0], code]).toEqual([text, 0]);
    expect(stderr).toContain('would fix  a.json: Replace “utilise” with “use”');
    expect(stdout).toContain('-  "text": "utilise" }\n+  "text": "use" }\n');
  });

  test('files that cannot be read are left to the check', async () => {
    const { code, stderr } = await fix({ 'a.json': '{ broken', 'b.json': '{"platform":"x","text":"utilise"}' });
    expect(code).toBe(1);
    expect(stderr).toBe('fixed  b.json: Replace “utilise” with “use” (own/plain)\n');
  });

  test.each<[string[], string]>([
    [['-', '--fix'], 'Unexpected --fix with standard input, expected files'],
    [['a.json', '--fix', '--platform', 'x,linkedin'], 'Unexpected --fix with several networks'],
    [['a.json', '--dry-run'], 'Unexpected --dry-run without --fix'],
  ])('%j is wrong use', async (argv, message) => {
    const { code, stderr } = await run(['check', ...argv]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  test('whatever the draft says, the file then says what the fixed post says', async () => {
    const word = fc.constantFrom(
      'utilise',
      'bow "tie"',
      '*',
      '**',
      '`',
      '[a](b)',
      '\n\n',
      '> ',
      '- ',
      '<b>',
      '&amp;',
      '\\',
      'fine',
      '# ',
    );
    const body = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const draft = `---\nplatform: x\n---\n${text}\n`;
        const first = await fix({ 'a.md': draft, 'b.json': JSON.stringify({ platform: 'x', text }) });
        const reports = first.stdout
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as { verdict: string });
        expect(reports[1]!.verdict).toBe('pass');
        const again = await fix({ 'a.md': first.texts[0]!, 'b.json': first.texts[1]! });
        expect(again.texts).toEqual(first.texts);
      }),
      { numRuns: 40 },
    );
  });
});
