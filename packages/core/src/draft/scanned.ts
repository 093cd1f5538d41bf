/** A post read and scanned: the texts, their rows, and where each field's rows lie. */
import { postBounds } from '../post/bounds.ts';
import type { Post } from '../post/post.ts';
import { copyRows, type Rows, resetRows } from '../scan/rows.ts';
import { scanTag, scanText } from '../scan/scanText.ts';
import type { Fault } from '../shape/fault.ts';
import { type Field, listTexts, type MediaRow } from './field.ts';

export interface Scanned {
  readonly post: Post;
  readonly fields: readonly Field[];
  readonly media: readonly MediaRow[];
  readonly rows: Rows;
  /** For each field the first row of its tokens, units, sentences and paragraphs, and one row of ends. */
  readonly bounds: readonly FieldBounds[];
}

export interface FieldBounds {
  readonly tokens: number;
  readonly tokensEnd: number;
  readonly units: number;
  readonly unitsEnd: number;
  readonly sentences: number;
  readonly sentencesEnd: number;
  readonly paragraphs: number;
  readonly paragraphsEnd: number;
  /** The kinds of its tokens, a bit each: what is not in it needs not be looked for. */
  readonly kinds: number;
}

/** Scans every field of a post into `rows`, which is cleared first. Fields past the bound on text are left out and named. */
export function scanPost(post: Post, rows: Rows, faults: Fault[]): Scanned {
  resetRows(rows);
  const { fields: all, media } = listTexts(post);
  const fields: Field[] = [];
  const bounds: FieldBounds[] = [];
  let room: number = postBounds.maxText;
  for (const field of all) {
    const { text, pointer } = field;
    if (text.length > room) {
      faults.push({ code: 'too-long', params: { max: postBounds.maxText, found: text.length }, pointer });
      continue;
    }
    room -= text.length;
    bounds.push(scanField(field, fields.length, rows, faults));
    fields.push(field);
  }
  return { post, fields, media, rows, bounds };
}

function scanField({ text, pointer, name }: Field, index: number, rows: Rows, faults: Fault[]): FieldBounds {
  const { tokens, units, sentences, paragraphs } = rows;
  const firstToken = tokens.count;
  const firstUnit = units.count;
  const firstSentence = sentences.count;
  const firstParagraph = paragraphs.count;
  const { kinds, broken } = name === 'tags' ? scanTag(text, index, rows) : scanText(text, index, rows);
  if (broken) faults.push({ code: 'lone-surrogate', params: {}, pointer });
  return {
    tokens: firstToken,
    tokensEnd: tokens.count,
    units: firstUnit,
    unitsEnd: units.count,
    sentences: firstSentence,
    sentencesEnd: sentences.count,
    kinds,
    paragraphs: firstParagraph,
    paragraphsEnd: paragraphs.count,
  };
}

/** The same, in rows of its own: for a draft that outlives the check. */
export function keep(scanned: Scanned): Scanned {
  return { ...scanned, rows: copyRows(scanned.rows) };
}
