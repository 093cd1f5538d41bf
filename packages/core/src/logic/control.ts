/** `var`, and the operators that decide themselves which of their arguments to look at. */
import { UNKNOWN } from '../facts/unknown.ts';
import { compile, compileArgs } from './compileCondition.ts';
import type { Compiler } from './environment.ts';
import { type Scope, type Term, type Truth, truthy } from './term.ts';
import { constant, fail, failName, fromTest, fromValue, missingOfTests } from './terms.ts';

export function compileVar<View>(args: readonly unknown[], compiler: Compiler<View>): Term<View> {
  const [path = ''] = args;
  if (typeof path !== 'string' && typeof path !== 'number' && path !== null)
    return fail(compiler, 'var-not-constant', {});
  const variable = compiler.environment.variable(String(path ?? ''));
  if (!variable) return failName(compiler, 'unknown-fact', String(path), compiler.environment.variables);
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
    needs: fewest(args.flatMap(({ needs }) => (needs ? [needs] : []))),
  };
}

/** Of several things that are all needed one will do: the one that is found most seldom, as far as one can tell. */
function fewest(all: readonly (readonly string[])[]): readonly string[] | undefined {
  return all.length === 0 ? undefined : all.reduce((a, b) => (b.length < a.length ? b : a));
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
    needs: args.every(({ needs }) => needs) ? args.flatMap(({ needs }) => needs!) : undefined,
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

/** `if` with an unknown condition is known where all that may come of it agree. A loop: there may be thousands of parts. */
export function compileIf<View>(args: readonly unknown[], compiler: Compiler<View>, raw: unknown): Term<View> {
  const terms = compileArgs(args, compiler, raw);
  const last = terms.length % 2 === 1 ? terms.pop()! : constant<View>(null);
  /** The part that is chosen: that behind the first condition which holds, or the last. */
  const chosen = (scope: Scope<View>): Term<View> | undefined => {
    for (let i = 0; i < terms.length; i += 2) {
      const truth = terms[i]!.test(scope);
      if (truth === UNKNOWN) return undefined;
      if (truth) return terms[i + 1]!;
    }
    return last;
  };
  return {
    value: (scope) => {
      const part = chosen(scope);
      return part ? part.value(scope) : UNKNOWN;
    },
    test: (scope) => {
      let agreed: Truth | undefined;
      for (let i = 0; i <= terms.length; i += 2) {
        const truth = i === terms.length || terms[i]!.test(scope);
        if (truth === false) continue;
        const part = (i === terms.length ? last : terms[i + 1]!).test(scope);
        if (part === UNKNOWN || (agreed !== undefined && part !== agreed)) return UNKNOWN;
        if (truth === true) return part;
        agreed = part;
      }
      return UNKNOWN;
    },
    missing: (scope, found) => {
      for (let i = 0; i < terms.length; i += 2) {
        const truth = terms[i]!.test(scope);
        if (truth === UNKNOWN) return terms[i]!.missing(scope, found);
        if (truth) return terms[i + 1]!.missing(scope, found);
      }
      last.missing(scope, found);
    },
  };
}
