/** Terms made of values, tests and other terms. */
import { UNKNOWN } from '../facts/unknown.ts';
import type { Fault } from '../shape/fault.ts';
import { nearest } from '../shape/nearest.ts';
import { toPointer } from '../shape/pointer.ts';
import type { Compiler } from './environment.ts';
import { fits } from './sizes.ts';
import { type Term, truthy } from './term.ts';

/** Records a fault; the term that stands in its place is never evaluated, because a pack with faults is refused. */
export function fail<View>(compiler: Compiler<View>, code: string, params: Fault['params'], meant?: 'key'): Term<View> {
  if (compiler.faults.length < maxFaults)
    compiler.faults.push({ code, params, pointer: toPointer(compiler.path), ...(meant && { meant }) });
  return constant(null);
}

/** Faults of one condition; the list of all keeps no more either. */
const maxFaults = 500;
/** Past so many unknown names of one condition nobody reads what each was meant to be. */
const maxNear = 50;

/** A name that is unknown, with the nearest that is not. */
export function failName<View>(
  compiler: Compiler<View>,
  code: string,
  found: string,
  known: () => Iterable<string>,
  meant?: 'key',
): Term<View> {
  const near = compiler.faults.length < maxNear ? nearest(found, known()) : undefined;
  return fail(compiler, code, { found, ...(near && { near }) }, meant);
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
      if (value === UNKNOWN || !fits(value, scope)) return UNKNOWN;
      values.push(value);
    }
    const made = operator(values);
    return fits(made, scope) ? made : UNKNOWN;
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
    return second === UNKNOWN || !fits(first, scope) || !fits(second, scope) ? UNKNOWN : compare(first, second);
  }, missingOfAll(args));
}

/** Against a value that is written in the condition. The commonest have code of their own, which a compiler can inline. */
function againstConstant<View>(
  first: Term<View>['value'],
  second: unknown,
  name: string,
  compare: (a: unknown, b: unknown) => boolean,
): Term<View>['test'] {
  if (typeof second === 'string' && second.length > 200) return generic();
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
      if (value === UNKNOWN || !fits(value, scope)) return UNKNOWN;
      return typeof value !== 'string' && compare(value, second);
    };
  }
  if (name === 'in' && Array.isArray(second)) {
    return (scope) => {
      const value = first(scope);
      return value === UNKNOWN ? UNKNOWN : second.indexOf(value) >= 0;
    };
  }
  return generic();

  function generic(): Term<View>['test'] {
    return (scope) => {
      const value = first(scope);
      return value === UNKNOWN || !fits(value, scope) ? UNKNOWN : compare(value, second);
    };
  }
}
