/** Bundles the engine's sources with an entry of ours, so that single stages can be called as they run in production. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');

const alias = {
  '@postlint/core': join(root, 'packages/core/src/index.ts'),
  '@postlint/platforms': join(root, 'packages/platforms/src/index.ts'),
  '@postlint/preset-icb': join(root, 'packages/preset-icb/src/index.ts'),
};

export async function loadStages() {
  const outfile = join(mkdtempSync(join(tmpdir(), 'postlint-bench-')), 'stages.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'stagesEntry.ts')],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    outfile,
    alias,
    nodePaths: [join(root, 'packages/core/node_modules')],
  });
  return import(pathToFileURL(outfile).href);
}

/** The bytes of a browser bundle of some code, minified. */
export async function bundleText(code) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    alias,
    nodePaths: [join(root, 'packages/core/node_modules')],
  });
  return outputFiles[0].contents;
}
