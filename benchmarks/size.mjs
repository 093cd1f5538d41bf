/**
 * Sizes for browsers, the cost of compiling, and how long the command line takes to start. `--modules` lists what is
 * in the bundle.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleForBrowsers } from './bundle.mjs';
import { printFigures } from './figures.mjs';
import { compileCost, timesBareNode } from './freshProcess.mjs';

const commandLine = join(import.meta.dirname, '../packages/cli/dist/bin.js');
const folder = mkdtempSync(join(tmpdir(), 'postlint-size-'));

const core = await bundleForBrowsers("export { createLinter } from '@postlint/core';");
const preset = await bundleForBrowsers(`
  import { createLinter } from '@postlint/core';
  import { icb } from '@postlint/preset-icb';
  export const linter = () => createLinter({ packs: [icb] });`);
const kilobytes = ({ bytes }) => gzipSync(bytes, { level: 9 }).length / 1000;
const figures = [
  { name: 'core for browsers, gzip', value: kilobytes(core), unit: 'kB', budget: 25 },
  { name: 'core, networks and the ICB preset, gzip', value: kilobytes(preset), unit: 'kB', budget: 120 },
  ...compileFigures(),
  ...commandLineFigures(),
];
rmSync(folder, { recursive: true });
printFigures('size and start', figures);
if (process.argv.includes('--modules')) printFigures('core for browsers, by module', moduleFigures(core));

function compileFigures() {
  const file = join(folder, 'icb.mjs');
  writeFileSync(file, preset.bytes);
  const { milliseconds, megabytes } = compileCost(file);
  return [
    { name: 'compile the ICB linter', value: milliseconds, unit: 'ms', budget: 60 },
    { name: 'its heap', value: megabytes, unit: 'MB', budget: 5 },
  ];
}

/** Nothing where the command line has not been built. */
function commandLineFigures() {
  if (!existsSync(commandLine)) {
    console.error('Build the packages to measure how the command line starts.');
    return [];
  }
  const post = join(folder, 'post.json');
  writeFileSync(
    post,
    JSON.stringify({ platform: 'x', text: 'Flu clinics open on Monday.', account: { type: 'corporate' } }),
  );
  const [version, check] = timesBareNode([
    [commandLine, '--version'],
    [commandLine, 'check', post],
  ]);
  return [
    { name: 'postlint --version', value: version, unit: 'x node -e 0', budget: 1.5 },
    { name: 'first check of one post', value: check, unit: 'x node -e 0', budget: 3 },
  ];
}

/** Kilobytes, minified and not compressed. Single modules cannot be compressed alone in a way that adds up. */
function moduleFigures({ modules }) {
  const known = modules.filter(({ bytes }) => bytes >= 1_000);
  const rest = modules.slice(known.length).reduce((sum, { bytes }) => sum + bytes, 0);
  return [...known, { file: 'all others', bytes: rest }].map(({ file, bytes }) => ({
    name: file,
    value: bytes / 1000,
    unit: 'kB',
  }));
}
