/** `postlint diff`: what another version of a pack makes of the same posts. */
import { createComparison, type PackDifference } from '../diff/comparePacks.ts';
import { prettyDifference } from '../diff/prettyDifference.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import { printable } from '../format/printable.ts';
import { showsColor } from '../format/showsColor.ts';
import { type InputItem, readInputs } from '../input/readInputs.ts';
import { linterOf, openPack } from '../loadPack.ts';
import type { RunContext } from '../run.ts';
import type { Verb } from '../verb.ts';
import { type DiffArguments, help, parseDiffArguments } from './diffOptions.ts';

export const verb: Verb = { help, run: (argv, context) => diffCommand(parseDiffArguments(argv), context) };

export async function diffCommand(args: DiffArguments, context: RunContext): Promise<ExitCode> {
  const { cwd, stdin, stdout, stderr } = context;
  const [before, after] = [await packOf(args.old, cwd), await packOf(args.new, cwd)];
  const comparison = createComparison(before, after, args.now ?? context.now().toISOString());
  for await (const item of readInputs(args.posts, cwd, stdin)) {
    if (item.unreadable) {
      comparison.addUnreadable();
      stderr.write(printable(`postlint: ${item.file}: ${item.issues[0]?.message ?? 'This cannot be read.'}`));
      stderr.write('\n');
    } else comparison.add(postOf(item.post), nameOf(item));
  }
  const difference = comparison.result();
  stdout.write(
    args.format === 'json'
      ? `${JSON.stringify(difference, null, 2)}\n`
      : prettyDifference(difference, showsColor(args.color, context)),
  );
  return difference.unreadable > 0 || fails(difference, args.failOn) ? exitCodes.found : exitCodes.fine;
}

async function packOf(name: string, cwd: string) {
  const opened = await openPack(name, cwd);
  const { name: own, version } = opened.pack;
  return { name: own, version, linter: linterOf(name, opened) };
}

/** A row of labelled posts holds the post, beside what is expected of it. */
function postOf(value: unknown): unknown {
  const { post, expect } = (value ?? {}) as { post?: unknown; expect?: unknown };
  return post !== undefined && expect !== undefined ? post : value;
}

function nameOf({ file, line, post }: InputItem): string {
  const { id } = (post ?? {}) as { id?: unknown };
  const place = line > 1 ? `${file}:${line}` : file;
  return typeof id === 'string' ? `${place} (${id})` : place;
}

function fails({ verdicts, rules }: PackDifference, failOn: DiffArguments['failOn']): boolean {
  return failOn !== 'never' && (verdicts.length > 0 || (failOn === 'change' && rules.length > 0));
}
