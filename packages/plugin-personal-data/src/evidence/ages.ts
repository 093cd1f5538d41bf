/** Ages as people write them: "a 34-year-old", "Jake, 9,", "(82, from Stone)", "a lady of 96", "she's nine", "in his eighties". */
import type { Span, Word } from './words.ts';

const units =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
const numberWords = new Set(`${units} ${tens}`.split(' '));
const tenWords = new Set(tens.split(' '));
const decades = new Set(
  '20s 30s 40s 50s 60s 70s 80s 90s twenties thirties forties fifties sixties seventies eighties nineties teens'.split(
    ' ',
  ),
);
const people = new Set(
  'lady woman man gentleman chap bloke fella lad lass girl boy patient resident guy mum dad'.split(' '),
);
const yearWords = new Set('year years yr yrs yo y/o month months week weeks'.split(' '));
const pronouns = new Set([
  "he's",
  'he’s',
  'hes',
  "she's",
  'she’s',
  'shes',
  'is',
  'was',
  'only',
  'just',
  'he',
  'she',
  'they’re',
  "they're",
]);
/** The oldest person whose age is proved reached 122 (Jeanne Calment, 1997). */
const oldest = 122;

export function findAges(words: readonly Word[]): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < words.length; at++) {
    const decade = decadeAt(words, at);
    if (decade) {
      spans.push(decade);
      continue;
    }
    const last = numberEnd(words, at);
    if (last < 0) continue;
    if (isAge(words, at, last)) spans.push({ first: at, last });
    at = last;
  }
  return spans;
}

/** "in his 40s", "in her late seventies". */
function decadeAt(words: readonly Word[], at: number): Span | undefined {
  if (!decades.has(words[at]!.lower)) return undefined;
  for (let back = 1; back <= 3; back++)
    if (['his', 'her', 'their'].includes(words[at - back]?.lower ?? '')) return { first: at - back, last: at };
  return undefined;
}

/** The last word of a number that begins at `at`: "96", "ninety-six"; -1 where none does. */
function numberEnd(words: readonly Word[], at: number): number {
  const { lower } = words[at]!;
  if (/^\d{1,3}$/.test(lower)) return Number(lower) > 0 && Number(lower) <= oldest ? at : -1;
  if (!numberWords.has(lower)) return -1;
  const isJoined = tenWords.has(lower) && words[at + 1]?.lower === '-' && numberWords.has(words[at + 2]?.lower ?? '');
  return isJoined ? at + 2 : at;
}

function isAge(words: readonly Word[], first: number, last: number): boolean {
  return isBeforeOld(words, last) || isAfterAged(words, first, last) || isBetweenCommas(words, first, last);
}

/** "34-year-old", "6 month old", "82 yo". */
function isBeforeOld(words: readonly Word[], last: number): boolean {
  let at = last + 1;
  if (words[at]?.lower === '-') at++;
  const unit = words[at]?.lower ?? '';
  if (unit === 'yo' || unit === 'y/o') return true;
  if (!yearWords.has(unit)) return false;
  at++;
  if (words[at]?.lower === '-') at++;
  return ['old', 'olds', 'young'].includes(words[at]?.lower ?? '');
}

/** "aged 84", "a lady of 96", "she's 19", with nothing behind that makes it a number of something. */
function isAfterAged(words: readonly Word[], first: number, last: number): boolean {
  const before = words[first - 1]?.lower ?? '';
  const next = words[last + 1];
  const isEnd =
    next === undefined || /^[.,;:!?)]/.test(next.lower) || ['and', 'from', 'with', 'now', 'who'].includes(next.lower);
  if (before === 'aged') return isEnd && !['and', 'or'].includes(next?.lower ?? '');
  if (!isEnd) return false;
  // "a dad of two" has two children.
  if (before === 'of')
    return people.has(words[first - 2]?.lower ?? '') && !units.split(' ').slice(0, 9).includes(words[first]!.lower);
  if (before === 'turned') return true;
  if (before === 'only' || before === 'just' || before === 'is' || before === 'was')
    return ['he', 'she', "he's", "she's", 'he’s', 'she’s'].includes(words[first - 2]?.lower ?? '');
  return pronouns.has(before) && (/^\d/.test(words[first]!.lower) || next?.lower !== 'and');
}

/** "Jake, 9, from Biddulph", "Mrs Hargreaves (82, from Stone)", and at the beginning "91, ex-miner". */
function isBetweenCommas(words: readonly Word[], first: number, last: number): boolean {
  const before = words[first - 1];
  const next = words[last + 1]?.lower ?? '';
  if (before?.lower === '(') return (next === ',' || next === ')') && /^[a-z]+$/i.test(words[first - 2]?.lower ?? '');
  if (before?.lower === ',') {
    const name = words[first - 2];
    return (next === ',' || next === '.') && name !== undefined && (name.named || people.has(name.lower));
  }
  const isStart = before === undefined || before.lower === ':';
  return isStart && next === ',' && /^[a-z]/.test(words[last + 2]?.text ?? '');
}
