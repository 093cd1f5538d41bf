/** New files, all of them or none: what is there is never written over. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../errors.ts';

export function writeNewFiles(folder: string, files: Readonly<Record<string, string>>): void {
  const there = Object.keys(files).filter((file) => existsSync(join(folder, file)));
  if (there.length > 0)
    throw new UsageError(
      `${there.length === 1 ? 'This file is' : 'These files are'} there already: ${there.join(', ')}. Nothing was written.`,
    );
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    // Whoever has put a file there since wins.
    writeFileSync(path, text, { flag: 'wx' });
  }
}

/** A few words as a name for a file or an id: small letters, digits and hyphens. */
export function slugOf(words: string, most = 40): string {
  const slug = words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  if (slug.length <= most) return slug;
  // At the end of a word, where there is one.
  return slug
    .slice(0, most + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, most);
}
