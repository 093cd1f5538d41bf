/** From words on a command line to an exit code. */

import { nearest } from '@postlint/core';
import { checkCommand } from './commands/check.ts';
import { BrokenPack, UsageError } from './errors.ts';
import { type ExitCode, exitCodes } from './exitCodes.ts';
import { help, helpOf } from './help.ts';
import {
  parseCheckArguments,
  parseEvaluateArguments,
  parseExplainArguments,
  parseLintArguments,
  parseRecordArguments,
  parseTestArguments,
  parseWaiveArguments,
} from './parseArguments.ts';
import { version } from './version.ts';

/** The world a command runs in; a test hands in its own. */
export interface RunContext {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Ends what would go on until it is stopped (`test --watch`). */
  readonly signal?: AbortSignal;
}

const processContext = (): RunContext => ({
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  now: () => new Date(),
});

const verbs = ['check', 'lint', 'explain', 'test', 'waive', 'record', 'evaluate', 'help'];

export async function run(argv: readonly string[], context: RunContext = processContext()): Promise<ExitCode> {
  const { stdout, stderr } = context;
  try {
    return await dispatch(argv, context);
  } catch (error) {
    // A reader that has seen enough (`| head`) closes the pipe; that is no failure.
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return exitCodes.fine;
    if (error instanceof UsageError || error instanceof BrokenPack) {
      stderr.write(`postlint: ${error.message}\n`);
      return exitCodes.usage;
    }
    stderr.write(
      `postlint: this is a mistake of ours, please report it: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return exitCodes.internal;
  } finally {
    await flushed(stdout);
  }
}

async function dispatch(argv: readonly string[], context: RunContext): Promise<ExitCode> {
  const [verb, ...rest] = argv;
  const { stdout } = context;
  if (verb === undefined || verb === '--help' || verb === '-h') {
    stdout.write(help);
    return verb === undefined ? exitCodes.usage : exitCodes.fine;
  }
  if (verb === '--version' || verb === '-v') {
    stdout.write(`${version}\n`);
    return exitCodes.fine;
  }
  if (verb === 'help' || rest.includes('--help') || rest.includes('-h')) {
    stdout.write(Object.hasOwn(helpOf, topic(verb, rest)) ? helpOf[topic(verb, rest)]! : help);
    return exitCodes.fine;
  }
  if (verb === 'check') return checkCommand(parseCheckArguments(rest), context);
  if (verb === 'lint') return (await import('./commands/lint.ts')).lintCommand(parseLintArguments(rest), context);
  if (verb === 'explain')
    return (await import('./commands/explain.ts')).explainCommand(parseExplainArguments(rest), context);
  if (verb === 'record')
    return (await import('./commands/record.ts')).recordCommand(parseRecordArguments(rest), context);
  if (verb === 'test') return (await import('./commands/test.ts')).testCommand(parseTestArguments(rest), context);
  if (verb === 'waive') return (await import('./commands/waive.ts')).waiveCommand(parseWaiveArguments(rest), context);
  if (verb === 'evaluate')
    return (await import('./commands/evaluate.ts')).evaluateCommand(parseEvaluateArguments(rest), context);
  const near = nearest(verb, verbs);
  throw new UsageError(
    `Unknown command "${verb}"${near ? `; did you mean "${near}"?` : '.'} Commands: ${verbs.join(', ')}. See postlint --help.`,
  );
}

/** What help is asked for: `help lint`, `lint --help`. */
function topic(verb: string, rest: readonly string[]): string {
  return verb === 'help' ? (rest[0] ?? '') : verb;
}

/** Waits until what was written has left, so that an exit cuts nothing off. */
function flushed(stream: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => {
    if (!stream.writable) resolve();
    else stream.write('', () => resolve());
  });
}
