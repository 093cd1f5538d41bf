/**
 * `unified().use(postParse)`: a draft to the tree of its post. Markdown (with front matter) unless the file says that
 * it is plain text. The compiler gives the file back as it was: checking changes nothing.
 */
import type { Plugin, Processor } from 'unified';
import type { Node, Position } from 'unist';
import type { VFile } from 'vfile';
import { createLinter, type Draft, type Linter } from '../linter.ts';
import { type MarkdownPost, readMarkdown } from '../markdown/readMarkdown.ts';
import { lineStarts, positionAt } from '../report/position.ts';
import type { PostNode } from '../tree/nodes.ts';

export type PostFormat = 'markdown' | 'text';

export interface PostParseOptions {
  /** Reads the post; its lexicons and detectors put their marks into the tree. Without one there are frames only. */
  readonly linter?: Linter;
  /** Instead of what the name of the file says: `.txt` is text, anything else Markdown. */
  readonly format?: PostFormat;
}

/** What the transformer needs to know of a tree. */
export interface Parsed {
  readonly linter: Linter;
  readonly draft: Draft;
  readonly source: MarkdownPost;
  /** Made when a place is asked for first. */
  pointers?: WeakMap<object, string>;
}

const parsed = new WeakMap<object, Parsed>();

/**
 * The place of a node in the file that was parsed: positions in the tree are those in its field. Undefined for the post
 * itself, for nodes of other trees, and where the file does not hold it.
 */
export function placeOf(tree: PostNode, node: Node): Position | undefined {
  const of = parsed.get(tree);
  if (!of) return undefined;
  of.pointers ??= pointersOf(tree);
  const pointer = of.pointers.get(node);
  if (pointer === undefined) return undefined;
  return of.source.origin(pointer, node.position?.start.offset, node.position?.end.offset)?.position;
}

/** The field, or the media item, of every node. */
function pointersOf(tree: PostNode): WeakMap<object, string> {
  const pointers = new WeakMap<object, string>();
  const walk = (node: Node & { pointer?: unknown; children?: unknown }, around: string | undefined): void => {
    const pointer = typeof node.pointer === 'string' ? node.pointer : around;
    if (pointer !== undefined) pointers.set(node, pointer);
    if (Array.isArray(node.children)) for (const child of node.children) walk(child as Node, pointer);
  };
  walk(tree, undefined);
  return pointers;
}

/** How a tree was made; undefined where `postParse` did not make it. */
export function parsedOf(tree: object): Parsed | undefined {
  return parsed.get(tree);
}

export const postParse: Plugin<[(PostParseOptions | undefined)?], string, PostNode> = function (
  this: Processor,
  options: PostParseOptions = {},
): void {
  const linter = options.linter ?? createLinter({ packs: [] });
  this.parser = (document: string, file: VFile): PostNode => {
    const format = options.format ?? (file.extname === '.txt' ? 'text' : 'markdown');
    const source = format === 'text' ? readText(document, file.path) : readMarkdown(document, file.path);
    const draft = linter.read(source.post);
    const tree = draft.tree();
    parsed.set(tree, { linter, draft, source });
    return tree;
  };
  this.compiler ??= (_tree: unknown, file: VFile) => String(file);
};

/** A file that is the text of a post, and nothing else. */
function readText(text: string, file = 'draft.txt'): MarkdownPost {
  const starts = lineStarts(text);
  return {
    post: { text },
    origin: (pointer, start = 0, end = text.length) => {
      const [from, to] = pointer === '/text' ? [start, end] : [0, 0];
      return { file, position: positionAt(starts, from, to) };
    },
    textRange: (start, end) => [start, end],
    issues: [],
  };
}
