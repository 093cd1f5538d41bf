/** `postlint docs`: a handbook of a policy, as pages in a folder. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { toHtml } from '../document/toHtml.ts';
import { toMarkdown } from '../document/toMarkdown.ts';
import { UsageError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import { printable } from '../format/printable.ts';
import { type HandbookPage, handbookOf } from '../handbook/handbook.ts';
import { linterOf, openPack } from '../loadPack.ts';
import type { RunContext } from '../run.ts';
import type { Verb } from '../verb.ts';
import { type DocsArguments, help, parseDocsArguments } from './docsOptions.ts';

export const verb: Verb = { help, run: (argv, context) => docsCommand(parseDocsArguments(argv), context) };

/** What a page of ours begins with: such a file is written anew, any other is left. */
const sign = '<!-- A page of a handbook that postlint docs wrote. -->\n';

export async function docsCommand(args: DocsArguments, context: RunContext): Promise<ExitCode> {
  const opened = await openPack(args.pack, context.cwd, { source: true });
  const ending = args.format === 'html' ? '.html' : '.md';
  const pages = handbookOf(opened, { linter: linterOf(args.pack, opened), ending });
  const folder = resolve(context.cwd, args.out);
  const files = pages.map((page) => ({ path: join(folder, page.file + ending), text: textOf(page, args.format) }));
  refuseOthers(files.map(({ path }) => path));
  mkdirSync(folder, { recursive: true });
  for (const { path, text } of files) writeFileSync(path, text);
  context.stderr.write(
    `wrote  ${pages.length} pages in ${printable(args.out)}; begin with ${printable(join(args.out, `index${ending}`))}\n`,
  );
  return exitCodes.fine;
}

function textOf(page: HandbookPage, format: DocsArguments['format']): string {
  if (format === 'markdown') return sign + toMarkdown(page);
  // In front of the document type a comment is allowed.
  return sign + toHtml(page);
}

function refuseOthers(paths: readonly string[]): void {
  const other = paths.find((path) => existsSync(path) && !readFileSync(path, 'utf8').startsWith(sign));
  if (other !== undefined)
    throw new UsageError(
      `${other} is there, and is no page of a handbook; nothing was written. Name another folder with --out.`,
    );
}
