/**
 * JSON with comments and trailing commas, to a tree that knows the place of everything. It stops at the first mistake
 * and says in our own words what was found and what was expected; it needs no stack, however deep the text goes.
 */
import { isValue, type JsonFault, type OpenJson, structureFault, tokenFault } from './jsonFaults.ts';
import { type JsonToken, jsonTokens } from './jsonTokens.ts';

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

export interface ParsedJson {
  /** Undefined where the text is no JSON. */
  readonly root: JsonNode | undefined;
  /** At most one of syntax, which is the last; keys that stand twice in an object before it. */
  readonly faults: readonly JsonFault[];
}

export const jsonBounds = { depth: 100 } as const;

interface Open extends OpenJson {
  end: number;
  readonly items: JsonNode[];
  readonly entries: JsonEntry[];
  readonly keys: Set<string>;
  key: JsonEntry['key'] | undefined;
  /** Whether the key has stood in the object before. */
  isAgain: boolean;
  /** Where it begins, with the comma before it in the same line. */
  from: number;
  expects: OpenJson['expects'];
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
      else faults.push({ code: 'duplicate-key', params: { key: top.key!.value }, start: top.from, end: node.end });
      top.expects = 'comma';
    }
    return true;
  }
}

const listOf = ({ start, end, items }: Open): JsonNode => ({ start, end, items });
const objectOf = ({ start, end, entries }: Open): JsonNode => ({ start, end, entries });

/** The plain value of a tree. Objects have no prototype, so that `__proto__` is a key like any other. */
export function jsonValue(node: JsonNode): unknown {
  if (node.items) return node.items.map(jsonValue);
  if (!node.entries) return node.value;
  const value: Record<string, unknown> = Object.create(null);
  for (const { key, value: inner } of node.entries) value[key.value] = jsonValue(inner);
  return value;
}
