/** A pack as it is given to a pack as it is used: shape only. What needs other packs is looked at when the program is compiled. */

import type { PackInput } from '../schema/pack.ts';
import { compileReader } from '../shape/compileReader.ts';
import type { Fault } from '../shape/fault.ts';
import { reasonOf } from '../shape/jsonType.ts';
import { mend } from './mend.ts';
import { packShape } from './packShape.generated.ts';

/** Bounds of one pack. A pack of a hundred thousand phrases, each with a note and a source, lies well inside. */
export const packBounds = {
  /** Entries of one list, keys of one object: the phrases of one lexicon are the longest of them. */
  maxItems: 200_000,
  maxFaults: 500,
  /** Levels of a value of any shape: enough for the deepest condition, whose operators are two levels each. */
  maxDepth: 100,
  maxValues: 200_000,
  maxTotal: 2_000_000,
  maxText: 16_777_216,
} as const;

const read = compileReader(packShape, { nullIsAbsent: false, readsNear: true, ...packBounds });

/** A pack as far as it can be read. */
export interface PackRead {
  /** Sound in shape; where there are faults, with stand-ins for what is wrong. Undefined where nothing could be read. */
  readonly pack: PackInput | undefined;
  readonly faults: readonly Fault[];
  /** Pointers of keys that were meant to be others: what they were read as, and what they are. */
  readonly readAs: ReadonlyMap<string, string>;
}

export function readPackShape(raw: unknown): PackRead {
  const faults: Fault[] = [];
  const readAs = new Map<string, string>();
  let pack: unknown;
  try {
    pack = read(raw, faults, readAs);
  } catch (error) {
    faults.push({ code: 'unreadable', params: { reason: reasonOf(error) }, pointer: '' });
  }
  if (pack === undefined) return { pack: undefined, faults, readAs };
  return { pack: (faults.length > 0 ? mend(packShape, pack) : pack) as PackInput, faults, readAs };
}
