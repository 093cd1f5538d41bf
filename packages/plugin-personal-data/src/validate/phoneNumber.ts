/** Telephone numbers: what kind of line a British number is, by a table made from libphonenumber. */
import { nineDigits, tenDigits } from '../tables/phones.generated.ts';

/** "organisational" are 03 and 055 numbers, "premium" those that cost more than others (084, 087, 09), "short" those of three or six digits. */
export type PhoneLine =
  | 'fixed'
  | 'mobile'
  | 'freephone'
  | 'premium'
  | 'personal'
  | 'organisational'
  | 'pager'
  | 'internet'
  | 'short'
  | 'foreign';

export interface PhoneNumber {
  /** With the 0 in front; short numbers as they are, those of other countries with + and the code. */
  readonly national: string;
  readonly line: PhoneLine;
  /** Kept by Ofcom for drama and given to nobody. */
  readonly reserved: boolean;
}

const lines: Readonly<Record<string, PhoneLine>> = {
  F: 'fixed',
  M: 'mobile',
  T: 'freephone',
  P: 'premium',
  N: 'personal',
  U: 'organisational',
  G: 'pager',
  I: 'internet',
};

/** A whole text as a British number, with 0, +44 or 0044 in front, in groups or not, or as one of another country with its code. */
export function readPhoneNumber(text: string): PhoneNumber | undefined {
  if (/[^\d\s().+-]/.test(text) || text.length > 30) return undefined;
  const digits = text.replaceAll(/\D/g, '');
  if (shortNumbers.test(digits)) return { national: digits, line: 'short', reserved: false };
  const isInternational = /^\(?(?:\+|00)/.test(text.trim());
  if (isInternational) return readInternational(digits.replace(/^00/, ''));
  return digits.startsWith('0') ? readNational(digits.slice(1)) : undefined;
}

/** With the code of the country in front; at most fifteen digits (E.164). A 0 behind Britain's code is left out: +44 (0)20. */
export function readInternational(digits: string): PhoneNumber | undefined {
  if (digits.startsWith('44')) return readNational(digits.slice(digits[2] === '0' ? 3 : 2));
  return /^[1-9]\d{7,14}$/.test(digits) ? { national: `+${digits}`, line: 'foreign', reserved: false } : undefined;
}

/** A line that somebody has: short numbers are everybody's. */
export function isPhoneNumber(text: string): boolean {
  const phone = readPhoneNumber(text);
  return phone !== undefined && phone.line !== 'short';
}

/** Emergency and harmonised numbers (Ofcom, National Telephone Numbering Plan): 999, 112, 101, 105, 111, 116 xxx, 118 xxx. */
const shortNumbers = /^(?:999|112|101|105|111|11[68]\d{3})$/;

/** A number without its 0. Some of what Ofcom keeps for drama lies in ranges that no table has. */
export function readNational(digits: string): PhoneNumber | undefined {
  const reserved = keptForDrama.test(digits);
  const line = lineOf(digits) ?? (reserved ? lines[dramaKinds[digits[0]!]!] : undefined);
  return line && { national: `0${digits}`, line, reserved };
}

/** Ofcom, "Telephone numbers for use in TV and radio drama programmes", without the 0: a thousand each. */
const keptForDrama =
  /^(?:1(?:1[3-8]|[2-6]1)4960|1914980|1632960|2079460|2920180|2896496|7700900|8081570|9098790|3069990)\d{3}$/;
const dramaKinds: Readonly<Record<string, string>> = { 1: 'F', 2: 'F', 3: 'U', 7: 'M', 8: 'T', 9: 'P' };

function lineOf(digits: string): PhoneLine | undefined {
  switch (digits.length) {
    case 10:
      return lines[lookUp((ten ??= unpack(tenDigits)), Number(digits.slice(0, 7)))];
    case 9:
      return lines[lookUp((nine ??= unpack(nineDigits)), Number(digits.slice(0, 6)))];
    default:
      // The two ranges of seven digits that are left: Childline, and what NHS Direct had.
      return digits === '8001111' ? 'freephone' : /^845464\d$/.test(digits) ? 'premium' : undefined;
  }
}

interface Ranges {
  readonly ends: readonly number[];
  readonly kinds: string;
}

let ten: Ranges | undefined;
let nine: Ranges | undefined;

function unpack(table: string): Ranges {
  const ends: number[] = [];
  let kinds = '';
  let end = 0;
  for (const [, width, kind] of table.matchAll(/([0-9a-z]*)([A-Z.])/g)) {
    ends.push((end += Number.parseInt(width!, 36)));
    kinds += kind;
  }
  return { ends, kinds };
}

/** The kind of the first range that ends past the prefix. */
function lookUp({ ends, kinds }: Ranges, prefix: number): string {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! <= prefix) low = middle + 1;
    else high = middle;
  }
  return kinds[low]!;
}
