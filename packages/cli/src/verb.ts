import type { ExitCode } from './exitCodes.ts';
import type { RunContext } from './run.ts';

/** A command: what its help says, and what it does with the words behind its name. */
export interface Verb {
  readonly help: string;
  readonly run: (argv: readonly string[], context: RunContext) => Promise<ExitCode>;
}
