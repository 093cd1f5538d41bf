import type { PackFault } from '@postlint/core';

/** Wrong use of the command line: said in words, without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A pack with faults, each with its place. */
export class BrokenPack extends Error {
  override readonly name = 'BrokenPack';
  readonly faults: readonly PackFault[];
  constructor(where: string, faults: readonly PackFault[]) {
    const lines = faults.map(({ file, range, pointer, message }) => {
      const place = file ? `${file}${range ? `:${range.start.line}:${range.start.column}` : ''}` : pointer || '/';
      return `  ${place}: ${message}`;
    });
    super(`${faults.length === 1 ? 'A fault' : `${faults.length} faults`} in the pack ${where}:\n${lines.join('\n')}`);
    this.faults = faults;
  }
}
