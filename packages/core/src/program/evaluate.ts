/** Stage four: rules to outcomes. A rule's outcome is applies ∧ selected ∧ condition in Kleene's logic. */
import { node, POST } from '../detect/nodes.ts';
import { UNKNOWN } from '../facts/unknown.ts';
import type { MissingFact } from '../logic/term.ts';
import type { Severity } from '../schema/types.ts';
import type { Selected } from '../selectors/compileSelector.ts';
import type { Check } from './check.ts';
import { scopeOf } from './environment.ts';
import { type Program, type Rule, severities } from './program.ts';
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
    program.rules.map((rule) => evaluateRule(rule, check)),
  );
}

/** One rule alone, before others make it yield. */
export function evaluateRule(rule: Rule, check: Check): RuleOutcome {
  const scope = scopeOf(check, node(POST, 0));
  const applies = rule.applies.test(scope);
  if (applies === false) return rule.inapplicable;
  const blind = rule.selector ? blindTo(rule.selector.reads, check) : [];
  const { failed, open } = rule.score ? rule.score(check) : testAll(rule, check, blind.length > 0);
  if (failed.length === 0 && open.length === 0 && blind.length === 0) return rule.passed;

  // More marks could only take findings away where the selector says `:not`.
  const unsure = blind.length > 0 && rule.selector?.monotone === false;
  if (failed.length > 0 && applies === true && !unsure) {
    if (rule.form.mode === 'confirm') return { ...plainOutcome(rule, 'cannotTell'), nodes: failed, asks: true };
    return { ...plainOutcome(rule, 'failed'), nodes: failed };
  }
  const missing: MissingFact[] = [];
  if (applies === UNKNOWN) {
    // Whether the rule applies comes first: its own questions may never have to be asked.
    rule.applies.missing(scope, missing);
  } else {
    for (const { node: handle, scored } of open)
      if (scored) missing.push(...scored.missing);
      else rule.condition.missing(scopeOf(check, handle), missing);
  }
  const conditionBlind = [...rule.reads].filter((name) => check.detected.unknown.has(name));
  return {
    rule,
    outcome: 'cannotTell',
    nodes: failed.length > 0 ? failed : open,
    missing,
    blind: missing.length > 0 && blind.length === 0 ? [] : conditionBlind,
    asks: rule.confirm !== undefined && applies === true,
  };
}

/** The nodes the rule selects that fail, and those of which it cannot be told. */
function testAll(rule: Rule, check: Check, isBlind: boolean): { failed: Selected[]; open: Selected[] } {
  const failed: Selected[] = [];
  const open: Selected[] = [];
  // Rules are indexed by what they cannot fire without: most are done here.
  if (rule.selector && !isBlind && cannotMatch(rule, check)) return { failed, open };
  for (const selected of rule.selector?.select(check.detected) ?? postNode) {
    const truth = test(rule, check, selected);
    if (truth === true) failed.push(selected);
    else if (truth === UNKNOWN) open.push(selected);
  }
  return { failed, open };
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
  const reached = nodes.flatMap(({ scored }) => scored?.severity ?? []);
  return severities.find((severity) => reached.includes(severity)) ?? rule.severity;
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
