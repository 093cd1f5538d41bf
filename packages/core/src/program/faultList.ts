/** Collects the faults of all packs while the program is compiled. */

import type { PackFault } from '../packs/packFault.ts';
import { toMessage } from '../report/messages.ts';
import type { Fault } from '../shape/fault.ts';
import { type PathKey, toPointer } from '../shape/pointer.ts';

export interface FaultList {
  readonly faults: PackFault[];
  readonly add: (pack: string, code: string, params: Fault['params'], path: readonly PathKey[]) => void;
  readonly addAll: (pack: string, faults: readonly Fault[], prefix?: string) => void;
}

export function createFaultList(): FaultList {
  const faults: PackFault[] = [];
  const push = (pack: string, { code, params, pointer }: Fault): void => {
    const { near } = params as { near?: string };
    faults.push({ pack, code, params, pointer, message: toMessage(code, params), ...(near && { suggest: near }) });
  };
  return {
    faults,
    add: (pack, code, params, path) => push(pack, { code, params, pointer: toPointer(path) }),
    addAll: (pack, list, prefix = '') =>
      list.forEach((fault) => push(pack, { ...fault, pointer: prefix + fault.pointer })),
  };
}
