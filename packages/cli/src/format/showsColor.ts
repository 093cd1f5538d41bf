import type { RunContext } from '../run.ts';

/** What was asked for or, where nothing was, whether a terminal is there that shows colours. */
export function showsColor(asked: boolean | undefined, { stdout, env }: RunContext): boolean {
  return asked ?? (stdout.isTTY === true && env['NO_COLOR'] === undefined && env['TERM'] !== 'dumb');
}
