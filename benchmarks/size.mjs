/** Sizes for browsers, the cost of compiling, and how long the command line takes to start. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleText } from './bundle.mjs';
import { median, round, table } from './measure.mjs';

const rows = [['size and start', 'found', 'budget', '']];
const add = (name, found, budget, unit) =>
  rows.push([name, `${round(found, 1)} ${unit}`, `${budget} ${unit}`, found <= budget ? 'held' : 'OVER']);

const kilobytes = async (code) => gzipSync(await bundleText(code), { level: 9 }).length / 1000;
add('core, gzip', await kilobytes("export { createLinter } from '@postlint/core';"), 25, 'kB');
const whole =
  "import { createLinter } from '@postlint/core'; import { icb } from '@postlint/preset-icb'; export const linter = () => createLinter({ packs: [icb] });";
add('core, X and the ICB preset, gzip', await kilobytes(whole), 120, 'kB');

const file = join(mkdtempSync(join(tmpdir(), 'postlint-size-')), 'icb.mjs');
writeFileSync(file, await bundleText(whole));
const compile = () =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--expose-gc',
        '--input-type=module',
        '-e',
        `
  const { linter } = await import(${JSON.stringify(`file://${file}`)});
  gc(); const before = process.memoryUsage().heapUsed; const started = performance.now();
  const made = linter(); const took = performance.now() - started;
  gc(); console.log(JSON.stringify({ took, heap: (process.memoryUsage().heapUsed - before) / 1e6, rules: made.rules.length }));
`,
      ],
      { encoding: 'utf8' },
    ),
  );
const compiled = Array.from({ length: 7 }, compile);
add('compile the ICB linter', median(compiled.map(({ took }) => took)), 60, 'ms');
add('its heap', median(compiled.map(({ heap }) => heap)), 5, 'MB');

const cli = new URL('../packages/cli/dist/bin.js', import.meta.url).pathname;
if (existsSync(cli)) {
  const post = join(tmpdir(), 'postlint-size-post.json');
  writeFileSync(
    post,
    JSON.stringify({
      platform: 'x',
      text: 'Flu clinics open Monday.',
      account: { type: 'corporate' },
      author: { team: 'communications' },
    }),
  );
  const wall = (args) => {
    const started = performance.now();
    execFileSync(process.execPath, args);
    return performance.now() - started;
  };
  const ratios = { version: [], check: [] };
  for (let i = 0; i < 9; i++) {
    const bare = wall(['-e', '0']);
    ratios.version.push(wall([cli, '--version']) / bare);
    ratios.check.push(wall([cli, 'check', post]) / bare);
  }
  add('postlint --version', median(ratios.version), 1.5, 'x node -e 0');
  add('first check of one post', median(ratios.check), 3, 'x node -e 0');
} else console.log('(build the command line to measure its start)');
table(rows);
