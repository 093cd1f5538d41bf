/**
 * A Markdown tree to the text a person would paste: no markup, a blank line between blocks, list items with
 * their sign, links followed by their address. Each character remembers where in the file it comes from.
 */
import type { Blockquote, Definition, List, Nodes, Parents, Root } from 'mdast';

export interface PlainText {
  readonly value: string;
  /** The stretch of the file that a range of the text comes from. */
  readonly sourceRange: (start: number, end: number) => readonly [number, number];
  /** The range of the text that comes from a stretch of the file; undefined where nothing does. */
  readonly textRange: (start: number, end: number) => readonly [number, number] | undefined;
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
  /** Addresses that links and images refer to by name. */
  readonly definitions: ReadonlyMap<string, Definition>;
}

export interface PlainDraft {
  readonly text: PlainText;
  readonly images: readonly MarkdownImage[];
}

export function toPlainText(tree: Root, source: string): PlainDraft {
  const writer: Writer = { source, chars: [], from: [], images: [], definitions: definitionsOf(tree) };
  writeBlocks(writer, tree, '\n\n', '');
  const value = writer.chars.join('');
  const { from, images } = writer;
  return {
    text: {
      value,
      sourceRange: (start, end) => sourceRange(from, start, end),
      textRange: createTextRange(from, source.length),
    },
    images,
  };
}

/** The first and the last character of the text that come from a stretch of the file. */
function createTextRange(from: readonly number[], length: number): PlainText['textRange'] {
  // Where each character of the file went, made when somebody asks for the first.
  let went: Int32Array | undefined;
  return (start, end) => {
    if (!went) {
      went = new Int32Array(length).fill(-1);
      for (let at = from.length - 1; at >= 0; at--) if (from[at]! >= 0) went[from[at]!] = at;
    }
    const inside = went.subarray(Math.max(0, start), Math.max(0, end)).filter((at) => at >= 0);
    return inside.length === 0 ? undefined : [inside[0]!, inside[inside.length - 1]! + 1];
  };
}

/** The first of each name counts, as CommonMark says. */
function definitionsOf(tree: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  const collect = (node: Nodes): void => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if ('children' in node) for (const child of node.children) collect(child);
  };
  collect(tree);
  return definitions;
}

function sourceRange(from: readonly number[], start: number, end: number): readonly [number, number] {
  let first = start;
  while (first < from.length && from[first]! < 0) first++;
  let last = Math.max(end - 1, first);
  while (last > first && from[last]! < 0) last--;
  const begin = from[Math.min(first, from.length - 1)] ?? 0;
  const close = from[last] ?? begin;
  // The address of a link by reference stands further down than what follows it in the text.
  return [Math.max(0, Math.min(begin, close)), Math.max(0, begin, close) + (end > start && close >= 0 ? 1 : 0)];
}

/** What the reader puts in; `at` is where in the file it stands for something. */
function put(writer: Writer, text: string, at = -1): void {
  for (let i = 0; i < text.length; i++) {
    writer.chars.push(text[i]!);
    writer.from.push(at);
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
      writeInline(writer, node);
      return trimEnd(writer);
    case 'list':
      return writeList(writer, node, indent);
    case 'blockquote':
      return writeQuote(writer, node, indent);
    case 'code':
      return putCode(writer, node);
    case 'html':
      return putHtml(writer, node, '\n');
    default:
      return undefined; // thematic breaks, definitions
  }
}

/** An image at the end of a paragraph leaves the space before it behind, which nobody would paste. */
function trimEnd({ chars, from }: Writer): void {
  while (chars.length > 0 && chars[chars.length - 1] === ' ') {
    chars.pop();
    from.pop();
  }
}

/** What is quoted stays quoted: no network has a sign of its own for it, so every line keeps the one of plain text. */
function writeQuote(writer: Writer, quote: Blockquote, indent: string): void {
  const before = writer.chars.length;
  writeBlocks(writer, quote, '\n\n', '');
  const chars = writer.chars.splice(before);
  const from = writer.from.splice(before);
  if (chars.length === 0) return;
  put(writer, '> ');
  chars.forEach((char, index) => {
    writer.chars.push(char);
    writer.from.push(from[index]!);
    if (char === '\n') put(writer, `${indent}> `);
  });
}

function putCode(writer: Writer, { value, position }: { value: string; position?: Nodes['position'] }): void {
  const start = position?.start.offset ?? 0;
  putAligned(writer, value, start, position?.end.offset ?? start, '\n');
}

/** Comments are notes of the author; other HTML would be pasted as it stands. */
function putHtml(
  writer: Writer,
  { value, position }: { value: string; position?: Nodes['position'] },
  breaks: string,
): void {
  const start = position?.start.offset ?? 0;
  const end = position?.end.offset ?? start;
  for (const { 0: shown, index } of value.matchAll(/(?<=^|-->)(?:(?!<!--)[\s\S])+/g))
    if (shown.trim() !== '') putAligned(writer, shown.trim(), start + index, end, breaks);
}

function writeList(writer: Writer, list: List, indent: string): void {
  list.children.forEach((item, index) => {
    if (index > 0) put(writer, `\n${indent}`);
    put(writer, list.ordered ? `${(list.start ?? 1) + index}. ` : '• ', item.position?.start.offset);
    writeBlocks(writer, item, '\n', `${indent}  `);
  });
}

/** An image leaves no gap behind: of the spaces on both sides of it one is enough. */
function afterImage({ chars, images, source }: Writer, value: string): string {
  const last = images[images.length - 1];
  const before = chars[chars.length - 1] ?? ' ';
  return last && /\s/.test(before) && /\s/.test(source[last.end] ?? '') && source.startsWith(value[0]!, last.end)
    ? value.replace(/^\s/, '')
    : value;
}

function writeInline(writer: Writer, parent: Parents): void {
  for (const node of parent.children as Nodes[]) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    switch (node.type) {
      case 'text':
        putAligned(writer, afterImage(writer, node.value.replaceAll('\r', '')), start, end);
        break;
      case 'inlineCode':
        putAligned(writer, node.value, start, end);
        break;
      case 'html':
        if (/^<br\s*\/?>$/i.test(node.value)) put(writer, '\n');
        else putHtml(writer, node, ' ');
        break;
      case 'break':
        put(writer, '\n');
        break;
      case 'image':
        writer.images.push(toImage(writer.source, node.alt ?? '', node.url, start, end));
        break;
      case 'imageReference': {
        const url = writer.definitions.get(node.identifier)?.url ?? '';
        writer.images.push(toImage(writer.source, node.alt ?? '', url, start, end));
        break;
      }
      case 'link':
        writeLink(writer, node, node.url, start, end);
        break;
      case 'linkReference': {
        const definition = writer.definitions.get(node.identifier);
        const place = definition?.position;
        if (definition) writeLink(writer, node, definition.url, place?.start.offset ?? start, place?.end.offset ?? end);
        else writeInline(writer, node);
        break;
      }
      default:
        if ('children' in node) writeInline(writer, node);
    }
  }
}

/** Without what people leave out when they write an address: https://www. and a slash at the end. */
function bareAddress(url: string): string {
  return url
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/$/, '');
}

/** The text of a link, and its address unless the text is that already. The address stands in the file from `start` to `end`. */
function writeLink(writer: Writer, link: Parents, address: string, start: number, end: number): void {
  const before = writer.chars.length;
  writeInline(writer, link);
  const shown = writer.chars.slice(before).join('');
  // A place in the page the draft is not on leads nowhere, and would read as a hashtag.
  if (address.startsWith('#')) return;
  const url = address.replace(/^mailto:/, '');
  if (shown === address || shown === url || bareAddress(shown) === bareAddress(url)) return;
  if (shown !== '') put(writer, ' ');
  const written = writer.source.slice(start, end);
  const at = written.lastIndexOf(url);
  // Where it is written otherwise (&amp;, \\_) it is aligned from where an address begins.
  const opens = Math.max(written.lastIndexOf(']('), written.lastIndexOf(']:'));
  putAligned(writer, url, start + (at >= 0 ? at : Math.max(0, opens + 2)), end);
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
