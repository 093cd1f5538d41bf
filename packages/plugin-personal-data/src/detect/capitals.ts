/** Words with a capital, as they stand next to each other: what a name can be. */
export interface CapitalWord {
  readonly start: number;
  /** Without a possessive. */
  readonly end: number;
  readonly lower: string;
}

const word =
  /(?<![\p{L}\p{N}_@#/.])\p{Lu}(?:\p{Ll}[\p{L}]*|['’]\p{Lu}\p{Ll}+)(?:[-'’]\p{L}+)*|(?<![\p{L}\p{N}_@#/.])\p{Lu}\.?(?= \p{Lu}\p{Ll})/gu;

/** Runs of such words with one space between them, an initial among them too ("Mary J. Blythe"). */
export function* capitalRuns(text: string): Generator<readonly CapitalWord[]> {
  let run: CapitalWord[] = [];
  for (const { 0: whole, index: start } of text.matchAll(word)) {
    const last = run.at(-1);
    if (last && !isGap(text, last, start)) {
      yield run;
      run = [];
    }
    const value = whole.replace(/['’]s?$/, '');
    run.push({ start, end: start + value.length, lower: value.toLowerCase() });
  }
  if (run.length > 0) yield run;
}

/** A possessive ends a name. */
function isGap(text: string, last: CapitalWord, start: number): boolean {
  return start === last.end + 1 && /[ \u00a0]/.test(text[last.end]!);
}
