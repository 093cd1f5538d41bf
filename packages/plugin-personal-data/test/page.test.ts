/** docs/personal-data.md: its tables say what happens, and its examples are run. */
import { readFileSync } from 'node:fs';
import { createLinter } from '@postlint/core';
import { describe, expect, test } from 'vitest';
import { kinds } from '../src/detect/kinds.ts';
import * as plugin from '../src/index.ts';
import { names, wordNames } from '../src/tables/names.generated.ts';
import { marksIn } from './marks.ts';

const page = readFileSync(new URL('../../../docs/personal-data.md', import.meta.url), 'utf8');
const linter = createLinter({ packs: [], plugins: [plugin.personalData] });
const block = (name: string) => new RegExp(`\`\`\`${name}\\n([\\s\\S]*?)\`\`\``).exec(page)![1]!;

describe('the table of kinds', () => {
  const rows = page
    .split('\n')
    .filter((line) => /^\| `[a-z-]+` +\| `[^`]+` +\| \S/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')),
    );

  test('has every kind, with its label', () => {
    expect(Object.fromEntries(rows.map(([kind, label]) => [kind, label]))).toEqual(kinds);
  });

  test.each(rows.map(([kind, , yes, no]) => [kind!, yes!, no!] as const))('%s', (kind, yes, no) => {
    const of = (text: string) => marksIn(linter, text).filter((mark) => mark.kind === kind);
    expect(of(yes)).not.toEqual([]);
    expect(of(no)).toEqual([]);
  });
});

test('the marks it shows', () => {
  const { text } = JSON.parse(block('json post')) as { text: string };
  const shown = marksIn(linter, text).map((mark) => {
    const {
      type,
      text: value,
      start: _start,
      end: _end,
      kind,
      ...attributes
    } = mark as typeof mark & Record<string, unknown>;
    const said = { ...(type === 'personalData' && { kind }), ...attributes } as Record<string, unknown>;
    const words = ['full', 'kind', 'valid', 'by', 'near', 'organisational', 'reserved', 'line'].flatMap((name) =>
      said[name] === true ? name : typeof said[name] === 'string' && said[name] !== '' ? `${name}=${said[name]}` : [],
    );
    return `${type.padEnd(14)} ${JSON.stringify(value).padEnd(21)} ${words.join(' ')}`;
  });
  expect(`${shown.join('\n')}\n`).toBe(block('text marks'));
});

test('the code it shows', () => {
  expect(plugin.isNhsNumber('999 000 0018')).toBe(true);
  expect(plugin.toPostcode('st64pp')).toBe('ST6 4PP');
  expect(plugin.readPhoneNumber('+44 (0)7700 900123')).toEqual({
    national: '07700900123',
    line: 'mobile',
    reserved: true,
  });
});

test('the README', () => {
  const own = createLinter({ packs: [plugin.personalDataPack], plugins: [plugin.personalData] });
  const { verdict, findings } = own.check({ platform: 'x', text: 'Any news? NHS number 999 000 0018' });
  expect([verdict, findings[0]!.text]).toEqual(['block', '[NHS number]']);
});

test('it names every validator and every rule', () => {
  for (const name of Object.keys(plugin).filter((each) => /^(?:is|to|read|nhs)/.test(each)))
    expect(page).toContain(`\`${name}\``);
  for (const { id } of plugin.personalDataPack.clauses.flatMap(({ rules = [] }) => rules)) expect(page).toContain(id);
});

test('it says how many first names there are', () => {
  const count = [names, wordNames].reduce((sum, table) => sum + table.match(/[A-Z]/g)!.length, 0);
  expect(Math.round(count / 100) * 100).toBe(1800);
});
