/** Environments over plain data: inside `some`, `map` and the like, and where no facts are declared. */
import { UNKNOWN } from '../facts/unknown.ts';
import type { Environment } from './environment.ts';
import type { Scope } from './term.ts';

export type Operators<View> = Environment<View>['operators'];

/** Reads own properties of the item at hand: inside `some`, `map` and the like, and for data without declared facts. */
export function dataEnvironment<View>(operators: Operators<View>): Environment<View> {
  return { variable: (path) => ({ get: dataGetter(path, (scope) => scope.item) }), variables: () => [], operators };
}

export function reduceEnvironment<View>(operators: Operators<View>): Environment<View> {
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
