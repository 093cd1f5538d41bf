/** What is wrong with a text of JSON, in our own words: what was found, what was expected, and from where to where to look. */
import { nearest } from '../shape/nearest.ts';
import { type JsonToken, type TokenType, tokenErrors } from './jsonTokens.ts';
import { misplacedBracket } from './misplacedBracket.ts';
import type { JsonEntry, JsonNode } from './parseJson.ts';

export interface JsonFault {
  readonly code: 'json-syntax' | 'duplicate-key' | 'too-deep';
  readonly params: Readonly<Record<string, unknown>>;
  readonly start: number;
  readonly end: number;
}

/** An object or a list that is not closed yet, and what may come next in it. */
export interface OpenJson {
  readonly isList: boolean;
  readonly start: number;
  readonly items: readonly JsonNode[];
  readonly entries: readonly JsonEntry[];
  /** The key whose value comes next. */
  readonly key: JsonEntry['key'] | undefined;
  readonly expects: 'first' | 'next' | 'colon' | 'value' | 'comma';
}

export const isValue = (type: TokenType) => ['{', '[', 'string', 'number', 'word'].includes(type);

function syntax(found: string, expected: string, start: number, end: number, near?: string): JsonFault {
  return { code: 'json-syntax', params: { found, expected, ...(near && { near }) }, start, end };
}

/** A token that is wrong by itself: a text without its closing quote, an escape that is none. */
export function tokenFault({ start, end, error }: JsonToken, text: string): JsonFault {
  const isCut = end >= text.length;
  switch (error) {
    case tokenErrors.string:
      // With the end of the line: it may be what should not be there.
      return syntax(
        isCut ? endOfFile : 'end of the line',
        'a closing quote (") before it',
        start,
        isCut ? end : end + 1,
      );
    case tokenErrors.comment:
      return syntax(endOfFile, '"*/" before it, which closes the comment', start, end);
    case tokenErrors.number:
      return syntax(quoted(text.slice(start, end)), 'a digit behind it', start, end);
    default:
      return insideText(text, start, end);
  }
}

const endOfFile = 'end of the file';
const anObject = 'an object in "{" and "}"';

/** The first thing in a text that may not stand there. */
function insideText(text: string, start: number, end: number): JsonFault {
  for (let at = start + 1; at < end; at++) {
    const sign = text[at]!;
    if (sign < ' ') {
      const isTab = sign === '\t';
      return syntax(
        isTab ? 'tab' : 'control character',
        `${isTab ? '"\\t"' : 'an escape such as "\\u0007"'} in a text`,
        at,
        at + 1,
      );
    }
    if (sign !== '\\') continue;
    const right = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(at, at + 6));
    if (!right) {
      const found = text.slice(at, at + (text[at + 1] === 'u' ? 6 : 2));
      return syntax(
        quoted(found),
        'an escape such as "\\n" or "\\u00e9"; a backslash itself is written "\\\\"',
        at,
        at + found.length,
      );
    }
    at += right[0].length - 1;
  }
  return syntax(quoted(text.slice(start, end)), 'a text', start, end);
}

/** Where a token may not stand. */
export interface Place {
  readonly text: string;
  readonly token: JsonToken;
  readonly last: JsonToken | undefined;
  readonly before: JsonToken | undefined;
  readonly top: OpenJson | undefined;
  /** The whole value, where the token stands behind it. */
  readonly root: JsonNode | undefined;
}

/** A token where it may not stand. */
export function structureFault(place: Place): JsonFault {
  const { text, token } = place;
  const isBracketAmiss =
    place.root !== undefined ||
    token.type === 'end' ||
    token.type === '}' ||
    token.type === ']' ||
    token.type === '{' ||
    token.type === ':';
  const amiss = isBracketAmiss ? misplacedBracket(text, token.end) : undefined;
  if (amiss) return syntax(foundOf(amiss.token, text), amiss.expected, amiss.start, amiss.token.end);
  if (place.root && token.type === ':') return syntax(foundOf(place.last!, text), anObject, 0, token.end);
  const near =
    token.type === 'unknown' && mayBeValue(place.top) ? nearWord(text.slice(token.start, token.end)) : undefined;
  return syntax(foundOf(token, text), expectedOf(place), startOf(place), token.end, near);
}

function foundOf({ type, start, end }: JsonToken, text: string): string {
  if (type === 'end') return text.trim() === '' ? 'empty file' : endOfFile;
  return type === 'string' ? cut(text.slice(start, end)) : quoted(text.slice(start, end));
}

const quoted = (found: string) => `"${cut(found)}"`;
const cut = (found: string) => (found.length > 30 ? `${found.slice(0, 29)}…` : found);

function expectedOf({ text, token, top, root }: Place): string {
  const found = text.slice(token.start, token.end);
  if (root) return 'the end of the file';
  if (token.type === 'unknown' && /^['‘’“”„«»]/.test(found)) return 'a text in straight double quotes (")';
  if (!top) return anObject;
  const close = top.isList ? '"]"' : '"}"';
  switch (top.expects) {
    case 'colon':
      return `a colon behind the key "${cut(top.key!.value)}"`;
    case 'value':
      return `${/^[a-z]/i.test(found) ? 'a text in double quotes or another value' : 'a value'} of the key "${cut(top.key!.value)}"`;
    case 'comma':
      return isValue(token.type) ? 'a comma' : `a comma or ${close}`;
    default:
      return `${top.isList ? 'a value' : 'a key in double quotes'} or ${close}`;
  }
}

/** Whether a value may stand here. */
function mayBeValue(top: OpenJson | undefined): boolean {
  return top?.expects === 'value' || (top?.isList === true && top.expects !== 'comma');
}

/** `True`, `None`, `yes`: what other languages write for the three words there are. */
function nearWord(found: string): string | undefined {
  const meant: Readonly<Record<string, string>> = { None: 'null', undefined: 'null', yes: 'true', no: 'false' };
  return Object.hasOwn(meant, found) ? meant[found] : nearest(found, ['true', 'false', 'null']);
}

/**
 * Where to begin to show it: what is missing, a comma, a quote, a bracket, is missing before the place where it shows. In
 * the same line the token before is shown too, at whose quotes it may lie; over a line's end what lies behind that; and
 * where a bracket may be missing, what it would have held.
 */
function startOf({ text, token, last, before, top, root }: Place): number {
  // The value was closed too early, somewhere in its last entry.
  if (root) return root.entries?.at(-1)?.key.start ?? root.items?.at(-1)?.start ?? root.start;
  if (token.type === 'end' || token.type === (top?.isList ? '}' : ']')) return top?.start ?? 0;
  if (token.type === ':' && top?.isList) return top.items.at(-2)?.start ?? top.start;
  // `"phrases": "a", "b"]`: the bracket is missing before the value of the key before.
  if (token.type === ':' || (token.type === ',' && top?.expects === 'colon'))
    return top?.entries.at(-1)?.key.start ?? top?.start ?? 0;
  if (token.type === 'unknown' && top?.expects !== 'comma' && top?.expects !== 'colon') return token.start;
  const previous = last?.type === ',' ? (before ?? last) : last;
  if (!previous) return token.start;
  return text.slice(previous.end, token.start).includes('\n') ? previous.end : previous.start;
}
