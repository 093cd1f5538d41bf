/** One thing to check, or one that could not be read. */
import type { Issue, Position } from '@postlint/core';

export interface Origin {
  readonly file: string;
  readonly position: Position;
}

export interface InputItem {
  /** As it was named on the command line. */
  readonly file: string;
  /** The line it begins on, from 1. */
  readonly line: number;
  /** What is to be checked; undefined where `issues` say why it cannot be. */
  readonly post?: unknown;
  /** true where the file or line could not be read at all. */
  readonly unreadable: boolean;
  /** What is wrong with the file. */
  readonly issues: readonly Issue[];
  /** The place in the file of a place in the post. */
  readonly origin?: (pointer: string, start?: number, end?: number) => Origin | undefined;
}

/** An item for what cannot be read. */
export function unreadable(
  file: string,
  line: number,
  code: string,
  message: string,
  params: Record<string, unknown> = {},
  range?: Position,
): InputItem {
  return {
    file,
    line,
    unreadable: true,
    issues: [{ code, params, message, ...(range && { range }), effect: 'unchecked' }],
  };
}
