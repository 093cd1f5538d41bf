/**
 * JSON with comments and trailing commas, to a tree that knows the place of everything. It stops at the first mistake
 * and says in our own words what was found and what was expected; it needs no stack, however deep the text goes.
 */
import { nearest } from '../shape/nearest.ts';
import { type JsonToken, jsonTokens, type TokenType, tokenErrors } from './jsonTokens.ts';
import { misplacedBracket } from './misplacedBracket.ts';

export interface JsonNode {
  readonly start: number;
  readonly end: number;
  /** Of a text, a number, true, false, null. */
  readonly value?: string | number | boolean | null;
  /** Of a list. */
  readonly items?: readonly JsonNode[];
  /** Of an object. */
  readonly entries?: readonly JsonEntry[];
}

export interface JsonEntry {
  readonly key: JsonNode & { readonly value: string };
  readonly value: JsonNode;
}

export interface JsonFault {
  readonly code: 'json-syntax' | 'duplicate-key' | 'too-deep';
  readonly params: Readonly<Record<string, unknown>>;
  readonly start: number;
  readonly end: number;
}

export interface ParsedJson {
  /** Undefined where the text is no JSON. */
  readonly root: JsonNode | undefined;
  /** At most one of syntax, which is the last; keys that stand twice in an object before it. */
  readonly faults: readonly JsonFault[];
}

export const jsonBounds = { depth: 100 } as const;

/** An object or a list that is not closed yet. */
interface Open {
  readonly isList: boolean;
  readonly start: number;
  end: number;
  readonly items: JsonNode[];
  readonly entries: JsonEntry[];
  readonly keys: Set<string>;
  /** The key whose value comes next, and whether it has stood in the object before. */
  key: JsonEntry['key'] | undefined;
  isAgain: boolean;
  /** Where it begins, with the comma before it in the same line. */
  from: number;
  expects: 'first' | 'next' | 'colon' | 'value' | 'comma';
}

export function parseJson(text: string): ParsedJson {
  const next = jsonTokens(text);
  const faults: JsonFault[] = [];
  const open: Open[] = [];
  let root: JsonNode | undefined;
  /** The last tokens, newest first: mistakes often lie before the place where they show. */
  let [last, before]: (JsonToken | undefined)[] = [];

  for (;;) {
    const token = next();
    const top = open.at(-1);
    const wrong = token.error > 0 ? tokenFault(token, text) : undefined;
    if (wrong) return { root: undefined, faults: [...faults, wrong] };
    if (token.type === 'end' && !top && root) return { root, faults };
    const isRead = top ? readInto(top, token) : root === undefined && isValue(token.type) && read(token);
    if (!isRead) {
      const syntax = structureFault({ text, token, last, before, top, root: top ? undefined : root });
      return { root: undefined, faults: [...faults, syntax] };
    }
    if (open.length > jsonBounds.depth) {
      const params = { max: jsonBounds.depth };
      return { root: undefined, faults: [...faults, { code: 'too-deep', params, start: token.start, end: token.end }] };
    }
    before = last;
    last = token;
  }

  /** Whether a token may stand where it stands in an object or list; reads it if so. */
  function readInto(top: Open, token: JsonToken): boolean {
    const { expects } = top;
    if (token.type === (top.isList ? ']' : '}') && (expects === 'first' || expects === 'next' || expects === 'comma')) {
      open.pop();
      top.end = token.end;
      return place(top.isList ? listOf(top) : objectOf(top));
    }
    if (expects === 'comma') {
      if (token.type !== ',') return false;
      top.expects = 'next';
      return true;
    }
    if (expects === 'colon') {
      if (token.type !== ':') return false;
      top.expects = 'value';
      return true;
    }
    if (!top.isList && expects !== 'value') return token.type === 'string' && readKey(top, token);
    return isValue(token.type) && read(token);
  }

  function readKey(top: Open, token: JsonToken): true {
    const { start, end } = token;
    const value = token.value as string;
    top.isAgain = top.keys.has(value);
    const isComma = last?.type === ',' && !text.slice(last.end, start).includes('\n');
    top.from = isComma ? last!.start : start;
    top.keys.add(value);
    top.key = { start, end, value };
    top.expects = 'colon';
    return true;
  }

  /** A value begins: whole, or an object or list that is open from now on. */
  function read({ type, start, end, value }: JsonToken): true {
    if (type !== '{' && type !== '[') return place({ start, end, value });
    const isList = type === '[';
    open.push({
      isList,
      start,
      end,
      items: [],
      entries: [],
      keys: new Set(),
      key: undefined,
      isAgain: false,
      from: start,
      expects: 'first',
    });
    return true;
  }

  function place(node: JsonNode): true {
    const top = open.at(-1);
    if (!top) root = node;
    else {
      if (top.isList) top.items.push(node);
      else if (!top.isAgain) top.entries.push({ key: top.key!, value: node });
      // Of a key that stands twice the first is read; of the second all is shown that may be left out.
      else {
        faults.push({ code: 'duplicate-key', params: { key: top.key!.value }, start: top.from, end: node.end });
      }
      top.expects = 'comma';
    }
    return true;
  }
}

const listOf = ({ start, end, items }: Open): JsonNode => ({ start, end, items });
const objectOf = ({ start, end, entries }: Open): JsonNode => ({ start, end, entries });
const isValue = (type: TokenType) => ['{', '[', 'string', 'number', 'word'].includes(type);

/** The plain value of a tree. Objects have no prototype, so that `__proto__` is a key like any other. */
export function jsonValue(node: JsonNode): unknown {
  if (node.items) return node.items.map(jsonValue);
  if (!node.entries) return node.value;
  const value: Record<string, unknown> = Object.create(null);
  for (const { key, value: inner } of node.entries) value[key.value] = jsonValue(inner);
  return value;
}

// -- what is wrong ------------------------------------------------------------------------------------------------

function syntax(found: string, expected: string, start: number, end: number, near?: string): JsonFault {
  return { code: 'json-syntax', params: { found, expected, ...(near && { near }) }, start, end };
}

/** A token that is wrong by itself: a text without its closing quote, an escape that is none. */
function tokenFault({ start, end, error }: JsonToken, text: string): JsonFault {
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

interface Place {
  readonly text: string;
  readonly token: JsonToken;
  readonly last: JsonToken | undefined;
  readonly before: JsonToken | undefined;
  readonly top: Open | undefined;
  /** The whole value, where the token stands behind it. */
  readonly root: JsonNode | undefined;
}

/** A token where it may not stand. */
function structureFault(place: Place): JsonFault {
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
  const near = token.type === 'unknown' ? nearWord(text.slice(token.start, token.end)) : undefined;
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
