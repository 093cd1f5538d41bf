/**
 * A pack as files: policy.json, settings.json, facts.json, lexicons/*.json, clauses/*.json, or one file that
 * holds it all. JSON with comments and trailing commas. Files come as `{ path: text }`: this reads no disk.
 */
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { toMessage } from '../report/messages.ts';
import { lineStarts, pointAt } from '../report/position.ts';
import type { PackInput } from '../schema/types.ts';
import { fromPointer, toPointer } from '../shape/pointer.ts';
import type { PackFault } from './packFault.ts';

export type PackFiles = Readonly<Record<string, string>>;

export interface PackFromFiles {
  /** The files put together; undefined where one of them is no JSON or the head is missing. Not yet checked. */
  readonly pack: PackInput | undefined;
  readonly faults: readonly PackFault[];
  /** Adds file and place to faults whose pointers lead into the pack. */
  readonly locate: (faults: readonly PackFault[]) => PackFault[];
}

/** Where each part of the pack comes from: the longest prefix of a pointer tells the file. */
interface Part {
  readonly prefix: readonly string[];
  readonly file: string;
  readonly root: Node | undefined;
}

const sections = ['settings', 'facts'] as const;
const folders = ['lexicons', 'clauses'] as const;

export function readPackFiles(files: PackFiles): PackFromFiles {
  const faults: PackFault[] = [];
  const parts: Part[] = [];
  const pack: Record<string, unknown> = {};
  const paths = Object.keys(files).sort();
  const single =
    paths.length === 1 && !(folders as readonly string[]).includes(paths[0]!.split('/')[0]!) ? paths[0] : undefined;
  const head = single ?? 'policy.json';

  const read = (file: string, prefix: readonly string[]): unknown => {
    const parsed = parse(file, files[file]!, faults);
    parts.push({ prefix, file, root: parsed });
    return parsed && getNodeValue(parsed);
  };

  if (!(head in files)) faults.push(faultOf('missing-file', { file: head }, head, files));
  else Object.assign(pack, read(head, []));
  if (!single) {
    for (const section of sections) if (`${section}.json` in files) pack[section] = read(`${section}.json`, [section]);
    for (const folder of folders) {
      const inFolder = paths.filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.json'));
      pack[folder] = inFolder.map((path, index) => read(path, [folder, String(index)]));
    }
  }
  const known = new Set(parts.map(({ file }) => file));
  for (const path of paths)
    if (!known.has(path) && path !== head) faults.push(faultOf('unexpected-file', { file: path }, path, files));
  return {
    pack: faults.some(({ code }) => code === 'json-syntax' || code === 'missing-file')
      ? undefined
      : (pack as unknown as PackInput),
    faults,
    locate: (found) => found.map((fault) => locate(fault, parts, files)),
  };
}

function parse(file: string, text: string, faults: PackFault[]): Node | undefined {
  const errors: ParseError[] = [];
  // A byte order mark is no part of the JSON; a space in its place keeps the offsets.
  const root = parseTree(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true });
  for (const { error, offset, length } of errors.slice(0, 3)) {
    const found =
      offset >= text.length
        ? 'end of the file'
        : `"${text.slice(offset, offset + Math.min(length, 20))}" (${printParseErrorCode(error)})`;
    faults.push(faultOf('json-syntax', { found }, file, files(file, text), offset, offset + length));
  }
  if (root === undefined && errors.length === 0)
    faults.push(faultOf('json-syntax', { found: 'an empty file' }, file, files(file, text)));
  return root;
}

const files = (file: string, text: string): PackFiles => ({ [file]: text });

function faultOf(
  code: string,
  params: Record<string, unknown>,
  file: string,
  texts: PackFiles,
  start = 0,
  end = 0,
): PackFault {
  return {
    pack: '',
    code,
    params,
    pointer: '',
    message: toMessage(code, params),
    file,
    range: rangeIn(texts[file] ?? '', start, end),
  };
}

function rangeIn(text: string, start: number, end: number): NonNullable<PackFault['range']> {
  const starts = lineStarts(text);
  return { start: pointAt(starts, start), end: pointAt(starts, Math.max(start, end)) };
}

/** The place of a pointer: of the value it leads to or, where that is missing, of the nearest thing around it. */
function locate(fault: PackFault, parts: readonly Part[], texts: PackFiles): PackFault {
  const path = fault.pointer === '' ? [] : fromPointer(fault.pointer);
  const part = [...parts]
    .sort((a, b) => b.prefix.length - a.prefix.length)
    .find(({ prefix }) => prefix.every((key, index) => path[index] === key));
  if (!part?.root) return fault;
  const inner = path.slice(part.prefix.length);
  const root = part.root;
  let node: Node = root;
  let at = 0;
  for (; at < inner.length; at++) {
    const next: Node | undefined = step(node, inner[at]!);
    if (!next) break;
    node = next;
  }
  // Of a key that is wrong by itself the key is shown, not its value.
  const shown =
    fault.code === 'unknown-key' && node.parent?.type === 'property' ? (node.parent.children?.[0] ?? node) : node;
  return {
    ...fault,
    pointer: toPointer(inner),
    file: part.file,
    range: rangeIn(texts[part.file]!, shown.offset, shown.offset + shown.length),
  };
}

function step(node: Node, key: string): Node | undefined {
  return findNodeAtLocation(node, [node.type === 'array' ? Number(key) : key]);
}
