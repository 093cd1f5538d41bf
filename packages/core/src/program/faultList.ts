/** Collects the faults of all packs while the program is compiled: each once, a bounded number of them. */

import type { PackFault } from '../packs/packFault.ts';
import { toMessage } from '../report/messages.ts';
import type { Fault } from '../shape/fault.ts';
import { type PathKey, toPointer } from '../shape/pointer.ts';
import { programBounds } from './bounds.ts';
import { createUnread, placeOf, type Unreadable } from './unread.ts';

export interface FaultList {
  readonly faults: readonly PackFault[];
  readonly add: (pack: string, code: string, params: Fault['params'], path: readonly PathKey[], meant?: 'key') => void;
  readonly addAll: (pack: string, faults: readonly Fault[]) => void;
  /** Faults of the shape: what they speak of could not be read, and later faults that follow from that are left out. */
  readonly addUnread: (pack: string, faults: readonly Fault[], readAs?: ReadonlyMap<string, string>) => void;
  /** A place that could not be read, for which somebody else has a fault. */
  readonly skip: (pack: string, place: Unreadable) => void;
  /** true where no more are taken: then nobody need work out what they would say. */
  readonly isFull: () => boolean;
  /** true where there are so many that nobody reads what each unknown name may have been meant to be. */
  readonly isLong: () => boolean;
}

export function createFaultList(): FaultList {
  const faults: PackFault[] = [];
  const seen = new Set<string>();
  const unread = createUnread();
  /** Keys that were read as others: what is said of those is said of them. */
  const keys = new Map<string, string>();
  let isFull = false;

  function push(pack: string, found: Fault): void {
    if (isFull) return;
    const fault = keys.size > 0 ? { ...found, pointer: placeInPack(pack, found.pointer, keys) } : found;
    if (unread.explains(pack, fault)) return;
    const whole = toPackFault(pack, fault.code === 'no-timezone' ? ofSettings(fault) : fault);
    // One time zone serves all that wait for it.
    const key = fault.code === 'no-timezone' ? fault.code : `${pack} ${fault.code} ${fault.pointer} ${whole.message}`;
    if (seen.has(key)) return;
    seen.add(key);
    isFull = faults.length === programBounds.faults;
    faults.push(
      isFull ? toPackFault(pack, { ...fault, code: 'too-many-faults', params: { max: faults.length } }) : whole,
    );
  }

  const addAll = (pack: string, list: readonly Fault[]) => list.forEach((fault) => push(pack, fault));
  return {
    faults,
    addAll,
    add: (pack, code, params, path, meant) =>
      push(pack, { code, params, pointer: toPointer(path), ...(meant && { meant }) }),
    isFull: () => isFull,
    isLong: () => faults.length >= longList,
    addUnread: (pack, list, readAs = new Map()) => {
      const read = new Set(readAs.values());
      for (const fault of list) {
        if (unread.explains(pack, fault)) continue;
        push(pack, fault);
        if (!read.has(fault.pointer)) unread.add(pack, { pointer: placeOf(fault) });
      }
      for (const [as, is] of readAs) keys.set(`${pack} ${as}`, is);
    },
    skip: unread.add,
  };
}

const longList = 100;

function toPackFault(pack: string, { code, params, pointer, meant }: Fault): PackFault {
  const { near } = params as { near?: string };
  const message = toMessage(code, params);
  return { pack, code, params, pointer, ...(meant && { meant }), message, ...(near && { suggest: near }) };
}

/** What is missing is missing in the settings; who waits for it is said there. */
function ofSettings({ code, pointer }: Fault): Fault {
  return { code, params: { by: pointer }, pointer: '/settings' };
}

/** A pointer with the keys that stand in the pack, where some were read as others. */
function placeInPack(pack: string, pointer: string, keys: ReadonlyMap<string, string>): string {
  let place = '';
  for (const key of pointer.split('/').slice(1)) place = keys.get(`${pack} ${place}/${key}`) ?? `${place}/${key}`;
  return place;
}
