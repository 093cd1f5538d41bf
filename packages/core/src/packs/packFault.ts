/** What is wrong with a pack, ready for people: which pack, where, in words. */
import type { Fault } from '../shape/fault.ts';

export interface PackFault extends Fault {
  readonly pack: string;
  readonly message: string;
  /** The nearest right name, where there is one. */
  readonly suggest?: string;
  /** The file and place, where the pack was read from files. */
  readonly file?: string;
  readonly range?: { readonly start: Point; readonly end: Point };
}

export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Thrown by `createLinter` for broken packs: one error that lists every fault. */
export class PackError extends Error {
  override readonly name = 'PackError';
  readonly faults: readonly PackFault[];

  constructor(faults: readonly PackFault[]) {
    const lines = faults.map((fault) => `  ${fault.pack}${fault.pointer}: ${fault.message}`);
    super(`${faults.length === 1 ? 'A fault' : `${faults.length} faults`} in the packs:\n${lines.join('\n')}`);
    this.faults = faults;
  }
}
