/**
 * Compiles JsonLogic to closures over declared facts: no `eval`, no look-up by name at run time, own
 * properties only. All that is wrong in a condition becomes faults; nothing is thrown.
 */
import type { Fault } from '../shape/fault.ts';
import type { PathKey } from '../shape/pointer.ts';
import { compileAnd, compileIf, compileNot, compileOr, compileVar } from './control.ts';
import type { CompileOperator, Compiler, Environment } from './environment.ts';
import { compileEach, compileQuantifier, compileReduce, strictFilter, strictMap } from './lists.ts';
import { compileMissing, compileMissingSome } from './missing.ts';
import { comparisons, valueOperators } from './operators.ts';
import type { Term } from './term.ts';
import { comparison, constant, fail, failName, strictTerm } from './terms.ts';

/** `nodes` are operators and values; of a list of plain values, as in `in`, 32 are one. */
export const conditionBounds = { depth: 32, nodes: 5_000 } as const;

/** What all conditions of a program share: how many nodes they may still have together. */
export interface ConditionBudget {
  left: number;
  readonly max: number;
}

const unbounded = (): ConditionBudget => ({ left: Number.POSITIVE_INFINITY, max: Number.POSITIVE_INFINITY });

export function compileCondition<View>(
  rule: unknown,
  environment: Environment<View>,
  path: readonly PathKey[],
  faults: Fault[],
  all: ConditionBudget = unbounded(),
): Term<View> {
  return compile(rule, { environment, path: [...path], faults, depth: 0, own: { left: conditionBounds.nodes }, all });
}

export function compile<View>(rule: unknown, compiler: Compiler<View>): Term<View> {
  if (!takeNodes(1, compiler)) return constant(null);
  if (typeof rule !== 'object' || rule === null) return constant(rule);
  // A list of plain values, as in `in`, is the same list every time.
  if (Array.isArray(rule) && rule.every((item) => typeof item !== 'object' || item === null))
    return takeNodes(rule.length / plainValuesOfNode, compiler) ? constant([...rule]) : constant(null);
  if (compiler.depth > conditionBounds.depth) return fail(compiler, 'too-deep', { max: conditionBounds.depth });
  if (Array.isArray(rule)) return compileList(rule, compiler);
  const keys = Object.keys(rule);
  if (keys.length === 0) return constant(rule);
  const [name] = keys as [string];
  if (keys.length > 1) return fail(compiler, 'one-operator', { found: keys });
  const raw = (rule as Record<string, unknown>)[name];
  const args = Array.isArray(raw) ? raw : [raw];
  const inner = { ...compiler, path: [...compiler.path, name], depth: compiler.depth + 1 };
  const operator = own(special, name) ?? own(compiler.environment.operators, name);
  if (operator) return (operator as CompileOperator<View>)(args, inner, raw);
  const byValue = own(valueOperators, name);
  if (byValue) {
    const terms = compileArgs(args, inner, raw);
    const compare = terms.length === 2 ? own(comparisons, name) : undefined;
    return compare ? comparison(terms, name, compare) : strictTerm(terms, byValue);
  }
  const known = () => [special, valueOperators, compiler.environment.operators].flatMap((each) => Object.keys(each));
  return failName(inner, 'unknown-operator', name, known, 'key');
}

/** A list of plain values is looked through fast. */
const plainValuesOfNode = 32;

/** Takes what a part of a condition counts for; false past a bound, which is said once. */
export function takeNodes<View>(count: number, compiler: Compiler<View>): boolean {
  const { own: ofCondition, all } = compiler;
  const before = Math.min(ofCondition.left, all.left);
  ofCondition.left -= count;
  all.left -= count;
  if (ofCondition.left >= 0 && all.left >= 0) return true;
  if (before >= 0) {
    if (ofCondition.left < 0) fail(compiler, 'condition-too-large', { max: conditionBounds.nodes });
    else fail(compiler, 'conditions-too-large', { max: all.max });
  }
  return false;
}

export function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

export function compileArgs<View>(args: readonly unknown[], compiler: Compiler<View>, raw: unknown): Term<View>[] {
  return args.map((arg, index) =>
    compile(arg, Array.isArray(raw) ? { ...compiler, path: [...compiler.path, index] } : compiler),
  );
}

function compileList<View>(list: readonly unknown[], compiler: Compiler<View>): Term<View> {
  const terms = list.map((item, index) =>
    compile(item, { ...compiler, path: [...compiler.path, index], depth: compiler.depth + 1 }),
  );
  return strictTerm(terms, (values) => values);
}

const special: Readonly<Record<string, CompileOperator<never>>> = {
  var: compileVar,
  and: (args, compiler, raw) => compileAnd(compileArgs(args, compiler, raw)),
  or: (args, compiler, raw) => compileOr(compileArgs(args, compiler, raw)),
  '!': (args, compiler, raw) => compileNot(compileArgs(args.slice(0, 1), compiler, raw), true),
  '!!': (args, compiler, raw) => compileNot(compileArgs(args.slice(0, 1), compiler, raw), false),
  if: compileIf,
  '?:': compileIf,
  some: (args, compiler, raw) => compileQuantifier(args, compiler, raw, 'some'),
  none: (args, compiler, raw) => compileQuantifier(args, compiler, raw, 'none'),
  all: (args, compiler, raw) => compileQuantifier(args, compiler, raw, 'all'),
  map: (args, compiler, raw) => compileEach(args, compiler, raw, (list, each) => strictMap(list, each)),
  filter: (args, compiler, raw) => compileEach(args, compiler, raw, strictFilter),
  reduce: compileReduce,
  missing: (args, compiler) => compileMissing(args, compiler),
  missing_some: (args, compiler) => compileMissingSome(args, compiler),
};
