/**
 * A Markdown draft to a post. The front matter gives the keys of the post; the body, without its markup, the
 * text as it would be pasted into a network; images become media. `origin` leads from a place in the post back
 * to the file.
 */
import { toMessage } from '../report/messages.ts';
import { lineStarts, positionAt } from '../report/position.ts';
import type { Issue, Position } from '../schema/types.ts';
import { fromPointer } from '../shape/pointer.ts';
import { type FrontMatter, noFrontMatter, readFrontMatter } from './frontMatter.ts';
import { markdownBounds, parseBody } from './parseBody.ts';
import { type MarkdownImage, type PlainDraft, type PlainText, toPlainText } from './toPlainText.ts';

export interface Origin {
  readonly file: string;
  readonly position: Position;
}

export interface MarkdownPost {
  readonly post: Record<string, unknown>;
  /** The place in the file of a range of a field, or of the field. UTF-16 offsets. */
  readonly origin: (pointer: string, start?: number, end?: number) => Origin | undefined;
  /** The range of the text that a stretch of the file became; undefined where it became none of it. */
  readonly textRange: (start: number, end: number) => readonly [number, number] | undefined;
  /** What is wrong with the file itself; the post holds what could be read. */
  readonly issues: readonly Issue[];
}

export interface MarkdownOptions {
  /** The keys of the post, where they are known already: then the source has no front matter. */
  readonly data?: Readonly<Record<string, unknown>>;
}

export function readMarkdown(source: string, file = 'draft.md', { data }: MarkdownOptions = {}): MarkdownPost {
  const starts = lineStarts(source);
  const front = data ? noFrontMatter(data) : readFrontMatter(source);
  const body = readBody(source, front.bodyStart);
  const { text, images } = body ?? asItStands(source, front.bodyStart);
  const { media, imageOf } = withImages(front.data['media'], images);
  const format = front.data['format'] === 'markdown' && { format: 'plain' };
  const post = {
    ...front.data,
    ...format,
    ...(text.value !== '' && { text: text.value }),
    ...(media.length > 0 && { media }),
  };
  const issue = (code: string, params: Issue['params'], start: number, end: number): Issue => ({
    code,
    params,
    message: toMessage(code, params),
    range: positionAt(starts, start, end),
    effect: 'unchecked',
  });
  const issues = front.errors.map(({ code = 'front-matter', reason, start, end }) =>
    issue(code, { found: reason }, start, end),
  );
  if (!body) issues.push(issue('markdown-too-much', { ...markdownBounds }, front.bodyStart, front.bodyStart));
  const twice = text.value !== '' && front.data['text'] !== undefined ? front.rangeOf(['text']) : undefined;
  if (twice) issues.push(issue('text-twice', {}, ...twice));
  const origin = (pointer: string, start?: number, end?: number): Origin | undefined => {
    const range = rangeOf(pointer, start, end, text, imageOf, front);
    return range && { file, position: positionAt(starts, range[0], range[1]) };
  };
  return { post, origin, textRange: text.textRange, issues };
}

function readBody(source: string, start: number): PlainDraft | undefined {
  const tree = parseBody(blank(source, start));
  try {
    return tree && toPlainText(tree, source);
  } catch {
    return undefined; // nested so deep that the stack is full
  }
}

/** The body as plain text, markup and all. */
function asItStands(source: string, bodyStart: number): PlainDraft {
  const value = source.slice(bodyStart);
  const text: PlainText = {
    value,
    sourceRange: (start, end) => [bodyStart + start, bodyStart + end],
    textRange: (start, end) => (start >= bodyStart ? [start - bodyStart, end - bodyStart] : undefined),
  };
  return { text, images: [] };
}

/** The source with the front matter blanked out, so that offsets in the tree are offsets in the file. */
function blank(source: string, bodyStart: number): string {
  return source.slice(0, bodyStart).replaceAll(/[^\r\n]/g, ' ') + source.slice(bodyStart);
}

type Range = readonly [number, number];

function rangeOf(
  pointer: string,
  start: number | undefined,
  end: number | undefined,
  text: PlainText,
  imageOf: ReadonlyMap<number, MarkdownImage>,
  front: FrontMatter,
): Range | undefined {
  if (pointer === '/text' && text.value !== '') return text.sourceRange(start ?? 0, end ?? text.value.length);
  const path = fromPointer(pointer || '/');
  const image = path[0] === 'media' ? imageOf.get(Number(path[1])) : undefined;
  if (image) {
    if (path[2] !== 'alt' || image.altStart < 0) return [image.start, image.end];
    return [image.altStart + (start ?? 0), image.altStart + (end ?? image.alt.length)];
  }
  return front.rangeOf(path) ?? (pointer === '' ? [front.bodyStart, front.bodyStart] : undefined);
}

/** Images after the media of the front matter; an entry there with the same url says more of that image. */
function withImages(
  declared: unknown,
  images: readonly MarkdownImage[],
): { media: unknown[]; imageOf: Map<number, MarkdownImage> } {
  const media: unknown[] = Array.isArray(declared)
    ? [...declared]
    : declared === undefined || declared === null
      ? []
      : [declared];
  const imageOf = new Map<number, MarkdownImage>();
  const described = describedIn(media);
  for (const image of images) {
    const own = { kind: image.kind, alt: image.alt, url: image.url };
    // An entry says more of one image; a second image of that url is another one.
    const known = described.get(image.url);
    described.delete(image.url);
    const index = known ?? media.length;
    media[index] = known === undefined ? own : { ...own, ...(media[known] as object) };
    imageOf.set(index, image);
  }
  return { media, imageOf };
}

/** Entries of the front matter by their url; of several with the same one the first. */
function describedIn(media: readonly unknown[]): Map<string, number> {
  const byUrl = new Map<string, number>();
  media.forEach((entry, index) => {
    const url = typeof entry === 'object' && entry !== null ? (entry as { url?: unknown }).url : undefined;
    if (typeof url === 'string' && !byUrl.has(url)) byUrl.set(url, index);
  });
  return byUrl;
}
