/** Bundles the engine's sources, so that what is measured is what a build would ship. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const options = {
  bundle: true,
  format: 'esm',
  target: 'es2022',
  alias: {
    '@postlint/core': join(root, 'packages/core/src/index.ts'),
    '@postlint/platforms': join(root, 'packages/platforms/src/index.ts'),
    '@postlint/plugin-language': join(root, 'packages/plugin-language/src/index.ts'),
    '@postlint/plugin-personal-data': join(root, 'packages/plugin-personal-data/src/index.ts'),
    '@postlint/plugin-accessibility': join(root, 'packages/plugin-accessibility/src/index.ts'),
    '@postlint/preset-icb': join(root, 'packages/preset-icb/src/index.ts'),
  },
  nodePaths: [join(root, 'packages/core/node_modules')],
};

/** The stages of a check, one by one, as they run in production. */
export async function loadStages() {
  const folder = mkdtempSync(join(tmpdir(), 'postlint-bench-'));
  const outfile = join(folder, 'stages.mjs');
  await build({
    ...options,
    entryPoints: [join(import.meta.dirname, 'stagesEntry.ts')],
    platform: 'neutral',
    mainFields: ['module', 'main'],
    outfile,
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A browser bundle of some code, minified, and the bytes each module has in it, largest first. */
export async function bundleForBrowsers(code) {
  const { outputFiles, metafile } = await build({
    ...options,
    stdin: { contents: code, resolveDir: root, loader: 'ts' },
    minify: true,
    platform: 'browser',
    metafile: true,
    write: false,
  });
  const [{ inputs }] = Object.values(metafile.outputs);
  const modules = Object.entries(inputs).map(([file, { bytesInOutput }]) => ({
    file: nameOf(file),
    bytes: bytesInOutput,
  }));
  return { bytes: outputFiles[0].contents, modules: modules.sort((a, b) => b.bytes - a.bytes) };
}

/** `node_modules/x/y.js` and `packages/x/y.ts`, wherever the package manager has put them. */
function nameOf(file) {
  const at = Math.max(file.lastIndexOf('node_modules/'), file.lastIndexOf('packages/'));
  return at < 0 ? file : file.slice(at);
}
