import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter, type PackInput, type Report } from '@postlint/core';
import { Ajv } from 'ajv';
import { parse as parseCsv } from 'csv-parse/sync';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { csvFormatter } from '../src/format/csv.ts';
import type { Formatter } from '../src/format/formatter.ts';
import { githubFormatter } from '../src/format/github.ts';
import { htmlFormatter } from '../src/format/html.ts';
import { junitFormatter } from '../src/format/junit.ts';
import { code, markdownFormatter, plain } from '../src/format/markdown.ts';
import { sarifFormatter } from '../src/format/sarif.ts';
import type { InputItem } from '../src/input/inputItem.ts';
import { hostile, unprintable } from './hostile.ts';
import { folderOf, run } from './run.ts';
import { sarifSchema } from './sarifSchema.ts';

/** A pack whose findings say what the post says, so that hostile text reaches every part of a report. */
const pack: PackInput = {
  name: 'echo',
  version: '1.0.0',
  settings: { contacts: { desk: [{ name: 'The desk' }] } },
  clauses: [
    {
      clause: '1/echo',
      gist: 'Nothing is said.',
      rules: [
        {
          id: 'echo',
          severity: 'error',
          when: { '!!': { var: 'post.text' } },
          at: '/text',
          message: 'Says {{post.text}}',
          why: 'It says {{post.title}}',
          do: 'Say less.',
          suggest: [{ replace: 'nothing', title: 'Not {{post.text}}', field: 'text' }],
          refer: { to: 'desk', by: 'now' },
        },
        { id: 'word', severity: 'warning', forbid: ['hello'], message: '“{{node.text}}”', contact: 'desk' },
        { id: 'sure', severity: 'warning', confirm: 'Is “{{post.text}}” right?', message: 'It is not.' },
        { id: 'who', severity: 'error', when: { '==': [{ var: 'post.account.type' }, 'personal'] }, message: 'Who?' },
      ],
    },
  ],
};
const linter = createLinter({ packs: [pack] });

const formatters: Readonly<Record<string, () => Formatter>> = {
  csv: () => csvFormatter(linter),
  github: () => githubFormatter(linter),
  html: () => htmlFormatter({ linter, reveal: false }),
  junit: () => junitFormatter(linter, ({ verdict }) => verdict === 'block'),
  markdown: () => markdownFormatter(linter),
  sarif: () => sarifFormatter(linter),
};

const nothing = linter.check(undefined);
const reports = new Map<string, Report>();

/** The same report for every format. */
function reportOf(post: { readonly text: string }): Report {
  const report = reports.get(post.text) ?? linter.check(post);
  reports.set(post.text, report);
  return report;
}

function formatted(name: string, text: string): string {
  const post = { platform: 'x', id: text, text: text, title: text };
  const item: InputItem = { file: `posts/${text}.json`, line: 3, post, unreadable: false, issues: [] };
  const broken: InputItem = {
    file: text,
    line: 1,
    unreadable: true,
    issues: [{ code: 'x', params: {}, message: text, effect: 'unchecked' }],
  };
  const formatter = formatters[name]!();
  const report = reportOf(post);
  return [
    formatter.start(),
    formatter.report(item, report),
    formatter.report(broken, { ...nothing, issues: [...broken.issues] }),
    formatter.end(),
  ].join('');
}

/** What is left of an output once its texts are taken away: it must not depend on the texts. */
const skeletons: Readonly<Record<string, (output: string) => unknown>> = {
  csv: (output) =>
    parseCsv(output, { bom: true }).map((cells: string[]) => {
      for (const each of cells) expect(each, each).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]/);
      return cells.length;
    }),
  github: (output) =>
    output.split('\n').map((line) => {
      const [, command, properties] = /^::(\w+) ([^:]*)::/.exec(line) ?? [];
      if (command === undefined) expect(line).toMatch(/^(?:\d+ reports)?$/);
      return [command, properties?.split(',').map((each) => each.split('=')[0])];
    }),
  html: tags,
  junit: tags,
  markdown: (output) => {
    const types: string[] = [];
    visit(unified().use(remarkParse).parse(output), ({ type, position }) => {
      types.push(type);
      // What GitHub would make links and mentions of.
      if (type === 'text')
        expect(output.slice(position!.start.offset, position!.end.offset)).not.toMatch(
          /https?:|www\.|(?<!\\)@|(?<![\p{L}\p{N}.])\\@[\p{L}\p{N}]|#[\p{L}\p{N}]/u,
        );
    });
    expect(types.filter((type) => ['html', 'link', 'image', 'code', 'blockquote'].includes(type))).toEqual([]);
    return types;
  },
  sarif: (output) => {
    const log = JSON.parse(output);
    expect(validSarif(log), JSON.stringify(validSarif.errors)).toBe(true);
    return log.runs[0].results.map((result: object) => Object.keys(result));
  },
};

const validSarif = new Ajv({ allErrors: true }).compile(sarifSchema);

/** Tags with the names of their attributes; every & begins an entity. */
function tags(output: string): string[] {
  expect(output).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
  return (output.match(/<[^>]*>/g) ?? []).map((tag) => tag.replaceAll(/"[^"]*"/g, '""'));
}

/** The skeleton of harmless text. Half a character has an issue of its own. */
function usualOf(name: string): (text: string) => unknown {
  const [whole, half] = ['plain', 'plain \ud800'].map((text) => skeletons[name]!(formatted(name, text)));
  return (text) => (/\p{Surrogate}/u.test(text) ? half : whole);
}

describe.each(Object.keys(formatters))('--format %s', (name) => {
  const plainOutput = formatted(name, 'hello');

  test('says what was found', () => {
    for (const words of ['hello', 'The desk', '1/echo', 'Say less']) expect(plainOutput).toContain(words);
  });

  test('hostile text stays text', () => {
    const usual = usualOf(name);
    for (const text of hostile) {
      // A finding more or less is another skeleton: the word that is looked for is left out.
      const output = formatted(name, text.replaceAll('hello', 'good day'));
      expect(output, JSON.stringify(text)).not.toMatch(unprintable);
      expect(skeletons[name]!(output), JSON.stringify(text)).toEqual(usual(text));
    }
  });

  const list = join(import.meta.dirname, '../../../../shared/data/unicode-and-naughty-strings/blns.json');
  test.skipIf(!existsSync(list))('the big list of naughty strings stays text', () => {
    const strings = JSON.parse(readFileSync(list, 'utf8')) as string[];
    const usual = usualOf(name);
    for (const text of strings.filter((each) => each.trim() !== '')) {
      const output = formatted(name, text.replaceAll(/hello/gi, 'good day'));
      expect(output, JSON.stringify(text)).not.toMatch(unprintable);
      expect(skeletons[name]!(output), JSON.stringify(text)).toEqual(usual(text));
    }
  });
});

describe('what each format says', () => {
  const post = { platform: 'x', text: 'hello @you', id: 'p1' };
  const item: InputItem = {
    file: 'a.json',
    line: 1,
    post,
    unreadable: false,
    issues: [],
    origin: (_, start = 0, end = 10) => ({
      file: 'a.json',
      position: {
        start: { line: 2, column: 9 + start, offset: 20 + start },
        end: { line: 2, column: 9 + end, offset: 20 + end },
      },
    }),
  };
  const outputOf = (name: string) => {
    const formatter = formatters[name]!();
    return formatter.start() + formatter.report(item, linter.check(post)) + formatter.end();
  };

  test('csv: a byte order mark for Excel, a row for each thing', () => {
    const output = outputOf('csv');
    expect(output.startsWith('\ufefffile,line,')).toBe(true);
    const rows = parseCsv(output, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map(({ kind, level, rule, line, column, text }) => [kind, level, rule, line, column, text])).toEqual([
      ['finding', 'error', 'echo/echo', '2', '9', ''],
      ['finding', 'warning', 'echo/word', '2', '9', 'hello'],
      ['question', 'question', 'echo/who', '1', '', ''],
      ['confirmation', 'confirm', 'echo/sure', '1', '', ''],
    ]);
    expect(rows[0]).toMatchObject({ 'refer to': 'desk', 'refer by': 'now', contacts: 'The desk', verdict: 'block' });
  });

  test('csv: a post without findings is a row too', () => {
    const formatter = formatters['csv']!();
    const quiet = { platform: 'x', account: { type: 'corporate' }, declarations: { 'echo/sure': true } };
    const own = createLinter({ packs: [pack], declarations: 'any', overrides: { 'echo/sure': 'off' } });
    const rows = parseCsv(
      formatter.start() + formatter.report(item, own.check({ ...quiet, declarations: undefined })),
      {
        bom: true,
        columns: true,
      },
    ) as Record<string, string>[];
    expect(rows).toEqual([expect.objectContaining({ kind: 'post', verdict: 'pass', file: 'a.json' })]);
  });

  test('github: levels, places, and columns only within a line', () => {
    const lines = outputOf('github').split('\n');
    expect(lines[0]).toMatch(
      /^::error file=a\.json,line=2,endLine=2,col=9,endColumn=19,title=error echo\/echo::Says hello @you \(clause 1\/echo\)%0AWhy: /,
    );
    expect(lines.slice(1).map((line) => /^::\w+|.*$/.exec(line)![0])).toEqual([
      '::warning',
      '::notice',
      '::notice',
      '1 report',
      '',
    ]);
  });

  test('junit: a test fails at or above --fail-on, a file that cannot be read is an error', async () => {
    const cwd = folderOf({
      'pack.json': JSON.stringify(pack),
      'a.ndjson': '{"platform":"x","text":"hello"}\n{"platform":"x","account":{"type":"corporate"}}\nbroken\n',
    });
    const { stdout, code } = await run(['check', 'a.ndjson', '--pack', 'pack.json', '--format', 'junit'], { cwd });
    expect(code).toBe(1);
    expect(stdout.match(/tests="1" failures="\d" errors="\d"/g)).toEqual([
      'tests="1" failures="1" errors="0"',
      'tests="1" failures="0" errors="0"',
      'tests="1" failures="0" errors="1"',
    ]);
    expect(stdout).toMatch(/<failure message="block: Says hello" type="block">/);
    const never = await run(['check', 'a.ndjson', '--pack', 'pack.json', '--format', 'junit', '--fail-on', 'never'], {
      cwd,
    });
    expect(never.stdout).not.toContain('<failure');
  });

  test('sarif: rules by number, kinds, places, fingerprints', () => {
    const { runs } = JSON.parse(outputOf('sarif'));
    const [{ tool, results, columnKind }] = runs;
    expect(columnKind).toBe('utf16CodeUnits');
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(results.map(({ kind, level }: { kind: string; level: string }) => [kind, level])).toEqual([
      ['fail', 'error'],
      ['fail', 'warning'],
      ['open', 'none'],
      ['review', 'none'],
    ]);
    expect(results[1].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'a.json' },
      region: { startLine: 2, startColumn: 9, endLine: 2, endColumn: 14 },
    });
    expect(results[1].partialFingerprints['postlintFinding/v1']).toMatch(/^[0-9a-f]{32}$/);
  });

  test('sarif: an empty run, addresses of files, suppressions', () => {
    const formatter = formatters['sarif']!();
    expect(validSarif(JSON.parse(formatter.start() + formatter.end()))).toBe(true);
    const report = linter.check(post);
    const waived = { ...report.findings[0]!, waived: { reason: 'r', by: 'b', expires: '2027-01-01T00:00:00Z' } };
    const other = formatters['sarif']!();
    const odd = { ...item, file: '/a b/c#d.json', origin: undefined } as unknown as InputItem;
    const { runs } = JSON.parse(other.start() + other.report(odd, { ...report, findings: [waived] }) + other.end());
    expect(runs[0].results[0]).toMatchObject({
      suppressions: [{ kind: 'external', justification: 'r' }],
      locations: [{ physicalLocation: { artifactLocation: { uri: 'file:///a%20b/c%23d.json' } } }],
    });
  });

  test('markdown: text and code that hold markup', () => {
    expect(plain('a*b [c](d) <e> @you #1 http://x www.x')).toBe(
      'a\\*b \\[c\\](d) \\<e\\> \\@\u2060you \\#\u20601 http\\://x www\\.x',
    );
    expect([code('a'), code('`a'), code('a``b')]).toEqual(['`a`', '`` `a ``', '```a``b```']);
  });

  test('html: the place is marked in its line, and nothing comes from elsewhere', () => {
    const output = outputOf('html');
    expect(output).toContain('<mark>hello</mark> @you');
    expect(output).toContain('<p class="post"><bdi>hello @you</bdi></p>');
    expect(output).toContain('<html lang="en-GB">');
    expect(output).not.toMatch(/<script|<link|src=|url\(|@import/);
    const ids = [...output.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('every format streams: one post at a time, in the order of the input', async () => {
    const cwd = folderOf({
      'pack.json': JSON.stringify(pack),
      'a.ndjson': Array.from({ length: 50 }, (_, i) => JSON.stringify({ platform: 'x', id: `n${i}z`, text: 'a' })).join(
        '\n',
      ),
    });
    for (const format of Object.keys(formatters)) {
      const { stdout } = await run(['check', 'a.ndjson', '--pack', 'pack.json', '--format', format], { cwd });
      const order = [...stdout.matchAll(/n(\d+)z/g)].map(([, number]) => Number(number));
      if (format === 'sarif') continue; // A result names its line, not its post.
      expect(order, format).toEqual([...order].sort((a, b) => a - b));
      expect(new Set(order).size, format).toBe(50);
    }
  });
});
