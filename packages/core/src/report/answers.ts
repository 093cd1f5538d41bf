/** The answers a post brings to confirmations, in the full form or the short one. */
import type { Post } from '../post/post.ts';
import type { Fault } from '../shape/fault.ts';
import { toPointer } from '../shape/pointer.ts';

export interface Answer {
  readonly rule: string;
  /** Undefined in the short form, which fits any content. */
  readonly fingerprint: string | undefined;
  readonly given: { answer: boolean; by?: string; at?: string };
  readonly pointer: string;
  used: boolean;
}

interface Declaration {
  readonly rule: string;
  readonly fingerprint: string;
  readonly answer: boolean;
  readonly by: string;
  readonly at: string;
}

export function answersOf({ declarations }: Post, take: 'full' | 'any', faults: Fault[]): Answer[] {
  if (!declarations) return [];
  if (Array.isArray(declarations)) return (declarations as readonly (Declaration | undefined)[]).flatMap(toAnswer);
  return Object.entries(declarations as Readonly<Record<string, boolean>>).flatMap(([rule, answer]) => {
    const pointer = toPointer(['declarations', rule]);
    if (take === 'any') return [{ rule, fingerprint: undefined, given: { answer }, pointer, used: false }];
    faults.push({ code: 'declaration-not-taken', params: { rule }, pointer });
    return [];
  });
}

function toAnswer(entry: Declaration | undefined, index: number): Answer[] {
  if (!entry) return [];
  const { rule, fingerprint, answer, by, at } = entry;
  // The reader has named what is missing: an answer to nothing in particular may not stand for everything.
  if (typeof fingerprint !== 'string' || typeof answer !== 'boolean') return [];
  return [{ rule, fingerprint, given: { answer, by, at }, pointer: `/declarations/${index}`, used: false }];
}
