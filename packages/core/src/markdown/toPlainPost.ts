/**
 * A post whose text is Markdown (`format: "markdown"`) to the post a network gets: what its text and the parts of its
 * thread say, without the markup, and their images as media.
 */
import type { Issue } from '../schema/types.ts';
import { isObject } from '../shape/jsonType.ts';
import { readMarkdown } from './readMarkdown.ts';

/** A place in a post: a range of a field, or the field. UTF-16 offsets. */
export interface Place {
  readonly pointer: string;
  readonly start?: number;
  readonly end?: number;
}

export interface PlainPost {
  readonly post: unknown;
  /** Texts that were too much for Markdown, and were taken as they stand. */
  readonly issues: readonly Issue[];
  /** Where a place in the plain post comes from in the one that was given. */
  readonly origin: (pointer: string, start?: number, end?: number) => Place;
}

interface PlainPart extends PlainPost {
  /** Where a range of the text as it was given went; undefined where it became nothing. */
  readonly textRange?: (start: number, end: number) => readonly [number, number] | undefined;
}

/** A post in any other format is given back as it is. Never throws: what is no post stays what it is. */
export function toPlainPost(post: unknown): PlainPost {
  if (!isObject(post) || post['format'] !== 'markdown') return asGiven(post);
  const whole = toPlainPart(post, '');
  const parts = Array.isArray(post['thread'])
    ? post['thread'].map((part: unknown, index) =>
        isObject(part) ? toPlainPart(part, `/thread/${index}`) : asGiven(part),
      )
    : undefined;
  const plain = {
    ...(whole.post as object),
    format: 'plain',
    ...(parts && { thread: parts.map((part) => part.post) }),
  };
  return {
    issues: [whole, ...(parts ?? [])].flatMap(({ issues }) => issues),
    post: Array.isArray(post['marks'])
      ? { ...plain, marks: post['marks'].map((mark) => moved(mark, whole, parts)) }
      : plain,
    origin: (pointer, start, end) => {
      const part = /^\/thread\/(\d+)\//.exec(pointer)?.[1];
      return ((part === undefined ? undefined : parts?.[Number(part)]) ?? whole).origin(pointer, start, end);
    },
  };
}

/** The post itself, or a part of its thread: both have `text` and `media`. */
function toPlainPart(part: Record<string, unknown>, prefix: string): PlainPart {
  const { text, media } = part;
  if (typeof text !== 'string') return asGiven(part);
  const markdown = readMarkdown(text, '', { data: media === undefined ? {} : { media } });
  return {
    issues: markdown.issues.map(({ range: _, ...issue }) => ({ ...issue, pointer: `${prefix}/text` })),
    textRange: markdown.textRange,
    post: { ...part, text: '', ...markdown.post },
    origin: (pointer, start, end) => {
      const found = pointer.startsWith(prefix) ? markdown.origin(pointer.slice(prefix.length), start, end) : undefined;
      // What stands in the text only; the rest is where it was.
      if (!found || !/^\/(?:text|media\/\d+(?:\/.*)?)$/.test(pointer.slice(prefix.length)))
        return samePlace(pointer, start, end);
      return { pointer: `${prefix}/text`, start: found.position.start.offset, end: found.position.end.offset };
    },
  };
}

/** A mark in the text goes where its words went. Where they went nowhere (an address, a note) it keeps its field only. */
function moved(mark: unknown, whole: PlainPart, parts: readonly PlainPart[] | undefined): unknown {
  if (!isObject(mark) || typeof mark['at'] !== 'string') return mark;
  const { at, start, end } = mark;
  const thread = /^\/thread\/(\d+)\/text$/.exec(at as string)?.[1];
  const part = at === '/text' ? whole : thread === undefined ? undefined : parts?.[Number(thread)];
  if (!part?.textRange || typeof start !== 'number' || typeof end !== 'number') return mark;
  const range = part.textRange(start, end);
  if (range) return { ...mark, start: range[0], end: range[1] };
  const { start: _start, end: _end, ...rest } = mark;
  return rest;
}

function asGiven(post: unknown): PlainPart {
  return { post, origin: samePlace, issues: [] };
}

function samePlace(pointer: string, start?: number, end?: number): Place {
  return { pointer, ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}
