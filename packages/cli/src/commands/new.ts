/** `postlint new`: what a rule, a clause or a network begins with. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'jsonc-parser';
import { UsageError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import { replaceFile } from '../fix/replaceFile.ts';
import { printable } from '../format/printable.ts';
import type { RunContext } from '../run.ts';
import { withRule } from '../scaffold/addRule.ts';
import { clauseText, clauseWithRuleText, newRule } from '../scaffold/clauseFile.ts';
import { writeNewFiles } from '../scaffold/newFiles.ts';
import { clauseFileOf } from '../scaffold/packFiles.ts';
import { platformFiles } from '../scaffold/platformFiles.ts';
import type { Verb } from '../verb.ts';
import { help, type NewArguments, parseNewArguments } from './newOptions.ts';

export const verb: Verb = { help, run: (argv, context) => newCommand(parseNewArguments(argv), context) };

export async function newCommand(args: NewArguments, context: RunContext): Promise<ExitCode> {
  const { cwd, stderr } = context;
  const said = args.what === 'platform' ? addPlatform(args, context) : addToPack(args, cwd);
  stderr.write(`${printable(said)}\n`);
  return exitCodes.fine;
}

function addPlatform({ id, out }: NewArguments, { cwd, now }: RunContext): string {
  const files = platformFiles(id, now().toISOString().slice(0, 10));
  writeNewFiles(resolve(cwd, out), files);
  const names = Object.keys(files);
  return `wrote  ${names.map((name) => join(out, name)).join(' and ')}; test it with node --test ${join(out, names[1]!)}`;
}

/** A clause file of the pack. */
interface ClauseFile {
  readonly file: string;
  readonly text: string;
  readonly clause: string | undefined;
  readonly rules: readonly string[];
}

function addToPack(
  { what, id, pack, clause, units, gist = 'Say here what the clause asks for.' }: NewArguments,
  cwd: string,
): string {
  const folder = resolve(cwd, pack);
  if (!existsSync(join(folder, 'policy.json')))
    throw new UsageError(
      `There is no policy.json in ${pack}, expected the folder of a pack: name it with --pack, or make one with postlint init.`,
    );
  const files = clauseFiles(folder);
  if (what === 'clause') {
    const there = files.find((each) => each.clause === id);
    if (there) throw new UsageError(`The clause "${id}" is there already: ${join(pack, there.file)}`);
    const file = clauseFileOf(id);
    writeNewFiles(folder, { [file]: clauseText({ clause: id, units, gist }) });
    return `wrote  ${join(pack, file)}`;
  }
  const same = files.find(({ rules }) => rules.includes(id));
  if (same) throw new UsageError(`The rule "${id}" is there already: ${join(pack, same.file)}`);
  const own = files.find((each) => each.clause === clause);
  if (own) {
    const text = withRule(own.text, id);
    if (text === undefined) throw new UsageError(`${join(pack, own.file)} is no clause, expected an object`);
    replaceFile(join(folder, own.file), Buffer.from(text));
    return `added  the rule ${id} to ${join(pack, own.file)}, as a draft`;
  }
  const file = clauseFileOf(clause!);
  writeNewFiles(folder, { [file]: clauseWithRuleText({ clause: clause!, units, gist }, newRule(id)) });
  return `wrote  ${join(pack, file)}, with the rule ${id} as a draft`;
}

function clauseFiles(folder: string): ClauseFile[] {
  const path = join(folder, 'clauses');
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const text = readFileSync(join(path, name), 'utf8');
      const { clause, rules } = (parse(text) ?? {}) as { clause?: unknown; rules?: unknown };
      return {
        file: `clauses/${name}`,
        text,
        clause: typeof clause === 'string' ? clause : undefined,
        rules: Array.isArray(rules) ? rules.flatMap((rule) => (typeof rule?.id === 'string' ? [rule.id] : [])) : [],
      };
    });
}
