/** `postlint lint`: what is wrong with a pack, and what is probably not meant. */
import { basename, resolve } from 'node:path';
import type { PackFault } from '@postlint/core';
import { createColors } from 'picocolors';
import { BrokenPack } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import { printable } from '../format/printable.ts';
import { showsColor } from '../format/showsColor.ts';
import { openPack } from '../loadPack.ts';
import type { RunContext } from '../run.ts';
import type { Verb } from '../verb.ts';
import { help, type LintArguments, parseLintArguments } from './lintOptions.ts';

export const verb: Verb = { help, run: (argv, context) => lintCommand(parseLintArguments(argv), context) };

interface Linted {
  /** As the pack calls itself, or as it was named where that is not known. */
  readonly name: string;
  readonly faults: readonly PackFault[];
  readonly warnings: readonly PackFault[];
}

export async function lintCommand(args: LintArguments, context: RunContext): Promise<ExitCode> {
  const result = await lint(args.pack, context.cwd);
  context.stdout.write(
    args.format === 'json'
      ? `${JSON.stringify({ faults: result.faults, warnings: result.warnings }, null, 2)}\n`
      : pretty(result, showsColor(args.color, context)),
  );
  if (args.failOn === 'never') return exitCodes.fine;
  if (result.faults.length > 0) return exitCodes.usage;
  return args.failOn === 'warning' && result.warnings.length > 0 ? exitCodes.found : exitCodes.fine;
}

async function lint(name: string, cwd: string): Promise<Linted> {
  const { lintPack } = await import('@postlint/core/packs');
  try {
    const { pack, others, plugins, locate } = await openPack(name, cwd, { source: true });
    const { faults, warnings } = lintPack(pack, { packs: others, plugins });
    return { name: pack.name, faults: locate(faults), warnings: locate(warnings) };
  } catch (error) {
    if (error instanceof BrokenPack) return { name: basename(resolve(cwd, name)), faults: error.faults, warnings: [] };
    throw error;
  }
}

function pretty({ name, faults, warnings }: Linted, color: boolean): string {
  const paint = createColors(color);
  const line = (kind: string) => (fault: PackFault) =>
    `${printable(placeOf(fault))}  ${kind}  ${printable(fault.message)}  ${paint.dim(fault.code)}\n`;
  const count = (list: readonly unknown[], word: string) => `${list.length} ${word}${list.length === 1 ? '' : 's'}`;
  const total =
    faults.length + warnings.length === 0
      ? `No mistakes in how the pack ${name} is written. What it finds, its examples say: postlint test.`
      : `${count(faults, 'fault')}, ${count(warnings, 'warning')} in the pack ${name}.`;
  const lines = [...faults.map(line(paint.red('fault'))), ...warnings.map(line(paint.yellow('warning')))];
  return `${lines.join('')}${lines.length > 0 ? '\n' : ''}${total}\n`;
}

function placeOf({ file, range, pointer }: PackFault): string {
  return file ? `${file}${range ? `:${range.start.line}:${range.start.column}` : ''}` : pointer || '/';
}
