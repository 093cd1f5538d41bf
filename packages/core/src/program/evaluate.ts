/** Stage four: rules to outcomes. A rule's outcome is applies ∧ selected ∧ condition in Kleene's logic. */
import { node, POST } from '../detect/nodes.ts';
import { UNKNOWN } from '../facts/unknown.ts';
import { valueBounds } from '../logic/sizes.ts';
import { costOf, type MissingFact, spend } from '../logic/term.ts';
import type { Selected } from '../selectors/compileSelector.ts';
import { type Check, maxSteps } from './check.ts';
import { scopeOf } from './environment.ts';
import type { Program, Rule } from './program.ts';
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

export function evaluate(program: Program, check: Check): RuleOutcome[] {
  return yieldOutcomes(
    program.yielding,
    check,
    program.rules.map((rule) => {
      const had = check.steps.left >= 0;
      const outcome = evaluateRule(rule, check);
      if (had) sayWhatWasTooMuch(rule, check);
      return outcome;
    }),
  );
}

function evaluateRule(rule: Rule, check: Check): RuleOutcome {
  const scope = scopeOf(check, node(POST, 0));
  const applies = rule.applies.test(scope);
  if (applies === false) return rule.inapplicable;
  const { detected } = check;
  const blind = rule.selector ? blindTo(rule.selector.reads, check) : [];
  // Rules are indexed by what they cannot fire without: most are done here.
  const candidates = rule.selector && blind.length === 0 && cannotMatch(rule, check) ? [] : select(rule, check);

  if (candidates.length === 0 && blind.length === 0) return rule.passed;
  // What is too much is not looked at, and so not known.
  const cost = costOf(rule.weight);
  const failed: Selected[] = [];
  const open: Selected[] = [];
  for (const selected of candidates) {
    const truth = spend(check, cost) ? test(rule, check, selected) : UNKNOWN;
    if (truth === true) failed.push(selected);
    else if (truth === UNKNOWN) open.push(selected);
  }

  // More marks could only take findings away where the selector says `:not`.
  const unsure = blind.length > 0 && rule.selector?.monotone === false;
  if (failed.length > 0 && applies === true && !unsure) {
    if (rule.form.mode === 'confirm') return { ...plainOutcome(rule, 'cannotTell'), nodes: failed, asks: true };
    return { ...plainOutcome(rule, 'failed'), nodes: failed };
  }
  if (failed.length === 0 && open.length === 0 && blind.length === 0) return rule.passed;
  const missing: MissingFact[] = [];
  if (applies === UNKNOWN) {
    // Whether the rule applies comes first: its own questions may never have to be asked.
    rule.applies.missing(scope, missing);
  } else {
    for (const selected of open) if (spend(check, cost)) rule.condition.missing(scopeOf(check, selected.node), missing);
  }
  const conditionBlind = [...rule.reads].filter((name) => detected.unknown.has(name));
  return {
    rule,
    outcome: 'cannotTell',
    nodes: failed.length > 0 ? failed : open,
    missing,
    blind: missing.length > 0 && blind.length === 0 ? [] : conditionBlind,
    asks: rule.confirm !== undefined && applies === true,
  };
}

/** Once, after the rule with which it was too much. */
export function sayWhatWasTooMuch({ id: rule }: Rule, { steps, faults }: Check): void {
  if (steps.left < 0) faults.push({ code: 'too-many-steps', params: { max: maxSteps, rule }, pointer: '' });
  if (steps.isTooLarge) faults.push({ code: 'value-too-large', params: { ...valueBounds, rule }, pointer: '' });
  steps.isTooLarge = false;
}

/** The nodes a rule looks at. Where no steps are left only the post, so that it cannot be told. */
function select({ selector }: Rule, check: Check): readonly Selected[] {
  if (!selector) return postNode;
  const { tokens } = check.detected.scanned.rows;
  return spend(check, tokens.count / tokensOfStep) ? selector.select(check.detected) : postNode;
}

/** Tokens of a text that a selector looks at in one step. */
const tokensOfStep = 32;

/** Whether a node fails: its condition holds (`when`), or does not (`require`). */
function test(rule: Rule, check: Check, { node: handle }: Selected): boolean | typeof UNKNOWN {
  const { mode } = rule.form;
  if (mode === 'each' || mode === 'confirm') return true;
  const truth = rule.condition.test(scopeOf(check, handle));
  return truth === UNKNOWN ? UNKNOWN : (mode === 'when') === truth;
}

/** An outcome without nodes, missing facts or anything to ask. */
export function plainOutcome(rule: Rule, outcome: Outcome): RuleOutcome {
  return { rule, outcome, nodes: [], missing: [], blind: [], asks: false };
}

const none: readonly string[] = [];

function blindTo(reads: ReadonlySet<string>, { detected }: Check): readonly string[] {
  if (detected.unknown.size === 0) return none;
  return [...reads].filter((name) => detected.unknown.has(name));
}

/** Every alternative of the selector needs a mark that is not there. */
function cannotMatch(rule: Rule, { detected }: Check): boolean {
  for (const needs of rule.selector!.needs) {
    let missing = false;
    for (const name of needs) if (!detected.byLexicon.has(name) && !detected.byType.has(name)) missing = true;
    if (!missing) return false;
  }
  return true;
}
