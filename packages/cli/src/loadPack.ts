/** The policy to check against: the built-in one by name, or a pack from a folder or file. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { createLinter, type Linter, type LinterOptions, PackError, type Preset } from '@postlint/core';
import { BrokenPack, UsageError } from './errors.ts';

/** The linter for `--pack`. Throws `BrokenPack` with every fault and its place in the files. */
export async function loadPack(name: string, cwd: string, options: Omit<LinterOptions, 'packs'> = {}): Promise<Linter> {
  const { default: icb } = await import('@postlint/preset-icb');
  if (name === 'icb') return createLinter({ ...options, packs: [icb] });
  return loadOwn(name, cwd, icb, options);
}

async function loadOwn(name: string, cwd: string, icb: Preset, options: Omit<LinterOptions, 'packs'>): Promise<Linter> {
  const { readPackFiles } = await import('@postlint/core/packs');
  const files = readFiles(name, cwd);
  const { pack, faults, check } = readPackFiles(files);
  // A pack may build on the built-in one; then both are needed.
  const extendsIcb = Array.isArray(pack?.extends) && pack.extends.includes(icb.pack.name);
  const plugins = [...icb.plugins, ...(options.plugins ?? [])];
  const broken = () => {
    const { settings } = options;
    const found = check({ packs: extendsIcb ? [icb] : [], plugins, ...(settings && { settings }) }).faults;
    return new BrokenPack(
      name,
      found.map((fault) => (fault.file ? { ...fault, file: placeOf(name, fault.file, cwd) } : fault)),
    );
  };
  if (!pack || faults.length > 0) throw broken();
  try {
    return createLinter({ ...options, plugins, packs: extendsIcb ? [icb, pack] : [pack] });
  } catch (error) {
    if (error instanceof PackError) throw broken();
    throw error;
  }
}

function placeOf(name: string, file: string, cwd: string): string {
  return relative(
    cwd,
    statSync(resolve(cwd, name)).isDirectory() ? join(resolve(cwd, name), file) : resolve(cwd, name),
  );
}

/** The files of a pack, by path inside it. Other files in its folder (a README, a package.json) are none of its business. */
function readFiles(name: string, cwd: string): Record<string, string> {
  const root = resolve(cwd, name);
  if (!existsSync(root))
    throw new UsageError(
      `Unknown pack "${name}": there is no such file or folder. Expected icb, or the path of a pack.`,
    );
  if (statSync(root).isFile()) return { 'pack.json': readFileSync(root, 'utf8') };
  const files: Record<string, string> = {};
  for (const file of ['policy.json', 'settings.json', 'facts.json']) {
    if (existsSync(join(root, file))) files[file] = readFileSync(join(root, file), 'utf8');
  }
  for (const folder of ['lexicons', 'clauses']) {
    const path = join(root, folder);
    if (!existsSync(path)) continue;
    for (const file of readdirSync(path).sort())
      if (file.endsWith('.json')) files[`${folder}/${file}`] = readFileSync(join(path, file), 'utf8');
  }
  return files;
}
