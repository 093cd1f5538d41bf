/** Passwords, PINs, door codes: what stands behind their name and looks made up; and keys that services give out. */
import type { Surroundings } from './context.ts';
import type { Found } from './kinds.ts';

/** "wifi password for the seminar room is ...", "PIN: ...", "login = ...". What it is for holds no full stop. */
const behind =
  /(?:\s(?:for|to|in|of|on)\s[^.:=\n"]{1,40}?)?(?:\s{0,2}([:=])\s{0,2}|\s(is|was|are)(?:\sstill|\snow|\scurrently)?:?\s{1,2}|(\s{1,2}))(["'“‘`]?)(\S{3,64})/y;
/** Of services that let programs in, by the beginnings they give them (GitHub, AWS, Slack, OpenAI, signed JSON). */
const key =
  /(?<![\w-])(?:AKIA[0-9A-Z]{16}|gh[pousr]_\w{36}|xox[abprs]-[\w-]{10,72}|sk-[\w-]{20,72}|eyJ[\w-]{10,200}\.[\w-]{4,200})(?![\w-])/g;

export function findCredentials(around: Surroundings, report: (found: Found) => void): void {
  const { text } = around;
  for (const label of [...around.all('credential'), ...around.all('meeting')]) {
    behind.lastIndex = label.end;
    const match = behind.exec(text);
    if (!match) continue;
    const [, sign, verb, , quote, raw] = match;
    const value = withoutPunctuation(raw!, quote!);
    const name = text.slice(label.start, label.end);
    const how = sign ? 'sign' : verb ? 'verb' : 'space';
    if (!isMadeUp(value, how, quote !== '', /pin|code|id$/i.test(name))) continue;
    const start = behind.lastIndex - raw!.length;
    report({ kind: 'credential', start, end: start + value.length, near: 'label' });
  }
  for (const { index, 0: value } of text.matchAll(key))
    report({ kind: 'credential', start: index, end: index + value.length, near: '' });
}

function withoutPunctuation(raw: string, quote: string): string {
  const value = raw.replace(/[.,;:)\]"'”’`?]+$/, '');
  return quote === '' ? value : value.replace(/["'”’`].*$/, '');
}

/** A word of English is not; digits, signs or capitals inside a word are. Behind a space alone only a code of digits is. */
function isMadeUp(value: string, how: 'sign' | 'verb' | 'space', isQuoted: boolean, isCode: boolean): boolean {
  if (value.length < 3 || /^(?:https?:|www\.|[#@£])/i.test(value)) return false;
  if (isCode && /^[A-Z]?\d{4,8}[A-Z]?[#*]?$/.test(value)) return true;
  if (how === 'space') return isQuoted && /\d/.test(value);
  const isMixed = /\d/.test(value) || /[a-z].*[A-Z]/.test(value) || /[!$%^&*_+=~\\|<>]/.test(value);
  if (isMixed) return /[A-Za-z]/.test(value) || /^\d{4,12}$/.test(value);
  return isQuoted;
}
