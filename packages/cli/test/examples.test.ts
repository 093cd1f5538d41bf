import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** The examples for developers run as a developer runs them, against what was built. */
const root = join(import.meta.dirname, '../../../examples');
const run = (example: string) =>
  execFileSync(process.execPath, ['check.mjs'], { cwd: join(root, example), encoding: 'utf8' });

test('examples/node', () => {
  const output = run('node');
  expect(output).toMatch(/^block\nerror: This names the ICB/);
  expect(output).toContain('clause 5.1/disclaimer');
});

test('examples/unified', () => {
  const output = run('unified');
  expect(output).toMatch(/^draft\.md$/m);
  expect(output).toMatch(/^11:20-11:40 error +This names the ICB.* icb\/disclaimer +postlint$/m);
  expect(output).toMatch(/^11:52-11:60 warning “HONESTLY” is read out letter by letter +no-shouting +example$/m);
});
