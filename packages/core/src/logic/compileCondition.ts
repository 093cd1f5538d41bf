/**
 * Compiles JsonLogic to closures over declared facts: no `eval`, no look-up by name at run time, own
 * properties only. All that is wrong in a condition becomes faults; nothing is thrown.
 */
import type { FactRow } from '../facts/row.ts';
import { UNKNOWN } from '../facts/unknown.ts';
import type { Fault } from '../shape/fault.ts';
import { nearest } from '../shape/nearest.ts';
import { type PathKey, toPointer } from '../shape/pointer.ts';
import { comparisons, valueOperators } from './operators.ts';
import { type Scope, type Term, type Truth, truthy } from './term.ts';

/** How a condition reads: given by whoever compiles it. */
export interface Environment<View> {
  /** What `var` reads at a path, or undefined where the path is not declared. */
  readonly variable: (path: string) => Variable<View> | undefined;
  /** Names for "did you mean". */
  readonly variables: () => Iterable<string>;
  /** Operators beyond JsonLogic, e.g. `has`; each compiles its own arguments. */
  readonly operators: Readonly<Record<string, CompileOperator<View>>>;
}

export interface Variable<View> {
  readonly get: (scope: Scope<View>) => unknown;
  /** The fact it is, and where its value goes; without one it is never missing. */
  readonly fact?: FactRow;
  readonly at?: (scope: Scope<View>) => string;
  /** Instead of `fact`: what is missing behind a derived value. */
  readonly missing?: Term<View>['missing'];
  /** The environment of the items, where the value is a list of things with facts of their own. */
  readonly items?: Environment<View>;
  /** The value, where it never changes. */
  readonly constant?: unknown;
}

export type CompileOperator<View> = (args: readonly unknown[], compiler: Compiler<View>, raw: unknown) => Term<View>;

export interface Compiler<View> {
  readonly environment: Environment<View>;
  readonly path: PathKey[];
  readonly faults: Fault[];
  readonly depth: number;
}

export const conditionBounds = { depth: 32 } as const;

export function compileCondition<View>(
  rule: unknown,
  environment: Environment<View>,
  path: readonly PathKey[],
  faults: Fault[],
): Term<View> {
  return compile(rule, { environment, path: [...path], faults, depth: 0 });
}

export function compile<View>(rule: unknown, compiler: Compiler<View>): Term<View> {
  if (compiler.depth > conditionBounds.depth) return fail(compiler, 'too-deep', { max: conditionBounds.depth });
  if (Array.isArray(rule)) return compileList(rule, compiler);
  if (typeof rule !== 'object' || rule === null) return constant(rule);
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
    return compare ? comparison(terms, compare) : strictTerm(terms, byValue);
  }
  const near = nearest(name, [
    ...Object.keys(special),
    ...Object.keys(valueOperators),
    ...Object.keys(compiler.environment.operators),
  ]);
  return fail(inner, 'unknown-operator', { found: name, ...(near && { near }) });
}

function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Records a fault; the term that stands in its place is never evaluated, because a pack with faults is refused. */
export function fail<View>(compiler: Compiler<View>, code: string, params: Fault['params']): Term<View> {
  compiler.faults.push({ code, params, pointer: toPointer(compiler.path) });
  return constant(null);
}

export function constant<View>(value: unknown): Term<View> {
  const truth = truthy(value);
  return { value: () => value, test: () => truth, missing: () => {}, known: { value } };
}

/** A term whose test is the truth of its value. */
function fromValue<View>(value: Term<View>['value'], missing: Term<View>['missing']): Term<View> {
  return {
    value,
    test: (scope) => {
      const found = value(scope);
      return found === UNKNOWN ? UNKNOWN : truthy(found);
    },
    missing,
  };
}

/** A term that is a test first: its value is true or false. */
export function fromTest<View>(test: Term<View>['test'], missing: Term<View>['missing']): Term<View> {
  return { value: test, test, missing };
}

export function compileArgs<View>(args: readonly unknown[], compiler: Compiler<View>, raw: unknown): Term<View>[] {
  return args.map((arg, index) =>
    compile(arg, Array.isArray(raw) ? { ...compiler, path: [...compiler.path, index] } : compiler),
  );
}

function missingOfAll<View>(terms: readonly Term<View>[]): Term<View>['missing'] {
  return (scope, found) => {
    for (const term of terms) if (term.value(scope) === UNKNOWN) term.missing(scope, found);
  };
}

function missingOfTests<View>(terms: readonly Term<View>[]): Term<View>['missing'] {
  return (scope, found) => {
    for (const term of terms) if (term.test(scope) === UNKNOWN) term.missing(scope, found);
  };
}

/** An operator that is unknown as soon as an argument is. */
function strictTerm<View>(args: readonly Term<View>[], operator: (args: readonly unknown[]) => unknown): Term<View> {
  return fromValue((scope) => {
    const values: unknown[] = [];
    for (const arg of args) {
      const value = arg.value(scope);
      if (value === UNKNOWN) return UNKNOWN;
      values.push(value);
    }
    return operator(values);
  }, missingOfAll(args));
}

/** Comparisons of two things, the common case: no list is made for them. */
function comparison<View>(args: readonly Term<View>[], compare: (a: unknown, b: unknown) => boolean): Term<View> {
  const [a, b] = args as [Term<View>, Term<View>];
  if (b.known) {
    const { value: second } = b.known;
    const first = a.value;
    return fromTest((scope) => {
      const found = first(scope);
      return found === UNKNOWN ? UNKNOWN : compare(found, second);
    }, a.missing);
  }
  return fromTest((scope) => {
    const first = a.value(scope);
    if (first === UNKNOWN) return UNKNOWN;
    const second = b.value(scope);
    return second === UNKNOWN ? UNKNOWN : compare(first, second);
  }, missingOfAll(args));
}

function compileList<View>(list: readonly unknown[], compiler: Compiler<View>): Term<View> {
  // A list of plain values, as in `in`, is the same list every time.
  if (list.every((item) => typeof item !== 'object' || item === null)) return constant(list);
  const terms = list.map((item, index) =>
    compile(item, { ...compiler, path: [...compiler.path, index], depth: compiler.depth + 1 }),
  );
  return strictTerm(terms, (values) => values);
}

// -- operators that decide themselves which arguments to look at -------------------------------------------

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

function compileVar<View>(args: readonly unknown[], compiler: Compiler<View>): Term<View> {
  const [path = ''] = args;
  if (typeof path !== 'string' && typeof path !== 'number' && path !== null)
    return fail(compiler, 'var-not-constant', {});
  const variable = compiler.environment.variable(String(path ?? ''));
  if (!variable) {
    const near = nearest(String(path), compiler.environment.variables());
    return fail(compiler, 'unknown-fact', { found: String(path), ...(near && { near }) });
  }
  const { get } = variable;
  const missing: Term<View>['missing'] =
    variable.missing ??
    ((scope, found) => {
      if (variable.fact && get(scope) === UNKNOWN) found.push({ fact: variable.fact, at: variable.at?.(scope) ?? '' });
    });
  if (args.length < 2) return fromValue(get, missing);
  // With a default nothing is missing: the author has said what absence stands for.
  const fallback = compile(args[1], { ...compiler, path: [...compiler.path, 1] });
  return fromValue((scope) => {
    const value = get(scope);
    return value === UNKNOWN || value === null || value === undefined ? fallback.value(scope) : value;
  }, fallback.missing);
}

function compileAnd<View>(args: readonly Term<View>[]): Term<View> {
  return {
    value: (scope) => {
      let value: unknown;
      for (const arg of args) {
        value = arg.value(scope);
        if (value === UNKNOWN || !truthy(value)) return value;
      }
      return value;
    },
    test: (scope) => {
      let truth: Truth = true;
      for (const arg of args) {
        const each = arg.test(scope);
        if (each === false) return false;
        if (each === UNKNOWN) truth = UNKNOWN;
      }
      return truth;
    },
    // One thing at a time: if the first turns out false, the others need never be asked.
    missing: (scope, found) => args.find((arg) => arg.test(scope) === UNKNOWN)?.missing(scope, found),
  };
}

function compileOr<View>(args: readonly Term<View>[]): Term<View> {
  return {
    value: (scope) => {
      let value: unknown;
      for (const arg of args) {
        value = arg.value(scope);
        if (value === UNKNOWN || truthy(value)) return value;
      }
      return value;
    },
    test: (scope) => {
      let truth: Truth = false;
      for (const arg of args) {
        const each = arg.test(scope);
        if (each === true) return true;
        if (each === UNKNOWN) truth = UNKNOWN;
      }
      return truth;
    },
    missing: missingOfTests(args),
  };
}

function compileNot<View>(args: readonly Term<View>[], negate: boolean): Term<View> {
  const [arg = constant<View>(undefined)] = args;
  return fromTest((scope) => {
    const truth = arg.test(scope);
    return truth === UNKNOWN ? UNKNOWN : truth !== negate;
  }, arg.missing);
}

/** `if` with an unknown condition is known where both branches agree. */
function compileIf<View>(args: readonly unknown[], compiler: Compiler<View>, raw: unknown): Term<View> {
  const terms = compileArgs(args, compiler, raw);
  const build = (from: number): Term<View> => {
    if (from >= terms.length) return constant<View>(null);
    if (from === terms.length - 1) return terms[from]!;
    const condition = terms[from]!;
    const then = terms[from + 1]!;
    const otherwise = build(from + 2);
    return {
      value: (scope) => {
        const truth = condition.test(scope);
        if (truth === UNKNOWN) return UNKNOWN;
        return truth ? then.value(scope) : otherwise.value(scope);
      },
      test: (scope) => {
        const truth = condition.test(scope);
        if (truth !== UNKNOWN) return truth ? then.test(scope) : otherwise.test(scope);
        const first = then.test(scope);
        return first === otherwise.test(scope) ? first : UNKNOWN;
      },
      missing: (scope, found) => {
        const truth = condition.test(scope);
        if (truth === UNKNOWN) condition.missing(scope, found);
        else (truth ? then : otherwise).missing(scope, found);
      },
    };
  };
  return build(0);
}

// -- lists ------------------------------------------------------------------------------------------------

type Each<View> = (scope: Scope<View>, item: unknown) => { value: () => unknown; test: () => Truth };

function compileEach<View>(
  args: readonly unknown[],
  compiler: Compiler<View>,
  raw: unknown,
  apply: (list: readonly unknown[], each: (item: unknown) => { value: () => unknown; test: () => Truth }) => unknown,
): Term<View> {
  const { list, inner } = compileListAndBody(args, compiler, raw);
  const each: Each<View> = (scope, item) => {
    const own = { ...scope, item };
    return { value: () => inner.value(own), test: () => inner.test(own) };
  };
  return fromValue(
    (scope) => {
      const values = list.value(scope);
      if (values === UNKNOWN) return UNKNOWN;
      return apply(Array.isArray(values) ? values : [], (item) => each(scope, item));
    },
    missingInList(list, inner),
  );
}

function strictMap(list: readonly unknown[], each: (item: unknown) => { value: () => unknown }): unknown {
  const values = list.map((item) => each(item).value());
  return values.includes(UNKNOWN) ? UNKNOWN : values;
}

function strictFilter(list: readonly unknown[], each: (item: unknown) => { test: () => Truth }): unknown {
  const truths = list.map((item) => each(item).test());
  return truths.includes(UNKNOWN) ? UNKNOWN : list.filter((_, index) => truths[index]);
}

function compileQuantifier<View>(
  args: readonly unknown[],
  compiler: Compiler<View>,
  raw: unknown,
  name: 'some' | 'none' | 'all',
): Term<View> {
  const { list, inner } = compileListAndBody(args, compiler, raw);
  const settles = name !== 'all';
  return fromTest(
    (scope) => {
      const values = list.value(scope);
      if (values === UNKNOWN) return UNKNOWN;
      // As in JsonLogic, `all` of nothing is false.
      if (!Array.isArray(values) || values.length === 0) return name === 'none';
      let unknown = false;
      for (const item of values) {
        const truth = item === undefined ? UNKNOWN : inner.test({ ...scope, item });
        if (truth === settles) return name === 'some';
        if (truth === UNKNOWN) unknown = true;
      }
      return unknown ? UNKNOWN : name !== 'some';
    },
    missingInList(list, inner),
  );
}

function missingInList<View>(list: Term<View>, inner: Term<View>): Term<View>['missing'] {
  return (scope, found) => {
    const values = list.value(scope);
    if (values === UNKNOWN) list.missing(scope, found);
    else if (Array.isArray(values)) {
      for (const item of values) if (item !== undefined) inner.missing({ ...scope, item }, found);
    }
  };
}

function compileListAndBody<View>(
  args: readonly unknown[],
  compiler: Compiler<View>,
  raw: unknown,
): { list: Term<View>; inner: Term<View> } {
  const [list] = compileArgs(args.slice(0, 1), compiler, raw) as [Term<View> | undefined];
  const environment = itemsOf(args[0], compiler) ?? dataEnvironment<View>(compiler.environment.operators);
  const inner = compile(args[1], { ...compiler, environment, path: [...compiler.path, 1] });
  return { list: list ?? constant<View>([]), inner };
}

/** The facts of the items, where the list is one whose items have facts (`post.media`). */
function itemsOf<View>(list: unknown, compiler: Compiler<View>): Environment<View> | undefined {
  if (typeof list !== 'object' || list === null || !Object.hasOwn(list, 'var')) return undefined;
  const path = (list as { var: unknown }).var;
  const name = Array.isArray(path) ? path[0] : path;
  return typeof name === 'string' ? compiler.environment.variable(name)?.items : undefined;
}

function compileReduce<View>(args: readonly unknown[], compiler: Compiler<View>, raw: unknown): Term<View> {
  const list = compileArgs(args.slice(0, 1), compiler, raw)[0] ?? constant<View>([]);
  const environment = reduceEnvironment<View>(compiler.environment.operators);
  const body = compile(args[1], { ...compiler, environment, path: [...compiler.path, 1] });
  const initial =
    args.length > 2 ? compile(args[2], { ...compiler, path: [...compiler.path, 2] }) : constant<View>(null);
  return fromValue(
    (scope) => {
      const values = list.value(scope);
      if (values === UNKNOWN) return UNKNOWN;
      let accumulator = initial.value(scope);
      if (!Array.isArray(values)) return accumulator;
      for (const item of values) {
        if (accumulator === UNKNOWN) return UNKNOWN;
        accumulator = body.value({ ...scope, item, accumulator });
      }
      return accumulator;
    },
    missingOfAll([list, initial]),
  );
}

// -- missing ----------------------------------------------------------------------------------------------

function compileMissing<View>(args: readonly unknown[], compiler: Compiler<View>): Term<View> {
  const names = args.flat();
  if (names.some((name) => typeof name === 'object')) return compileMissingOf(args, compiler);
  const variables = names.map((name) => readVariable(String(name), compiler));
  return fromValue(
    (scope) => names.filter((_, index) => isMissing(variables[index]?.get(scope))),
    () => {},
  );
}

/** `missing` of names that are worked out: only over data whose paths are not declared. */
function compileMissingOf<View>(args: readonly unknown[], compiler: Compiler<View>): Term<View> {
  const terms = compileArgs(args, compiler, args);
  return fromValue((scope) => {
    const names = terms.flatMap((term) => term.value(scope));
    return names.filter((name) => isMissing(compiler.environment.variable(String(name))?.get(scope)));
  }, missingOfAll(terms));
}

function compileMissingSome<View>(args: readonly unknown[], compiler: Compiler<View>): Term<View> {
  const [needed, names] = args;
  if (typeof needed !== 'number' || !Array.isArray(names))
    return fail(compiler, 'wrong-arguments', { expected: '[how many, [names]]' });
  const variables = names.map((name) => readVariable(String(name), compiler));
  return fromValue(
    (scope) => {
      const missing = names.filter((_, index) => isMissing(variables[index]?.get(scope)));
      return names.length - missing.length >= needed ? [] : missing;
    },
    () => {},
  );
}

function readVariable<View>(path: string, compiler: Compiler<View>): Variable<View> | undefined {
  const variable = compiler.environment.variable(path);
  if (!variable) {
    const near = nearest(path, compiler.environment.variables());
    fail(compiler, 'unknown-fact', { found: path, ...(near && { near }) });
  }
  return variable;
}

function isMissing(value: unknown): boolean {
  return value === UNKNOWN || value === null || value === undefined || value === '';
}

// -- environments over plain data -------------------------------------------------------------------------

type Operators<View> = Environment<View>['operators'];

/** Reads own properties of the item at hand: inside `some`, `map` and the like, and for data without declared facts. */
export function dataEnvironment<View>(operators: Operators<View>): Environment<View> {
  return { variable: (path) => ({ get: dataGetter(path, (scope) => scope.item) }), variables: () => [], operators };
}

function reduceEnvironment<View>(operators: Operators<View>): Environment<View> {
  return {
    operators,
    variables: () => ['current', 'accumulator'],
    variable: (path) => {
      const [head, ...rest] = path.split('.');
      if (head !== 'current' && head !== 'accumulator') return undefined;
      return {
        get: dataGetter(rest.join('.'), head === 'current' ? (scope) => scope.item : (scope) => scope.accumulator),
      };
    },
  };
}

function dataGetter<View>(path: string, from: (scope: Scope<View>) => unknown): (scope: Scope<View>) => unknown {
  if (path === '') return from;
  const keys = path.split('.');
  if (keys.length === 1) return (scope) => ownValue(from(scope), path);
  return (scope) => {
    let data = from(scope);
    for (const key of keys) {
      data = ownValue(data, key);
      if (data === null || data === UNKNOWN) return data;
    }
    return data;
  };
}

function ownValue(data: unknown, key: string): unknown {
  if (typeof data !== 'object') {
    if (typeof data === 'string') return key === 'length' ? data.length : (data[Number(key)] ?? null);
    return data === UNKNOWN ? data : null;
  }
  // What is not there needs not be asked whose it is; what is there must be the object's own.
  const value = data === null ? undefined : (data as Record<string, unknown>)[key];
  if (value === undefined || value === null) return null;
  return Object.hasOwn(data as object, key) ? value : null;
}
