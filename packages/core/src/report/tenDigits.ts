/**
 * Numbers that could be NHS numbers, wherever they stand: ten digits of any script, alone or in groups, whose last is
 * their check digit. What is to be hidden is looked for more widely than what is to be found.
 */
export interface Range {
  readonly start: number;
  readonly end: number;
}

interface Digit extends Range {
  readonly value: number;
  /** Whether it touches the digit in front. */
  readonly follows: boolean;
}

/** What people and copying put between groups: spaces, dashes, full stops, characters that are not seen. */
const separator = /[ \t\u00a0._\u00ad\-\u2000-\u2015\u202f\u205f\u2060\u2212\u3000\ufeff]/;
/** So many of them at most. */
const widest = 3;

export function tenDigitNumbers(text: string): Range[] {
  if (text.length < 10 || !/\p{Nd}/u.test(text)) return [];
  const found: Range[] = [];
  let run: Digit[] = [];
  const close = () => {
    if (run.length >= 10) addNumbers(run, found);
    run = [];
  };
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at)!;
    const width = code > 0xffff ? 2 : 1;
    const value = digitValue(code);
    if (value >= 0) {
      run.push({ start: at, end: at + width, value, follows: run.at(-1)?.end === at });
    } else if (run.length > 0 && (at + 1 - run.at(-1)!.end > widest || !separator.test(text[at]!))) close();
    at += width;
  }
  close();
  return found;
}

/**
 * From the first digit of a group to the last of one: a number is never a part of a longer one. Which of two that
 * overlap is meant is not known: both are hidden, as one.
 */
function addNumbers(run: readonly Digit[], found: Range[]): void {
  for (let first = 0; first + 10 <= run.length; first++) {
    if (run[first]!.follows || run[first + 10]?.follows || !passes(run, first)) continue;
    const range = { start: run[first]!.start, end: run[first + 9]!.end };
    const last = found.at(-1);
    if (last && last.end > range.start) found[found.length - 1] = { start: last.start, end: range.end };
    else found.push(range);
  }
}

/** Weights 10 to 2, the remainder taken from 11, 11 is 0 (NHS Data Dictionary, NHS NUMBER). */
function passes(run: readonly Digit[], first: number): boolean {
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += run[first + i]!.value * (10 - i);
  return (11 - (sum % 11)) % 11 === run[first + 9]!.value;
}

/** Zeros of the digits that a phone types or a font draws: ASCII, full width, Arabic-Indic, Persian, Devanagari, Bengali. */
const zeros = [0x30, 0xff10, 0x660, 0x6f0, 0x966, 0x9e6];

function digitValue(code: number): number {
  if (code < 0x30) return -1;
  for (const zero of zeros) if (code >= zero && code < zero + 10) return code - zero;
  // Mathematical digits: five fonts of ten.
  return code >= 0x1d7ce && code <= 0x1d7ff ? (code - 0x1d7ce) % 10 : -1;
}
