/**
 * Nodes without objects. A handle is a number: what kind of node it is and the row it stands for. Parents,
 * types, ranges and attributes are read from the rows; the unist tree is made from the same.
 */
import { type ContextOf, fieldNames } from '../draft/field.ts';
import { kinds, mediaKinds } from '../post/post.ts';
import { PARAGRAPH, SENTENCE, TOKEN, tokenTypes } from '../scan/rows.ts';
import { type Detected, firstRow } from './detected.ts';
import { withinOf } from './within.ts';

/** kind in the low four bits, row above. */
export type Node = number;

export const POST = 0;
export const FIELD = 1;
export const PARAGRAPH_NODE = 2;
export const SENTENCE_NODE = 3;
export const TOKEN_NODE = 4;
export const MEDIA = 5;
export const THREAD = 6;
export const CONTEXT = 7;
export const MARK = 8;

export const node = (kind: number, row: number): Node => kind | (row << 4);
export const kindOf = (handle: Node): number => handle & 15;
export const rowOf = (handle: Node): number => handle >> 4;

export const contexts: readonly ContextOf[] = ['reply', 'repost', 'account', 'sender'];

const fixedTypes = ['post', 'field', 'paragraph', 'sentence', '', 'media', 'thread', 'context'];

/** Types that are not marks, as selectors name them. */
export const nodeTypes: ReadonlySet<string> = new Set([...fixedTypes.filter(Boolean), ...tokenTypes]);

export function typeOf(detected: Detected, handle: Node): string {
  const kind = kindOf(handle);
  if (kind === TOKEN_NODE) return tokenTypes[detected.scanned.rows.tokens.rows[rowOf(handle) * TOKEN.stride]!]!;
  return kind === MARK ? detected.marks[rowOf(handle)]!.type : fixedTypes[kind]!;
}

/** The node above, or -1 above the post. */
export function parentOf(detected: Detected, handle: Node): Node {
  const row = rowOf(handle);
  const { scanned } = detected;
  const { tokens, sentences, paragraphs } = scanned.rows;
  switch (kindOf(handle)) {
    case FIELD: {
      const { media, thread, context } = scanned.fields[row]!;
      return media >= 0 ? node(MEDIA, media) : around(thread, context);
    }
    case PARAGRAPH_NODE:
      return node(FIELD, paragraphs.rows[row * PARAGRAPH.stride + PARAGRAPH.field]!);
    case SENTENCE_NODE:
      return node(PARAGRAPH_NODE, sentences.rows[row * SENTENCE.stride + SENTENCE.paragraph]!);
    case TOKEN_NODE:
      return node(SENTENCE_NODE, tokens.rows[row * TOKEN.stride + TOKEN.sentence]!);
    case MEDIA: {
      const { thread, context } = scanned.media[row]!;
      return around(thread, context);
    }
    case THREAD:
    case CONTEXT:
      return node(POST, 0);
    case MARK:
      return parentOfMark(detected, row);
    default:
      return -1;
  }
}

function around(thread: number, context: ContextOf | undefined): Node {
  if (thread >= 0) return node(THREAD, thread);
  return context ? node(CONTEXT, contexts.indexOf(context)) : node(POST, 0);
}

/** The smallest node that holds the whole mark. */
function parentOfMark(detected: Detected, row: number): Node {
  const { sentence, field, media, start, end } = detected.marks[row]!;
  if (sentence >= 0) return node(SENTENCE_NODE, sentence);
  if (field < 0) return media >= 0 ? node(MEDIA, media) : node(POST, 0);
  const { paragraphs: first, paragraphsEnd } = detected.scanned.bounds[field]!;
  const { rows } = detected.scanned.rows.paragraphs;
  const each = firstRow(rows, PARAGRAPH.stride, first, paragraphsEnd, PARAGRAPH.end, Math.max(end, start + 1));
  if (each < paragraphsEnd && rows[each * PARAGRAPH.stride]! <= start) return node(PARAGRAPH_NODE, each);
  return node(FIELD, field);
}

/** The range of a node in its field; undefined for nodes that are no text. */
export function rangeOf(detected: Detected, handle: Node): { field: number; start: number; end: number } | undefined {
  const row = rowOf(handle);
  const { rows, fields } = detected.scanned;
  switch (kindOf(handle)) {
    case FIELD:
      return { field: row, start: 0, end: fields[row]!.text.length };
    case PARAGRAPH_NODE: {
      const at = row * PARAGRAPH.stride;
      return {
        field: rows.paragraphs.rows[at + PARAGRAPH.field]!,
        start: rows.paragraphs.rows[at]!,
        end: rows.paragraphs.rows[at + 1]!,
      };
    }
    case SENTENCE_NODE: {
      const at = row * SENTENCE.stride;
      const { field } = rangeOf(detected, parentOf(detected, handle))!;
      return { field, start: rows.sentences.rows[at]!, end: rows.sentences.rows[at + 1]! };
    }
    case TOKEN_NODE: {
      const at = row * TOKEN.stride;
      const { field } = rangeOf(detected, parentOf(detected, handle))!;
      return { field, start: rows.tokens.rows[at + TOKEN.start]!, end: rows.tokens.rows[at + TOKEN.end]! };
    }
    case MARK: {
      const { field, start, end } = detected.marks[row]!;
      return field < 0 ? undefined : { field, start, end };
    }
    default:
      return undefined;
  }
}

export function textOf(detected: Detected, handle: Node): string | null {
  const range = rangeOf(detected, handle);
  return range ? detected.scanned.fields[range.field]!.text.slice(range.start, range.end) : null;
}

/** JSON Pointer of the node, or of the field it stands in. */
export function pointerOf(detected: Detected, handle: Node): string {
  const range = rangeOf(detected, handle);
  if (range) return detected.scanned.fields[range.field]!.pointer;
  const row = rowOf(handle);
  switch (kindOf(handle)) {
    case MEDIA:
      return detected.scanned.media[row]!.pointer;
    case THREAD:
      return `/thread/${row}`;
    case CONTEXT:
      return contextPointers[row]!;
    case MARK: {
      const { media } = detected.marks[row]!;
      return media >= 0 ? detected.scanned.media[media]!.pointer : '';
    }
    default:
      return '';
  }
}

const contextPointers = ['/inReplyTo', '/reposted', '/account', '/account'];

/** An attribute as selectors see it: what is always known of a node, never a fact. */
export function attributeOf(detected: Detected, handle: Node, name: string): unknown {
  const row = rowOf(handle);
  const { scanned } = detected;
  switch (kindOf(handle)) {
    case POST:
      return name === 'kind' ? scanned.post.kind : name === 'direction' ? scanned.post.direction : undefined;
    case FIELD:
      return name === 'name'
        ? scanned.fields[row]!.name
        : name === 'pointer'
          ? scanned.fields[row]!.pointer
          : undefined;
    case MEDIA:
      if (name === 'kind') return scanned.media[row]!.item.kind;
      if (name === 'alt') return scanned.media[row]!.item.alt;
      return name === 'decorative' ? scanned.media[row]!.item.decorative : undefined;
    case CONTEXT:
      return name === 'of' ? contexts[row] : undefined;
    case TOKEN_NODE:
      return name === 'value' ? textOf(detected, handle) : undefined;
    case MARK: {
      const mark = detected.marks[row]!;
      if (name === 'label') return mark.label;
      if (name === 'source') return mark.source;
      if (name === 'within') return withinOf(detected, row);
      return Object.hasOwn(mark.attributes, name) ? mark.attributes[name] : undefined;
    }
    default:
      return undefined;
  }
}

/** Attributes selectors may name, by type; of marks there may be more. */
export const attributesOfType: Readonly<Record<string, readonly string[]>> = {
  post: ['kind', 'direction'],
  field: ['name', 'pointer'],
  media: ['kind', 'alt', 'decorative'],
  context: ['of'],
  token: ['value'],
  mark: ['label', 'source', 'within'],
  term: ['lexicon', 'phrase', 'disguised', 'preferred', 'weight'],
};

const booleans = ['true', 'false'];

/** The values an attribute may have, where they are a closed list: anything else could never be found. */
export const valuesOfAttribute: Readonly<Record<string, readonly string[]>> = {
  'post[kind]': kinds,
  'post[direction]': ['outbound', 'inbound'],
  'field[name]': fieldNames,
  'media[kind]': mediaKinds,
  'media[decorative]': booleans,
  'context[of]': contexts,
  'handle[official]': booleans,
  'term[disguised]': booleans,
  'quotation[by]': ['marks', 'line'],
  'negation[label]': ['not', 'against'],
  'question[marked]': booleans,
};
