/** `postlint test`: a pack tests itself, once or whenever one of its files changes. */
import { statSync, watch } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { PackError } from '@postlint/core';
import type { PackTest } from '@postlint/core/testing';
import { BrokenPack } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import { prettyTest } from '../format/prettyTest.ts';
import { showsColor } from '../format/showsColor.ts';
import { openPack } from '../loadPack.ts';
import type { RunContext } from '../run.ts';
import type { Verb } from '../verb.ts';
import { help, parseTestArguments, type TestArguments } from './testOptions.ts';

export const verb: Verb = { help, run: (argv, context) => testCommand(parseTestArguments(argv), context) };

export async function testCommand(args: TestArguments, context: RunContext): Promise<ExitCode> {
  if (!args.watch) return runOnce(args, context);
  await runWatched(args, context);
  for await (const _ of changesIn(resolve(context.cwd, args.pack), context.signal)) await runWatched(args, context);
  return exitCodes.fine;
}

async function runOnce(args: TestArguments, context: RunContext): Promise<ExitCode> {
  const { name, result } = await test(args, context.cwd);
  const { stdout } = context;
  if (args.format === 'json') stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  else stdout.write(prettyTest(result, name, showsColor(args.color, context)));
  if (args.failOn === 'never') return exitCodes.fine;
  const fails = result.examples.some(({ ok }) => !ok);
  return fails || (args.failOn === 'gap' && hasGaps(result)) ? exitCodes.found : exitCodes.fine;
}

/** While somebody writes, a pack is broken now and then: that is told, and no reason to stop. */
async function runWatched(args: TestArguments, context: RunContext): Promise<void> {
  try {
    await runOnce(args, context);
  } catch (error) {
    if (!(error instanceof BrokenPack)) throw error;
    context.stdout.write(`${error.message}\n`);
  }
  context.stdout.write('\nWaiting for changes ...\n');
}

async function test(args: TestArguments, cwd: string): Promise<{ name: string; result: PackTest }> {
  const { testPack } = await import('@postlint/core/testing');
  const { pack, others, plugins, locate } = await openPack(args.pack, cwd, { source: true });
  try {
    return { name: pack.name, result: testPack(pack, { packs: others, plugins, mutants: args.mutants }) };
  } catch (error) {
    if (error instanceof PackError) throw new BrokenPack(args.pack, locate(error.faults));
    throw error;
  }
}

function hasGaps({ coverage, mutation }: PackTest): boolean {
  return coverage.branches.covered < coverage.branches.total || (mutation?.survivors.length ?? 0) > 0;
}

/** Once for every burst of changes: editors write a file in several steps. */
async function* changesIn(path: string, signal: AbortSignal | undefined): AsyncGenerator<void> {
  const isFolder = statSync(path).isDirectory();
  let wake: (() => void) | undefined;
  let changed = false;
  const watcher = watch(isFolder ? path : dirname(path), { recursive: isFolder }, (_, name) => {
    if (name !== null && !name.endsWith('.json')) return;
    changed = true;
    wake?.();
  });
  const stop = () => {
    watcher.close();
    wake?.();
  };
  signal?.addEventListener('abort', stop, { once: true });
  while (!signal?.aborted) {
    if (!changed) await new Promise<void>((done) => (wake = done));
    await new Promise((done) => setTimeout(done, 50));
    changed = false;
    if (!signal?.aborted) yield;
  }
}
