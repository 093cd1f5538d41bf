/**
 * A compiled piece of a condition. `value` and `test` differ where something is unknown: as a test, `and`,
 * `or`, `!` and the like follow Kleene's logic, so that a part that settles the matter settles it; as a value,
 * whatever rests on an unknown is unknown.
 */
import type { FactRow } from '../facts/row.ts';
import type { Unknown } from '../facts/unknown.ts';

export type Truth = boolean | Unknown;

/** What conditions are evaluated over. `item` and `accumulator` are set inside `some`, `map`, `reduce` ... */
export interface Scope<View> {
  readonly view: View;
  /** The node in question; what it is, is the view's affair. */
  readonly node: number;
  readonly item: unknown;
  readonly accumulator: unknown;
  /** How many steps conditions may still take; any number if absent. Past it what they decide is unknown. */
  readonly steps?: Steps;
}

export interface Steps {
  left: number;
  /** Set where a value was too large to be looked at. */
  isTooLarge: boolean;
}

/** Steps it takes to evaluate a condition, or a part of one, of so many nodes: sixteen more are one more. */
export function costOf(nodes: number): number {
  return 1 + (nodes >> 4);
}

/** Takes steps; false where there are not enough left. */
export function spend({ steps }: { readonly steps?: Steps }, count: number): boolean {
  if (!steps) return true;
  steps.left -= count;
  return steps.left >= 0;
}

/** A missing fact and the place where its value would go. */
export interface MissingFact {
  readonly fact: FactRow;
  readonly at: string;
}

export interface Term<View> {
  readonly value: (scope: Scope<View>) => unknown;
  readonly test: (scope: Scope<View>) => Truth;
  /** Adds the facts that make it unknown, where it is. */
  readonly missing: (scope: Scope<View>, found: MissingFact[]) => void;
  /** The value, where it is written in the condition. */
  readonly known?: { readonly value: unknown };
  /** Where none of these is found, and of all it reads it is known whether it is, the test is false. */
  readonly needs?: readonly string[] | undefined;
}

/** JsonLogic's truth: an empty list is false, and so are 0, "", null. */
export function truthy(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : !!value;
}
