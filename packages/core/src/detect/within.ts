/** What covers each mark: the types and labels of other marks, and the type of the token it stands in. */
import { TOKEN, tokenTypes } from '../scan/rows.ts';
import { type Detected, firstRow } from './detected.ts';
import { compareMarks, type Mark } from './mark.ts';

/** By the marks of a check, made when somebody asks for the first. */
const known = new WeakMap<Detected, readonly (readonly string[])[]>();

export function withinOf(detected: Detected, row: number): readonly string[] {
  let all = known.get(detected);
  if (!all) known.set(detected, (all = coversOfAll(detected)));
  return all[row]!;
}

/** One sweep over the marks by place, longest first: it costs no more than marks lie over each other. */
function coversOfAll(detected: Detected): readonly (readonly string[])[] {
  const marks = inPlaces(detected.marks);
  let open: Mark[] = [];
  const covers = new Map<Mark, readonly string[]>();
  for (let row = 0; row < marks.length; ) {
    const mark = marks[row]!;
    let end = row + 1;
    while (end < marks.length && isSamePlace(marks[end]!, mark)) end++;
    const same = marks.slice(row, end);
    if (mark.field >= 0) {
      open = open.filter((other) => other.field === mark.field && other.end >= mark.start);
      const around = open.filter((other) => other.end >= mark.end);
      const token = tokenAround(detected, mark);
      // Of marks of one type at one place, all have the same around them.
      const byType = new Map<string, readonly string[]>();
      for (const each of same) {
        const { type } = each;
        if (!byType.has(type))
          byType.set(type, namesOf([...around, ...same.filter((other) => other.type !== type)], token));
        covers.set(each, byType.get(type)!);
      }
      for (const each of same) open.push(each);
    }
    row = end;
  }
  return detected.marks.map((mark) => covers.get(mark) ?? none);
}

const none: readonly string[] = [];

/** A draft has the marks of one network behind the others. */
function inPlaces(marks: readonly Mark[]): readonly Mark[] {
  for (let row = 1; row < marks.length; row++)
    if (compareMarks(marks[row - 1]!, marks[row]!) > 0) return [...marks].sort(compareMarks);
  return marks;
}

function isSamePlace(a: Mark, b: Mark): boolean {
  return a.field === b.field && a.media === b.media && a.start === b.start && a.end === b.end;
}

function namesOf(marks: readonly Mark[], token: string | undefined): string[] {
  const names = new Set<string>();
  for (const { type, label } of marks) {
    names.add(type);
    if (label) names.add(label);
  }
  if (token !== undefined) names.add(token);
  return [...names];
}

/** The type of the token that holds the whole of a mark. */
function tokenAround({ scanned }: Detected, { field, start, end }: Mark): string | undefined {
  const { rows } = scanned.rows.tokens;
  const { tokens, tokensEnd } = scanned.bounds[field]!;
  const token = firstRow(rows, TOKEN.stride, tokens, tokensEnd, TOKEN.end, Math.max(end, start + 1));
  const holds = token < tokensEnd && rows[token * TOKEN.stride + TOKEN.start]! <= start;
  return holds ? tokenTypes[rows[token * TOKEN.stride]!] : undefined;
}
