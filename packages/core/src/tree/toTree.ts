/**
 * The tree of a post, made from rows when somebody asks for it. Everything is written in the order of the text, so
 * that lines are counted on the way and nothing is searched for.
 */
import type { Point, Position } from 'unist';
import { contextRows } from '../detect/descendants.ts';
import type { Detected } from '../detect/detected.ts';
import {
  CONTEXT,
  contexts,
  FIELD,
  MARK,
  MEDIA,
  type Node,
  node,
  PARAGRAPH_NODE,
  POST,
  parentOf,
  SENTENCE_NODE,
  THREAD,
} from '../detect/nodes.ts';
import { withinOf } from '../detect/within.ts';
import { lineStarts, positionAt } from '../report/position.ts';
import { PARAGRAPH, type Rows, SENTENCE, TOKEN, tokenTypes } from '../scan/rows.ts';
import type {
  AnyMark,
  ContextNode,
  FieldNode,
  MediaNode,
  ParagraphNode,
  PostNode,
  SentenceNode,
  SpaceNode,
  ThreadNode,
  Token,
  TokenNode,
} from './nodes.ts';

export function toTree(detected: Detected): PostNode {
  const { fields, media, post } = detected.scanned;
  const marks = marksByParent(detected);
  const marksOf = (handle: Node) => marks.get(handle) ?? [];
  const inside = new Map<Node, (FieldNode | MediaNode)[]>();
  const put = (handle: Node, child: FieldNode | MediaNode) => {
    const parent = parentOf(detected, handle);
    const children = inside.get(parent);
    if (children) children.push(child);
    else inside.set(parent, [child]);
  };
  const childrenOf = (handle: Node) => inside.get(handle) ?? [];

  for (let field = 0; field < fields.length; field++) put(node(FIELD, field), toField(detected, field, marks));
  for (let row = 0; row < media.length; row++) {
    const handle = node(MEDIA, row);
    const children = [...(childrenOf(handle) as FieldNode[]), ...marksOf(handle)];
    put(handle, toMedia(media[row]!, children));
  }
  const threads = (post.thread ?? []).map(
    (_, row): ThreadNode => ({ type: 'thread', children: childrenOf(node(THREAD, row)) }),
  );
  const around = contextRows(detected).map(
    (row): ContextNode => ({ type: 'context', of: contexts[row]!, children: childrenOf(node(CONTEXT, row)) }),
  );
  const children = [...childrenOf(node(POST, 0)), ...threads, ...around, ...marksOf(node(POST, 0))];
  return { type: 'post', kind: post.kind, direction: post.direction, children };
}

function toMedia({ item, pointer }: Detected['scanned']['media'][number], children: MediaNode['children']): MediaNode {
  const { kind, alt, decorative } = item;
  return {
    type: 'media',
    ...(kind !== undefined && { kind }),
    ...(alt !== undefined && { alt }),
    ...(decorative !== undefined && { decorative }),
    pointer,
    children,
  };
}

// -- marks ------------------------------------------------------------------------------------------------------

/** Mark nodes by the node that holds them, in the order of the rows. */
function marksByParent(detected: Detected): ReadonlyMap<Node, AnyMark[]> {
  const byParent = new Map<Node, AnyMark[]>();
  let field = -1;
  let starts: number[] = [];
  detected.marks.forEach((mark, row) => {
    if (mark.field >= 0 && mark.field !== field) {
      field = mark.field;
      starts = lineStarts(detected.scanned.fields[field]!.text);
    }
    const made = {
      ...mark.attributes,
      type: mark.type,
      label: mark.label,
      source: mark.source,
      within: [...withinOf(detected, row)],
      ...(mark.field >= 0 && { position: positionAt(starts, mark.start, mark.end) }),
      children: [],
    } as unknown as AnyMark;
    const parent = parentOf(detected, node(MARK, row));
    const siblings = byParent.get(parent);
    if (siblings) siblings.push(made);
    else byParent.set(parent, [made]);
  });
  return byParent;
}

// -- texts ------------------------------------------------------------------------------------------------------

/** Where a walk over a field stands: it asks for places in order, so the line is never searched for. */
interface Walk {
  readonly text: string;
  readonly rows: Rows;
  readonly marks: ReadonlyMap<Node, AnyMark[]>;
  readonly starts: readonly number[];
  /** The line of the last place that was asked for, from 0. */
  line: number;
}

function toField({ scanned }: Detected, field: number, marks: Walk['marks']): FieldNode {
  const { name, pointer, text } = scanned.fields[field]!;
  const { paragraphs: first, paragraphsEnd } = scanned.bounds[field]!;
  const walk: Walk = { text, rows: scanned.rows, marks, starts: lineStarts(text), line: 0 };
  const children: FieldNode['children'] = [];
  const start = pointAt(walk, 0);
  let at = 0;
  const { rows } = scanned.rows.paragraphs;
  for (let row = first; row < paragraphsEnd; row++) {
    const from = rows[row * PARAGRAPH.stride + PARAGRAPH.start]!;
    if (from > at) children.push(toSpace(walk, at, from));
    children.push(toParagraph(walk, row, from));
    at = rows[row * PARAGRAPH.stride + PARAGRAPH.end]!;
  }
  if (text.length > at) children.push(toSpace(walk, at, text.length));
  addMarks(children, walk, node(FIELD, field));
  return { type: 'field', name, pointer, children, position: { start, end: pointAt(walk, text.length) } };
}

function toParagraph(walk: Walk, row: number, from: number): ParagraphNode {
  const { rows: paragraphs } = walk.rows.paragraphs;
  const { rows: sentences } = walk.rows.sentences;
  const children: ParagraphNode['children'] = [];
  const start = pointAt(walk, from);
  const end = paragraphs[row * PARAGRAPH.stride + PARAGRAPH.end_]!;
  let at = from;
  for (let each = paragraphs[row * PARAGRAPH.stride + PARAGRAPH.first]!; each < end; each++) {
    const next = sentences[each * SENTENCE.stride + SENTENCE.start]!;
    if (next > at) children.push(toSpace(walk, at, next));
    children.push(toSentence(walk, each, next));
    at = sentences[each * SENTENCE.stride + SENTENCE.end]!;
  }
  addMarks(children, walk, node(PARAGRAPH_NODE, row));
  return { type: 'paragraph', children, position: { start, end: pointAt(walk, at) } };
}

function toSentence(walk: Walk, row: number, from: number): SentenceNode {
  const { rows: tokens } = walk.rows.tokens;
  const { rows: sentences } = walk.rows.sentences;
  const children: SentenceNode['children'] = [];
  const start = pointAt(walk, from);
  const end = sentences[row * SENTENCE.stride + SENTENCE.end_]!;
  let at = from;
  for (let token = sentences[row * SENTENCE.stride + SENTENCE.first]!; token < end; token++) {
    const next = tokens[token * TOKEN.stride + TOKEN.start]!;
    if (next > at) children.push(toSpace(walk, at, next));
    at = tokens[token * TOKEN.stride + TOKEN.end]!;
    children.push(toToken(walk, tokens[token * TOKEN.stride + TOKEN.kind]!, next, at));
  }
  addMarks(children, walk, node(SENTENCE_NODE, row));
  return { type: 'sentence', children, position: { start, end: pointAt(walk, at) } };
}

function toToken(walk: Walk, kind: number, start: number, end: number): TokenNode {
  const token: Token = {
    type: tokenTypes[kind]!,
    value: walk.text.slice(start, end),
    position: positionOf(walk, start, end),
  };
  return token as TokenNode;
}

function toSpace(walk: Walk, start: number, end: number): SpaceNode {
  return { type: 'space', value: walk.text.slice(start, end), position: positionOf(walk, start, end) };
}

function addMarks(children: { push: (mark: AnyMark) => unknown }, { marks }: Walk, handle: Node): void {
  const own = marks.get(handle);
  if (own) for (const mark of own) children.push(mark);
}

function positionOf(walk: Walk, start: number, end: number): Position {
  return { start: pointAt(walk, start), end: pointAt(walk, end) };
}

/** The place at `offset`, which is not before the one asked for last. */
function pointAt(walk: Walk, offset: number): Point {
  const { starts } = walk;
  while (walk.line + 1 < starts.length && starts[walk.line + 1]! <= offset) walk.line++;
  return { line: walk.line + 1, column: offset - starts[walk.line]! + 1, offset };
}
