/**
 * NHS, CHI and Health and Care numbers. About one in eleven of all numbers with ten digits has the right check digit:
 * what stands beside a number decides.
 */
import { isChiNumber } from '../validate/chiNumber.ts';
import { isNhsNumberOfDigits, rangeOfDigits } from '../validate/nhsNumber.ts';
import type { Named, Surroundings } from './context.ts';
import { groupsOf, joined, type Run, shapeOf } from './digitRuns.ts';
import type { Found, Kind, Near } from './kinds.ts';

const labels: readonly Named[] = ['nhs-number', 'chi', 'hc'];
/** Behind these ten digits are something else, whatever is spoken of. */
const others: readonly Named[] = ['other-number', 'phone', 'bank', 'card', 'meeting', 'passport', 'driving-licence'];

/** How far a name may stand from its number: "NHS number of the lady in bed four: ...", and "(... is my NHS number)". */
const reach = { before: 45, after: 20, care: 140, record: 70 } as const;

export function findHealthNumber(run: Run, from: number, around: Surroundings): Found | undefined {
  const before = around.before(run[from]!.start, reach.before);
  const isLabelled = before !== undefined && labels.includes(before.name);
  const to = groupsOf(run, from, 10);
  if (to < 0)
    return isLabelled && before.end <= run[from]!.start ? mistyped(run, from, before.name, around) : undefined;
  const { start } = run[from]!;
  const { end } = run[to - 1]!;
  const digits = joined(run, from, to);
  const valid = isNhsNumberOfDigits(digits);
  const after = around.after(end, reach.after);
  const label = isLabelled ? before : !before && after && labels.includes(after.name) ? after : undefined;
  if (label) return found(digits, label.name, start, end, valid, 'label');
  const isOther = (before && others.includes(before.name)) || after?.name === 'other-number';
  if (isOther || !isCareful(run, from, to, digits, around, before?.name)) return undefined;
  return found(digits, undefined, start, end, valid, 'care');
}

/** Beside words of care, and written like an NHS number; or close to them, and with the right check digit. */
function isCareful(
  run: Run,
  from: number,
  to: number,
  digits: string,
  around: Surroundings,
  name: Named | undefined,
): boolean {
  const { start } = run[from]!;
  const { end } = run[to - 1]!;
  // A code (INV-..., #...), or anywhere in front a word for another number.
  if (/[\p{L}\p{N}]-$|[#/_]$/u.test(around.text.slice(Math.max(0, start - 2), start))) return false;
  if (around.isAhead('other-number', start, reach.care)) return false;
  const shape = shapeOf(run, from, to);
  if ((from > 0 || to < run.length) && shape !== '3-3-4') return false;
  if (shape !== '3-3-4' && shape !== '10') return false;
  const isValid = isNhsNumberOfDigits(digits) && rangeOfDigits(digits) !== 'unassigned';
  const isNear = (within: number) =>
    name === 'hospital-number' ||
    around.isNear('care', start, end, within) ||
    around.isNear('birth', start, end, reach.record);
  return shape === '3-3-4' ? isNear(isValid ? reach.care : reach.record) : isValid && isNear(reach.record);
}

/** One digit too few or too many behind its name. */
function mistyped(run: Run, from: number, name: Named, around: Surroundings): Found | undefined {
  for (const count of [9, 11]) {
    const to = groupsOf(run, from, count);
    if (to !== run.length || joined(run, from, to).startsWith('0')) continue;
    const { start } = run[from]!;
    if (around.text.slice(start - 1, start) === '+') continue;
    return found(joined(run, from, to), name, start, run[to - 1]!.end, false, 'label');
  }
  return undefined;
}

function found(digits: string, name: Named | undefined, start: number, end: number, valid: boolean, near: Near): Found {
  const range = rangeOfDigits(digits);
  return { kind: kindOf(digits, name, range), start, end, valid, near, reserved: range === 'test' };
}

function kindOf(digits: string, name: Named | undefined, range: string): Kind {
  if (name === 'chi' || name === 'hc') return name;
  if (name === undefined && range === 'scotland' && isChiNumber(digits)) return 'chi';
  return name === undefined && range === 'northern-ireland' ? 'hc' : 'nhs-number';
}
