/** Digits as they stand in a text: groups, joined to runs by what people put between the groups of one number. */
export interface Group {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

/** Groups with one or two signs between them; a date or an amount may be such a run too. */
export type Run = readonly Group[];

const between = /^[ \u00a0.\-()\u2010\u2011\u2013]{1,3}$/;

export function* digitRuns(text: string): Generator<Run> {
  let run: Group[] = [];
  for (const { 0: digits, index: start } of text.matchAll(/\d+/g)) {
    const last = run.at(-1);
    if (last && !between.test(text.slice(last.end, Math.min(start, last.end + 4)))) {
      yield run;
      run = [];
    }
    run.push({ start, end: start + digits.length, digits });
  }
  if (run.length > 0) yield run;
}

/** The digits of the groups `from` to `to` (exclusive), joined. */
export function joined(run: Run, from: number, to: number): string {
  let digits = '';
  for (let i = from; i < to; i++) digits += run[i]!.digits;
  return digits;
}

/** How the digits are grouped: "3-3-4". */
export function shapeOf(run: Run, from: number, to: number): string {
  return run
    .slice(from, to)
    .map(({ digits }) => digits.length)
    .join('-');
}

/** Where a number of exactly `count` digits ends that begins with the group `from`: the group behind it, or -1. */
export function groupsOf(run: Run, from: number, count: number): number {
  let digits = 0;
  for (let i = from; i < run.length && digits <= count; i++) {
    digits += run[i]!.digits.length;
    if (digits === count) return i + 1;
  }
  return -1;
}
