/** The tree of a post as plain unist objects, made from rows when somebody asks for it. */
import type { Literal, Parent } from 'unist';
import { contextRows } from '../detect/descendants.ts';
import { detect } from '../detect/detect.ts';
import type { Detected } from '../detect/detected.ts';
import { contexts, MARK, node, parentOf, withinOf } from '../detect/nodes.ts';
import type { Scanned } from '../draft/scanned.ts';
import type { Program } from '../program/program.ts';
import { lineStarts, positionAt } from '../report/position.ts';
import { PARAGRAPH, SENTENCE, TOKEN, tokenTypes } from '../scan/rows.ts';

export interface PostNode extends Parent {
  type: 'post';
  kind: string;
  direction: string;
}

type Node = (Parent | Literal) & Record<string, unknown>;

export function toTree(scanned: Scanned, program: Program): PostNode {
  const detected = detect(scanned, program, []);
  const marks = marksByParent(detected);
  const { post, fields, media } = scanned;
  const fieldsOf = (wanted: (index: number) => boolean) =>
    fields.flatMap((_, index) => (wanted(index) ? [fieldNode(detected, index, marks)] : []));
  const mediaNodes = (wanted: (row: (typeof media)[number]) => boolean) =>
    media.flatMap((row, index): Node[] => {
      if (!wanted(row)) return [];
      const { kind, alt, decorative } = row.item;
      return [
        {
          type: 'media',
          ...(kind !== undefined && { kind }),
          ...(alt !== undefined && { alt }),
          ...(decorative !== undefined && { decorative }),
          pointer: row.pointer,
          children: [...fieldsOf((field) => fields[field]!.media === index), ...(marks.get(`m${index}`) ?? [])],
        } as Node,
      ];
    });
  const children: Node[] = [
    ...fieldsOf((index) => fields[index]!.media < 0 && fields[index]!.thread < 0 && !fields[index]!.context),
    ...mediaNodes((row) => row.thread < 0 && !row.context),
    ...(post.thread ?? []).map((_, thread) => ({
      type: 'thread',
      children: [
        ...fieldsOf((index) => fields[index]!.thread === thread && fields[index]!.media < 0),
        ...mediaNodes((row) => row.thread === thread),
      ],
    })),
    ...contextRows(detected).map((row) => ({
      type: 'context',
      of: contexts[row]!,
      children: [
        ...fieldsOf((index) => fields[index]!.context === contexts[row] && fields[index]!.media < 0),
        ...mediaNodes((each) => each.context === contexts[row]),
      ],
    })),
    ...(marks.get('p') ?? []),
  ] as Node[];
  return { type: 'post', kind: post.kind, direction: post.direction, children: children as Parent['children'] };
}

/** Mark nodes by the node that holds them, in the order of the rows. */
function marksByParent(detected: Detected): Map<string, Node[]> {
  const byParent = new Map<string, Node[]>();
  detected.marks.forEach((mark, row) => {
    const { type, label, attributes, source, field, start, end, media } = mark;
    const key = field >= 0 ? `n${parentOf(detected, node(MARK, row))}` : media >= 0 ? `m${media}` : 'p';
    const position =
      field >= 0 ? { position: positionAt(lineStarts(detected.scanned.fields[field]!.text), start, end) } : {};
    const made = {
      type,
      label,
      source,
      ...attributes,
      within: withinOf(detected, row),
      ...position,
      children: [],
    } as unknown as Node;
    byParent.set(key, [...(byParent.get(key) ?? []), made]);
  });
  return byParent;
}

function fieldNode(detected: Detected, index: number, marks: ReadonlyMap<string, readonly Node[]>): Node {
  const { scanned } = detected;
  const field = scanned.fields[index]!;
  const { text } = field;
  const starts = lineStarts(text);
  const place = (start: number, end: number) => positionAt(starts, start, end);
  const marksIn = (kind: number, row: number) => marks.get(`n${node(kind, row)}`) ?? [];
  const space = (start: number, end: number): Node[] =>
    end > start
      ? [{ type: 'space', value: text.slice(start, end), position: place(start, end) } as unknown as Node]
      : [];
  const { tokens, sentences, paragraphs } = scanned.rows;

  /** Children with the white space between them, so that the tokens joined give the text. */
  const spaced = <T extends { start: number; end: number; made: Node }>(
    items: readonly T[],
    start: number,
    end: number,
  ): Node[] => {
    const children: Node[] = [];
    let at = start;
    for (const item of items) {
      children.push(...space(at, item.start), item.made);
      at = item.end;
    }
    return [...children, ...space(at, end)];
  };

  const sentenceNode = (row: number) => {
    const at = row * SENTENCE.stride;
    const [start, end, , first, last] = sentences.rows.subarray(at, at + SENTENCE.stride) as unknown as [
      number,
      number,
      number,
      number,
      number,
    ];
    const items = range(first, last).map((token) => {
      const from = token * TOKEN.stride;
      const [kind, tokenStart, tokenEnd] = tokens.rows.subarray(from, from + TOKEN.stride) as unknown as [
        number,
        number,
        number,
      ];
      return {
        start: tokenStart,
        end: tokenEnd,
        made: {
          type: tokenTypes[kind]!,
          value: text.slice(tokenStart, tokenEnd),
          position: place(tokenStart, tokenEnd),
        } as unknown as Node,
      };
    });
    return {
      start,
      end,
      made: {
        type: 'sentence',
        children: [...spaced(items, start, end), ...marksIn(3, row)],
        position: place(start, end),
      } as unknown as Node,
    };
  };

  const paragraphNode = (row: number) => {
    const at = row * PARAGRAPH.stride;
    const [start, end, , first, last] = paragraphs.rows.subarray(at, at + PARAGRAPH.stride) as unknown as [
      number,
      number,
      number,
      number,
      number,
    ];
    return {
      start,
      end,
      made: {
        type: 'paragraph',
        children: [...spaced(range(first, last).map(sentenceNode), start, end), ...marksIn(2, row)],
        position: place(start, end),
      } as unknown as Node,
    };
  };

  const { paragraphs: first, paragraphsEnd } = scanned.bounds[index]!;
  return {
    type: 'field',
    name: field.name,
    pointer: field.pointer,
    children: [...spaced(range(first, paragraphsEnd).map(paragraphNode), 0, text.length), ...marksIn(1, index)],
    position: place(0, text.length),
  } as unknown as Node;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
