/** Where in the files of a pack something stands. */
import { lineStarts, positionAt } from '../report/position.ts';
import { fromPointer, toPointer } from '../shape/pointer.ts';
import type { Part } from './gatherFiles.ts';
import type { PackFault } from './packFault.ts';
import type { JsonNode } from './parseJson.ts';
import type { PackFiles } from './readPackFiles.ts';

export interface Places {
  readonly range: (file: string, start: number, end: number) => NonNullable<PackFault['range']>;
  /** A fault of the pack with its file, and its pointer inside that. */
  readonly locate: (fault: PackFault) => PackFault;
}

/** `name` is that of the pack. */
export function createPlaces(files: PackFiles, parts: readonly Part[], name: unknown): Places {
  const starts = new Map<string, number[]>();
  const byPrefix = new Map(parts.map((part) => [part.prefix, part]));

  function range(file: string, start: number, end: number): NonNullable<PackFault['range']> {
    let lines = starts.get(file);
    if (!lines) starts.set(file, (lines = lineStarts(Object.hasOwn(files, file) ? String(files[file]) : '')));
    return positionAt(lines, start, Math.max(start, end));
  }

  function locate(fault: PackFault): PackFault {
    if (!isOwn(fault.pack)) return fault;
    const [first = '', second = ''] = fromPointer(fault.pointer);
    const part = byPrefix.get(toPointer([first, second])) ?? byPrefix.get(toPointer([first])) ?? byPrefix.get('');
    if (!part) return fault;
    const pointer = fault.pointer.slice(part.prefix.length);
    const place = part.root ? placeOf(part.root, fromPointer(pointer), fault.meant === 'key') : { start: 0, end: 0 };
    return { ...fault, pointer, file: part.file, range: range(part.file, place.start, place.end) };
  }

  /** Of a pack without a name nobody can tell what it goes by: then whatever is of no other is its own. */
  function isOwn(pack: string): boolean {
    return typeof name === 'string' && name !== '' ? pack === name : !ofTheHost.includes(pack);
  }

  return { range, locate };
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
