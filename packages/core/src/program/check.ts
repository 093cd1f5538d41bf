/** What conditions see while one post is checked for one network. */

import type { FieldCounts } from '../counts/countFields.ts';
import type { Detected } from '../detect/detected.ts';
import type { Steps, Truth } from '../logic/term.ts';
import type { Post } from '../post/post.ts';
import type { Fault } from '../shape/fault.ts';
import type { Network } from './network.ts';

export interface Check {
  readonly detected: Detected;
  readonly post: Post;
  readonly platform: Network;
  readonly settings: Readonly<Record<string, unknown>>;
  /** By index of the field; undefined where no limit is known. */
  readonly counts: readonly (FieldCounts | undefined)[];
  /** Milliseconds since 1970, or undefined where the host gave no time. */
  readonly now: number | undefined;
  /** Facts that follow from conditions, worked out once. */
  readonly derived: Map<string, Truth>;
  /** What went wrong while it was checked. */
  readonly faults: Fault[];
  /** How many steps the rules may still take, all together. */
  readonly steps: Steps;
}

/**
 * A step is a node that a rule looks at, sixteen values of a condition, or an item of a list. A thousand rules that look at
 * every word of a post of ten thousand characters lie well inside; all of them together take a second or two.
 */
export const maxSteps = 5_000_000;

/** All the steps of a check. */
export const newSteps = (): Steps => ({ left: maxSteps, isTooLarge: false });
