/**
 * A Markdown tree to the text a person would paste: no markup, a blank line between blocks, list items with
 * their sign, links followed by their address. Each character remembers where in the file it comes from.
 */
import type { Link, List, Nodes, Parents, Root } from 'mdast';

export interface PlainText {
  readonly value: string;
  /** The stretch of the file that a range of the text comes from. */
  readonly sourceRange: (start: number, end: number) => readonly [number, number];
}

export interface MarkdownImage {
  readonly kind: 'image' | 'gif' | 'video' | 'audio';
  readonly alt: string;
  readonly url: string;
  readonly start: number;
  readonly end: number;
  /** Where the alt text begins in the file, or -1 where it is written in another way there. */
  readonly altStart: number;
}

interface Writer {
  readonly source: string;
  readonly chars: string[];
  /** Offset in the file of each UTF-16 code unit of the text; -1 for what the reader put in. */
  readonly from: number[];
  readonly images: MarkdownImage[];
}

export function toPlainText(tree: Root, source: string): { text: PlainText; images: readonly MarkdownImage[] } {
  const writer: Writer = { source, chars: [], from: [], images: [] };
  writeBlocks(writer, tree, '\n\n', '');
  const value = writer.chars.join('');
  return { text: { value, sourceRange: (start, end) => sourceRange(writer.from, start, end) }, images: writer.images };
}

function sourceRange(from: readonly number[], start: number, end: number): readonly [number, number] {
  let first = start;
  while (first < from.length && from[first]! < 0) first++;
  let last = Math.max(end - 1, first);
  while (last > first && from[last]! < 0) last--;
  const begin = from[Math.min(first, from.length - 1)] ?? 0;
  return [Math.max(0, begin), Math.max(0, begin, (from[last] ?? begin) + (end > start ? 1 : 0))];
}

function put(writer: Writer, text: string): void {
  for (let i = 0; i < text.length; i++) {
    writer.chars.push(text[i]!);
    writer.from.push(-1);
  }
}

/** Text as the tree has it, aligned with the file: what the file has more (escapes, entities, markup) is skipped. */
function putAligned(writer: Writer, value: string, start: number, end: number, breaks = ' '): void {
  let at = start;
  for (let i = 0; i < value.length; i++) {
    const char = value[i]!;
    // The longest thing to skip is an entity (`&CounterClockwiseContourIntegral;`, 33 characters).
    const limit = Math.min(end, at + 40);
    let here = at;
    while (here < limit && writer.source[here] !== char) here++;
    if (here >= limit) here = Math.max(start, Math.min(at, end - 1));
    // A line break inside a paragraph is a space to a reader; in code it is a line break.
    writer.chars.push(char === '\n' ? breaks : char);
    writer.from.push(here);
    at = here + 1;
  }
}

/** Blocks that hold text are set apart; those that turn out empty (an image alone) leave no trace. */
function writeBlocks(writer: Writer, parent: Parents, between: string, indent: string): void {
  let written = false;
  for (const child of parent.children) {
    const before = writer.chars.length;
    if (written) put(writer, between + indent);
    const start = writer.chars.length;
    writeBlock(writer, child as Nodes, indent);
    if (writer.chars.length === start || writer.chars.slice(start).join('').trim() === '') {
      writer.chars.length = before;
      writer.from.length = before;
    } else written = true;
  }
}

function writeBlock(writer: Writer, node: Nodes, indent: string): void {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return writeInline(writer, node);
    case 'list':
      return writeList(writer, node, indent);
    case 'blockquote':
      return writeBlocks(writer, node, '\n\n', indent);
    case 'code':
      return putCode(writer, node);
    case 'html':
      // Comments are notes of the author; other HTML would be pasted as it stands.
      return node.value.startsWith('<!--') ? undefined : putCode(writer, node);
    default:
      return undefined; // thematic breaks, definitions
  }
}

function putCode(writer: Writer, { value, position }: { value: string; position?: Nodes['position'] }): void {
  const start = position?.start.offset ?? 0;
  putAligned(writer, value, start, position?.end.offset ?? start, '\n');
}

function writeList(writer: Writer, list: List, indent: string): void {
  list.children.forEach((item, index) => {
    if (index > 0) put(writer, `\n${indent}`);
    put(writer, list.ordered ? `${(list.start ?? 1) + index}. ` : '• ');
    writeBlocks(writer, item, '\n', `${indent}  `);
  });
}

function writeInline(writer: Writer, parent: Parents): void {
  for (const node of parent.children as Nodes[]) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    switch (node.type) {
      case 'text':
        putAligned(writer, node.value.replaceAll('\r', ''), start, end);
        break;
      case 'inlineCode':
        putAligned(writer, node.value, start, end);
        break;
      case 'html':
        if (!node.value.startsWith('<!--')) putAligned(writer, node.value, start, end);
        break;
      case 'break':
        put(writer, '\n');
        break;
      case 'image':
        writer.images.push(toImage(writer.source, node.alt ?? '', node.url, start, end));
        break;
      case 'link':
        writeLink(writer, node, start, end);
        break;
      default:
        if ('children' in node) writeInline(writer, node);
    }
  }
}

function writeLink(writer: Writer, link: Link, start: number, end: number): void {
  const before = writer.chars.length;
  writeInline(writer, link);
  const shown = writer.chars.slice(before).join('');
  const url = link.url.replace(/^mailto:/, '');
  if (shown === link.url || shown === url) return;
  if (shown !== '') put(writer, ' ');
  const at = writer.source.lastIndexOf(link.url, end);
  if (at >= start) putAligned(writer, link.url, at, end);
  else put(writer, link.url);
}

const kinds: Readonly<Record<string, MarkdownImage['kind']>> = {
  gif: 'gif',
  mp4: 'video',
  mov: 'video',
  webm: 'video',
  m4v: 'video',
  mp3: 'audio',
  m4a: 'audio',
  wav: 'audio',
  ogg: 'audio',
};

function toImage(source: string, alt: string, url: string, start: number, end: number): MarkdownImage {
  const extension = /\.([a-z0-9]+)(?:[?#].*)?$/i.exec(url)?.[1]?.toLowerCase() ?? '';
  const altStart = source.startsWith(alt, start + 2) ? start + 2 : -1;
  return { kind: Object.hasOwn(kinds, extension) ? kinds[extension]! : 'image', alt, url, start, end, altStart };
}
