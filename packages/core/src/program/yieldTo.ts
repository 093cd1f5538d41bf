/**
 * `yieldsTo`: at most one finding for one act. A rule is silent in a sentence (or in the whole post) where one of the rules
 * it yields to has failed. What is to be handed over now is never hidden.
 */
import { kindOf, MARK, type Node, rowOf, SENTENCE_NODE, TOKEN_NODE } from '../detect/nodes.ts';
import { spend } from '../logic/term.ts';
import { TOKEN } from '../scan/rows.ts';
import type { RuleInput } from '../schema/pack.ts';
import type { Selected } from '../selectors/compileSelector.ts';
import { nearest } from '../shape/nearest.ts';
import { type PathKey, toPointer } from '../shape/pointer.ts';
import type { Check } from './check.ts';
import type { RuleOutcome } from './evaluate.ts';
import type { FaultList } from './faultList.ts';
import { followReferences } from './followReferences.ts';
import type { Rule } from './program.ts';

export interface YieldsTo {
  /** Full ids. */
  readonly rules: readonly string[];
  readonly within: 'sentence' | 'post';
  /** Pointer to the list of ids in the pack. */
  readonly at: string;
}

/** `path` is the way to the rule. */
export function readYieldsTo(
  input: RuleInput['yieldsTo'],
  pack: string,
  path: readonly PathKey[],
): YieldsTo | undefined {
  if (!input) return undefined;
  const isList = Array.isArray(input);
  const { rules, within = 'sentence' } = isList ? { rules: input } : input;
  const at = toPointer([...path, 'yieldsTo', ...(isList ? [] : ['rules'])]);
  return { rules: rules.map((id) => (id.includes('/') ? id : `${pack}/${id}`)), within, at };
}

/** Names that are of no rule are faults, also in rules that are turned off. */
export function checkYieldsTo({ pack, yieldsTo }: Rule, known: ReadonlyMap<string, unknown>, list: FaultList): void {
  yieldsTo?.rules.forEach((found, index) => {
    if (known.has(found) || list.isFull()) return;
    const near = list.isLong() ? undefined : nearest(found, known.keys());
    const params = { found, ...(near && { near }) };
    list.addAll(pack, [{ code: 'unknown-rule', params, pointer: `${yieldsTo.at}/${index}` }]);
  });
}

/** Rules that yield, each after those it yields to; circles are faults of the packs. */
export function orderYielding(rules: readonly Rule[], list: FaultList): Rule[] {
  const byId = new Map(rules.filter(({ yieldsTo }) => yieldsTo).map((rule) => [rule.id, rule]));
  const references = new Map(
    [...byId].map(([id, { yieldsTo }]) => [id, yieldsTo!.rules.map((to, index) => ({ to, index }))]),
  );
  const ordered = followReferences(references, {
    onCircle: (from, { index }, found) => {
      const { pack, yieldsTo } = byId.get(from)!;
      list.addAll(pack, [{ code: 'yield-cycle', params: { found }, pointer: `${yieldsTo!.at}/${index}` }]);
    },
  });
  return ordered.map((id) => byId.get(id)!);
}

/**
 * The outcomes with those of rules that yield less what they are silent about. Those that passed may be left out; `say` tells
 * of a rule for which there were not enough steps.
 */
export function yieldOutcomes(
  yielding: readonly Rule[],
  check: Check,
  outcomes: RuleOutcome[],
  say: (rule: Rule) => void,
): RuleOutcome[] {
  // Where nothing failed, or only one rule has anything to say, nobody has to yield.
  if (yielding.length === 0 || outcomes.length < 2) return outcomes;
  const places = new Map(outcomes.map((outcome, index) => [outcome.rule.id, index]));
  for (const rule of yielding) {
    const index = places.get(rule.id);
    if (index === undefined || rule.isUrgent) continue;
    const outcome = outcomes[index]!;
    if (outcome.nodes.length === 0) continue;
    const failed = rule.yieldsTo!.rules.flatMap((id) => {
      const other = places.has(id) ? outcomes[places.get(id)!]! : undefined;
      return other?.outcome === 'failed' && other.rule.stage === 'live' ? [other.nodes] : [];
    });
    // Where it would take too long nobody is silent.
    const nodes = failed.reduce((sum, { length }) => sum + length, outcome.nodes.length);
    if (!spend(check, nodes)) {
      say(rule);
      continue;
    }
    const stronger = failed.flat();
    if (stronger.length > 0) outcomes[index] = less(outcome, stronger, rule.yieldsTo!.within, check);
  }
  return outcomes;
}

function less(
  outcome: RuleOutcome,
  stronger: readonly Selected[],
  within: YieldsTo['within'],
  check: Check,
): RuleOutcome {
  if (within === 'post') return outcome.rule.passed;
  const taken = new Set(stronger.flatMap((selected) => sentencesOf(selected, check)));
  const nodes = outcome.nodes.filter(
    (selected) => !sentencesOf(selected, check).some((sentence) => taken.has(sentence)),
  );
  if (nodes.length === outcome.nodes.length) return outcome;
  return nodes.length === 0 ? outcome.rule.passed : { ...outcome, nodes };
}

/** The sentences a finding rests on; what is no text of one sentence has none. */
function sentencesOf({ node, witnesses }: Selected, check: Check): number[] {
  return [node, ...witnesses].map((handle) => sentenceOf(handle, check)).filter((sentence) => sentence >= 0);
}

function sentenceOf(handle: Node, { detected }: Check): number {
  const row = rowOf(handle);
  switch (kindOf(handle)) {
    case SENTENCE_NODE:
      return row;
    case TOKEN_NODE:
      return detected.scanned.rows.tokens.rows[row * TOKEN.stride + TOKEN.sentence]!;
    case MARK:
      return detected.marks[row]!.sentence;
    default:
      return -1;
  }
}
