/** docs/accessibility.md: what its tables say is what happens. */
import { readFileSync } from 'node:fs';
import { createLinter, type Plugin } from '@postlint/core';
import { accessibility, accessibilityPack } from '@postlint/plugin-accessibility';
import { describe, expect, test } from 'vitest';
import icb from '../src/index.ts';

const page = readFileSync(new URL('../../../docs/accessibility.md', import.meta.url), 'utf8');

/** The rows of tables below a heading of the second level, without their heads. */
function rowsBelow(heading: string): string[][] {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading))!;
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .replaceAll('\\|', '\u0000')
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.replaceAll('\u0000', '|').trim()),
    );
}

const isProse = (cell: string) => cell.startsWith('*');

function toPost(cell: string): object {
  const text = cell.replaceAll('⏎', '\n');
  const account = { account: { type: 'corporate' }, author: { team: 'communications' }, platform: 'x' };
  if (!text.startsWith('alt: ')) return { ...account, text };
  const media = [{ kind: 'image', alt: text.slice('alt: '.length), people: ['none'] }];
  return { ...account, text: 'Our new garden is open to all!', media };
}

describe('what the policy demands', () => {
  const linter = createLinter({ packs: [icb] });
  const raised = (cell: string) =>
    linter
      .check(toPost(cell))
      .findings.filter(({ outcome, severity }) => outcome === 'failed' && severity !== 'info')
      .map(({ clause }) => clause);
  test.each(rowsBelow('What the policy demands').map((row) => [row[0]!, row[1]!, row[2]!] as const))(
    '%s: %s',
    (clause, found, silent) => {
      if (!isProse(found)) expect(raised(found)).toContain(clause.slice(1, -1));
      if (!isProse(silent)) expect(raised(silent)).not.toContain(clause.slice(1, -1));
    },
  );
});

describe('guidance', () => {
  const own = { name: 'own', version: '1.0.0', extends: ['accessibility'], clauses: [] };
  const linter = createLinter({ packs: [own], plugins: [accessibility] });
  const rows = rowsBelow('Guidance').map((row) => [row[0]!.slice(1, -1), row[1]!, row[2]!, row[3]!] as const);
  const raised = (cell: string) => linter.check(toPost(cell)).findings.map(({ rule }) => rule);

  test.each(rows)('%s: %s', (rule, found, silent, source) => {
    expect(source).not.toBe('');
    if (!isProse(found)) expect(raised(found)).toContain(`accessibility/${rule}`);
    if (!isProse(silent)) expect(raised(silent)).not.toContain(`accessibility/${rule}`);
  });

  test('every rule of the pack is there', () => {
    const rules = accessibilityPack.clauses.flatMap((clause) => (clause.rules ?? []).map(({ id }) => id));
    expect(rows.map(([rule]) => rule).sort()).toEqual(rules.sort());
  });
});

test('the code of the page runs, and its settings mend what it says they mend', async () => {
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(page)!;
  const body = code
    .replace(/^import .*$/m, '')
    .replace("await import('@postlint/plugin-accessibility/words')", 'await loadWords()');
  // biome-ignore lint/security/noGlobalEval: the code of the page is ours
  const run = eval(`(async (accessibility, loadWords) => { ${body}; return plugins; })`) as (
    plugin: typeof accessibility,
    load: () => Promise<unknown>,
  ) => Promise<Plugin[]>;
  const plugins = await run(accessibility, () => import('@postlint/plugin-accessibility/words'));
  const settings = JSON.parse(/```json settings\n([\s\S]*?)```/.exec(page)![1]!) as { hashtags: object };
  const pack = { name: 'own', version: '1.0.0', extends: ['accessibility'], clauses: [] };
  const linter = createLinter({ packs: [pack], plugins, settings });
  const becomes = (tag: string) => {
    const [finding] = linter.check({ platform: 'x', text: tag }).findings;
    return (finding?.fix ?? finding?.suggestions?.[0])?.edits[0]?.text;
  };
  const sentence = page.split('\n').find((line) => line.startsWith('With it '))!;
  const pairs = [...sentence.matchAll(/`(#\w+)` becomes `(#\w+)`/g)];
  expect(pairs).toHaveLength(3);
  for (const [, from, to] of pairs) expect(becomes(from!)).toBe(to);
});
