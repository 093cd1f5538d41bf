/** What a condition may read, and what its compiler knows: given by whoever compiles it. */
import type { FactRow } from '../facts/row.ts';
import type { Fault } from '../shape/fault.ts';
import type { PathKey } from '../shape/pointer.ts';
import type { Scope, Term } from './term.ts';

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
  /** How many nodes this condition may still have. */
  readonly own: { left: number };
  /** How many all conditions may still have together. */
  readonly all: { left: number; readonly max: number };
}
