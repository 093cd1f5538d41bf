/** Reads a pack and compiles it as a linter would: every fault at once, none thrown. */
import type { Preset } from '../plugins.ts';
import { compileProgram, type ProgramOptions } from '../program/compileProgram.ts';
import { isPreset } from '../program/resolvePacks.ts';
import type { Unreadable } from '../program/unread.ts';
import type { PackInput } from '../schema/types.ts';
import type { PackFault } from './packFault.ts';

export interface ReadPackOptions {
  /** Packs it may extend. */
  readonly packs?: readonly (PackInput | Preset)[];
  readonly plugins?: ProgramOptions['plugins'];
  readonly settings?: ProgramOptions['settings'];
}

/** The program of a pack among those it may extend. */
export function programOptions(raw: unknown, { packs = [], plugins, settings }: ReadPackOptions): ProgramOptions {
  return {
    packs: [...packs, raw as PackInput],
    ...(plugins && { plugins }),
    ...(settings !== undefined && { settings }),
  };
}

/**
 * Takes a pack, or a preset: a pack with the plugins it needs. `pack` is there only where there is no fault. `unread` is
 * what could not be read of its files, and has its faults already.
 */
export function readPack(
  raw: unknown,
  options: ReadPackOptions = {},
  unread: readonly Unreadable[] = [],
): { pack: PackInput | undefined; faults: readonly PackFault[] } {
  const { faults } = compileProgram({ ...programOptions(raw, options), unread });
  const pack = isPreset(raw) ? raw.pack : (raw as PackInput);
  return { pack: faults.length === 0 ? pack : undefined, faults };
}
