/** What layer one finds, by list. Used again by every post: a post finds something of a few lists, not of all. */
import type { Match } from './lexicon.ts';

export interface Found {
  readonly add: (list: number, match: Match) => void;
  /** The matches of a list, in order of the units they begin with. */
  readonly of: (list: number) => readonly Match[] | undefined;
  /** The lists that have any. */
  readonly lists: readonly number[];
  readonly clear: () => void;
}

export function createFound(lists: number): Found {
  const matches = new Array<Match[] | undefined>(lists).fill(undefined);
  const touched: number[] = [];
  return {
    lists: touched,
    of: (list) => matches[list],
    add: (list, match) => {
      const known = matches[list];
      if (known) known.push(match);
      else {
        matches[list] = [match];
        touched.push(list);
      }
    },
    clear: () => {
      for (const list of touched) matches[list] = undefined;
      touched.length = 0;
    },
  };
}
