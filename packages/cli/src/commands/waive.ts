/** `postlint waive`: a recorded exception for one finding on one exact content, to be kept with the post. */
import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { Finding, Linter } from '@postlint/core';
import { UsageError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import { encodeLike } from '../fix/encode.ts';
import { replaceFile } from '../fix/replaceFile.ts';
import { applyEdits, jsonSource } from '../fix/source.ts';
import { printable } from '../format/printable.ts';
import { decode } from '../input/decode.ts';
import { type InputItem, readInputs } from '../input/readInputs.ts';
import { loadPack } from '../loadPack.ts';
import type { RunContext } from '../run.ts';
import type { Verb } from '../verb.ts';
import { help, parseWaiveArguments, type WaiveArguments } from './waiveOptions.ts';

export const verb: Verb = { help, run: (argv, context) => waiveCommand(parseWaiveArguments(argv), context) };

interface Waiver {
  readonly rule: string;
  readonly fingerprint: string;
  readonly reason: string;
  readonly by: string;
  readonly approvedBy?: string;
  readonly expires: string;
}

export async function waiveCommand(args: WaiveArguments, context: RunContext): Promise<ExitCode> {
  const now = context.now();
  if (Date.parse(args.expires) <= now.getTime())
    throw new UsageError(`Unexpected time "${args.expires}" for --expires, expected one that is still to come`);
  const linter = await loadPack(args.pack, context.cwd);
  const item = await onlyPost(args.file, context);
  const finding = findingOf(args, item, linter, now);
  refuse(finding, args);
  const waiver: Waiver = {
    rule: finding.rule,
    fingerprint: finding.fingerprint,
    reason: args.reason,
    by: args.by,
    ...(args.approvedBy !== undefined && { approvedBy: args.approvedBy }),
    expires: args.expires,
  };
  if (args.write) {
    write(waiver, args.file, item, context.cwd);
    context.stderr.write(`waived  ${printable(`${args.file}: ${finding.message} (${finding.rule})`)}\n`);
  } else context.stdout.write(`${JSON.stringify(waiver, null, 2)}\n`);
  return exitCodes.fine;
}

async function onlyPost(file: string, { cwd, stdin }: RunContext): Promise<InputItem> {
  const items: InputItem[] = [];
  for await (const item of readInputs([file], cwd, stdin)) items.push(item);
  const [item] = items;
  if (!item || items.length > 1)
    throw new UsageError(`Unexpected ${items.length} posts in ${file}, expected one: a waiver is for one content`);
  if (item.unreadable) throw new UsageError(`${file}: ${item.issues[0]?.message ?? 'This cannot be read.'}`);
  return item;
}

function findingOf({ rule, at, platform }: WaiveArguments, { post }: InputItem, linter: Linter, now: Date): Finding {
  const request = { now, ...(platform !== undefined && { platform }) };
  const findings = linter.check(post, request).findings.filter((finding) => !finding.waived);
  const named = findings.filter((finding) => finding.rule === rule || finding.rule.endsWith(`/${rule}`));
  const found = named.filter((finding) => at === undefined || placeOf(finding) === at || finding.at === at);
  if (found.length === 1) return found[0]!;
  const list = (found.length > 0 ? found : findings).map((each) => `  ${each.rule}  ${placeOf(each)}  ${each.message}`);
  const what =
    found.length > 0 ? `${found.length} findings of "${rule}", expected one: say --at` : `no finding of "${rule}"`;
  throw new UsageError(
    printable(`There ${found.length > 0 ? 'are' : 'is'} ${what}. There ${list.length === 1 ? 'is' : 'are'}:`) +
      `\n${list.map(printable).join('\n') || '  none'}`,
  );
}

/** e.g. /text:12 */
function placeOf({ at, position }: Finding): string {
  return position ? `${at}:${position.start.offset}` : at || '/';
}

/** What would never hold is not written. */
function refuse({ severity, refer, rule }: Finding, { by, approvedBy = '' }: WaiveArguments): void {
  if (refer) throw new UsageError(`What ${rule} found has to be handed to ${refer.to}: that cannot be waived.`);
  const same = approvedBy.trim().toLowerCase() === by.trim().toLowerCase();
  if (severity === 'error' && (approvedBy.trim() === '' || same))
    throw new UsageError(
      `${rule} is an error: its waiver needs a second person (--approved-by, not the same as --by).`,
    );
}

/** Puts it into the file, beside those that are there. */
function write(waiver: Waiver, file: string, { post }: InputItem, cwd: string): void {
  const path = resolve(cwd, file);
  const bytes = readFileSync(path);
  const decoded = decode(bytes);
  if ('code' in decoded) throw new UsageError(`${file}: ${decoded.message}`);
  const { text } = decoded;
  const extension = extname(file).toLowerCase();
  const next =
    extension === '.json'
      ? inJson(text, waiver, post)
      : ['.md', '.markdown'].includes(extension)
        ? inFrontMatter(text, waiver)
        : undefined;
  if (next === undefined)
    throw new UsageError(
      `A waiver cannot be written into ${file}; without --write it is printed, to be put there by hand.`,
    );
  replaceFile(path, encodeLike(next, bytes));
}

function inJson(text: string, waiver: Waiver, post: unknown): string {
  const { waivers } = post as { waivers?: unknown };
  const prefix = /^\s*\[/.test(text) ? [0] : [];
  const path = Array.isArray(waivers) ? [...prefix, 'waivers', waivers.length] : [...prefix, 'waivers'];
  return applyEdits(text, jsonSource.insert!(text, path, Array.isArray(waivers) ? waiver : [waiver]));
}

/** JSON is YAML: one line before the fence that ends the front matter. */
function inFrontMatter(text: string, waiver: Waiver): string | undefined {
  const match = /^(---[ \t]*\r?\n[\s\S]*?)^(---[ \t]*(?:\r?\n|$))/m.exec(text);
  if (!match || match.index > 0 || /^waivers:/m.test(match[1]!)) return undefined;
  const end = match[1]!.includes('\r\n') ? '\r\n' : '\n';
  return `${match[1]}waivers: [${JSON.stringify(waiver)}]${end}${text.slice(match[1]!.length)}`;
}
