/**
 * A pack as files, or as one file. JSON with comments and trailing commas. Files come as `{ path: text }`: this reads no
 * disk.
 */
import { toMessage } from '../report/messages.ts';
import type { PackInput } from '../schema/types.ts';
import { type FileFault, gatherFiles } from './gatherFiles.ts';
import type { PackFault } from './packFault.ts';
import { createPlaces, type Places } from './places.ts';
import { type ReadPackOptions, readPack } from './readPack.ts';

export type PackFiles = Readonly<Record<string, string>>;

export interface PackFromFiles {
  /** The files put together; undefined where one of them is no JSON or the head is missing. Not yet checked. */
  readonly pack: PackInput | undefined;
  /** What is wrong with the files by themselves. */
  readonly faults: readonly PackFault[];
  /** Adds file and place to faults of this pack. */
  readonly locate: (faults: readonly PackFault[]) => PackFault[];
  /**
   * Every fault: those of the files, and those a linter would find in all of them that can be read. By file and place.
   * `pack` is there only where there is none.
   */
  readonly check: (options?: ReadPackOptions) => { pack: PackInput | undefined; faults: readonly PackFault[] };
}

export function readPackFiles(files: PackFiles): PackFromFiles {
  const { pack, parts, faults: found, unread } = gatherFiles(files);
  const places = createPlaces(files, parts, pack['name']);
  const faults = found.map((fault) => toPackFault(fault, places));
  const whole = pack as unknown as PackInput;
  return {
    pack: unread.length === 0 ? whole : undefined,
    faults,
    locate: (others) => others.map(places.locate),
    check: (options = {}) => {
      const isNothing = unread.some(({ pointer }) => pointer === '');
      const others = isNothing ? [] : readPack(pack, options, unread).faults;
      const all = [...faults, ...others.map(places.locate)].sort(byPlace);
      return { pack: all.length === 0 ? whole : undefined, faults: all };
    },
  };
}

function toPackFault({ code, params, file, pointer, start, end }: FileFault, places: Places): PackFault {
  const { near } = params as { near?: string };
  const range = places.range(file, start, end);
  return {
    pack: '',
    code,
    params,
    pointer,
    message: toMessage(code, params),
    ...(near && { suggest: near }),
    file,
    range,
  };
}

/** Faults of other packs, which have no file here, come last. */
function byPlace(a: PackFault, b: PackFault): number {
  if (a.file !== b.file) return a.file === undefined ? 1 : b.file === undefined ? -1 : a.file < b.file ? -1 : 1;
  return (a.range?.start.offset ?? 0) - (b.range?.start.offset ?? 0);
}
