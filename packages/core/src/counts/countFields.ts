/** Lengths of the fields of a post as one network counts them. */
import type { Field } from '../draft/field.ts';
import type { Scanned } from '../draft/scanned.ts';
import { certainties, certaintyOf, inReach, type Limit } from '../platform.ts';
import type { Items, MediaItem, Post } from '../post/post.ts';
import type { Network } from '../program/network.ts';
import { TOKEN, type TokenType, tokenTypes } from '../scan/rows.ts';

/** A text, or the entries of a list, counted in one way. */
export interface Count {
  readonly pointer: string;
  readonly length: number;
  readonly limit: Limit;
}

export interface FieldCounts {
  /** One for each way of counting, with the most the network takes. */
  readonly counts: readonly Count[];
  /** The limit it is past, the surest first; undefined where it fits. */
  readonly past: Count | undefined;
}

type Settings = Readonly<Record<string, unknown>>;

/** The counts of every field, undefined where the network has no known limit for it or it is not published there. */
export function countFields(scanned: Scanned, network: Network, settings: Settings = {}): (FieldCounts | undefined)[] {
  const counted = scanned.fields.map((field, index) => {
    const known = field.context ? undefined : network.limitsOf.get(field.name);
    const limits = known && inReach(known, scanned.post, mediaOf(scanned.post, field.thread));
    if (!limits || limits.length === 0) return undefined;
    return countField(scanned, field, index, limits, settings);
  });
  for (const limit of network.lists) countList(scanned, limit, counted, settings);
  return counted;
}

function countField(
  scanned: Scanned,
  { text, pointer }: Field,
  index: number,
  limits: readonly Limit[],
  settings: Settings,
): FieldCounts {
  const { post } = scanned;
  const counts: Count[] = [];
  let past: Count | undefined;
  for (const limit of limits) {
    const known = counts.find((each) => each.limit.count === limit.count);
    const length =
      known?.length ??
      limit.count.count({
        text,
        pointer,
        post,
        settings,
        has: (type) => hasToken(scanned, index, type),
        tokens: tokenVisitor(scanned, index),
      });
    const count = { pointer, length, limit };
    if (!known) counts.push(count);
    else if (limit.max > known.limit.max) counts[counts.indexOf(known)] = count;
    past = surer(past, count);
  }
  return { counts, past };
}

/** The entries of a list together; what is wrong with it is found at its last entry. */
function countList(scanned: Scanned, limit: Limit, counted: (FieldCounts | undefined)[], settings: Settings): void {
  const { post, fields } = scanned;
  if (inReach([limit], post, undefined).length === 0) return;
  const entries = fields.filter(({ name, context }) => name === limit.field && !context);
  const last = entries[entries.length - 1];
  if (!last) return;
  const text = limit.count.join!(entries.map((field) => field.text));
  const pointer = last.pointer.slice(0, last.pointer.lastIndexOf('/'));
  const none = { has: () => false, tokens: () => {} };
  const count = { pointer, length: limit.count.count({ text, pointer, post, settings, ...none }), limit };
  const index = fields.indexOf(last);
  const own = counted[index];
  counted[index] = { counts: [...(own?.counts ?? []), count], past: surer(own?.past, count) };
}

/** Of what a text is past, what is surest; of two as sure the larger figure. */
function surer(past: Count | undefined, count: Count): Count | undefined {
  if (count.length <= count.limit.max) return past;
  if (!past) return count;
  const difference = sureness(count.limit) - sureness(past.limit);
  return difference < 0 || (difference === 0 && count.limit.max > past.limit.max) ? count : past;
}

const sureness = (limit: Limit) => certainties.indexOf(certaintyOf(limit));

/** The media of the post, or of one part of its thread. */
export function mediaOf(post: Post, thread: number): Items<MediaItem> | undefined {
  return thread < 0 ? post.media : post.thread?.[thread]?.media;
}

/** Whether a field has a token of a type. */
export function hasToken(scanned: Scanned, field: number, type: TokenType): boolean {
  return (scanned.bounds[field]!.kinds & (1 << tokenTypes.indexOf(type))) !== 0;
}

/** Calls back for every token of a field, in order. */
export function tokenVisitor(
  scanned: Scanned,
  field: number,
): (visit: (type: TokenType, start: number, end: number) => void) => void {
  const { rows } = scanned.rows.tokens;
  const { tokens, tokensEnd } = scanned.bounds[field]!;
  return (visit) => {
    for (let token = tokens; token < tokensEnd; token++) {
      const at = token * TOKEN.stride;
      visit(tokenTypes[rows[at]!]!, rows[at + TOKEN.start]!, rows[at + TOKEN.end]!);
    }
  };
}
