/** The policy to work with: the built-in one by name, or a pack from a folder or file. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import {
  createLinter,
  type Linter,
  type LinterOptions,
  nearest,
  PackError,
  type PackFault,
  type PackInput,
  type Plugin,
  type Preset,
} from '@postlint/core';
import { BrokenPack, UsageError } from './errors.ts';

/** A pack with what it may build on, and the way from faults to places in its files. */
export interface OpenPack {
  readonly pack: PackInput;
  /** Packs beside it: those it extends. */
  readonly others: readonly Preset[];
  readonly plugins: readonly Plugin[];
  readonly locate: (faults: readonly PackFault[]) => PackFault[];
}

interface OpenOptions {
  /** With examples and notes, where there are two. */
  readonly source?: boolean;
  readonly settings?: LinterOptions['settings'];
}

/** Reads a pack. Throws `BrokenPack` where its files cannot be put together, with the faults of all that can be read. */
export async function openPack(
  name: string,
  cwd: string,
  { source = false, settings }: OpenOptions = {},
): Promise<OpenPack> {
  const { default: icb } = source ? await import('@postlint/preset-icb/source') : await import('@postlint/preset-icb');
  const plugins = await withWords(icb.plugins);
  if (name === 'icb') return { pack: icb.pack, others: [], plugins, locate: (faults) => [...faults] };
  const { readPackFiles } = await import('@postlint/core/packs');
  const { pack, faults, locate, check } = readPackFiles(readFiles(name, cwd));
  const own = (list: readonly PackFault[]) =>
    list.map((fault) => (fault.file ? { ...fault, file: placeOf(name, fault.file, cwd) } : fault));
  // A pack may build on the built-in one; then both are needed.
  const extendsIcb = Array.isArray(pack?.extends) && pack.extends.includes(icb.pack.name);
  const others = extendsIcb ? [icb] : [];
  if (!pack || faults.length > 0)
    throw new BrokenPack(name, own(check({ packs: others, plugins, ...(settings && { settings }) }).faults));
  return { pack, others, plugins, locate: (list) => own(locate(list)) };
}

/** On a command line there is room for the long list of words that hashtags are made of. */
async function withWords(plugins: readonly Plugin[]): Promise<Plugin[]> {
  const { accessibility } = await import('@postlint/plugin-accessibility');
  const { words } = await import('@postlint/plugin-accessibility/words');
  return plugins.map((plugin) => (plugin.name === accessibility.name ? accessibility({ words }) : plugin));
}

/** The linter for `--pack`. Throws `BrokenPack` with every fault and its place in the files. */
export async function loadPack(name: string, cwd: string, options: Omit<LinterOptions, 'packs'> = {}): Promise<Linter> {
  const { settings } = options;
  return linterOf(name, await openPack(name, cwd, settings && { settings }), options);
}

export function linterOf(
  name: string,
  { pack, others, plugins, locate }: OpenPack,
  options: Omit<LinterOptions, 'packs'> = {},
): Linter {
  try {
    return createLinter({
      ...options,
      plugins: [...plugins, ...(options.plugins ?? [])],
      packs: [...others, pack],
    });
  } catch (error) {
    if (error instanceof PackError) throw new BrokenPack(name, locate(error.faults));
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
      if (isMeant(file)) files[`${folder}/${file}`] = readFileSync(join(path, file), 'utf8');
  }
  Object.assign(files, misplacedFiles(root));
  return files;
}

/** What lies in a folder of clauses or lexicons is meant to be read, a README and hidden files aside. */
function isMeant(file: string): boolean {
  return !file.startsWith('.') && !/^readme\b/i.test(file) && extname(file) !== '';
}

/**
 * Files that would be passed over in silence: in a folder whose name is nearly right, or a clause or lexicon beside
 * policy.json. The reader of packs says where they belong.
 */
function misplacedFiles(root: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    const { name } = entry;
    if (entry.isDirectory() && !['lexicons', 'clauses'].includes(name) && nearest(name, ['lexicons', 'clauses'])) {
      for (const file of readdirSync(join(root, name)).sort())
        if (file.endsWith('.json')) files[`${name}/${file}`] = '';
    } else if (
      entry.isFile() &&
      name.endsWith('.json') &&
      !['policy.json', 'settings.json', 'facts.json'].includes(name)
    ) {
      const text = readFileSync(join(root, name), 'utf8');
      if (/"(?:clause|lexicon)"\s*:/.test(text)) files[name] = text;
    }
  }
  return files;
}
