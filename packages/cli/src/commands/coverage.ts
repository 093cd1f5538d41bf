/** `postlint coverage`: which sentences of a policy a pack settles, and how. */
import { coverageOf, type PolicyCoverage } from '../coverage/coverage.ts';
import { prettyCoverage } from '../coverage/prettyCoverage.ts';
import { coveragePage } from '../coverage/toPage.ts';
import { toMarkdown } from '../document/toMarkdown.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import { showsColor } from '../format/showsColor.ts';
import { linterOf, openPack } from '../loadPack.ts';
import type { RunContext } from '../run.ts';
import type { Verb } from '../verb.ts';
import { type CoverageArguments, help, parseCoverageArguments } from './coverageOptions.ts';

export const verb: Verb = { help, run: (argv, context) => coverageCommand(parseCoverageArguments(argv), context) };

export async function coverageCommand(args: CoverageArguments, context: RunContext): Promise<ExitCode> {
  const opened = await openPack(args.pack, context.cwd, { source: true });
  const linter = linterOf(args.pack, opened);
  const coverage = coverageOf(opened, linter, args.now === undefined ? context.now() : new Date(args.now));
  context.stdout.write(textOf(coverage, args, context));
  return fails(coverage, args.failOn) ? exitCodes.found : exitCodes.fine;
}

function textOf(coverage: PolicyCoverage, { format, color }: CoverageArguments, context: RunContext): string {
  if (format === 'json') return `${JSON.stringify(coverage, null, 2)}\n`;
  return format === 'markdown'
    ? toMarkdown(coveragePage(coverage))
    : prettyCoverage(coverage, showsColor(color, context));
}

function fails({ unknown, totals }: PolicyCoverage, failOn: CoverageArguments['failOn']): boolean {
  if (failOn === 'never') return false;
  return unknown.length > 0 || (failOn === 'uncovered' && totals.uncovered > 0);
}
