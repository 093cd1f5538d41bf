/** Places as people name them: "from Cheadle", "at the Haywood", "on Bucknall Road", "Oakfield Primary". No list of them is needed. */
import type { Span, Word } from './words.ts';

const before = new Set('from in at near outside around round beyond past'.split(' '));
const streets = new Set(
  'road street lane close row avenue drive crescent terrace grove gardens court way rd st'.split(' '),
);
const institutions = new Set(
  'primary high school academy college infants juniors fc fm church chapel rovers united town athletic'.split(' '),
);
/** Parts of one name: Stoke-on-Trent, Newcastle under Lyme, Barton-under-Needwood. */
const inside = new Set('on upon under le by - the'.split(' '));

/** What follows "in" or "at" with a capital and is no place, or one far too large to tell anything. */
const noPlaces = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'christmas easter ramadan eid diwali halloween advent lent spring summer autumn winter morning afternoon ' +
    'england britain scotland wales ireland uk europe america spain france london staffordshire staffs english french spanish german ' +
    'facebook twitter instagram linkedin tiktok teams zoom whatsapp google youtube netflix ' +
    'board parliament westminster whitehall government region band year item page section level part question minute hour day week month ' +
    'casualty resus theatre outpatients inpatients surgery hospital clinic god heaven covid the i we my our he she it this that these'
  ).split(' '),
);

export interface Place extends Span {
  readonly kind: 'place' | 'street';
}

export function findPlaces(words: readonly Word[]): Place[] {
  const spans: Place[] = [];
  for (let at = 0; at < words.length; at++) {
    const span = streetAt(words, at) ?? placeAt(words, at);
    if (!span) continue;
    spans.push(span);
    at = span.last;
  }
  return spans;
}

/** "Bucknall Road", "Oakfield Primary", "Millbrook FC". */
function streetAt(words: readonly Word[], at: number): Place | undefined {
  const word = words[at]!;
  if (!isName(word)) return undefined;
  let last = at;
  while (last < at + 3 && words[last + 1] && isCapital(words[last + 1]!)) last++;
  for (let end = last; end > at; end--) {
    const { lower } = words[end]!;
    if (streets.has(lower)) return { kind: 'street', first: at, last: end };
    if (institutions.has(lower)) return { kind: 'place', first: at, last: end };
  }
  return undefined;
}

function placeAt(words: readonly Word[], at: number): Place | undefined {
  if (!before.has(words[at]!.lower)) return undefined;
  const first = words[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  const word = words[first];
  if (!word || !isName(word)) return undefined;
  let last = first;
  for (let next = first + 1; next < Math.min(words.length, first + 6); next++) {
    const each = words[next]!;
    if (isName(each)) last = next;
    else if (!inside.has(each.lower)) break;
  }
  return { kind: 'place', first, last };
}

function isName({ named, lower }: Word): boolean {
  return named && !noPlaces.has(lower) && /^\p{L}/u.test(lower);
}

function isCapital({ text }: Word): boolean {
  return text !== text.toLowerCase() && /^\p{L}/u.test(text);
}
