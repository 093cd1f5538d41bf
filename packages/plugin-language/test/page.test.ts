/** docs/language.md and the README: what they say is what happens. */
import { readFileSync } from 'node:fs';
import { createLinter, type RuleInput } from '@postlint/core';
import { runExamples } from '@postlint/core/testing';
import { describe, expect, test } from 'vitest';
import { detectors } from '../src/detect/index.ts';
import { language, languagePack } from '../src/index.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const page = read('../../../docs/language.md');

/** The rows of the tables with this head. */
function rowsOf(head: string): [string, string][] {
  const tables = page.split(`| ${head} |\n`).slice(1);
  return tables.flatMap((table) => {
    const lines = table.slice(0, table.indexOf('\n\n')).split('\n').slice(1);
    return lines.map((line) => {
      const [, text, found] = line.split('|').map((cell) => cell.trim());
      return [text!, found!] as [string, string];
    });
  });
}

const pack = (rules: readonly object[], lexicons: readonly object[] = []) => ({
  name: 'page',
  version: '1',
  extends: ['language'],
  clauses: [{ clause: 'page/one', gist: 'One.', rules: rules as RuleInput[] }],
  lexicons: lexicons as never,
});
const linterOf = (rules: readonly object[], lexicons: readonly object[] = []) =>
  createLinter({ packs: [pack(rules, lexicons), languagePack], plugins: [language] });

describe('the marks', () => {
  const rows = rowsOf('text | mark');
  const selectors = [...new Set(rows.map(([, selector]) => selector))];
  const idOf = (selector: string) => `mark-${selectors.indexOf(selector)}`;
  const linter = linterOf(
    selectors.map((selector) => ({
      id: idOf(selector),
      severity: 'info',
      select: selector.replaceAll('`', ''),
      message: 'Found.',
    })),
  );

  test.each(rows)('%s: %s', (text, selector) => {
    const report = linter.check({ platform: 'x', text });
    expect(report.issues).toEqual([]);
    expect(report.findings.map(({ rule }) => rule)).toContain(`page/${idOf(selector)}`);
  });

  test('every mark, attribute and rule is named', () => {
    for (const { marks } of detectors)
      for (const [type, { attributes }] of Object.entries(marks))
        expect(page).toMatch(new RegExp(`\\| \`${type}\` \\|.*${attributes.map((name) => `\`${name}\``).join('.*')}`));
    for (const { id } of languagePack.clauses!.flatMap(({ rules }) => rules ?? [])) expect(page).toContain(`${id}\``);
  });
});

const own = createLinter({ packs: [languagePack], plugins: [language] });
test.each(rowsOf('text | fixed'))('%s is fixed to %s', (text, fixed) => {
  expect(own.fix({ platform: 'x', text }).post).toMatchObject({ text: fixed });
});

test('the lexicon it shows', () => {
  const lexicon = JSON.parse(/```json lexicon\n([\s\S]*?)```/.exec(page)![1]!);
  const found = (text: string) =>
    linterOf([], [lexicon])
      .check({ platform: 'x', text })
      .findings.map((finding) => finding.text);
  expect(found('Pensioners, the retired')).toEqual(['the retired']);
});

test('the rule it shows', () => {
  const rule = JSON.parse(/```json rule\n([\s\S]*?)```/.exec(page)![1]!) as RuleInput;
  const results = runExamples(pack([rule]) as never, { plugins: [language] });
  expect(results.length).toBe(4);
  expect(results.filter(({ ok }) => !ok)).toEqual([]);
});

test('the README', () => {
  const [, code] = /```js\n([\s\S]*?)```/.exec(read('../README.md'))!;
  const body = code!.replaceAll(/^import .*$/gm, '');
  const said: unknown[] = [];
  new Function('createLinter', 'language', 'languagePack', 'console', body)(createLinter, language, languagePack, {
    log: (line: unknown) => said.push(line),
  });
  expect(said).toEqual([...code!.matchAll(/\/\/ (.*)$/gm)].map(([, line]) => line));
});
