/**
 * Bounds of the values that conditions make and look at. A list may hold one list twice, and that one another twice: thirty
 * steps make a billion items of one. So whatever an operator looks at is weighed first, and is unknown if it is too heavy.
 */
import { type Scope, spend } from './term.ts';

/** Characters of a text: two posts full. Items of a list, with those of the lists in it, and how deep these may lie. */
export const valueBounds = { characters: 8_388_608, items: 100_000, depth: 64 } as const;

/** Texts as long as this are looked at for nothing; of longer ones so many characters are a step. */
const charactersOfStep = 256;

/** Whether an operator may look at a value; what it costs to look is taken from the steps that are left. */
export function fits<View>(value: unknown, scope: Scope<View>): boolean {
  if (typeof value === 'string') {
    if (value.length < charactersOfStep) return true;
    return isInside(value.length <= valueBounds.characters, value.length / charactersOfStep, scope);
  }
  if (!Array.isArray(value)) return true;
  const items = itemsIn(value);
  return isInside(items <= valueBounds.items, items, scope);
}

function isInside<View>(isSmall: boolean, cost: number, scope: Scope<View>): boolean {
  if (!isSmall && scope.steps) scope.steps.isTooLarge = true;
  return spend(scope, cost) && isSmall;
}

/** The items of a list and of the lists in it, counted no further than one past the bound. */
function itemsIn(list: readonly unknown[]): number {
  let items = 0;
  let characters = 0;
  const tooMany = valueBounds.items + 1;
  const count = (each: readonly unknown[], depth: number): void => {
    items += each.length;
    if (depth > valueBounds.depth) items = tooMany;
    for (const item of each) {
      if (items >= tooMany) return;
      if (typeof item === 'string') characters += item.length;
      else if (Array.isArray(item)) count(item, depth + 1);
      if (characters > valueBounds.characters) items = tooMany;
    }
  };
  count(list, 1);
  return Math.min(items, tooMany) + Math.floor(characters / charactersOfStep);
}
