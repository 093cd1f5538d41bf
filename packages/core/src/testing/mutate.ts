/**
 * Which small mistakes in a pack's rules its examples would notice. All mutants are compiled into one program beside the
 * rules they come from, so that every example is scanned and detected once; then only what an example is about is asked.
 */
import { newSteps } from '../program/check.ts';
import { evaluateRule, plainOutcome, type RuleOutcome } from '../program/evaluate.ts';
import type { Program, Rule } from '../program/program.ts';
import { yieldOutcomes } from '../program/yieldTo.ts';
import { toFindings } from '../report/findings.ts';
import { createMask } from '../report/mask.ts';
import { toQuestions } from '../report/questions.ts';
import type { PackInput, RuleInput } from '../schema/types.ts';
import { emptyLexicon, type Mutation, mutationsOf } from './mutators.ts';
import { observedDiffers } from './runExamples.ts';
import { programFor, type StagedExample, type StageOptions, stageExamples } from './stage.ts';

export interface MutationResult {
  /** How many mistakes were tried. */
  readonly tried: number;
  /** Those that no example notices. */
  readonly survivors: readonly Survivor[];
}

export interface Survivor {
  readonly rule: string;
  readonly clause: string;
  readonly number: number;
  readonly mutator: string;
  readonly pointer: string;
  /** e.g. nothing notices when “unless tennis court” is dropped */
  readonly message: string;
}

interface Mutant extends Mutation {
  /** Full id of the rule it was made from. */
  readonly of: string;
  /** Bare id in the mutated pack. */
  readonly id: string;
}

export function mutatePack(pack: PackInput, options: StageOptions = {}): MutationResult {
  const plain = programFor(pack, options);
  const running = new Set(plain.rules.map(({ id }) => id));
  const mutants = mutantsOf(pack, running);
  const sound = soundMutants(pack, mutants, options);
  const program = programFor(withMutants(pack, sound), options);
  const examples = stageExamples(pack, program);
  const bench = createBench(program, examples);
  const survivors = sound.filter((mutant) => !bench.notices(mutant)).map((mutant) => toSurvivor(mutant, plain));
  return { tried: sound.length, survivors };
}

function mutantsOf(pack: PackInput, running: ReadonlySet<string>): Mutant[] {
  return pack.clauses.flatMap(({ rules = [] }) =>
    rules.flatMap((rule) => {
      const of = `${pack.name}/${rule.id}`;
      if (!running.has(of)) return [];
      return mutationsOf(rule).map((mutation, index) => ({ ...mutation, of, id: `${rule.id}.mutant-${index}` }));
    }),
  );
}

/** The pack with a rule for every mutant, in the clause of the rule it comes from. Overrides speak of the rules, not of these. */
function withMutants(pack: PackInput, mutants: readonly Mutant[]): PackInput {
  const byRule = new Map<string, RuleInput[]>();
  for (const { of, id, rule } of mutants) byRule.set(of, [...(byRule.get(of) ?? []), { ...rule, id }]);
  return {
    ...pack,
    lexicons: [...(pack.lexicons ?? []), { lexicon: emptyLexicon, language: 'en', phrases: [] }],
    clauses: pack.clauses.map((clause) => ({
      ...clause,
      rules: (clause.rules ?? []).flatMap((rule) => [rule, ...(byRule.get(`${pack.name}/${rule.id}`) ?? [])]),
    })),
  };
}

/** A mistake the compiler itself would refuse is no mistake an example has to notice. */
function soundMutants(pack: PackInput, mutants: readonly Mutant[], options: StageOptions): Mutant[] {
  let left = [...mutants];
  for (;;) {
    try {
      programFor(withMutants(pack, left), options);
      return left;
    } catch (error) {
      const broken = brokenIds(error, withMutants(pack, left));
      if (broken.size === 0) throw error;
      left = left.filter(({ id }) => !broken.has(id));
    }
  }
}

function brokenIds(error: unknown, pack: PackInput): Set<string> {
  const ids = new Set<string>();
  for (const { pointer } of (error as { faults?: readonly { pointer: string }[] }).faults ?? []) {
    const [, clause, rule] = /^\/clauses\/(\d+)\/rules\/(\d+)/.exec(pointer) ?? [];
    const id = clause === undefined ? undefined : pack.clauses[Number(clause)]?.rules?.[Number(rule)]?.id;
    if (id?.includes('.mutant-')) ids.add(id);
  }
  return ids;
}

function toSurvivor({ of, number, mutator, pointer, words }: Mutant, { rules }: Program): Survivor {
  const clause = rules.find(({ id }) => id === of)?.clause ?? '';
  return { rule: of, clause, number, mutator, pointer, message: `nothing notices when ${words}` };
}

// -- the bench --------------------------------------------------------------------------------------------------

function createBench(program: Program, examples: readonly StagedExample[]) {
  const rules = new Map(program.rules.map((rule) => [rule.id, rule]));
  const known = new Map<string, RuleOutcome>();

  /** The outcome of a rule on an example before it yields, worked out once. */
  function outcomeAlone(rule: Rule, example: StagedExample, index: number): RuleOutcome {
    const key = `${index} ${rule.id}`;
    const found = known.get(key) ?? evaluateRule(rule, example.check);
    known.set(key, found);
    return found;
  }

  /** The rules a rule yields to, and those they yield to, in an order in which each comes after those it yields to. */
  function chainOf(rule: Rule, seen = new Set<Rule>()): Rule[] {
    if (seen.has(rule)) return [];
    seen.add(rule);
    const others = (rule.yieldsTo?.rules ?? []).flatMap((id) => rules.get(id) ?? []);
    return [...others.flatMap((other) => chainOf(other, seen)), rule];
  }

  function meets(example: StagedExample, index: number, mutant: Rule, of: string): boolean {
    const about = example.rule === of ? mutant : rules.get(example.rule)!;
    const chain = chainOf(about).map((rule) => (rule.id === of ? mutant : rule));
    const outcomes = chain.map((rule) => renamed(outcomeAlone(rule, example, index), rule === mutant ? of : rule.id));
    const settled = yieldOutcomes(
      chain.map((rule) => outcomes[chain.indexOf(rule)]!.rule).filter(({ yieldsTo }) => yieldsTo),
      // Each mutant has all the steps of a check; what was too much for the rule itself is told elsewhere.
      { ...example.check, steps: newSteps() },
      outcomes,
      () => {},
    );
    return isAsExpected(example, settled[settled.length - 1]!);
  }

  return {
    notices: ({ of, id }: Mutant): boolean => {
      const original = rules.get(of)!;
      const mutant = rules.get(`${original.pack}/${id}`)!;
      return examples.some((example, index) => {
        const own = rules.get(example.rule);
        if (!own) return false;
        const isAbout = example.rule === of || chainOf(own).some((rule) => rule.id === of);
        return isAbout && !meets(example, index, mutant, of);
      });
    },
  };

  function isAsExpected({ expected, wanted, check }: StagedExample, outcome: RuleOutcome): boolean {
    if (expected !== (outcome.asks ? 'confirms' : outcome.outcome)) return false;
    const mask = createMask(check.detected, program.markTypes, true);
    const { findings } = toFindings(check, [outcome], '', mask, []);
    const asked = toQuestions([outcome]).map(({ fact }) => fact);
    return observedDiffers(wanted, findings, asked) === undefined;
  }
}

/** The outcome of a mutant under the name of the rule it stands for. */
function renamed(outcome: RuleOutcome, id: string): RuleOutcome {
  if (outcome.rule.id === id) return outcome;
  const rule = { ...outcome.rule, id } as { -readonly [K in keyof Rule]: Rule[K] };
  rule.passed = plainOutcome(rule, 'passed');
  rule.inapplicable = plainOutcome(rule, 'inapplicable');
  return { ...outcome, rule };
}
