/**
 * Links and e-mail addresses. They are looked for only where the scan met their trigger inside a run of
 * letters (`://`, a full stop or an @ followed by a letter), and a host is at most 253 characters (RFC 1035),
 * so the cost of a text of nothing but dots stays linear.
 */
import { dnsLength } from './punycode.ts';
import { isTopLevelDomain } from './topLevelDomains.ts';

const email = /[a-z0-9][\w.+'-]{0,63}@(?:[a-z0-9][a-z0-9-]{0,62}\.){1,8}[a-z]{2,24}(?![a-z0-9])/iy;
const withScheme =
  /https?:\/\/(?:[a-z0-9\u00a1-\uffff][a-z0-9\u00a1-\uffff_-]{0,62}\.){1,8}[a-z\u00a1-\uffff]{2,63}(?![a-z0-9])/iy;
const bare = /(?:[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?\.){1,8}([a-z]{2,24})(?![a-z0-9@_-])/iy;
const rest = /(?::\d{1,5})?(?:[/?#][\w!*';:=+,.$/%#[\]\-\u2013~@|&()?\u00c0-\u024f\u0400-\u04ff]{0,4096})?/y;

export type Address = 'link' | 'email';

/** What the last successful call of `addressAt` found; -1 before. */
let end = -1;
export const addressEnd = (): number => end;

/** Whether a link or e-mail address starts exactly at `start`; its end is `addressEnd()`. */
export function addressAt(text: string, start: number): Address | undefined {
  email.lastIndex = start;
  if (email.test(text)) {
    end = email.lastIndex;
    return 'email';
  }
  withScheme.lastIndex = start;
  if (withScheme.test(text) && isHost(text.slice(start, withScheme.lastIndex))) {
    end = pathEnd(text, withScheme.lastIndex);
    return 'link';
  }
  bare.lastIndex = start;
  const match = bare.exec(text);
  if (!match || !isTopLevelDomain(match[1]!)) return undefined;
  end = pathEnd(text, bare.lastIndex);
  return 'link';
}

/** Labels beyond ASCII are longer in DNS than they look; one of more than 63 characters makes it no host. */
function isHost(url: string): boolean {
  const host = url.slice(url.indexOf('//') + 2);
  return !/[\u0080-\uffff]/.test(host) || host.split('.').every((label) => dnsLength(label) <= 63);
}

/** The end of port, path, query and fragment, without the punctuation of the sentence around it. */
function pathEnd(text: string, host: number): number {
  rest.lastIndex = host;
  rest.test(text);
  let last = rest.lastIndex;
  let opened = 0;
  for (let i = host; i < last; i++) {
    const char = text[i];
    if (char === '(') opened++;
    else if (char === ')' && --opened < 0) {
      last = i; // closes a bracket that was opened before the link
      break;
    }
  }
  while (last > host && /[.,;:!?'"[\]*–-]/.test(text[last - 1]!)) last--;
  return last;
}
