/** `postlint init`: the files of a pack to start from. */
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import { printable } from '../format/printable.ts';
import { decode } from '../input/decode.ts';
import type { RunContext } from '../run.ts';
import { slugOf, writeNewFiles } from '../scaffold/newFiles.ts';
import { firstPack, packFromPolicy } from '../scaffold/packFiles.ts';
import type { Verb } from '../verb.ts';
import { help, type InitArguments, parseInitArguments } from './initOptions.ts';

export const verb: Verb = { help, run: (argv, context) => initCommand(parseInitArguments(argv), context) };

export async function initCommand(args: InitArguments, { cwd, stderr }: RunContext): Promise<ExitCode> {
  const folder = resolve(cwd, args.folder);
  const name = args.name ?? (slugOf(basename(folder)) || 'policy');
  const files = await filesOf(args, name, cwd);
  writeNewFiles(folder, files);
  const count = Object.keys(files).length;
  stderr.write(`wrote  ${count} files in ${printable(args.folder)}; README.md there says what they are\n`);
  return exitCodes.fine;
}

async function filesOf({ from, title }: InitArguments, name: string, cwd: string): Promise<Record<string, string>> {
  if (from === undefined) return firstPack({ name, title: title ?? 'Social media policy' });
  const { readPolicy } = await import('../scaffold/readPolicy.ts');
  const policy = readPolicy(textOf(from, cwd));
  if (policy.clauses.length === 0)
    throw new UsageError(
      `${from} has no headings with text under them, expected Markdown or text with numbered headings`,
    );
  return packFromPolicy({ name, title: title ?? policy.title ?? 'Social media policy' }, policy);
}

function textOf(file: string, cwd: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(resolve(cwd, file));
  } catch (error) {
    throw new UsageError(
      `The document ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const decoded = decode(bytes);
  if ('code' in decoded)
    throw new UsageError(
      `${file}: ${decoded.message}: save a PDF or a word processor's file as text or Markdown first`,
    );
  return decoded.text;
}
