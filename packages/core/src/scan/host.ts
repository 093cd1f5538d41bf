/**
 * Host names. The grammar is X's (twitter-text 3.1: `validSubdomain`, `validDomainName`, `validGTLD`, and its
 * conformance suite): labels of anything but signs and white space, `-` inside them, `_` inside those before the
 * name itself, and a top-level domain that exists.
 */
import { isLatinAccent, isPlain } from './chars.ts';
import { BREAK, charLength, classAt, HIDDEN, OTHER, SPACE } from './classes.ts';
import { dnsLength } from './punycode.ts';
import { codeAt, type Source } from './source.ts';
import { isEncoded, isTopLevelDomain, longestTopLevelDomain } from './topLevelDomains.ts';

/** Longest host name (RFC 1035, 2.3.4). */
const maxHost = 253;

/** The end of the host that starts at `start`, or -1. `plain`: letters of the Latin script and digits only. */
export function hostEnd(text: Source, start: number, plain: boolean): number {
  const limit = Math.min(text.length, start + maxHost);
  let end = -1;
  let isName = false;
  for (let label = start; ; ) {
    if (isName) {
      const domain = topLevelEnd(text, label);
      if (domain > 0) end = domain;
    }
    const next = labelEnd(text, label, limit, plain);
    if (next < 0 || codeAt(text, next) !== 46) return end;
    isName = !text.value.slice(label, next).includes('_');
    label = next + 1;
  }
}

/** The end of a label, or -1 where none stands or it is none that DNS can carry. */
function labelEnd(text: Source, start: number, limit: number, plain: boolean): number {
  let i = start;
  let beyond = false;
  for (let length = 0; i < limit; i += length) {
    const code = codeAt(text, i);
    length = 1;
    if (isPlain(code) || code === 45 || (code === 95 && !plain)) continue;
    if (code < 128 || !(plain ? isLatinAccent(code) : isHostChar(text, i))) break;
    beyond = true;
    length = charLength(text, i);
  }
  if (i === start || isJoin(codeAt(text, start)) || isJoin(codeAt(text, i - 1))) return -1;
  const label = text.value.slice(start, i);
  if (beyond && label.toLowerCase().startsWith('xn--')) return -1;
  return (beyond ? dnsLength(label) : label.length) > 63 ? -1 : i;
}

function isJoin(code: number): boolean {
  return code === 45 || code === 95;
}

/** Anything beyond ASCII but white space, what is not seen, and what is no character. */
function isHostChar(text: Source, i: number): boolean {
  const kind = classAt(text, i);
  return kind !== SPACE && kind !== BREAK && kind !== HIDDEN && kind !== OTHER;
}

/** The end of the top-level domain at `start`, or -1. It may be followed by letters of another script. */
function topLevelEnd(text: Source, start: number): number {
  if (!isPlain(codeAt(text, start))) return otherTopLevelEnd(text, start);
  if (isEncoded(text, start)) {
    // A top-level domain in the form DNS carries: xn--p1ai.
    let i = start + 4;
    while (isPlain(codeAt(text, i)) || codeAt(text, i) === 45) i++;
    return i > start + 4 ? i : -1;
  }
  let i = start;
  while (i - start < 25 && isPlain(codeAt(text, i))) i++;
  if (mayFollow(codeAt(text, i)) && isTopLevelDomain(text.value.slice(start, i))) return i;
  return isLatinAccent(codeAt(text, i)) ? otherTopLevelEnd(text, start) : -1;
}

/** The end of a top-level domain with letters beyond ASCII (.рф, .vermögensberatung). */
function otherTopLevelEnd(text: Source, start: number): number {
  const length = longestTopLevelDomain(text, start);
  return length > 0 && mayFollow(codeAt(text, start + length)) ? start + length : -1;
}

function mayFollow(code: number): boolean {
  return !isPlain(code) && code !== 64 && code !== 43 && code !== 45;
}
