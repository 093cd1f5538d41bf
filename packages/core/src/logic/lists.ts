/** Operators over lists: their body reads the item at hand. */
import { UNKNOWN } from '../facts/unknown.ts';
import { compile, compileArgs } from './compileCondition.ts';
import { dataEnvironment, reduceEnvironment } from './dataEnvironment.ts';
import type { Compiler, Environment } from './environment.ts';
import { fits } from './sizes.ts';
import { costOf, type Scope, spend, type Term, type Truth } from './term.ts';
import { constant, fromTest, fromValue, missingOfAll } from './terms.ts';

interface EachItem {
  readonly value: () => unknown;
  readonly test: () => Truth;
}

export function compileEach<View>(
  args: readonly unknown[],
  compiler: Compiler<View>,
  raw: unknown,
  apply: (list: readonly unknown[], each: (item: unknown) => EachItem) => unknown,
): Term<View> {
  const { list, inner, cost } = compileListAndBody(args, compiler, raw);
  const each = (scope: Scope<View>, item: unknown): EachItem => {
    if (!spend(scope, cost)) return spent;
    const own = { ...scope, item };
    return { value: () => inner.value(own), test: () => inner.test(own) };
  };
  return fromValue(
    (scope) => {
      const values = list.value(scope);
      if (values === UNKNOWN || !fits(values, scope)) return UNKNOWN;
      const made = apply(Array.isArray(values) ? values : [], (item) => each(scope, item));
      return fits(made, scope) ? made : UNKNOWN;
    },
    missingInList(list, inner, cost),
  );
}

/** Where no steps are left nothing is known of an item. */
const spent: EachItem = { value: () => UNKNOWN, test: () => UNKNOWN };

export function strictMap(list: readonly unknown[], each: (item: unknown) => EachItem): unknown {
  const values = list.map((item) => each(item).value());
  return values.includes(UNKNOWN) ? UNKNOWN : values;
}

export function strictFilter(list: readonly unknown[], each: (item: unknown) => EachItem): unknown {
  const truths = list.map((item) => each(item).test());
  return truths.includes(UNKNOWN) ? UNKNOWN : list.filter((_, index) => truths[index]);
}

export function compileQuantifier<View>(
  args: readonly unknown[],
  compiler: Compiler<View>,
  raw: unknown,
  name: 'some' | 'none' | 'all',
): Term<View> {
  const { list, inner, cost } = compileListAndBody(args, compiler, raw);
  const settles = name !== 'all';
  return fromTest(
    (scope) => {
      const values = list.value(scope);
      if (values === UNKNOWN) return UNKNOWN;
      // As in JsonLogic, `all` of nothing is false.
      if (!Array.isArray(values) || values.length === 0) return name === 'none';
      let unknown = false;
      for (const item of values) {
        if (!spend(scope, cost)) return UNKNOWN;
        const truth = item === undefined ? UNKNOWN : inner.test({ ...scope, item });
        if (truth === settles) return name === 'some';
        if (truth === UNKNOWN) unknown = true;
      }
      return unknown ? UNKNOWN : name !== 'some';
    },
    missingInList(list, inner, cost),
  );
}

function missingInList<View>(list: Term<View>, inner: Term<View>, cost: number): Term<View>['missing'] {
  return (scope, found) => {
    const values = list.value(scope);
    if (values === UNKNOWN) list.missing(scope, found);
    else if (Array.isArray(values)) {
      for (const item of values) if (item !== undefined && spend(scope, cost)) inner.missing({ ...scope, item }, found);
    }
  };
}

function compileListAndBody<View>(
  args: readonly unknown[],
  compiler: Compiler<View>,
  raw: unknown,
): { list: Term<View>; inner: Term<View>; cost: number } {
  const [list] = compileArgs(args.slice(0, 1), compiler, raw) as [Term<View> | undefined];
  const environment = itemsOf(args[0], compiler) ?? dataEnvironment<View>(compiler.environment.operators);
  const before = compiler.own.left;
  const inner = compile(args[1], { ...compiler, environment, path: [...compiler.path, 1] });
  return { list: list ?? constant<View>([]), inner, cost: costOf(before - compiler.own.left) };
}

/** The facts of the items, where the list is one whose items have facts (`post.media`). */
function itemsOf<View>(list: unknown, compiler: Compiler<View>): Environment<View> | undefined {
  if (typeof list !== 'object' || list === null || !Object.hasOwn(list, 'var')) return undefined;
  const path = (list as { var: unknown }).var;
  const name = Array.isArray(path) ? path[0] : path;
  return typeof name === 'string' ? compiler.environment.variable(name)?.items : undefined;
}

export function compileReduce<View>(args: readonly unknown[], compiler: Compiler<View>, raw: unknown): Term<View> {
  const list = compileArgs(args.slice(0, 1), compiler, raw)[0] ?? constant<View>([]);
  const environment = reduceEnvironment<View>(compiler.environment.operators);
  const before = compiler.own.left;
  const body = compile(args[1], { ...compiler, environment, path: [...compiler.path, 1] });
  const cost = costOf(before - compiler.own.left);
  const initial =
    args.length > 2 ? compile(args[2], { ...compiler, path: [...compiler.path, 2] }) : constant<View>(null);
  return fromValue(
    (scope) => {
      const values = list.value(scope);
      if (values === UNKNOWN) return UNKNOWN;
      let accumulator = initial.value(scope);
      if (!Array.isArray(values)) return accumulator;
      for (const item of values) {
        if (accumulator === UNKNOWN || !spend(scope, cost)) return UNKNOWN;
        accumulator = body.value({ ...scope, item, accumulator });
      }
      return accumulator;
    },
    missingOfAll([list, initial]),
  );
}
