/**
 * Links and e-mail addresses. They are looked for only where the scan met their trigger behind a word (`://`, a
 * full stop or an @ and then a letter), and a host is bounded, so the cost of a text of nothing but dots stays
 * linear. What is a link follows X (twitter-text 3.1, `extractUrlsWithIndices`).
 */
import { isLatinAccent, isNumeral, isPlain } from './chars.ts';

import { hostEnd } from './host.ts';
import { codeAt, type Source } from './source.ts';
import type { Syntax } from './syntax.ts';
import { isTopLevelDomain } from './topLevelDomains.ts';

/** What was found last, by `linkBehind` and `emailAt`. */
let start = -1;
let end = -1;
export const addressStart = (): number => start;
export const addressEnd = (): number => end;

/**
 * Looks for the link whose scheme or first label ends at `at`, where `:` or `.` stands. It may begin inside a
 * word: people who write without spaces put links between their words. Not before `from`.
 */
export function linkBehind(text: Source, at: number, from: number, syntax: Syntax): boolean {
  return codeAt(text, at) === 58 ? linkWithScheme(text, at, from, syntax) : bareLink(text, at, from, syntax);
}

function linkWithScheme(text: Source, at: number, from: number, syntax: Syntax): boolean {
  const scheme = text.value.slice(Math.max(from, at - 5), at).toLowerCase();
  const length = scheme.endsWith('https') ? 5 : scheme.endsWith('http') ? 4 : 0;
  if (length === 0 || !mayPrecede(codeAt(text, at - length - 1))) return false;
  const host = hostEnd(text, at + 3, false);
  if (host < 0) return false;
  start = at - length;
  return finish(text, at + 3, host, syntax);
}

function bareLink(text: Source, at: number, from: number, syntax: Syntax): boolean {
  let first = at;
  while (first > from && at - first < 64) {
    const code = codeAt(text, first - 1);
    if (!isPlain(code) && code !== 45 && !isLatinAccent(code)) break;
    first--;
  }
  const before = codeAt(text, first - 1);
  // Behind - _ . / it would be a part of something that is no link.
  if (first === at || !mayPrecede(before) || before === 45 || before === 95 || before === 46 || before === 47)
    return false;
  const host = hostEnd(text, first, true);
  if (host < 0) return false;
  start = first;
  return finish(text, first, host, syntax);
}

/** Not behind ASCII letters and digits, nor behind the signs of mentions, hashtags and cashtags. */
function mayPrecede(code: number): boolean {
  return !isPlain(code) && code !== 64 && code !== 0xff20 && code !== 36 && code !== 35 && code !== 0xff03;
}

function finish(text: Source, hostStart: number, host: number, syntax: Syntax): boolean {
  end = queryEnd(text, pathEnd(text, portEnd(text, host)));
  const short = syntax.shortLinks?.find(
    (each) => host - hostStart === each.host.length && text.value.slice(hostStart, host).toLowerCase() === each.host,
  );
  if (!short || codeAt(text, host) !== 47) return true;
  let slug = host + 1;
  while (isPlain(codeAt(text, slug))) slug++;
  if (slug === host + 1) return true;
  if (slug - host - 1 > short.max) return false;
  end = queryEnd(text, slug);
  return true;
}

function portEnd(text: Source, host: number): number {
  if (codeAt(text, host) !== 58) return host;
  let i = host + 1;
  while (i - host < 6 && isNumeral(codeAt(text, i))) i++;
  return i > host + 1 ? i : host;
}

/** The end of the path, without the punctuation of the sentence around it, brackets only in pairs. */
function pathEnd(text: Source, from: number): number {
  if (codeAt(text, from) !== 47) return from;
  let last = from + 1;
  for (let i = from + 1; i < text.length; ) {
    const code = codeAt(text, i);
    if (code === 40) {
      i = bracketEnd(text, i, 2);
      if (i < 0) return last;
      last = i;
      continue;
    }
    if (!isPathChar(code)) return last;
    i++;
    if (mayEndPath(code)) last = i;
  }
  return last;
}

/** The end of a bracket that holds something, itself or inside at most one more; or -1. */
function bracketEnd(text: Source, open: number, depth: number): number {
  let i = open + 1;
  let holds = false;
  for (; i < text.length; i++) {
    const code = codeAt(text, i);
    if (code === 41) return holds ? i + 1 : -1;
    if (code === 40) {
      if (depth === 1) return -1;
      const inner = bracketEnd(text, i, depth - 1);
      if (inner < 0) return -1;
      i = inner - 1;
    } else if (!isPathChar(code)) return -1;
    holds = true;
  }
  return -1;
}

function queryEnd(text: Source, from: number): number {
  if (codeAt(text, from) !== 63) return from;
  let last = from;
  for (let i = from + 1; i < text.length; i++) {
    const code = codeAt(text, i);
    if (!isPlain(code) && !querySigns.includes(String.fromCharCode(code))) break;
    if (isPlain(code) || queryEndSigns.includes(String.fromCharCode(code))) last = i + 1;
  }
  return last;
}

const pathSigns = "!*';:=+,.$/%#[]-–_~@|&";
const pathEndSigns = '+-=_#/';
const querySigns = "!?*'@();:&=+$/%#[]-_.,~|";
const queryEndSigns = '-_&=#/';

function isLetterOfPath(code: number): boolean {
  return isPlain(code) || (code >= 0x400 && code <= 0x4ff) || isLatinAccent(code);
}

function isPathChar(code: number): boolean {
  return isLetterOfPath(code) || pathSigns.includes(String.fromCharCode(code));
}

function mayEndPath(code: number): boolean {
  return isLetterOfPath(code) || pathEndSigns.includes(String.fromCharCode(code));
}

const email = /[a-z0-9][\w.+'-]{0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,24}(?![a-z0-9])/iy;

/** Whether an e-mail address starts exactly at `from`. */
export function emailAt(text: Source, from: number): boolean {
  email.lastIndex = from;
  if (!email.test(text.value)) return false;
  start = from;
  end = withoutSentence(text, email.lastIndex);
  return true;
}

/** jo@nhs.net.Thanks all: what is no top-level domain begins the next sentence, where a label before it is one. */
function withoutSentence(text: Source, last: number): number {
  const host = text.value.lastIndexOf('@', last - 1) + 1;
  const labels = text.value.slice(host, last).split('.');
  let kept = labels.length;
  while (kept > 2 && !isTopLevelDomain(labels[kept - 1]!)) kept--;
  return isTopLevelDomain(labels[kept - 1]!) ? host + labels.slice(0, kept).join('.').length : last;
}
