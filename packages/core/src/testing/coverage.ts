/** Which branches of a pack's rules its examples exercise, and which none does. */
import { termsOf } from '../detect/detected.ts';
import { node, POST } from '../detect/nodes.ts';
import { explainCondition } from '../explain/conditionTree.ts';
import type { ExplainedCondition } from '../explain/explanation.ts';
import { scopeOf } from '../program/environment.ts';
import { forbidLexicon } from '../program/expandRule.ts';
import type { Program, Rule } from '../program/program.ts';
import type { PackInput } from '../schema/types.ts';
import { type PathKey, toPointer } from '../shape/pointer.ts';
import {
  type Branch,
  branchesOf,
  keyOf,
  levelReached,
  notMet,
  outcomeBranch,
  phraseFound,
  rowCounted,
  truthOf,
} from './branches.ts';
import type { StagedExample } from './stage.ts';

export interface Coverage {
  /** Clauses all rules of which have examples of both kinds, or that say why a post can show nothing. */
  readonly clauses: Share;
  /** Rules with an example that is found and one that is not. */
  readonly rules: Share;
  readonly branches: Share;
  readonly byRule: readonly RuleCoverage[];
}

export interface Share {
  readonly covered: number;
  readonly total: number;
  /** Whole per cent, rounded down: 100 is all of it. */
  readonly percent: number;
}

export interface RuleCoverage extends Share {
  readonly rule: string;
  readonly clause: string;
  /** What no example shows. */
  readonly gaps: readonly Branch[];
}

export function coverageOf(pack: PackInput, program: Program, examples: readonly StagedExample[]): Coverage {
  const rules = program.rules.filter((rule) => rule.pack === pack.name);
  const byRule = rules.map((rule) =>
    coverRule(
      rule,
      program,
      examples.filter((example) => example.rule === rule.id),
    ),
  );
  const tested = new Set(byRule.filter(hasBoth).map(({ rule }) => rule));
  const clauses = pack.clauses.map((clause) => {
    const own = rules.filter((rule) => rule.clause === clause.clause);
    return own.length > 0 ? own.every(({ id }) => tested.has(id)) : clause.nothing !== undefined;
  });
  return {
    clauses: share(clauses.filter(Boolean).length, clauses.length),
    rules: share(tested.size, byRule.length),
    branches: share(sum(byRule, 'covered'), sum(byRule, 'total')),
    byRule,
  };
}

function sum(list: readonly Share[], key: 'covered' | 'total'): number {
  return list.reduce((all, each) => all + each[key], 0);
}

function share(covered: number, total: number): Share {
  return { covered, total, percent: total === 0 ? 100 : Math.floor((covered / total) * 100) };
}

function hasBoth({ gaps }: RuleCoverage): boolean {
  return !gaps.some(({ pointer }) => pointer === '');
}

function coverRule(rule: Rule, program: Program, examples: readonly StagedExample[]): RuleCoverage {
  const branches = branchesOf(rule);
  const seen = new Set(examples.flatMap((example) => seenIn(rule, program, example)).map(keyOf));
  const gaps = branches.filter((branch) => !seen.has(keyOf(branch)));
  const { id, clause } = rule;
  return { rule: id, clause, ...share(branches.length - gaps.length, branches.length), gaps };
}

/** What one example shows of a rule. */
function seenIn(rule: Rule, program: Program, example: StagedExample): Branch[] {
  return [
    outcomeBranch(listOf(example.expected)),
    ...appliesSeen(rule, example),
    ...conditionsSeen(rule, example),
    ...phrasesSeen(rule, program, example),
    ...scoreSeen(rule, example),
  ];
}

/** Whatever is no finding is an example that passes. */
function listOf(expected: string): string {
  return expected === 'failed' ? 'fails' : expected === 'confirms' ? 'confirms' : 'passes';
}

function treeOf(rule: Rule, example: StagedExample, condition: unknown, path: readonly PathKey[], at = node(POST, 0)) {
  return explainCondition(condition, path, {
    environment: rule.source.environment,
    scope: scopeOf(example.check, at),
    mask: (text) => text,
    originOf: () => undefined,
  });
}

function appliesSeen(rule: Rule, example: StagedExample): Branch[] {
  return rule.source.applies.flatMap(({ key, condition }) => {
    const tree = treeOf(rule, example, condition, ['applies', key]);
    if (key === 'if') return truthsIn(tree);
    return tree.value === false ? [notMet(key)] : [];
  });
}

function conditionsSeen(rule: Rule, example: StagedExample): Branch[] {
  const { mode, conditionKey, condition } = rule.form;
  if (mode !== 'when' && mode !== 'require') return [];
  const { detected } = example.check;
  const nodes = rule.selector?.select(detected).map((each) => each.node) ?? [node(POST, 0)];
  return nodes.flatMap((at) => truthsIn(treeOf(rule, example, condition, [conditionKey], at)));
}

function truthsIn({ pointer, value, parts = [] }: ExplainedCondition): Branch[] {
  const own =
    typeof value === 'boolean' ? [truthOf(pointer, value)] : value === undefined ? [] : [truthOf(pointer, !!value)];
  return [...own, ...parts.flatMap(truthsIn)];
}

function phrasesSeen(rule: Rule, program: Program, { check }: StagedExample): Branch[] {
  const { forbid, prefer } = rule.source.input;
  const found = (id: string, index: number) => isFound(id, index, program, check);
  const own = forbidLexicon(rule.id);
  if (prefer)
    return Object.keys(prefer).flatMap((phrase, index) =>
      found(own, index) ? phraseFound(toPointer(['prefer', phrase]), phrase) : [],
    );
  if (typeof forbid === 'string') return found(own, 0) ? [phraseFound('/forbid', forbid)] : [];
  if (Array.isArray(forbid))
    return forbid.flatMap((phrase, index) =>
      found(own, index) ? phraseFound(toPointer(['forbid', index]), phrase) : [],
    );
  return unitsSeen(rule, program, check);
}

/** Of `all` each phrase is a list of its own, of `any` and `without` one list holds them all. */
function unitsSeen(rule: Rule, program: Program, check: StagedExample['check']): Branch[] {
  const { source, form } = rule;
  if (!form.units) return [];
  return source.sought.flatMap(({ keys, what, find }) => {
    const [, key, part] = keys;
    if (find(check.detected).length === 0) return [];
    if (part !== undefined) return [phraseFound(toPointer(keys), what)];
    const phrases = key === 'any' ? form.units!.all[0]! : form.units!.without!;
    const id = `${forbidLexicon(rule.id)}:${key === 'any' ? 0 : 'without'}`;
    // A list that is no more than a reference is that lexicon itself.
    if (phrases.length === 1) return [phraseFound(toPointer([...keys, 0]), phrases[0]!)];
    return phrases.flatMap((phrase, index) =>
      isFound(id, index, program, check) ? phraseFound(toPointer([...keys, index]), phrase) : [],
    );
  });
}

function isFound(lexicon: string, index: number, { lexicons }: Program, { detected }: StagedExample['check']): boolean {
  const phrase = lexicons.get(lexicon)?.phrases[index]?.phrase;
  return termsOf(detected, lexicon).some((row) => detected.marks[row]!.attributes['phrase'] === phrase);
}

function scoreSeen(rule: Rule, example: StagedExample): Branch[] {
  const { check } = example;
  if (!rule.score) return [];
  const { failed } = rule.score.evaluate(check);
  const levels = failed.flatMap(({ scored }) => (scored ? levelReached(scored.severity) : []));
  const evidence = rule.source.input.score!.evidence;
  const sought = rule.source.sought.flatMap(({ keys, find }) =>
    find(check.detected).length > 0 ? [rowCounted(keys[2] as number)] : [],
  );
  const facts = evidence.flatMap((row, index) =>
    row.fact !== undefined && holds(rule, row.fact, example) ? rowCounted(index) : [],
  );
  return [...levels, ...sought, ...facts];
}

function holds(rule: Rule, fact: unknown, example: StagedExample): boolean {
  return treeOf(rule, example, fact, []).value === true;
}
