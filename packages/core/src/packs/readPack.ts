/** A pack as a linter would take it: every fault at once, none thrown. */
import type { Preset } from '../plugins.ts';
import { compileProgram, type ProgramOptions } from '../program/compileProgram.ts';
import type { Unreadable } from '../program/unread.ts';
import type { PackInput } from '../schema/types.ts';
import type { PackFault } from './packFault.ts';

export interface ReadPackOptions {
  /** Packs it may extend. */
  readonly packs?: readonly (PackInput | Preset)[];
  readonly plugins?: ProgramOptions['plugins'];
  readonly settings?: ProgramOptions['settings'];
}

/**
 * Reads a pack and compiles it as a linter would: every fault at once, none thrown. `pack` is there only where
 * there is no fault. `unread` is what could not be read of its files, and has its faults already.
 */
export function readPack(
  raw: unknown,
  { packs = [], plugins, settings }: ReadPackOptions = {},
  unread: readonly Unreadable[] = [],
): { pack: PackInput | undefined; faults: readonly PackFault[] } {
  const { faults } = compileProgram({
    packs: [...packs, raw as PackInput],
    ...(plugins && { plugins }),
    ...(settings !== undefined && { settings }),
    unread,
  });
  return { pack: faults.length === 0 ? (raw as PackInput) : undefined, faults };
}
