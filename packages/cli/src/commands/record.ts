/** `postlint record`, `record verify`, `record replay`: decisions that can be shown later. */
import { appendFileSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Linter } from '@postlint/core';
import { UsageError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import { printable } from '../format/printable.ts';
import { readInputs } from '../input/readInputs.ts';
import { loadPack } from '../loadPack.ts';
import { type Entry, entryOf, noHash } from '../record/entry.ts';
import { readRecord } from '../record/readRecord.ts';
import type { RunContext } from '../run.ts';
import type { Verb } from '../verb.ts';
import { help, parseRecordArguments, type RecordArguments } from './recordOptions.ts';

export const verb: Verb = { help, run: (argv, context) => recordCommand(parseRecordArguments(argv), context) };

export async function recordCommand(args: RecordArguments, context: RunContext): Promise<ExitCode> {
  if (args.action === 'verify') return verify(args, context);
  return args.action === 'replay' ? replay(args, context) : write(args, context);
}

// -- write ------------------------------------------------------------------------------------------------------

async function write(args: RecordArguments, context: RunContext): Promise<ExitCode> {
  const { cwd, stdin, stderr } = context;
  const path = resolve(cwd, args.record);
  const linter = await loadPack(args.pack, cwd);
  let { number, hash: previous } = await lastOf(path, args.record);
  const now = args.now ?? context.now().toISOString();
  let isReadable = true;
  let count = 0;
  for await (const { unreadable, file, issues, post } of readInputs(args.files, cwd, stdin)) {
    if (unreadable) {
      isReadable = false;
      stderr.write(`postlint: ${printable(file)}: ${issues[0]?.message ?? 'This cannot be read.'}\n`);
      continue;
    }
    const entry = decide(post, linter, { number: ++number, previous, at: now, platform: args.platform });
    appendFileSync(path, `${JSON.stringify(entry)}\n`);
    previous = entry.hash;
    count++;
  }
  stderr.write(
    `recorded  ${count} ${count === 1 ? 'decision' : 'decisions'} in ${printable(args.record)}; the last hash is ${previous}\n`,
  );
  return isReadable ? exitCodes.fine : exitCodes.found;
}

function decide(post: unknown, linter: Linter, decision: Parameters<typeof entryOf>[1]): Entry {
  const { at, platform } = decision;
  return entryOf(
    linter.check(post, { now: at, outcomes: true, ...(platform !== undefined && { platform }) }),
    decision,
  );
}

/** Where a record ends. Nothing is added to one that does not hold. */
async function lastOf(path: string, name: string): Promise<{ number: number; hash: string }> {
  let last = { number: 0, hash: noHash };
  if (!existsSync(path)) return last;
  for await (const { line, entry, fault } of readRecord(path)) {
    if (fault !== undefined || !entry)
      throw new UsageError(`${name}:${line}: ${fault}; nothing is added to a record that does not hold`);
    last = { number: entry.number, hash: entry.hash };
  }
  return last;
}

// -- verify -----------------------------------------------------------------------------------------------------

async function verify({ record }: RecordArguments, { cwd, stdout }: RunContext): Promise<ExitCode> {
  let count = 0;
  let hash = noHash;
  for await (const { line, entry, fault } of readRecord(existing(record, cwd))) {
    if (fault !== undefined) {
      stdout.write(`${printable(record)}:${line}: ${fault}\n`);
      return exitCodes.found;
    }
    count++;
    hash = entry!.hash;
  }
  stdout.write(
    `${printable(record)}: ${count} ${count === 1 ? 'entry holds' : 'entries hold'}; the last hash is ${hash}\n`,
  );
  return exitCodes.fine;
}

function existing(record: string, cwd: string): string {
  const path = resolve(cwd, record);
  if (!existsSync(path)) throw new UsageError(`Unknown record "${record}": there is no such file.`);
  return path;
}

// -- replay -----------------------------------------------------------------------------------------------------

async function replay(args: RecordArguments, context: RunContext): Promise<ExitCode> {
  const { cwd, stdout } = context;
  const linter = await loadPack(args.pack, cwd);
  const posts = await postsByPrint(args, context, linter);
  const counts = { same: 0, different: 0, missing: 0 };
  for await (const { line, text, entry, fault } of readRecord(existing(args.record, cwd))) {
    const tell = (words: string) => stdout.write(`${printable(args.record)}:${line}: ${words}\n`);
    if (!entry || fault !== undefined) {
      counts.different++;
      tell(fault ?? '');
      continue;
    }
    const post = posts(entry);
    if (post === undefined) {
      counts.missing++;
      tell(`the post ${entry.post.id ?? entry.post.fingerprint} is not there, or is another now`);
      continue;
    }
    const { number, previous, at, platform } = entry;
    const again = decide(post, linter, { number, previous, at, platform });
    if (JSON.stringify(again) === text) counts.same++;
    else {
      counts.different++;
      tell(`another decision: ${differences(entry, again).join(', ')}`);
    }
  }
  const all = counts.same + counts.different + counts.missing;
  stdout.write(
    `${counts.same} of ${all} decisions are the same, byte for byte; ${counts.different} are not, ${counts.missing} posts are missing.\n`,
  );
  return counts.same === all ? exitCodes.fine : exitCodes.found;
}

/** What differs, by key. */
function differences(entry: Entry, again: Entry): string[] {
  return (Object.keys(again) as (keyof Entry)[]).filter(
    (key) => key !== 'hash' && JSON.stringify(entry[key]) !== JSON.stringify(again[key]),
  );
}

/** The posts by the fingerprint they have for a network. All of them are kept in memory: a record names them in any order. */
async function postsByPrint(
  { files }: RecordArguments,
  { cwd, stdin }: RunContext,
  linter: Linter,
): Promise<(entry: Entry) => unknown> {
  const posts: unknown[] = [];
  for await (const { unreadable, post } of readInputs(files, cwd, stdin)) if (!unreadable) posts.push(post);
  const indexes = new Map<string | undefined, Map<string, unknown>>();
  return ({ platform, post: { fingerprint } }) => {
    let index = indexes.get(platform);
    if (!index) {
      const request = platform === undefined ? {} : { platform };
      index = new Map(posts.map((post) => [linter.check(post, request).post.fingerprint, post]));
      indexes.set(platform, index);
    }
    return index.get(fingerprint);
  };
}
