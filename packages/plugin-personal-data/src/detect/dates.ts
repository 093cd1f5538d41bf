/** Dates of birth: a whole date behind a word for birth, or such a word behind a date. */
import { isCalendarDate, isDayOfMonth } from '../validate/calendarDate.ts';
import type { Surroundings } from './context.ts';
import type { Found } from './kinds.ts';

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const numeric = String.raw`\d{1,2}[./ -]\d{1,2}[./ -](?:\d{4}|\d{2})`;
const iso = String.raw`\d{4}-\d{2}-\d{2}`;
const inWords = String.raw`\d{1,2}(?:st|nd|rd|th)?[ -](?:of )?(?:${months})[,.]?[ -]['’]?\d{2,4}`;
const american = String.raw`(?:${months}) \d{1,2}(?:st|nd|rd|th)?,? \d{4}`;
/** Between the word and the date: "DOB: ", "date of birth is the ", "born on ". */
const behind = new RegExp(
  String.raw`[\s.:=(–-]{0,4}(?:(?:is|was|on|the|of|a|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\s){0,3}(${iso}|${numeric}|${inWords}|${american})(?![\d])`,
  'iy',
);
/** On forms and in records: DDMMYY or DDMMYYYY behind "DOB". */
const block = /[\s.:=(–-]{0,4}(\d{6}|\d{8})(?!\d)/y;
const before = new RegExp(String.raw`(?<!\d)(${iso}|${numeric}|${inWords})[\s(,]{1,3}$`, 'i');

export function findBirthDates(around: Surroundings, report: (found: Found) => void): void {
  const { text } = around;
  for (const label of around.all('birth')) {
    const isForm = /birth$|dob|d\.o\.b/i.test(text.slice(label.start, label.end));
    const date = dateBehind(text, label.end, isForm) ?? (isForm ? dateBefore(text, label.start) : undefined);
    if (date) report({ kind: 'date-of-birth', ...date, near: 'label' });
  }
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function dateBehind(text: string, from: number, isForm: boolean): Place | undefined {
  behind.lastIndex = from;
  const match = behind.exec(text);
  if (match) {
    const end = behind.lastIndex;
    return isDate(match[1]!) ? { start: end - match[1]!.length, end } : undefined;
  }
  block.lastIndex = from;
  const digits = isForm ? block.exec(text)?.[1] : undefined;
  const end = block.lastIndex;
  return digits && isCalendarDate(digits) ? { start: end - digits.length, end } : undefined;
}

function dateBefore(text: string, to: number): Place | undefined {
  const from = Math.max(0, to - 30);
  const front = before.exec(text.slice(from, to));
  if (!front || !isDate(front[1]!)) return undefined;
  const start = from + front.index;
  return { start, end: start + front[1]!.length };
}

/** A day there is, of somebody who may be alive: nobody is older than 125. */
function isDate(text: string): boolean {
  const parts = text.match(/\d+/g)!.map(Number);
  const [first, second, third] = parts as [number, number, number?];
  const year = Math.max(...parts) > 31 ? Math.max(...parts) : 0;
  if (year > 99 && year < 1900) return false;
  if (third === undefined) return first <= 31 || second <= 31;
  if (first > 31) return isDayOfMonth(third, second);
  return isDayOfMonth(first, second) || isDayOfMonth(second, first);
}
