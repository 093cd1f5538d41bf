/** `check --fix`: the files are changed, or with `--dry-run` the changes shown as a diff. */
import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { CheckRequest, Linter } from '@postlint/core';
import { createTwoFilesPatch } from 'diff';
import { printable } from '../format/printable.ts';
import { decode } from '../input/decode.ts';
import { listFiles } from '../input/listFiles.ts';
import type { RunContext } from '../run.ts';
import { encodeLike } from './encode.ts';
import { type FixedPost, type FixedText, fixText } from './fixText.ts';
import { replaceFile } from './replaceFile.ts';
import { jsonSource, markdownSource, type Source } from './source.ts';

export interface FixOptions {
  readonly files: readonly string[];
  readonly linter: Linter;
  readonly request: CheckRequest;
  /** Shows the changes as a diff on standard output, and writes nothing. */
  readonly dryRun: boolean;
  /** Shows personal data in the diff that is masked otherwise. */
  readonly reveal: boolean;
}

/** What was done is told on standard error, so that reports on standard output stay what they are. */
export async function fixFiles(
  { files, linter, request, dryRun, reveal }: FixOptions,
  { cwd, stdout, stderr }: RunContext,
): Promise<void> {
  for (const listed of files.flatMap((word) => listFiles(word, cwd))) {
    if ('code' in listed) continue; // the check that follows says so
    const { file } = listed;
    const path = resolve(cwd, file);
    const bytes = readBytes(path);
    const decoded = bytes && decode(bytes);
    if (!decoded || 'code' in decoded) continue;
    const { text, fixed } = await fixFile(decoded.text, file, (post) => linter.fix(post, request));
    for (const post of fixed) for (const line of linesOf(post, file, dryRun)) stderr.write(`${line}\n`);
    if (text === decoded.text) continue;
    if (dryRun) {
      const shown = (each: string) => (reveal ? each : maskFile(each, file, linter));
      const [before, after] = [await shown(decoded.text), await shown(text)];
      stdout.write(createTwoFilesPatch(file, file, before, after, '', '', { context: 2 }));
    } else replaceFile(path, encodeLike(text, bytes));
  }
}

type Fix = Parameters<typeof fixText>[3];

async function fixFile(text: string, file: string, fix: Fix): Promise<FixedText> {
  const extension = extname(file).toLowerCase();
  if (extension === '.csv') return (await import('./fixCsv.ts')).fixCsv(text, file, fix);
  if (extension === '.ndjson' || extension === '.jsonl') return fixLines(text, file, fix);
  return fixText(text, file, sourceOf(extension), fix);
}

/** A file as it may be shown: in the text of each post, what is personal in it is masked. */
async function maskFile(text: string, file: string, linter: Linter): Promise<string> {
  const extension = extname(file).toLowerCase();
  if (extension === '.csv') return (await import('./fixCsv.ts')).maskCsv(text, file, linter);
  const mask = (part: string, source: Source) =>
    source
      .read(part, file)
      .reduce((shown, { post, unreadable }) => (unreadable ? shown : linter.read(post).mask(shown)), part);
  if (extension !== '.ndjson' && extension !== '.jsonl') return mask(text, sourceOf(extension));
  return text
    .split(/(\r?\n)/)
    .map((line) => (line.trim() === '' ? line : mask(line, jsonSource)))
    .join('');
}

function sourceOf(extension: string): Source {
  return extension === '.json' ? jsonSource : markdownSource;
}

/** A post a line: each line is a file of its own, and its end stays as it is. */
function fixLines(text: string, file: string, fix: Fix): FixedText {
  const fixed: FixedPost[] = [];
  const lines = text.split(/(\r?\n)/).map((line, index) => {
    if (index % 2 === 1 || line.trim() === '') return line;
    const own = fixText(line, file, jsonSource, fix);
    fixed.push(...own.fixed.map((post) => ({ ...post, line: index / 2 + 1 })));
    return own.text;
  });
  return { text: lines.join(''), fixed };
}

function readBytes(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined; // the check that follows says so
  }
}

function linesOf({ line, applied, skipped }: FixedPost, file: string, dryRun: boolean): string[] {
  const place = line > 1 ? `${file}:${line}` : file;
  return [
    ...applied.map(({ title, rule }) => `${dryRun ? 'would fix' : 'fixed'}  ${place}: ${title} (${rule})`),
    ...skipped.map(({ title, rule, reason, by }) => `not fixed  ${place}: ${title} (${rule}): ${reasons(reason, by)}`),
  ].map(printable);
}

function reasons(reason: string, by: readonly string[] = []): string {
  const words: Readonly<Record<string, string>> = {
    overlaps: 'another fix stands there',
    waived: 'it would touch a waived finding',
    cuts: 'it would cut a character in two',
    worse: `it would raise ${by.join(', ')}`,
    stays: 'it would not settle the finding',
    'out-of-place': 'the text is not in the file',
    bound: 'there are too many',
    unwritable: 'it cannot be written into this file without changing more',
  };
  return words[reason] ?? reason;
}
