/** The YAML between `---` lines at the head of a draft, with the place of every key. */
import { isMap, isNode, parseDocument } from 'yaml';

export interface FrontMatterError {
  /** `front-matter` if absent. */
  readonly code?: 'front-matter-open';
  readonly reason: string;
  readonly start: number;
  readonly end: number;
}

export interface FrontMatter {
  readonly data: Record<string, unknown>;
  /** Offset in the file where the body begins. */
  readonly bodyStart: number;
  readonly errors: readonly FrontMatterError[];
  /** The place of a value in the file, or of the nearest thing around it. */
  readonly rangeOf: (path: readonly string[]) => readonly [number, number] | undefined;
}

const fence = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)(?:\r?\n)?^---[ \t]*(?:\r?\n|$)/m;

/** Front matter in the eyes of its author: `---` and a key, but not in the first line, or never closed. */
function openFence(source: string): FrontMatterError[] {
  const match = /^\ufeff?\s*(---[ \t]*)\r?\n[ \t]*[A-Za-z]\w*:(?=\s)/.exec(source);
  if (!match) return [];
  const start = match[0].indexOf('---');
  return [{ code: 'front-matter-open', reason: '---', start, end: start + 3 }];
}

/** Keys that stand elsewhere. */
export function noFrontMatter(data: Readonly<Record<string, unknown>>): FrontMatter {
  return { data: { ...data }, bodyStart: 0, errors: [], rangeOf: () => undefined };
}

export function readFrontMatter(source: string): FrontMatter {
  const match = fence.exec(source);
  if (!match || match.index > 0)
    return {
      data: {},
      bodyStart: source.startsWith('\ufeff') ? 1 : 0,
      errors: openFence(source),
      rangeOf: () => undefined,
    };
  const yaml = match[1]!;
  const offset = match[0].indexOf('\n') + 1;
  const document = parseDocument(yaml, { prettyErrors: false, stringKeys: true });
  const errors: FrontMatterError[] = document.errors.map(({ message, pos: [start, end] }) => ({
    reason: message,
    start: offset + start,
    end: offset + end,
  }));
  const isObject = isMap(document.contents);
  if (errors.length === 0 && !isObject && document.contents !== null) {
    errors.push({ reason: 'something other than a list of keys', start: offset, end: offset + yaml.length });
  }
  return {
    data: isObject && errors.length === 0 ? toData(document) : {},
    bodyStart: match[0].length,
    errors,
    rangeOf: (path) => {
      for (let length = path.length; length > 0; length--) {
        const keys = path.slice(0, length).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
        const node: unknown = document.getIn(keys, true);
        if (isNode(node) && node.range) return [offset + node.range[0], offset + node.range[1]];
      }
      return undefined;
    },
  };
}

/** Aliases may stand for the same thing at most a hundred times: a small file must not become a huge post. */
function toData(document: ReturnType<typeof parseDocument>): Record<string, unknown> {
  try {
    return document.toJS({ maxAliasCount: 100 }) as Record<string, unknown>;
  } catch {
    return {};
  }
}
