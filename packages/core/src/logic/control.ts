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
