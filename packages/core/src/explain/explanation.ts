/** What an explanation says, as JSON. */
import type { Outcome } from '../program/evaluate.ts';
import type { Severity } from '../schema/types.ts';

/** Why a rule did what it did with one post, and what would have changed it. */
export interface Explanation {
  /** Full id. */
  readonly rule: string;
  readonly clause: string;
  readonly severity: Severity;
  readonly outcome: Outcome;
  /** In a sentence. */
  readonly because: string;
  readonly expansion: Expansion;
  /** What decides whether it applies; all of them have to hold. */
  readonly applies: readonly ExplainedCondition[];
  /** What it looks for, and what of it was found. */
  readonly looked: readonly Looked[];
  /** The places at which its condition was asked, or its evidence counted. */
  readonly places: readonly ExplainedPlace[];
  /** Single changes of the post that would give another outcome. */
  readonly flips: readonly Flip[];
  /** Why there may be flips that are not listed. */
  readonly flipsCut?: string;
  /** Settings it reads, and the pack (or "host") each comes from. */
  readonly settings: readonly ReadSetting[];
  /** Packs, or "host", that have overridden something of it. */
  readonly changedBy: readonly string[];
}

/** A short form spelled out: what the rule comes to. */
export interface Expansion {
  /** A selector, or "post". */
  readonly select: string;
  /** When a selected node is a finding. */
  readonly finding: 'each' | 'when' | 'require' | 'confirm' | 'score';
  readonly condition?: unknown;
  readonly [key: string]: unknown;
}

/** A condition with what came of it, and its parts. */
export interface ExplainedCondition {
  /** JSON Pointer into the rule. */
  readonly pointer: string;
  readonly operator: string;
  /** As it is written, where it has no parts. */
  readonly condition?: unknown;
  /** What came of it, masked; absent where it is not known. */
  readonly value?: unknown;
  readonly unknown?: true;
  /** Of `var`: the place in the post, and who gave the value. */
  readonly at?: string;
  readonly from?: FactOrigin;
  readonly parts?: readonly ExplainedCondition[];
}

/** Who gave a fact: the post, `given` of the linter, the registered accounts, a condition of the pack; or nobody. */
export type FactOrigin = 'post' | 'given' | 'settings' | 'derived' | 'absent';

export interface Looked {
  readonly pointer: string;
  readonly what: string;
  readonly found: readonly PlaceInPost[];
}

export interface PlaceInPost {
  readonly at: string;
  readonly start?: number;
  readonly end?: number;
  /** Masked. */
  readonly text?: string;
}

export interface ExplainedPlace extends PlaceInPost {
  readonly fails: boolean | 'unknown';
  readonly condition?: ExplainedCondition;
  readonly counted?: readonly { readonly label?: string; readonly text?: string; readonly points: number }[];
}

/** One change of the post. */
export interface Flip {
  /** JSON Pointer into the post. */
  readonly at: string;
  /** A value instead of another; null is none. */
  readonly from?: unknown;
  readonly to?: unknown;
  /** Or a text that goes. */
  readonly remove?: string;
  readonly start?: number;
  readonly end?: number;
  readonly outcome: Outcome | 'confirms';
}

export interface ReadSetting {
  readonly path: string;
  readonly value: unknown;
  readonly from: string;
}
