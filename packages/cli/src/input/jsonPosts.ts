/** Posts from JSON: one object, or a list of them. Places lead back into the file. */

import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parse as parseLoose,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { type InputItem, unreadable } from './inputItem.ts';
import { lineStartsOf, rangeOf } from './places.ts';

export function* jsonPosts(text: string, file: string): Generator<InputItem> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    yield syntaxError(text, file, error);
    return;
  }
  const places = lazyPlaces(text, file);
  if (!Array.isArray(value)) {
    yield { file, line: 1, post: value, unreadable: false, issues: [], origin: places([]) };
    return;
  }
  if (value.length === 0) yield unreadable(file, 1, 'no-posts', 'Unexpected empty list, expected at least one post');
  for (let index = 0; index < value.length; index++) {
    const origin = places([index]);
    yield {
      file,
      line: origin('')?.position.start.line ?? 1,
      post: value[index],
      unreadable: false,
      issues: [],
      origin,
    };
  }
}

/** JSON.parse says no more than that something is wrong; where and what, a tolerant parser tells. */
export function syntaxError(text: string, file: string, error: unknown, line = 1): InputItem {
  const errors: ParseError[] = [];
  parseLoose(text, errors, { disallowComments: true });
  const [first] = errors;
  if (!first)
    return unreadable(
      file,
      line,
      'json-syntax',
      `Unexpected JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  const { offset, length } = first;
  const found =
    offset >= text.trimEnd().length ? 'end' : `"${text.slice(offset, offset + Math.min(Math.max(length, 1), 20))}"`;
  const expected = printParseErrorCode(first.error)
    .replaceAll(/(?<!^)([A-Z])/g, ' $1')
    .toLowerCase();
  const range = rangeOf(lineStartsOf(text), offset, offset + length, { lines: line - 1, characters: 0 });
  return unreadable(
    file,
    range.start.line,
    'json-syntax',
    `Unexpected ${found}, expected valid JSON (${expected})`,
    { found, expected },
    range,
  );
}

function lazyPlaces(text: string, file: string): (prefix: (string | number)[]) => NonNullable<InputItem['origin']> {
  let root: Node | undefined;
  let starts: number[] | undefined;
  return (prefix) => (pointer, start, end) => {
    root ??= parseTree(text);
    starts ??= lineStartsOf(text);
    const found = root && findNodeAtLocation(root, prefix);
    const node = found && nodeAt(found, pointer);
    if (!node) return undefined;
    if (start === undefined || end === undefined || node.type !== 'string')
      return { file, position: rangeOf(starts, node.offset, node.offset + node.length) };
    return { file, position: rangeOf(starts, offsetInString(text, node, start), offsetInString(text, node, end)) };
  };
}

/** The node a pointer leads to, or the nearest one around it. */
function nodeAt(root: Node, pointer: string): Node {
  let node = root;
  for (const key of pointer.split('/').slice(1)) {
    const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
    const next: Node | undefined = findNodeAtLocation(node, [node.type === 'array' ? Number(name) : name]);
    if (!next) break;
    node = next;
  }
  return node;
}

/** Where the character at `index` of a string's value stands in the file: escapes are longer than what they mean. */
function offsetInString(text: string, node: Node, index: number): number {
  let at = node.offset + 1;
  for (let i = 0; i < index; i++) at += text[at] !== '\\' ? 1 : text[at + 1] === 'u' ? 6 : 2;
  return at;
}
