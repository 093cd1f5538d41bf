/** `missing` and `missing_some`: they ask whether a fact is there, so they always know the answer. */
import { UNKNOWN } from '../facts/unknown.ts';
import { compileArgs, takeNodes } from './compileCondition.ts';
import type { Compiler, Variable } from './environment.ts';
import type { Term } from './term.ts';
import { constant, fail, failName, fromValue, missingOfAll } from './terms.ts';

export function compileMissing<View>(args: readonly unknown[], compiler: Compiler<View>): Term<View> {
  const names = args.flat();
  if (names.some((name) => typeof name === 'object')) return compileMissingOf(args, compiler);
  if (!takeNodes(names.length, compiler)) return constant<View>(null);
  // One list of names may stand in the place of the names.
  const path = Array.isArray(args[0]) ? [...compiler.path, 0] : compiler.path;
  const variables = names.map((name, index) => readVariable(String(name), { ...compiler, path: [...path, index] }));
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

export function compileMissingSome<View>(args: readonly unknown[], compiler: Compiler<View>): Term<View> {
  const [needed, names] = args;
  if (typeof needed !== 'number' || !Array.isArray(names))
    return fail(compiler, 'wrong-arguments', { expected: '[how many, [names]]' });
  if (!takeNodes(names.length, compiler)) return constant<View>(null);
  const variables = names.map((name, index) =>
    readVariable(String(name), { ...compiler, path: [...compiler.path, 1, index] }),
  );
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
  if (!variable) failName(compiler, 'unknown-fact', path, compiler.environment.variables);
  return variable;
}

function isMissing(value: unknown): boolean {
  return value === UNKNOWN || value === null || value === undefined || value === '';
}
