/** What a score has made of a unit of text. */

import type { Node } from '../detect/nodes.ts';
import type { MissingFact } from '../logic/term.ts';
import type { Severity } from '../schema/pack.ts';

export interface Scored {
  /** The level it has reached or, where it cannot be told, the highest it may reach. */
  readonly severity: Severity;
  readonly counted: readonly Counted[];
  /** Facts whose points are not known. */
  readonly missing: readonly MissingFact[];
}

/** A row of the evidence that counted. */
export interface Counted {
  /** What was found; undefined where a fact counted. */
  readonly node: Node | undefined;
  /** JSON Pointer of the fact, or "". */
  readonly at: string;
  /** What the rule calls it, where it does. */
  readonly label: string | undefined;
  readonly points: number;
}
