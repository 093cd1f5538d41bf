/**
 * What is wrong with a pack that runs: rules nobody has tested, conditions that never hold, phrases that never match,
 * advice that would itself be found. Faults that keep a pack from running come first, and alone.
 */

import type { PackFault } from '../packs/packFault.ts';
import { programOptions, type ReadPackOptions, readPack } from '../packs/readPack.ts';
import { compileProgram } from '../program/compileProgram.ts';
import type { Program } from '../program/program.ts';
import { toMessage } from '../report/messages.ts';
import type { PackInput, RuleInput } from '../schema/types.ts';
import type { Fault } from '../shape/fault.ts';
import { type PathKey, toPointer } from '../shape/pointer.ts';
import { checkConditions } from './conditions.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkExamples } from './examples.ts';
import { checkPhrases } from './phrases.ts';
import { checkSuggestions } from './suggestions.ts';
import { checkUnused } from './unused.ts';
import { checkWording } from './wording.ts';

export interface LintResult {
  /** What keeps it from running: as `readPack` says. */
  readonly faults: readonly PackFault[];
  /** What runs and is probably not meant; empty where there are faults. */
  readonly warnings: readonly PackFault[];
}

/** A rule with its place. */
export interface PlacedRule {
  readonly input: RuleInput;
  /** Full. */
  readonly id: string;
  readonly path: readonly PathKey[];
}

export interface LintContext {
  /** As it was given: a pack, or a preset. */
  readonly raw: unknown;
  readonly pack: PackInput;
  readonly rules: readonly PlacedRule[];
  readonly program: Program;
  readonly options: ReadPackOptions;
  readonly warn: (code: string, params: Fault['params'], path: readonly PathKey[]) => void;
}

/** Never throws. `options` are those of `readPack`: what the pack may extend, plugins, settings of the host. */
export function lintPack(raw: unknown, options: ReadPackOptions = {}): LintResult {
  const { pack, faults } = readPack(raw, options);
  if (!pack) return { faults, warnings: [] };
  const { program } = compileProgram(programOptions(raw, options));
  if (!program) return { faults, warnings: [] };
  const warnings: PackFault[] = [];
  const context: LintContext = {
    raw,
    pack,
    rules: rulesOf(pack),
    program,
    options,
    warn: (code, params, path) => {
      const near = params['near'];
      const suggest = typeof near === 'string' ? { suggest: near } : {};
      const message = toMessage(code, params);
      warnings.push({ pack: pack.name, code, params, pointer: toPointer(path), message, ...suggest });
    },
  };
  const checks = [
    checkExamples,
    checkConditions,
    checkPhrases,
    checkDuplicates,
    checkUnused,
    checkSuggestions,
    checkWording,
  ];
  for (const check of checks) check(context);
  return { faults: [], warnings };
}

function rulesOf(pack: PackInput): PlacedRule[] {
  return pack.clauses.flatMap((clause, index) =>
    (clause.rules ?? []).map((input, position) => ({
      input,
      id: `${pack.name}/${input.id}`,
      path: ['clauses', index, 'rules', position],
    })),
  );
}
