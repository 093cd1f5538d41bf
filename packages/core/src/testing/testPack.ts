/** A pack tests itself: its examples, what they cover, and the mistakes they would not notice. */
import { linterOf } from '../linter.ts';
import type { PackInput } from '../schema/types.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { examplesOf } from './examples.ts';
import { type MutationResult, mutatePack } from './mutate.ts';
import { type ExampleResult, runExample } from './runExamples.ts';
import { programFor, type StageOptions, stageExamples } from './stage.ts';

export interface PackTest {
  readonly examples: readonly ExampleResult[];
  readonly coverage: Coverage;
  /** Undefined where it was not asked for, or where an example fails: mutants of a broken rule say nothing. */
  readonly mutation: MutationResult | undefined;
}

export interface TestOptions extends StageOptions {
  /** false: mutants are left out. */
  readonly mutants?: boolean;
}

/** Throws a `PackError` where the pack is broken. */
export function testPack(pack: PackInput, { mutants = true, ...options }: TestOptions = {}): PackTest {
  // Drafts are tested too: an author writes the examples first.
  const awake = withDrafts(pack);
  const program = programFor(awake, options);
  const linter = linterOf(program, { packs: [] });
  const examples = examplesOf(awake).map((example) => runExample(example, linter));
  const coverage = coverageOf(awake, program, stageExamples(awake, program));
  const isSound = examples.every(({ ok }) => ok);
  return { examples, coverage, mutation: mutants && isSound ? mutatePack(awake, options) : undefined };
}

function withDrafts(pack: PackInput): PackInput {
  return {
    ...pack,
    clauses: pack.clauses.map((clause) => ({
      ...clause,
      rules: (clause.rules ?? []).map(({ stage, ...rule }) =>
        stage === 'draft' || stage === undefined ? rule : { ...rule, stage },
      ),
    })),
  };
}
