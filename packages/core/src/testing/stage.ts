/** A pack on the bench: its program, and each example read, scanned and detected once. */
import { read, stateOf } from '../check.ts';
import { keep } from '../draft/scanned.ts';
import type { LinterOptions } from '../linter.ts';
import { PackError } from '../packs/packFault.ts';
import type { Check } from '../program/check.ts';
import { compileProgram, type ProgramOptions } from '../program/compileProgram.ts';
import type { Program } from '../program/program.ts';
import { createRows } from '../scan/rows.ts';
import type { PackInput } from '../schema/types.ts';
import { examplesOf, type PlacedExample } from './examples.ts';

export interface StagedExample extends PlacedExample {
  readonly check: Check;
}

export type StageOptions = Omit<LinterOptions, 'packs'> & {
  /** Packs beside it: those it extends. */
  readonly packs?: LinterOptions['packs'];
};

export function programFor(pack: PackInput, { packs = [], ...options }: StageOptions): Program {
  const { program, faults } = compileProgram({ ...options, packs: [...packs, pack] } as ProgramOptions);
  if (!program) throw new PackError(faults);
  return program;
}

/** Every example of the pack, as the rules of the program see it. */
export function stageExamples(pack: PackInput, program: Program): StagedExample[] {
  return examplesOf(pack).map((example) => {
    const result = read(example.post, createRows(), program, { given: undefined, platform: undefined });
    const kept = { ...result, scanned: keep(result.scanned) };
    return { ...example, check: stateOf(kept, program, { now: undefined, platform: undefined }, []) };
  });
}
