/**
 * Which lexicons are looked at: those of which a literal run stands in the text, and sequences of which a part was found
 * that they cannot do without. All others have no matches, and cost nothing.
 */
import type { Scanned } from '../draft/scanned.ts';
import type { Found } from './found.ts';
import type { Sequence } from './joinSequence.ts';

interface Lexicon {
  /** The list of its literal phrases. */
  readonly literal: number;
  readonly sequences: readonly Sequence[];
}

export interface Triggers {
  /**
   * Calls `visit` for every lexicon that may have matches, each after those it refers to, with the places of its
   * sequences that may match; it tells whether there were any.
   */
  readonly run: (
    scanned: Scanned,
    found: Found,
    visit: (lexicon: number, sequences: readonly number[]) => boolean,
  ) => void;
}

/** What a list or lexicon may bring a match to: a lexicon, by one of its sequences, or by its literal phrases (-1). */
interface Target {
  readonly lexicon: number;
  readonly sequence: number;
}

export function createTriggers(lexicons: readonly Lexicon[], lists: number): Triggers {
  const byList = new Array<Target | undefined>(lists).fill(undefined);
  const byLexicon = lexicons.map((): Target[] => []);
  /** Sequences of nothing but tokens and marks, with the kinds of tokens they need, a bit each. */
  const others: (Target & { readonly kinds: number })[] = [];

  lexicons.forEach(({ literal, sequences }, lexicon) => {
    byList[literal] = { lexicon, sequence: -1 };
    sequences.forEach(({ parts, anchor }, sequence) => {
      const target = { lexicon, sequence };
      const { run, lexicon: reference } = parts[anchor]!;
      if (run !== undefined) byList[run] = target;
      else if (reference !== undefined) byLexicon[reference]!.push(target);
      else others.push({ ...target, kinds: parts.reduce((bits, { token }) => bits | bitOf(token), 0) });
    });
  });

  /** Lexicons that are to be looked at, a bit each, and their sequences. Used again by every run. */
  const due = new Uint32Array((lexicons.length + 31) >> 5);
  const pending = lexicons.map((): number[] => []);

  function add({ lexicon, sequence }: Target): void {
    due[lexicon >> 5]! |= 1 << (lexicon & 31);
    if (sequence >= 0) pending[lexicon]!.push(sequence);
  }

  function run(
    scanned: Scanned,
    found: Found,
    visit: (lexicon: number, sequences: readonly number[]) => boolean,
  ): void {
    for (const list of found.lists) {
      const target = byList[list];
      if (target) add(target);
    }
    if (others.length > 0) {
      const kinds = scanned.bounds.reduce((bits, field) => bits | field.kinds, 0);
      for (const target of others) if ((target.kinds & ~kinds) === 0) add(target);
    }
    // What a lexicon brings in comes behind it.
    for (let block = 0; block < due.length; block++) {
      while (due[block] !== 0) {
        const lowest = 31 - Math.clz32(due[block]! & -due[block]!);
        due[block]! &= ~(1 << lowest);
        const lexicon = block * 32 + lowest;
        const sequences = pending[lexicon]!;
        if (sequences.length > 1) sequences.sort((a, b) => a - b);
        const any = visit(lexicon, sequences);
        if (sequences.length > 0) sequences.length = 0;
        if (any) for (const target of byLexicon[lexicon]!) add(target);
      }
    }
  }

  return { run };
}

function bitOf(token: number | undefined): number {
  return token === undefined ? 0 : 1 << token;
}
