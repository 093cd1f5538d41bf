/** Stage four: rules to outcomes. A rule's outcome is applies ∧ selected ∧ condition in Kleene's logic. */
import { node, POST } from '../detect/nodes.ts';
import { UNKNOWN } from '../facts/unknown.ts';
import { valueBounds } from '../logic/sizes.ts';
import { costOf, type MissingFact, spend, type Truth } from '../logic/term.ts';
import type { Severity } from '../schema/types.ts';
import type { Selected } from '../selectors/compileSelector.ts';
import { type Check, maxSteps, newSteps } from './check.ts';
import { type CheckScope, scopeOf } from './environment.ts';
import { type Program, type Rule, severities } from './program.ts';
import { dueRules, lacksNeeds } from './ruleIndex.ts';
import { yieldOutcomes } from './yieldTo.ts';

export type Outcome = 'passed' | 'failed' | 'inapplicable' | 'cannotTell';

export interface RuleOutcome {
  readonly rule: Rule;
  readonly outcome: Outcome;
  /** The nodes that fail, or of which it cannot be told. */
  readonly nodes: readonly Selected[];
  /** The facts without which it cannot be told. */
  readonly missing: readonly MissingFact[];
  /** Mark types and lexicons without which it cannot be told. */
  readonly blind: readonly string[];
  /** true where only a person's confirmation is left to ask for. */
  readonly asks: boolean;
}

const postNode: readonly Selected[] = [{ node: node(POST, 0), witnesses: [node(POST, 0)] }];

/** The outcomes of all rules; without `every` only of those that did not simply pass, and may have something to say. */
export function evaluate(program: Program, check: Check, every: boolean): RuleOutcome[] {
  const { rules, index } = program;
  const due = dueRules(index, check.detected);
  const shared = takeShared(index, check);
  // An operator that throws is to be seen every time.
  const kept = program.mayFail ? undefined : keptOutcomes(check, rules.length);
  const outcomes: RuleOutcome[] = [];
  const say = createTooMuch(check);
  let next = 0;
  const passOver = (end: number) => {
    for (; next < end; next++) {
      const rule = rules[next]!;
      const doesApply = applies(rule, next, program, shared);
      if (isTooMuch(check)) say(rule);
      if (every) outcomes.push(doesApply === false ? rule.inapplicable : rule.passed);
    }
  };
  for (const place of due) {
    if (every || program.mayFail) passOver(place);
    const rule = rules[place]!;
    const known = kept && program.neutral.rules[place] ? kept[place] : undefined;
    const outcome =
      known && spend(check, known.spent) ? known.outcome : evaluateKept(rule, place, program, check, shared, kept);
    if (isTooMuch(check)) say(rule);
    if (every || (outcome !== rule.passed && outcome !== rule.inapplicable)) outcomes.push(outcome);
    next = place + 1;
  }
  if (every || program.mayFail) passOver(rules.length);
  giveBack(shared, index);
  return yieldOutcomes(program.yielding, check, outcomes, say);
}

/** What several rules ask alike, by its number in the index. */
export interface Shared {
  /** What conditions on the post see; undefined between checks, so that no post is kept longer than its own. */
  scope: CheckScope | undefined;
  readonly truths: (Truth | undefined)[];
  readonly selections: (readonly Selected[] | undefined)[];
  readonly answers: (Answer | undefined)[];
}

/** The selected nodes that fail, and those of which it is unknown. */
interface Answer {
  readonly failed: readonly Selected[];
  readonly open: readonly Selected[];
}

/** Lists as long as there are rules are used over and over; a check inside another one gets lists of its own. */
function takeShared({ spare, applies, selectors, queries }: Program['index'], check: Check): Shared {
  const scope = scopeOf(check, node(POST, 0));
  const shared = spare.shared;
  spare.shared = undefined;
  if (shared) return Object.assign(shared, { scope });
  return {
    scope,
    truths: new Array<Truth | undefined>(applies.count).fill(undefined),
    selections: new Array<readonly Selected[] | undefined>(selectors.count).fill(undefined),
    answers: new Array<Answer | undefined>(queries.count).fill(undefined),
  };
}

function giveBack(shared: Shared, { spare }: Program['index']): void {
  shared.truths.fill(undefined);
  shared.selections.fill(undefined);
  shared.answers.fill(undefined);
  shared.scope = undefined;
  spare.shared = shared;
}

function applies(rule: Rule, place: number, { index }: Program, { truths, scope }: Shared): Truth {
  return (truths[index.applies.of[place]!] ??= rule.applies.test(scope!));
}

function answer(rule: Rule, place: number, { index }: Program, check: Check, shared: Shared): Answer {
  const known = shared.answers[index.queries.of[place]!];
  if (known) return known;
  const found = rule.score
    ? rule.score.evaluate(check)
    : answerOf(rule, check, (shared.selections[index.selectors.of[place]!] ??= selected(rule, check)));
  return (shared.answers[index.queries.of[place]!] = found);
}

/** The nodes a rule looks at. Where no steps are left only the post, so that it cannot be told. */
function selected({ selector }: Rule, check: Check): readonly Selected[] {
  if (!selector) return postNode;
  const { tokens } = check.detected.scanned.rows;
  return spend(check, tokens.count >> tokensOfStep) ? selector.select(check.detected) : postNode;
}

/** Thirty-two tokens of a text a selector looks at in one step. Whole numbers: they are subtracted for every rule. */
const tokensOfStep = 5;

function answerOf(rule: Rule, check: Check, candidates: readonly Selected[]): Answer {
  let failed: Selected[] | undefined;
  let open: Selected[] | undefined;
  // What is too much is not looked at, and so not known: where no steps are left the post stands for all of it.
  const cost = costOf(rule.weight);
  for (const candidate of candidates.length === 0 || spend(check, 0) ? candidates : postNode) {
    const truth = spend(check, cost) ? test(rule, check, candidate) : UNKNOWN;
    if (truth === true) (failed ??= []).push(candidate);
    else if (truth === UNKNOWN) (open ??= []).push(candidate);
  }
  return failed || open ? { failed: failed ?? noNodes, open: open ?? noNodes } : fine;
}

const noNodes: readonly Selected[] = [];
/** Nothing fails. Most rules find nothing: nothing is made for them. */
const fine: Answer = { failed: noNodes, open: noNodes };

interface Kept {
  readonly outcome: RuleOutcome;
  /** The steps it took, which are taken again, so that a draft is bound as a post is. */
  readonly spent: number;
}

/** By place, for checks that differ in the network alone: a registered account has its type by it. Undefined: none are kept. */
function keptOutcomes({ detected: { kept }, post, now }: Check, count: number): (Kept | undefined)[] | undefined {
  if (!kept) return undefined;
  const key = `${post.account?.type} ${now}`;
  let list = kept.get(key) as (Kept | undefined)[] | undefined;
  if (!list) kept.set(key, (list = new Array<Kept | undefined>(count).fill(undefined)));
  return list;
}

function evaluateKept(
  rule: Rule,
  place: number,
  program: Program,
  check: Check,
  shared: Shared,
  kept: (Kept | undefined)[] | undefined,
): RuleOutcome {
  const { left } = check.steps;
  const outcome = evaluateShared(rule, place, program, check, shared);
  if (kept && !isTooMuch(check)) kept[place] = { outcome, spent: left - check.steps.left };
  return outcome;
}

function evaluateShared(rule: Rule, place: number, program: Program, check: Check, shared: Shared): RuleOutcome {
  const doesApply = applies(rule, place, program, shared);
  if (doesApply === false) return rule.inapplicable;
  const blind = blindTo(rule, check);
  if (cannotFail(rule, blind, check)) return rule.passed;
  return settle(rule, doesApply, blind, answer(rule, place, program, check, shared), check);
}

/** One rule alone, before others make it yield, with all the steps it may take. */
export function evaluateRule(rule: Rule, of: Check): RuleOutcome {
  const check: Check = { ...of, steps: newSteps() };
  const doesApply = rule.applies.test(scopeOf(check, node(POST, 0)));
  if (doesApply === false) return rule.inapplicable;
  const blind = blindTo(rule, check);
  if (cannotFail(rule, blind, check)) return rule.passed;
  const found = rule.score ? rule.score.evaluate(check) : answerOf(rule, check, selected(rule, check));
  return settle(rule, doesApply, blind, found, check);
}

/** Whether something is not here that its selector needs. */
function cannotFail({ selector }: Rule, blind: readonly string[], { detected }: Check): boolean {
  return selector !== undefined && blind.length === 0 && lacksNeeds(selector, detected);
}

/** The outcome of a rule that applies, or may. */
function settle(
  rule: Rule,
  doesApply: Truth,
  blind: readonly string[],
  { failed, open }: Answer,
  check: Check,
): RuleOutcome {
  // More marks could only take findings away where the selector says `:not`.
  const unsure = blind.length > 0 && rule.selector?.monotone === false;
  if (failed.length > 0 && doesApply === true && !unsure) {
    if (rule.form.mode === 'confirm') return { ...plainOutcome(rule, 'cannotTell'), nodes: failed, asks: true };
    return { ...plainOutcome(rule, 'failed'), nodes: failed };
  }
  if (failed.length === 0 && open.length === 0 && blind.length === 0) return rule.passed;
  const missing = missingOf(rule, doesApply, open, check);
  const conditionBlind = [...rule.reads].filter((name) => check.detected.unknown.has(name));
  return {
    rule,
    outcome: 'cannotTell',
    nodes: failed.length > 0 ? failed : open,
    missing,
    blind: missing.length > 0 && blind.length === 0 ? [] : conditionBlind,
    asks: rule.confirm !== undefined && doesApply === true,
  };
}

/** The facts without which it cannot be told. */
function missingOf(rule: Rule, doesApply: Truth, open: readonly Selected[], check: Check): MissingFact[] {
  const missing: MissingFact[] = [];
  if (doesApply === UNKNOWN) {
    // Whether the rule applies comes first: its own questions may never have to be asked.
    rule.applies.missing(scopeOf(check, node(POST, 0)), missing);
    return missing;
  }
  for (const { node: handle, scored } of open) {
    if (scored) missing.push(...scored.missing);
    else if (spend(check, costOf(rule.weight))) rule.condition.missing(scopeOf(check, handle), missing);
  }
  return missing;
}

const isTooMuch = ({ steps }: Check) => steps.left < 0 || steps.isTooLarge;

/** Says once, of the rule at which it comes to pass, that there is more to look at than steps, and what was too large. */
function createTooMuch({ steps, faults }: Check): (rule: Rule) => void {
  let isSaid = steps.left < 0;
  return ({ id: rule }) => {
    if (isSaid) return;
    isSaid = steps.left < 0;
    if (isSaid) faults.push({ code: 'too-many-steps', params: { max: maxSteps, rule }, pointer: '' });
    if (!steps.isTooLarge) return;
    faults.push({ code: 'value-too-large', params: { ...valueBounds, rule }, pointer: '' });
    steps.isTooLarge = false;
  };
}

/** Whether a node fails: its condition holds (`when`), or does not (`require`). */
function test(rule: Rule, check: Check, { node: handle }: Selected): boolean | typeof UNKNOWN {
  const { mode } = rule.form;
  if (mode === 'each' || mode === 'confirm') return true;
  const truth = rule.condition.test(scopeOf(check, handle));
  return truth === UNKNOWN ? UNKNOWN : (mode === 'when') === truth;
}

/** Of a score: the highest level one of its units may reach. */
export function severityOf({ rule, nodes }: RuleOutcome): Severity {
  if (!rule.score) return rule.severity;
  const reached = nodes.flatMap(({ scored }) => scored?.severity ?? []);
  return severities.find((severity) => reached.includes(severity)) ?? rule.severity;
}

/** An outcome without nodes, missing facts or anything to ask. */
export function plainOutcome(rule: Rule, outcome: Outcome): RuleOutcome {
  return { rule, outcome, nodes: [], missing: [], blind: [], asks: false };
}

const none: readonly string[] = [];

/** What its selector reads and nothing is known of. */
function blindTo({ selector }: Rule, { detected }: Check): readonly string[] {
  if (!selector || detected.unknown.size === 0) return none;
  return [...selector.reads].filter((name) => detected.unknown.has(name));
}
