/** `postlint evaluate`: labelled posts, one by one, to precision, recall and false alarms. */
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Comparison, EvaluationResult, ListedRow, RowOutcome } from '@postlint/core/testing';
import { UsageError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import { type EvaluationPrinter, jsonPrinter, prettyPrinter } from '../format/evaluationPrinter.ts';
import { showsColor } from '../format/showsColor.ts';
import { type InputItem, readInputs } from '../input/readInputs.ts';
import { linterOf, openPack } from '../loadPack.ts';
import type { RunContext } from '../run.ts';
import type { Verb } from '../verb.ts';
import { writerOf } from '../writer.ts';
import { type EvaluateArguments, help, parseEvaluateArguments } from './evaluateOptions.ts';

export const verb: Verb = { help, run: (argv, context) => evaluateCommand(parseEvaluateArguments(argv), context) };

/** What is written: the result, with the name of its file and the changes since an earlier one. */
export interface EvaluationOutput extends EvaluationResult {
  readonly totals: boolean;
  readonly comparison?: Comparison & { readonly goneFromList: readonly string[] };
}

/** A row listed: what came of it, or why it could not be looked at. */
export type Listed =
  | (ListedRow & { readonly isNew?: boolean })
  | { readonly row: string; readonly kind: 'unchecked'; readonly message: string };

export async function evaluateCommand(args: EvaluateArguments, context: RunContext): Promise<ExitCode> {
  const { compareResults, createEvaluation, createListComparison } = await import('@postlint/core/testing');
  const before = args.compare === undefined ? undefined : await readBefore(args.compare, context.cwd);
  const opened = await openPack(args.pack, context.cwd);
  const linter = linterOf(args.pack, opened);
  const evaluation = createEvaluation(linter, {
    pack: opened.pack.name,
    now: args.now ?? context.now().toISOString(),
  });
  // A result of totals lists nothing; against it every row would seem new.
  const since = before?.listed && before.totals !== true ? createListComparison(before.listed) : undefined;
  const printer = printerOf(args, context);
  const write = writerOf(context.stdout);
  let totals = args.totals;
  let name = args.file === '-' ? undefined : basename(args.file);

  const list = async (row: string, outcome: RowOutcome): Promise<void> => {
    for (const each of listedOf(row, outcome))
      await write(printer.listed(since && each.kind !== 'unchecked' ? { ...each, isNew: since.isNew(each) } : each));
  };

  await write(printer.start());
  for await (const item of readInputs([args.file], context.cwd, context.stdin)) {
    totals ||= isUntouched(item.file);
    const added = item.unreadable
      ? broken(item, evaluation.addUnreadable)
      : evaluation.add(await withPlainPost(item.post));
    if ('head' in added) {
      totals ||= added.head.totals === true;
      name = added.head.name ?? name;
    } else if ('outcome' in added) {
      if (!totals) await list(added.outcome.id ?? `line ${item.line}`, added.outcome);
    } else if (!totals) context.stderr.write(`postlint: ${item.file}:${item.line}: ${added.message}\n`);
  }

  const result = evaluation.result();
  const named: EvaluationResult = { ...result, set: { ...(name !== undefined && { name }), ...result.set } };
  const comparison = before && { ...compareResults(before, named), goneFromList: totals ? [] : (since?.gone() ?? []) };
  await write(printer.end({ ...named, totals, ...(comparison && { comparison }) }));
  return result.set.unreadable > 0 || result.set.rows === 0 ? exitCodes.found : exitCodes.fine;
}

/** Files of rows that nobody who works on the rules may see say so in their name, in case their head is cut off. */
function isUntouched(file: string): boolean {
  return /(^|[^a-z])untouched([^a-z]|$)/i.test(basename(file));
}

function broken(item: InputItem, count: () => void): { readonly message: string } {
  count();
  return { message: item.issues[0]?.message ?? 'This cannot be read.' };
}

/** A row whose post is Markdown, with the text a network gets. Where that cannot be made, the check says so itself. */
async function withPlainPost(row: unknown): Promise<unknown> {
  const post = (row as { post?: { format?: unknown } } | null)?.post;
  if (typeof post !== 'object' || post === null || post.format !== 'markdown') return row;
  const { toPlainPost } = await import('@postlint/core/markdown');
  const plain = toPlainPost(post);
  return plain.issues.length === 0 ? { ...(row as object), post: plain.post } : row;
}

function listedOf(row: string, { missed, alarms, unchecked }: RowOutcome): Listed[] {
  return [
    ...missed.map(({ clause, only }) => ({ row, kind: 'missed' as const, clause, ...(only && { only }) })),
    ...alarms.map(({ clause, rules }) => ({ row, kind: 'alarm' as const, clause, rules })),
    ...unchecked.map((message) => ({ row, kind: 'unchecked' as const, message })),
  ];
}

function printerOf(args: EvaluateArguments, context: RunContext): EvaluationPrinter {
  return args.format === 'json' ? jsonPrinter() : prettyPrinter(showsColor(args.color, context));
}

type Before = EvaluationResult & { readonly listed?: readonly ListedRow[]; readonly totals?: boolean };

async function readBefore(file: string, cwd: string): Promise<Before> {
  const { readEvaluationResult } = await import('@postlint/core/testing');
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(resolve(cwd, file), 'utf8'));
  } catch (error) {
    throw new UsageError(
      `The result ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}. Expected what evaluate --format json wrote.`,
    );
  }
  const read = readEvaluationResult(value);
  if ('message' in read) throw new UsageError(`${file}: ${read.message}.`);
  return read.result;
}
