/** Telephone numbers: British ones by the table of lines, others with + in front. */
import { readNational } from '../validate/phoneNumber.ts';
import type { Surroundings } from './context.ts';
import { joined, type Run } from './digitRuns.ts';
import type { Found, Near } from './kinds.ts';

interface Read {
  readonly to: number;
  readonly line: string;
  readonly reserved: boolean;
  readonly national: string;
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
  const read = isInternational || first.digits.startsWith('00') ? international(run, from) : national(run, from, text);
  if (!read) return undefined;
  const { end } = run[read.to - 1]!;
  const name = around.before(start, 30)?.name;
  if (touches(text, start, end) || name === 'other-number') return undefined;
  const near = nearOf(around, start, end);
  const organisational =
    !read.reserved &&
    (contacts.has(read.national) ||
      read.line === 'freephone' ||
      read.line === 'organisational' ||
      (near !== 'person' && read.line !== 'mobile' && isPublic(around, start, end)));
  return { kind: 'phone', start, end, valid: true, near, organisational, reserved: read.reserved, line: read.line };
}

/** An area in brackets belongs to its number. */
function openingOf(text: string, start: number): number {
  return text[start - 1] === '(' && text.slice(start, start + 8).includes(')') ? start - 1 : start;
}

/** The longest that is a number: with its 0, in groups of three digits or more at first, so that 08 06 2026 is a date. */
function national(run: Run, from: number, text: string): Read | undefined {
  const first = run[from]!;
  if (!first.digits.startsWith('0')) return undefined;
  if (first.digits.length < 3 && text[first.end] !== ')') return undefined;
  return longest(run, from, 11, (digits) => {
    const phone = readNational(digits.slice(1));
    return phone && { line: phone.line, reserved: phone.reserved, national: phone.national };
  });
}

/** Up to fifteen digits (E.164). */
function international(run: Run, from: number): Read | undefined {
  return longest(run, from, 18, (all) => {
    const digits = all.replace(/^00/, '');
    if (!digits.startsWith('44'))
      return digits.length >= 8 && digits.length <= 15 && all !== digits.slice(2)
        ? { line: 'foreign', reserved: false, national: `+${digits}` }
        : undefined;
    const phone = readNational(digits.slice(digits[2] === '0' ? 3 : 2));
    return phone && { line: phone.line, reserved: phone.reserved, national: phone.national };
  });
}

function longest(
  run: Run,
  from: number,
  most: number,
  read: (digits: string) => Omit<Read, 'to'> | undefined,
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

/** A line of a service: its name or a word for its office stands beside it. */
function isPublic(around: Surroundings, start: number, end: number): boolean {
  const words = around.text.slice(Math.max(0, start - 60), start);
  return (
    /\b(?:us|our|helpline|hotline|switchboard|reception|bookings?|council|services?|team|line|enquiries|police|nhs)\b/i.test(
      words,
    ) || around.isNear('venue', start, end, 80)
  );
}

function touches(text: string, start: number, end: number): boolean {
  return (
    /[\p{L}\p{N}_£$€]/u.test(text.slice(Math.max(0, start - 1), start)) ||
    /[\p{L}\p{N}_%]/u.test(text.slice(end, end + 1))
  );
}
