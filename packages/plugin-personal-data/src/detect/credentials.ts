/** Passwords, PINs, door codes: what stands behind their name and looks made up; and keys that services give out. */
import type { Surroundings } from './context.ts';
import type { Found } from './kinds.ts';

/** "wifi password for the seminar room is ...", "PIN: ...", "login = ...". What it is for holds no full stop. */
const said =
  /(?:\s(?:for|to|in|of|on)\s[^.:=\n"]{1,40}?)?(?:\s{0,2}([:=])\s{0,2}|\s(?:is|was|are)(?:\sstill|\snow|\scurrently)?:?\s{1,2})(["'“‘`]?)(\S{3,64})/y;
/** "PIN 4471": only behind what is always a code. */
const beside = /\s{1,2}()(["'“‘`]?)(\S{3,64})/y;
/** Of services that let programs in, by the beginnings they give them (GitHub, AWS, Slack, OpenAI, signed JSON). */
const key =
  /(?<![\w-])(?:AKIA[0-9A-Z]{16}|gh[pousr]_\w{36}|xox[abprs]-[\w-]{10,72}|sk-[\w-]{20,72}|eyJ[\w-]{10,200}\.[\w-]{4,200})(?![\w-])/g;

export function findCredentials(around: Surroundings, report: (found: Found) => void): void {
  const { text } = around;
  for (const label of [...around.all('credential'), ...around.all('meeting')]) {
    const isCode = /pin|code|safe|id$/i.test(text.slice(label.start, label.end));
    const found =
      valueAt(text, label.end, said, isCode) ?? (isCode ? valueAt(text, label.end, beside, isCode) : undefined);
    if (found) report({ kind: 'credential', ...found, near: 'label' });
  }
  for (const { index, 0: value } of text.matchAll(key))
    report({ kind: 'credential', start: index, end: index + value.length, near: '' });
}

function valueAt(
  text: string,
  from: number,
  pattern: RegExp,
  isCode: boolean,
): { start: number; end: number } | undefined {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, , quote, raw] = match;
  const value = withoutPunctuation(raw!, quote!);
  const isOne = (isCode && isDigits(value)) || (pattern === said && isMadeUp(value, quote !== ''));
  const start = pattern.lastIndex - raw!.length;
  return isOne ? { start, end: start + value.length } : undefined;
}

function withoutPunctuation(raw: string, quote: string): string {
  const value = raw.replace(/[.,;:)\]"'”’`?]+$/, '');
  return quote === '' ? value : value.replace(/["'”’`].*$/, '');
}

/** As on a door or a safe, with a letter or the sign to end with. */
function isDigits(value: string): boolean {
  return /^[A-Z]?\d{4,8}[A-Z]?[#*]?$/.test(value);
}

/** A word of English is not, unless it is quoted; digits, signs or capitals inside a word are. */
function isMadeUp(value: string, isQuoted: boolean): boolean {
  if (value.length < 3 || /^(?:https?:|www\.|[#@£])/i.test(value)) return false;
  const isMixed = /\d/.test(value) || /[a-z].*[A-Z]/.test(value) || /[!$%^&*_+=~\\|<>]/.test(value);
  return isMixed ? /[A-Za-z]/.test(value) || /^\d{4,12}$/.test(value) : isQuoted;
}
