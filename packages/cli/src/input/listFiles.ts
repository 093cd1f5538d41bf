/** The files that the words on the command line stand for. */
import { readdirSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';

export const extensions = ['.json', '.ndjson', '.jsonl', '.csv', '.md', '.markdown'];

export type Listed =
  | { readonly file: string }
  | { readonly file: string; readonly code: string; readonly message: string };

/** Files of a folder and the folders in it, sorted; hidden ones, node_modules and README.md are no posts. */
export function listFiles(word: string, cwd: string): Listed[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(resolve(cwd, word)).isDirectory();
  } catch {
    return [{ file: word, code: 'missing-file', message: 'There is no such file or folder' }];
  }
  if (!isFolder) {
    const extension = extname(word).toLowerCase();
    if (extensions.includes(extension)) return [{ file: word }];
    return [
      {
        file: word,
        code: 'unknown-file-type',
        message: `Unexpected file type "${extension}", expected one of ${extensions.join(', ')}`,
      },
    ];
  }
  const files = walk(word, cwd);
  return files.length > 0
    ? files.map((file) => ({ file }))
    : [
        {
          file: word,
          code: 'no-posts',
          message: `Unexpected folder without posts, expected files that end in ${extensions.join(', ')}`,
        },
      ];
}

function walk(folder: string, cwd: string): string[] {
  const entries = readdirSync(resolve(cwd, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules' || entry.name.toLowerCase() === 'readme.md')
      return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(path, cwd);
    return entry.isFile() && extensions.includes(extname(entry.name).toLowerCase()) ? [path] : [];
  });
}
