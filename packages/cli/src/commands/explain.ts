/** `postlint explain`: what a rule comes to and, with a post, why it did what it did and what would change that. */
import { type Explanation, type Linter, nearest } from '@postlint/core';
import { UsageError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import { prettyExplanation, prettyRule } from '../format/prettyExplanation.ts';
import { showsColor } from '../format/showsColor.ts';
import { readInputs } from '../input/readInputs.ts';
import { linterOf, type OpenPack, openPack } from '../loadPack.ts';
import type { RunContext } from '../run.ts';
import type { Verb } from '../verb.ts';
import { type ExplainArguments, help, parseExplainArguments } from './explainOptions.ts';

export const verb: Verb = { help, run: (argv, context) => explainCommand(parseExplainArguments(argv), context) };

export async function explainCommand(args: ExplainArguments, context: RunContext): Promise<ExitCode> {
  const { stdout, cwd, stdin } = context;
  const opened = await openPack(args.pack, cwd, { source: true });
  const linter = linterOf(args.pack, opened);
  const rule = findRule(args.rule, opened, linter);
  const request = {
    now: args.now ?? context.now().toISOString(),
    reveal: args.reveal,
    ...(args.platform !== undefined && { platform: args.platform }),
  };
  const color = showsColor(args.color, context);
  const place = placeOf(rule, opened);
  if (args.post === undefined) {
    const described = describe(linter.explain({ platform: 'default' }, rule, request));
    stdout.write(args.format === 'json' ? toJson(described) : prettyRule(described, { color, linter, place }));
    return exitCodes.fine;
  }
  let isReadable = true;
  const explanations: { file: string; line: number; explanation: Explanation }[] = [];
  for await (const { unreadable, issues, file, line, post } of readInputs([args.post], cwd, stdin)) {
    if (unreadable) {
      isReadable = false;
      context.stderr.write(`postlint: ${file}: ${issues[0]?.message ?? 'This cannot be read.'}\n`);
    } else explanations.push({ file, line, explanation: linter.explain(post, rule, request) });
  }
  if (args.format === 'json') stdout.write(toJson(explanations.map(({ explanation }) => explanation)));
  else
    for (const { file, line, explanation } of explanations)
      stdout.write(prettyExplanation(explanation, { color, linter, place, post: line > 1 ? `${file}:${line}` : file }));
  return isReadable ? exitCodes.fine : exitCodes.found;
}

const toJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

export type RuleDescription = Pick<
  Explanation,
  'rule' | 'clause' | 'severity' | 'expansion' | 'settings' | 'changedBy'
> & { readonly applies: readonly { readonly pointer: string; readonly condition: unknown }[] };

/** What does not depend on a post. */
function describe({ rule, clause, severity, expansion, applies, settings, changedBy }: Explanation): RuleDescription {
  const conditions = applies.map(({ pointer, condition, operator, parts }) => ({
    pointer,
    condition: condition ?? { [operator]: parts?.map((part) => part.condition ?? part.operator) },
  }));
  return { rule, clause, severity, expansion, applies: conditions, settings, changedBy };
}

/** The full id for what was typed. */
function findRule(typed: string, { pack }: OpenPack, linter: Linter): string {
  const full = typed.includes('/') ? typed : `${pack.name}/${typed}`;
  if (linter.rules.includes(full)) return full;
  if (isWritten(full, pack)) throw new UsageError(`The rule "${full}" does not run: it is turned off, or a draft.`);
  const near = nearest(full, linter.rules);
  throw new UsageError(`Unknown rule "${typed}"${near ? `; did you mean "${near}"?` : ` in the pack ${pack.name}.`}`);
}

function isWritten(id: string, { name, clauses }: OpenPack['pack']): boolean {
  return clauses.some(({ rules = [] }) => rules.some((rule) => `${name}/${rule.id}` === id));
}

/** The place of a rule in the files of the pack, where it has any. */
function placeOf(id: string, { pack, locate }: OpenPack): string | undefined {
  for (const [index, { rules = [] }] of pack.clauses.entries()) {
    const position = rules.findIndex((rule) => `${pack.name}/${rule.id}` === id);
    if (position < 0) continue;
    const pointer = `/clauses/${index}/rules/${position}`;
    const [found] = locate([{ pack: pack.name, code: '', params: {}, pointer, message: '' }]);
    return found?.file && `${found.file}:${found.range?.start.line ?? 1}:${found.range?.start.column ?? 1}`;
  }
  return undefined;
}
