/** From words on a command line to an exit code. */

import { nearest } from '@postlint/core';
import { BrokenPack, UsageError } from './errors.ts';
import { type ExitCode, exitCodes } from './exitCodes.ts';
import { help } from './help.ts';
import { verbs } from './verbs.ts';
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
  const [word, ...rest] = argv;
  const { stdout } = context;
  if (word === undefined || word === '--help' || word === '-h') {
    stdout.write(help());
    return word === undefined ? exitCodes.usage : exitCodes.fine;
  }
  if (word === '--version' || word === '-v') {
    stdout.write(`${version}\n`);
    return exitCodes.fine;
  }
  // What help is asked for: `help lint`, `lint --help`.
  const asksForHelp = word === 'help' || rest.includes('--help') || rest.includes('-h');
  const name = word === 'help' ? (rest[0] ?? '') : word;
  if (Object.hasOwn(verbs, name)) {
    const { verb } = await verbs[name]!.load();
    if (!asksForHelp) return verb.run(rest, context);
    stdout.write(verb.help);
    return exitCodes.fine;
  }
  if (asksForHelp) {
    stdout.write(help());
    return exitCodes.fine;
  }
  const names = [...Object.keys(verbs), 'help'];
  const near = nearest(word, names);
  throw new UsageError(
    `Unknown command "${word}"${near ? `; did you mean "${near}"?` : '.'} Commands: ${names.join(', ')}. See postlint --help.`,
  );
}

/** Waits until what was written has left, so that an exit cuts nothing off. */
function flushed(stream: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => {
    if (!stream.writable) resolve();
    else stream.write('', () => resolve());
  });
}
