/** Identifiers that consist of digits: each run of digits is tried as each of them, from left to right. */
import { isPaymentCardOfDigits } from '../validate/paymentCard.ts';
import type { Surroundings } from './context.ts';
import { digitRuns, groupsOf, joined, type Run, shapeOf } from './digitRuns.ts';
import { findHealthNumber } from './healthNumbers.ts';
import type { Found } from './kinds.ts';
import { findPhone } from './phones.ts';

export function findNumbers(around: Surroundings, contacts: ReadonlySet<string>, report: (found: Found) => void): void {
  for (const run of digitRuns(around.text)) {
    for (let from = 0; from < run.length; ) {
      const found = findAt(run, from, around, contacts);
      if (found) report(found);
      const end = found?.end ?? run[from]!.end;
      while (from < run.length && run[from]!.start < end) from++;
    }
  }
}

function findAt(run: Run, from: number, around: Surroundings, contacts: ReadonlySet<string>): Found | undefined {
  if (isPartOfWord(around.text, run[from]!.start)) return undefined;
  const health = findHealthNumber(run, from, around);
  if (health?.near === 'label') return health;
  return (
    findPhone(run, from, around, contacts) ??
    findCard(run, from, around) ??
    findAccount(run, from, around) ??
    findLabelled(run, from, around) ??
    health
  );
}

/** A letter in front: a code, which is read elsewhere. */
function isPartOfWord(text: string, start: number): boolean {
  return start > 0 && /[\p{L}_]/u.test(text[start - 1]!);
}

/** Shapes cards are printed in. Others, and single blocks beside a word for another number, count only behind a word for cards. */
const cardShape = /^(?:4-4-4-4(?:-3)?|4-6-[45]|1[3-9])$/;

function findCard(run: Run, from: number, around: Surroundings): Found | undefined {
  for (let count = 19; count >= 12; count--) {
    const to = groupsOf(run, from, count);
    if (to < 0 || !isPaymentCardOfDigits(joined(run, from, to))) continue;
    const { start } = run[from]!;
    const { end } = run[to - 1]!;
    const name = around.before(start, 40)?.name;
    const isNamed = name === 'card' || around.isNear('card', start, end, 60);
    const shape = shapeOf(run, from, to);
    if (!isNamed && (!cardShape.test(shape) || (name === 'other-number' && shape === String(count)))) continue;
    return { kind: 'card', start, end, valid: true, near: isNamed ? 'label' : '' };
  }
  return undefined;
}

/** A sort code in pairs, an account number of eight digits, behind a word for accounts or behind each other. */
function findAccount(run: Run, from: number, around: Surroundings): Found | undefined {
  const { start, end, digits } = run[from]!;
  const isNamed = around.before(start, 40)?.name === 'bank';
  if (shapeOf(run, from, from + 3) === '2-2-2' && around.text[end] === around.text[run[from + 1]!.end]) {
    const isFollowed =
      run[from + 3]?.digits.length === 8 ||
      /^[ ,;/]{1,3}\d{8}(?!\d)/.test(around.text.slice(run[from + 2]!.end).slice(0, 14));
    if (isNamed || isFollowed)
      return { kind: 'bank-account', start, end: run[from + 2]!.end, near: isNamed ? 'label' : '' };
  }
  const isBehindSortCode = /\d\d-\d\d-\d\d[ ,;/]{1,3}$/.test(around.text.slice(Math.max(0, start - 12), start));
  const to = groupsOf(run, from, 8);
  if ((to === from + 1 && (isNamed || isBehindSortCode)) || (isNamed && shapeOf(run, from, to) === '4-4'))
    return { kind: 'bank-account', start, end: run[to - 1]!.end, near: 'label' };
  const label = isNamed ? around.text.slice(Math.max(0, start - 20), start) : '';
  if (digits.length === 6 && /sort/i.test(label)) return { kind: 'bank-account', start, end, near: 'label' };
  return undefined;
}

/** What only its name makes one: passports, driving licences of Northern Ireland, numbers of a hospital. */
function findLabelled(run: Run, from: number, around: Surroundings): Found | undefined {
  const { start, end, digits } = run[from]!;
  const name = around.before(start, 30)?.name;
  if (name === 'passport' && digits.length === 9) return { kind: 'passport', start, end, near: 'label' };
  if (name === 'driving-licence' && digits.length === 8) return { kind: 'driving-licence', start, end, near: 'label' };
  if (name !== 'hospital-number') return undefined;
  if (digits.length >= 5 && digits.length <= 12) return { kind: 'hospital-number', start, end, near: 'label' };
  const to = groupsOf(run, from, 12);
  return to > 0 && shapeOf(run, from, to) === '4-4-4'
    ? { kind: 'hospital-number', start, end: run[to - 1]!.end, near: 'label' }
    : undefined;
}
