/**
 * What asks nothing of the network: what it comes to in a draft holds for every network that reads the same in it. Of rules
 * it is decided by what is written, and in doubt against them: a rule that is asked again is only slower.
 */
import type { Phrases } from '../phrases/compilePhrases.ts';
import type { Detector } from '../plugins.ts';
import type { RuleInput } from '../schema/types.ts';
import { ANY_MARK } from '../selectors/compileSelector.ts';
import type { Facts } from './environment.ts';
import type { Neutral, Rule } from './program.ts';

/** `detectors` come in the order of what they need. */
export function collectNeutral(
  detectors: readonly Detector[],
  { markTypes, readsMarks }: Phrases,
  rules: readonly Rule[],
  facts: Facts,
): Neutral {
  const neutral = new Set<Detector>();
  /** Marks that depend on the network. */
  const bound = new Set<string>();
  for (const detector of detectors) {
    if (detector.neutral && !detector.needs?.some((need) => bound.has(need))) neutral.add(detector);
    else for (const type of Object.keys(detector.marks)) bound.add(type);
  }
  const isReferring = ![...markTypes].some((type) => bound.has(type));
  if (!isReferring) for (const id of readsMarks) bound.add(id);
  return {
    detectors: neutral,
    isReferring,
    rules: neutralRules(rules, facts, bound),
  };
}

function neutralRules(rules: readonly Rule[], facts: Facts, marks: ReadonlySet<string>): readonly boolean[] {
  const asksNetwork = createQuestion(facts, marks);
  return rules.map(
    ({ reads, source: { input } }) =>
      !reads.has(ANY_MARK) &&
      ![...reads].some((name) => marks.has(name)) &&
      !asksNetwork(asked.map((key) => input[key])),
  );
}

/** What of a rule decides its outcome. */
const asked = [
  'applies',
  'select',
  'when',
  'require',
  'forbid',
  'prefer',
  'unless',
  'atMost',
  'needs',
  'score',
] as const satisfies readonly (keyof RuleInput)[];

/** The network, who is registered there, whether it carries descriptions, and what is known of a field's length. */
const ofNetwork =
  /platform|official|altSupported|"node\.(?:length|limit|unit|confidence|statedIn|read|over|certainty)"/;

/** Whether what is written in a rule asks for the network, itself or by a fact that follows from it. */
function createQuestion(facts: Facts, marks: ReadonlySet<string>): (written: unknown) => boolean {
  const names = new Set(marks);
  const asks = (written: unknown) => {
    const text = JSON.stringify(written);
    return ofNetwork.test(text) || [...names].some((name) => text.includes(name));
  };
  const derived = [...facts.pack.values()].filter(({ from }) => from !== undefined);
  for (let before = -1; before < names.size; ) {
    before = names.size;
    for (const { name, from } of derived) if (asks(from)) names.add(`post.facts.${name}`);
  }
  return asks;
}
