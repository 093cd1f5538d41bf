/** The units of text that rules speak of: sentence, two of them, paragraph, field, post. */
import type { Detected } from '../detect/detected.ts';
import {
  FIELD,
  kindOf,
  MEDIA,
  type Node,
  node,
  PARAGRAPH_NODE,
  POST,
  parentOf,
  rowOf,
  SENTENCE_NODE,
} from '../detect/nodes.ts';
import { PARAGRAPH, SENTENCE } from '../scan/rows.ts';

/** `next` is a sentence and the one after it. */
export type Within = 'sentence' | 'next' | 'paragraph' | 'field' | 'post';

const kindOfUnit = { sentence: SENTENCE_NODE, next: SENTENCE_NODE, paragraph: PARAGRAPH_NODE, field: FIELD } as const;

/** The row of the unit a node stands in; -1 where it stands in none, or in what others wrote. */
export function unitOf(detected: Detected, handle: Node, within: Within): number {
  const { fields, media } = detected.scanned;
  let unit = -1;
  for (let each = handle; each >= 0; each = parentOf(detected, each)) {
    const kind = kindOf(each);
    if (kind === FIELD && fields[rowOf(each)]!.context) return -1;
    if (kind === MEDIA && media[rowOf(each)]!.context) return -1;
    if (within !== 'post' && kind === kindOfUnit[within]) unit = rowOf(each);
  }
  return within === 'post' ? 0 : unit;
}

export function unitNode(within: Within, unit: number): Node {
  return within === 'post' ? node(POST, 0) : node(kindOfUnit[within], unit);
}

/** The sentences a sentence makes a unit with, and itself. */
export function around(detected: Detected, sentence: number): number[] {
  return [sentence - 1, sentence, sentence + 1].filter(
    (each) => each === sentence || areNeighbours(detected, each, sentence),
  );
}

/** Sentences of one field. */
export function areNeighbours({ scanned: { rows } }: Detected, a: number, b: number): boolean {
  if (a < 0 || b < 0 || a >= rows.sentences.count || b >= rows.sentences.count) return false;
  const fieldOf = (sentence: number) => {
    const paragraph = rows.sentences.rows[sentence * SENTENCE.stride + SENTENCE.paragraph]!;
    return rows.paragraphs.rows[paragraph * PARAGRAPH.stride + PARAGRAPH.field];
  };
  return fieldOf(a) === fieldOf(b);
}
