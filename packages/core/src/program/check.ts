/** What conditions see while one post is checked for one network. */

import type { FieldCounts } from '../counts/countFields.ts';
import type { Detected } from '../detect/detected.ts';
import type { Truth } from '../logic/term.ts';
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
}
