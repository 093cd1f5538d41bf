/** A pack as it is given to a pack as it is used: shape only. What needs other packs is looked at when the program is compiled. */

import type { PackInput } from '../schema/pack.ts';
import { compileReader } from '../shape/compileReader.ts';
import type { Fault } from '../shape/fault.ts';
import { reasonOf } from '../shape/jsonType.ts';
import { packShape } from './packShape.generated.ts';

/** Bounds of one pack. */
export const packBounds = { maxItems: 20_000, maxFaults: 500, maxDepth: 64, maxValues: 200_000 } as const;

const read = compileReader(packShape, { nullIsAbsent: false, ...packBounds });

export function readPackShape(raw: unknown, faults: Fault[]): PackInput | undefined {
  const before = faults.length;
  try {
    const pack = read(raw, faults) as PackInput | undefined;
    return faults.length === before ? pack : undefined;
  } catch (error) {
    faults.push({ code: 'unreadable', params: { reason: reasonOf(error) }, pointer: '' });
    return undefined;
  }
}
