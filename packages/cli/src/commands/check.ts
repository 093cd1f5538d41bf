/** `postlint check`: inputs, one by one, to reports, in the same order. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Linter, nearest, type Report, type Verdict, verdicts } from '@postlint/core';
import { UsageError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import type { Formatter } from '../format/formatter.ts';
import { showsColor } from '../format/showsColor.ts';
import { type InputItem, readInputs } from '../input/readInputs.ts';
import { loadPack } from '../loadPack.ts';
import type { RunContext } from '../run.ts';
import type { Verb } from '../verb.ts';
import { writerOf } from '../writer.ts';
import { type CheckArguments, help, parseCheckArguments } from './checkOptions.ts';

export const verb: Verb = { help, run: (argv, context) => checkCommand(parseCheckArguments(argv), context) };

export type CheckCommand = typeof checkCommand;

export async function checkCommand(args: CheckArguments, context: RunContext): Promise<ExitCode> {
  const { stdout, cwd, stdin } = context;
  if (args.isDefaultPack && existsSync(join(cwd, 'policy.json')))
    context.stderr.write(`postlint: checked against ${args.pack}; for the pack of this folder say --pack .\n`);
  const linter = await loadPack(args.pack, cwd, { declarations: args.declarations });
  for (const platform of args.platforms) refuseSlip(platform, linter);
  const now = args.now ?? context.now().toISOString();
  if (args.fix !== 'no') {
    await fix(args, linter, now, context);
    if (args.fix === 'dry-run') return exitCodes.fine;
  }
  const format = await createFormatter(args, context, linter, now);
  let failed = false;
  const write = writerOf(stdout);
  await write(format.start());
  for await (const item of readInputs(args.files, cwd, stdin)) {
    if (item.unreadable) failed = true;
    if (item.unreadable && format.unreadable) {
      await write(format.unreadable(item));
      continue;
    }
    for (const report of reportsOf(item, linter, args, now)) {
      if (atLeast(report.verdict, args.failOn)) failed = true;
      await write(format.report(item, report));
    }
  }
  await write(format.end());
  return failed ? exitCodes.found : exitCodes.fine;
}

async function fix(args: CheckArguments, linter: Linter, now: string, context: RunContext): Promise<void> {
  const { fixFiles } = await import('../fix/fixFiles.ts');
  const [platform] = args.platforms;
  const request = { now, ...(platform !== undefined && { platform }) };
  await fixFiles({ files: args.files, linter, request, dryRun: args.fix === 'dry-run', reveal: args.reveal }, context);
}

/** A network nobody knows is checked with the default profile; one that is nearly known was meant to be that one. */
function refuseSlip(platform: string, { platforms }: Linter): void {
  const near = platforms.includes(platform.toLowerCase()) ? undefined : nearest(platform, platforms);
  if (near) throw new UsageError(`Unknown network "${platform}" in --platform; did you mean "${near}"?`);
}

function reportsOf(
  item: InputItem,
  linter: Linter,
  { platforms, reveal, explain }: CheckArguments,
  now: string,
): Report[] {
  if (item.unreadable)
    return (platforms.length > 0 ? platforms : [undefined]).map((platform) => unreadableReport(item, linter, platform));
  const request = { now, reveal, outcomes: explain };
  const reports =
    platforms.length > 0 ? linter.checkAll(item.post, platforms, request) : [linter.check(item.post, request)];
  return reports.map((report) => complete(report, item));
}

/** What the engine says of nothing at all, with the reason the file gives. */
function unreadableReport(item: InputItem, linter: Linter, platform: string | undefined): Report {
  return { ...linter.check(undefined, platform === undefined ? {} : { platform }), issues: [...item.issues] };
}

/** Adds what only the reader of the file knows: places in the file, and what was wrong with it. */
function complete(report: Report, item: InputItem): Report {
  if (!item.origin && item.issues.length === 0) return report;
  const findings = report.findings.map((finding) => {
    const origin = item.origin?.(finding.at, finding.position?.start.offset, finding.position?.end.offset);
    return origin ? { ...finding, origin } : finding;
  });
  if (item.issues.length === 0) return { ...report, findings };
  const unchecked = item.issues.filter(({ effect }) => effect === 'unchecked').length;
  const tally = { ...report.tally, incomplete: report.tally.incomplete + unchecked };
  const verdict = verdicts.find((each) => each !== 'pass' && tally[each] > 0) ?? 'pass';
  return { ...report, findings, tally, verdict, issues: [...report.issues, ...item.issues] };
}

function atLeast(verdict: Verdict, failOn: CheckArguments['failOn']): boolean {
  return failOn !== 'never' && verdicts.indexOf(verdict) <= verdicts.indexOf(failOn);
}

/** Each format is loaded only where it is asked for. */
async function createFormatter(
  args: CheckArguments,
  context: RunContext,
  linter: Linter,
  now: string,
): Promise<Formatter> {
  const { reveal } = args;
  switch (args.format) {
    case 'json':
      return (await import('../format/json.ts')).jsonFormatter();
    case 'ndjson':
      return (await import('../format/ndjson.ts')).ndjsonFormatter();
    case 'csv':
      return (await import('../format/csv.ts')).csvFormatter(linter);
    case 'sarif':
      return (await import('../format/sarif.ts')).sarifFormatter(linter);
    case 'junit':
      return (await import('../format/junit.ts')).junitFormatter(linter, ({ verdict }) =>
        atLeast(verdict, args.failOn),
      );
    case 'github':
      return (await import('../format/github.ts')).githubFormatter(linter);
    case 'markdown':
      return (await import('../format/markdown.ts')).markdownFormatter(linter);
    case 'html':
      return (await import('../format/html.ts')).htmlFormatter({ linter, reveal });
    case 'pretty': {
      const color = showsColor(args.color, context);
      const pretty = (await import('../format/pretty.ts')).prettyFormatter({ color, linter, reveal });
      if (!args.explain) return pretty;
      return (await import('../format/explained.ts')).explained(pretty, { linter, color, request: { now, reveal } });
    }
  }
}
