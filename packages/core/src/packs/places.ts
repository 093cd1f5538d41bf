/** Where in the files of a pack something stands. */
import { lineStarts, pointAt } from '../report/position.ts';
import { fromPointer, toPointer } from '../shape/pointer.ts';
import type { PackFault } from './packFault.ts';
import type { JsonNode } from './parseJson.ts';
import type { PackFiles } from './readPackFiles.ts';

/** A file, and the pointer in the pack of what it holds. */
export interface Part {
  readonly prefix: string;
  readonly file: string;
  /** Undefined where it could not be read. */
  root: JsonNode | undefined;
}

export interface Places {
  readonly range: (file: string, start: number, end: number) => Required<Pick<PackFault, 'range'>>;
  /** A fault of the pack with its file, and its pointer inside that. */
  readonly locate: (fault: PackFault) => PackFault;
  /** The same for a fault whose pointer leads into the file already. */
  readonly locateIn: (file: string, fault: PackFault) => PackFault;
}

export function createPlaces(files: PackFiles, parts: readonly Part[], nameOf: () => unknown): Places {
  const starts = new Map<string, number[]>();

  function range(file: string, start: number, end: number): { range: NonNullable<PackFault['range']> } {
    let lines = starts.get(file);
    if (!lines) starts.set(file, (lines = lineStarts(String(files[file] ?? ''))));
    return { range: { start: pointAt(lines, start), end: pointAt(lines, Math.max(start, end)) } };
  }

  function locate(fault: PackFault): PackFault {
    if (!isOwn(fault.pack)) return fault;
    const [first = '', second = ''] = fromPointer(fault.pointer);
    const part = partAt(toPointer([first, second])) ?? partAt(toPointer([first])) ?? partAt('');
    if (!part) return fault;
    return locateIn(part.file, { ...fault, pointer: fault.pointer.slice(part.prefix.length) });
  }

  const partAt = (prefix: string) => parts.find((part) => part.prefix === prefix);

  /** Of a pack without a name nobody can tell what it goes by: then whatever is of no other is its own. */
  function isOwn(pack: string): boolean {
    const name = nameOf();
    return typeof name === 'string' && name !== '' ? pack === name : !ofTheHost.includes(pack);
  }

  function locateIn(file: string, fault: PackFault): PackFault {
    const root = parts.find((part) => part.file === file)?.root;
    if (!root) return { ...fault, file, ...range(file, 0, 0) };
    const { start, end } = placeOf(root, fromPointer(fault.pointer), fault.meant === 'key');
    return { ...fault, file, ...range(file, start, end) };
  }

  return { range, locate, locateIn };
}

/** What faults of the host's own options go by. */
const ofTheHost = ['settings', 'overrides', 'packs'];

/** The place of the value a way leads to, or of its key; where it leads to nothing, of the last thing it leads to. */
function placeOf(root: JsonNode, path: readonly string[], isKeyMeant: boolean): JsonNode {
  let node = root;
  let key: JsonNode | undefined;
  for (const [index, each] of path.entries()) {
    const entry = node.entries?.find((one) => one.key.value === each);
    const next: JsonNode | undefined = entry?.value ?? (/^\d+$/.test(each) ? node.items?.[Number(each)] : undefined);
    if (!next) break;
    key = index === path.length - 1 ? entry?.key : undefined;
    node = next;
  }
  return isKeyMeant && key ? key : node;
}
