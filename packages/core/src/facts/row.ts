/** A fact: a path of a post that rules may read, with what absence means and the question that asks for it. */
import type { MediaItem, Post } from '../post/post.ts';

export interface FactRow {
  /** Without `post.`, e.g. `account.type`; facts of a media item start with `media.`. */
  readonly path: string;
  readonly type: 'string' | 'number' | 'boolean' | 'time' | 'list' | 'object';
  readonly values?: readonly string[];
  /** What absence stands for: 'unknown', or a known value (null: there is none). */
  readonly absent: 'unknown' | { readonly value: unknown };
  readonly ask: string;
  readonly who: string;
  readonly example?: unknown;
}

/**
 * Facts of the post are read by a literal getter each: an inline cache of its own makes it as fast as
 * hand-written code, and no path is ever looked up by name, so no prototype is reached.
 */
export interface PostFact extends FactRow {
  readonly of: 'post';
  readonly get: (post: Post) => unknown;
}

export interface MediaFact extends FactRow {
  readonly of: 'media';
  readonly get: (item: MediaItem) => unknown;
}

/** A fact a pack declares; `from` is the condition it follows from unless the post gives it. */
export interface PackFact extends FactRow {
  readonly of: 'pack';
  readonly name: string;
  readonly from?: unknown;
  /** The pack that declares it, e.g. icb. */
  readonly pack: string;
}
