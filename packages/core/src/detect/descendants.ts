/** Nodes of a type inside a node, in document order, found by their ranges: never by walking everything. */
import { PARAGRAPH, SENTENCE, TOKEN, tokenTypes } from '../scan/rows.ts';
import { type Detected, marksOfType, termsOf } from './detected.ts';
import {
  CONTEXT,
  contexts,
  FIELD,
  kindOf,
  MARK,
  MEDIA,
  type Node,
  node,
  PARAGRAPH_NODE,
  POST,
  parentOf,
  rangeOf,
  rowOf,
  SENTENCE_NODE,
  THREAD,
  TOKEN_NODE,
} from './nodes.ts';

type Visit = (handle: Node) => void;

/** Calls back for every node of a type inside `within`. */
export type Each = (detected: Detected, within: Node, visit: Visit) => void;

/** How nodes of a type are found: chosen once, when a selector is compiled. `lexicon` narrows terms to one lexicon. */
export function eachOfType(type: string, lexicon: string | undefined): Each {
  const token = tokenTypes.indexOf(type as (typeof tokenTypes)[number]);
  if (token >= 0) return (detected, within, visit) => eachToken(detected, within, token, visit);
  if (Object.hasOwn(eachNode, type)) return eachNode[type]!;
  if (lexicon !== undefined)
    return (detected, within, visit) => eachMark(detected, within, termsOf(detected, lexicon), visit);
  return (detected, within, visit) => eachMark(detected, within, marksOfType(detected, type), visit);
}

const eachNode: Readonly<Record<string, Each>> = {
  post: (_, within, visit) => {
    if (kindOf(within) === POST) visit(within);
  },
  field: (detected, within, visit) => {
    for (let row = 0; row < detected.scanned.fields.length; row++)
      visitInside(detected, within, node(FIELD, row), visit);
  },
  media: (detected, within, visit) => {
    for (let row = 0; row < detected.scanned.media.length; row++)
      visitInside(detected, within, node(MEDIA, row), visit);
  },
  paragraph: (detected, within, visit) => eachRow(detected, within, PARAGRAPH_NODE, visit),
  sentence: (detected, within, visit) => eachRow(detected, within, SENTENCE_NODE, visit),
  thread: (detected, within, visit) => {
    if (kindOf(within) === POST) detected.scanned.post.thread?.forEach((part, row) => part && visit(node(THREAD, row)));
  },
  context: (detected, within, visit) => {
    if (kindOf(within) === POST) for (const row of contextRows(detected)) visit(node(CONTEXT, row));
  },
};

/** The contexts that hold anything. */
export function contextRows(detected: Detected): number[] {
  const found = new Set<number>();
  for (const { context } of detected.scanned.fields) if (context) found.add(contexts.indexOf(context));
  for (const { context } of detected.scanned.media) if (context) found.add(contexts.indexOf(context));
  return [...found].sort((a, b) => a - b);
}

function eachToken(detected: Detected, within: Node, kind: number, visit: Visit): void {
  const { rows } = detected.scanned.rows.tokens;
  eachRun(detected, within, 'tokens', (from, to) => {
    for (let row = from; row < to; row++) if (rows[row * TOKEN.stride] === kind) visit(node(TOKEN_NODE, row));
  });
}

function eachRow(detected: Detected, within: Node, kind: number, visit: Visit): void {
  eachRun(detected, within, kind === SENTENCE_NODE ? 'sentences' : 'paragraphs', (from, to) => {
    for (let row = from; row < to; row++) visit(node(kind, row));
  });
}

/** The runs of rows inside a node: of one field by its tables, else those of every field inside it. */
function eachRun(
  detected: Detected,
  within: Node,
  table: 'tokens' | 'sentences' | 'paragraphs',
  visit: (from: number, to: number) => void,
): void {
  const { scanned } = detected;
  const row = rowOf(within);
  if (kindOf(within) === SENTENCE_NODE) {
    const at = row * SENTENCE.stride;
    const { rows } = scanned.rows.sentences;
    if (table === 'tokens') visit(rows[at + SENTENCE.first]!, rows[at + SENTENCE.end_]!);
    return;
  }
  if (kindOf(within) === PARAGRAPH_NODE) {
    const at = row * PARAGRAPH.stride;
    const { rows } = scanned.rows.paragraphs;
    const [first, last] = [rows[at + PARAGRAPH.first]!, rows[at + PARAGRAPH.end_]!];
    if (table === 'sentences') visit(first, last);
    const { rows: sentences } = scanned.rows.sentences;
    if (table === 'tokens')
      visit(
        sentences[first * SENTENCE.stride + SENTENCE.first]!,
        sentences[(last - 1) * SENTENCE.stride + SENTENCE.end_]!,
      );
    return;
  }
  scanned.bounds.forEach((bounds, field) => {
    const handle = node(FIELD, field);
    if (handle !== within && !isInside(detected, handle, within)) return;
    visit(bounds[table], bounds[`${table}End`]);
  });
}

/** Marks are sorted by field and start, so those of a range lie together. */
function eachMark(detected: Detected, within: Node, rows: readonly number[], visit: Visit): void {
  if (kindOf(within) === POST) return rows.forEach((row) => visit(node(MARK, row)));
  const range = rangeOf(detected, within);
  if (!range) return rows.forEach((row) => visitInside(detected, within, node(MARK, row), visit));
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mark = detected.marks[rows[middle]!]!;
    if (mark.field < range.field || (mark.field === range.field && mark.start < range.start)) low = middle + 1;
    else high = middle;
  }
  for (; low < rows.length; low++) {
    const mark = detected.marks[rows[low]!]!;
    if (mark.field !== range.field || mark.start >= range.end) return;
    const handle = node(MARK, rows[low]!);
    if (mark.end <= range.end && handle !== within && isInside(detected, handle, within)) visit(handle);
  }
}

function visitInside(detected: Detected, within: Node, handle: Node, visit: Visit): void {
  // Everything is inside the post.
  if (kindOf(within) === POST || isInside(detected, handle, within)) visit(handle);
}

/** Whether `handle` lies below `ancestor`. */
export function isInside(detected: Detected, handle: Node, ancestor: Node): boolean {
  for (let each = parentOf(detected, handle); each >= 0; each = parentOf(detected, each)) {
    if (each === ancestor) return true;
  }
  return false;
}
