/** Terms made of values, tests and other terms. */
import { UNKNOWN } from '../facts/unknown.ts';
import type { Fault } from '../shape/fault.ts';
import { toPointer } from '../shape/pointer.ts';
import type { Compiler } from './environment.ts';
import { type Term, truthy } from './term.ts';

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
export function fromValue<View>(value: Term<View>['value'], missing: Term<View>['missing']): Term<View> {
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

export function missingOfAll<View>(terms: readonly Term<View>[]): Term<View>['missing'] {
  return (scope, found) => {
    for (const term of terms) if (term.value(scope) === UNKNOWN) term.missing(scope, found);
  };
}

export function missingOfTests<View>(terms: readonly Term<View>[]): Term<View>['missing'] {
  return (scope, found) => {
    for (const term of terms) if (term.test(scope) === UNKNOWN) term.missing(scope, found);
  };
}

/** An operator that is unknown as soon as an argument is. */
export function strictTerm<View>(
  args: readonly Term<View>[],
  operator: (args: readonly unknown[]) => unknown,
): Term<View> {
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
export function comparison<View>(
  args: readonly Term<View>[],
  name: string,
  compare: (a: unknown, b: unknown) => boolean,
): Term<View> {
  const [a, b] = args as [Term<View>, Term<View>];
  if (b.known) return fromTest(againstConstant(a.value, b.known.value, name, compare), a.missing);
  return fromTest((scope) => {
    const first = a.value(scope);
    if (first === UNKNOWN) return UNKNOWN;
    const second = b.value(scope);
    return second === UNKNOWN ? UNKNOWN : compare(first, second);
  }, missingOfAll(args));
}

/** Against a value that is written in the condition. The commonest have code of their own, which a compiler can inline. */
function againstConstant<View>(
  first: Term<View>['value'],
  second: unknown,
  name: string,
  compare: (a: unknown, b: unknown) => boolean,
): Term<View>['test'] {
  if (name === '===') {
    return (scope) => {
      const value = first(scope);
      return value === UNKNOWN ? UNKNOWN : value === second;
    };
  }
  if (name === '==' && typeof second === 'string') {
    return (scope) => {
      const value = first(scope);
      if (value === second) return true;
      return value === UNKNOWN ? UNKNOWN : typeof value !== 'string' && compare(value, second);
    };
  }
  if (name === 'in' && Array.isArray(second)) {
    return (scope) => {
      const value = first(scope);
      return value === UNKNOWN ? UNKNOWN : second.indexOf(value) >= 0;
    };
  }
  return (scope) => {
    const value = first(scope);
    return value === UNKNOWN ? UNKNOWN : compare(value, second);
  };
}
