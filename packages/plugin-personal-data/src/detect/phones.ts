/** Telephone numbers: British ones by the table of lines, others with + in front. */
import { type PhoneNumber, readInternational, readNational } from '../validate/phoneNumber.ts';
import type { Surroundings } from './context.ts';
import { joined, type Run } from './digitRuns.ts';
import type { Found, Near } from './kinds.ts';

interface Read extends PhoneNumber {
  /** The group behind the number. */
  readonly to: number;
}

export function findPhone(
  run: Run,
  from: number,
  around: Surroundings,
  contacts: ReadonlySet<string>,
): Found | undefined {
  const { text } = around;
  const first = run[from]!;
  const isInternational = text[first.start - 1] === '+';
  const start = openingOf(text, isInternational ? first.start - 1 : first.start);
  const name = around.before(start, 30)?.name;
  const read =
    isInternational || first.digits.startsWith('00')
      ? international(run, from)
      : national(run, from, text, name === 'phone');
  // "Ref 01234567890" is no telephone number; "booking 01782 401000", in groups, is.
  if (read?.to === from + 1 && around.before(start, 14)?.name === 'other-number') return undefined;
  if (!read) return name === 'phone' ? mistyped(run, from, start, around) : undefined;
  const end = extensionEnd(text, run[read.to - 1]!.end);
  if (touches(text, start, end)) return undefined;
  const near = nearOf(around, start, end);
  const organisational =
    contacts.has(read.national) ||
    read.line === 'freephone' ||
    read.line === 'organisational' ||
    (near !== 'person' && read.line === 'fixed' && !isPrivate(around, start, end));
  return { kind: 'phone', start, end, valid: true, near, organisational, reserved: read.reserved, line: read.line };
}

/** Behind a word for telephones: a run that begins with 0, with the digits of a number, whose line nobody has. */
function mistyped(run: Run, from: number, start: number, around: Surroundings): Found | undefined {
  const digits = joined(run, from, run.length);
  const { end } = run.at(-1)!;
  if (!/^0[1-9]\d{7,10}$/.test(digits) || run[from]!.digits.length < 3 || touches(around.text, start, end))
    return undefined;
  return { kind: 'phone', start, end, valid: false, near: nearOf(around, start, end) || 'label' };
}

/** An area in brackets belongs to its number. */
function openingOf(text: string, start: number): number {
  return text[start - 1] === '(' && text.slice(start, start + 8).includes(')') ? start - 1 : start;
}

/** The longest that is a number: with its 0, in groups of three digits or more at first, so that 08 06 2026 is a date. */
function national(run: Run, from: number, text: string, isNamed: boolean): Read | undefined {
  const first = run[from]!;
  if (!first.digits.startsWith('0')) return undefined;
  if (first.digits.length < 3 && text[first.end] !== ')' && !isNoDate(run, from, isNamed)) return undefined;
  return longest(run, from, 11, (digits) => readNational(digits.slice(1)));
}

/** 01 23 45 67 89, as on the continent; or any groups behind a word for telephones, but for those of a day and a year. */
function isNoDate(run: Run, from: number, isNamed: boolean): boolean {
  const third = run[from + 2]?.digits.length ?? 0;
  return isNamed ? run[from + 1]?.digits.length !== 2 || third !== 4 : run.length - from > 3 && third < 4;
}

/** "ext. 204" and "x204" belong to a number. */
function extensionEnd(text: string, end: number): number {
  extension.lastIndex = end;
  return extension.test(text) ? extension.lastIndex : end;
}

const extension = / ?(?:x|ext\.?|extension) ?\d{1,6}(?![\p{L}\p{N}])/iuy;

function international(run: Run, from: number): Read | undefined {
  return longest(run, from, 18, (digits) => readInternational(digits.replace(/^00/, '')));
}

function longest(
  run: Run,
  from: number,
  most: number,
  read: (digits: string) => PhoneNumber | undefined,
): Read | undefined {
  let best: Read | undefined;
  for (let to = from + 1; to <= run.length; to++) {
    const digits = joined(run, from, to);
    if (digits.length > most) break;
    const phone = digits.length > 6 ? read(digits) : undefined;
    if (phone) best = { to, ...phone };
  }
  return best;
}

/** "call me", "my number": somebody's own. */
function nearOf({ text, before }: Surroundings, start: number, end: number): Near {
  const label = before(start, 30);
  const words = `${text.slice(Math.max(0, start - 40), start)} ${text.slice(end, end + 15)}`;
  if (/\b(?:me|my|mine|her|hers|his|him|their|them|mum|dad|nan|wife|husband|personal|mobile is)\b/i.test(words))
    return 'person';
  return label?.name === 'phone' ? 'label' : '';
}

/** A line in a building is a service's, unless somebody who is cared for, or a home, stands beside it. */
function isPrivate(around: Surroundings, start: number, end: number): boolean {
  const front = around.text.slice(Math.max(0, start - 40), start);
  return (
    /\b(?:Mr|Mrs|Ms|Miss|home|family|daughter|son|neighbour)\b/.test(front) ||
    (around.isNear('care', start, end, 50) &&
      !/\b(?:us|our|we|team|helpline|line|switchboard|ward|reception)\b/i.test(front))
  );
}

function touches(text: string, start: number, end: number): boolean {
  return (
    /[\p{L}\p{N}_£$€]/u.test(text.slice(Math.max(0, start - 1), start)) ||
    /[\p{L}\p{N}_%]/u.test(text.slice(end, end + 1))
  );
}
