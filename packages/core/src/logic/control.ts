/** `var`, and the operators that decide themselves which of their arguments to look at. */
import { UNKNOWN } from '../facts/unknown.ts';
import { nearest } from '../shape/nearest.ts';
import { compile, compileArgs } from './compileCondition.ts';
import type { Compiler } from './environment.ts';
import { type Term, type Truth, truthy } from './term.ts';
import { constant, fail, fromTest, fromValue, missingOfTests } from './terms.ts';

export function compileVar<View>(args: readonly unknown[], compiler: Compiler<View>): Term<View> {
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

export function compileAnd<View>(args: readonly Term<View>[]): Term<View> {
  return {
    value: (scope) => {
      let value: unknown;
      for (const arg of args) {
        value = arg.value(scope);
        if (value === UNKNOWN || !truthy(value)) return value;
      }
      return value;
    },
    test: settlesAt(args, false),
    // One thing at a time: if the first turns out false, the others need never be asked.
    missing: (scope, found) => args.find((arg) => arg.test(scope) === UNKNOWN)?.missing(scope, found),
  };
}

export function compileOr<View>(args: readonly Term<View>[]): Term<View> {
  return {
    value: (scope) => {
      let value: unknown;
      for (const arg of args) {
        value = arg.value(scope);
        if (value === UNKNOWN || truthy(value)) return value;
      }
      return value;
    },
    test: settlesAt(args, true),
    missing: missingOfTests(args),
  };
}

/** Kleene's `and` (one false settles it) and `or` (one true does). Two parts, the common case, need no loop. */
function settlesAt<View>(args: readonly Term<View>[], settles: boolean): Term<View>['test'] {
  if (args.length === 2) {
    const [{ test: first }, { test: second }] = args as [Term<View>, Term<View>];
    return (scope) => {
      const one = first(scope);
      if (one === settles) return settles;
      const other = second(scope);
      if (other === settles) return settles;
      return one === UNKNOWN || other === UNKNOWN ? UNKNOWN : !settles;
    };
  }
  return (scope) => {
    let truth: Truth = !settles;
    for (const { test } of args) {
      const each = test(scope);
      if (each === settles) return settles;
      if (each === UNKNOWN) truth = UNKNOWN;
    }
    return truth;
  };
}

export function compileNot<View>(args: readonly Term<View>[], negate: boolean): Term<View> {
  const [arg = constant<View>(undefined)] = args;
  return fromTest((scope) => {
    const truth = arg.test(scope);
    return truth === UNKNOWN ? UNKNOWN : truth !== negate;
  }, arg.missing);
}

/** `if` with an unknown condition is known where both branches agree. */
export function compileIf<View>(args: readonly unknown[], compiler: Compiler<View>, raw: unknown): Term<View> {
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
