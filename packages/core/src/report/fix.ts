/** The fix of a finding: what `prefer` puts in the place of a match. */
import type { Finding } from '../schema/types.ts';

export type Fix = NonNullable<Finding['fix']>;

/** Replaces a match by what is preferred, in the case the match has. `shown` is the match as a report may show it. */
export function replacement(
  field: string,
  start: number,
  end: number,
  found: string,
  shown: string,
  preferred: string,
): Fix {
  const text = inCaseOf(found, preferred);
  return { title: `Replace “${shown}” with “${text}”`, edits: [{ field, start, end, text }] };
}

/** WHEELCHAIR BOUND, Wheelchair bound, wheelchair bound. */
function inCaseOf(found: string, text: string): string {
  const letters = found.replaceAll(/\P{L}/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase()) return text.toUpperCase();
  return /^\P{L}*\p{Lu}/u.test(found) ? text.replace(/\p{L}/u, (letter) => letter.toUpperCase()) : text;
}
