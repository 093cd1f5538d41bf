/** Every condition a pack says, with its place, and every part of one. */
import { isObject } from '../shape/jsonType.ts';
import type { PathKey } from '../shape/pointer.ts';
import type { LintContext } from './lintPack.ts';

export interface PlacedCondition {
  readonly condition: unknown;
  readonly path: readonly PathKey[];
}

export function conditionsOf({ pack, rules }: LintContext): PlacedCondition[] {
  const found: PlacedCondition[] = [];
  const add = (condition: unknown, path: readonly PathKey[]) => {
    if (condition !== undefined) found.push({ condition, path });
  };
  for (const { input, path } of rules) {
    add(input.applies?.if, [...path, 'applies', 'if']);
    add(input.when, [...path, 'when']);
    add(input.require, [...path, 'require']);
    input.score?.evidence.forEach((row, index) => add(row.fact, [...path, 'score', 'evidence', index, 'fact']));
  }
  for (const [name, row] of Object.entries(pack.facts ?? {}))
    if (typeof row === 'object') add(row.from, ['facts', name, 'from']);
  return found;
}

export interface Part extends PlacedCondition {
  readonly operator: string;
  readonly args: readonly unknown[];
  /** Whether it stands in the body of `some`, `map` and the like. */
  readonly inList: boolean;
}

const overLists: ReadonlySet<string> = new Set(['some', 'all', 'none', 'map', 'filter', 'reduce']);

/** Every operator of a condition, from the outside in. */
export function partsOf({ condition, path }: PlacedCondition, inList = false): Part[] {
  if (Array.isArray(condition))
    return condition.flatMap((item, index) => partsOf({ condition: item, path: [...path, index] }, inList));
  if (!isObject(condition)) return [];
  const [operator] = Object.keys(condition) as [string];
  if (operator === undefined) return [];
  const raw = condition[operator];
  const args = Array.isArray(raw) ? raw : [raw];
  const own: Part = { condition, path, operator, args, inList };
  const inner = args.flatMap((arg, index) => {
    const at = [...path, operator, ...(Array.isArray(raw) ? [index] : [])];
    return partsOf({ condition: arg, path: at }, inList || (overLists.has(operator) && index > 0));
  });
  return [own, ...inner];
}
