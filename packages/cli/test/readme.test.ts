import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createLinter } from '@postlint/core';
import { runExamples } from '@postlint/core/testing';
import icb from '@postlint/preset-icb';
import { describe, expect, test } from 'vitest';
import { run } from './run.ts';

const root = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const readme = read('README.md');
const block = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)![1]!;

describe('README.md tells the truth', () => {
  test('the output it shows is what the command line prints', async () => {
    const { stdout } = await run(['check', 'examples/posts/staff-no-disclaimer.json'], { cwd: root });
    expect(stdout).toContain(block('text'));
  });

  test('its code for developers runs', () => {
    const code = block('js')
      .replaceAll(/^import .*$/gm, '')
      .replace(/console\.log\((.*?)\);.*$/m, 'return $1;');
    // biome-ignore lint/security/noGlobalEval: the block is our own, and this is a test.
    const body = eval(`(createLinter, icb) => {${code}}`) as (make: typeof createLinter, preset: typeof icb) => string;
    expect(body(createLinter, icb)).toBe('pass');
  });

  test('its rule for policy authors is sound, and its examples hold', () => {
    const clause = JSON.parse(block('json')) as { rules: object[] };
    const results = runExamples({ name: 'readme', version: '1', clauses: [clause as never] });
    expect(results.map(({ ok }) => ok)).toEqual([true, true]);
  });

  test.each([
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'docs/accessibility.md',
    'docs/command-line.md',
    'docs/decisions.md',
    'docs/evaluate.md',
    'docs/quality.md',
    'docs/tree.md',
    'docs/phrases.md',
    'docs/rules.md',
    'docs/reference.md',
    'docs/post.md',
    'docs/platforms.md',
    'docs/new-network.md',
    'packages/platforms/README.md',
    'examples/README.md',
  ])('the links of %s lead somewhere', (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target]) => target!);
    expect(links.filter((target) => !existsSync(join(root, dirname(file), target)))).toEqual([]);
  });
});

test('docs/dependencies.md names every dependency there is', () => {
  const text = read('docs/dependencies.md');
  for (const name of ['core', 'platforms', 'preset-icb', 'cli']) {
    const { dependencies = {} } = JSON.parse(read(`packages/${name}/package.json`)) as {
      dependencies?: Record<string, string>;
    };
    for (const dependency of Object.keys(dependencies).filter((each) => !each.startsWith('@postlint/')))
      expect(text, dependency).toContain(dependency);
  }
});
