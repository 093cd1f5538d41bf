/** Lengths of the fields of a post as one network counts them. */
import type { Field } from '../draft/field.ts';
import type { Scanned } from '../draft/scanned.ts';
import { type CountedText, certainties, certaintyOf, inReach, type Limit } from '../platform.ts';
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
  const { fields, post } = scanned;
  const counted: (FieldCounts | undefined)[] = [];
  const { view, look } = createView(scanned, settings);
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index]!;
    const known = field.context ? undefined : network.limitsOf.get(field.name);
    const limits = known && inReach(known, post, mediaOf(post, field.thread));
    if (limits && limits.length > 0) look(field, index);
    counted.push(limits && limits.length > 0 ? countField(view, limits) : undefined);
  }
  for (const limit of network.lists) countList(scanned, limit, counted, settings);
  return counted;
}

/** What counting methods see of one field after the other: made once for a post, since posts are counted all the time. */
export function createView(scanned: Scanned, settings: Settings) {
  let at = 0;
  const view: { -readonly [K in keyof CountedText]: CountedText[K] } = {
    text: '',
    pointer: '',
    post: scanned.post,
    settings,
    has: (type) => hasToken(scanned, at, type),
    tokens: (visit, only) => visitTokens(scanned, at, visit, only),
  };
  const look = (field: Field, index: number): void => {
    at = index;
    view.text = field.text;
    view.pointer = field.pointer;
  };
  return { view, look };
}

function countField(view: CountedText, limits: readonly Limit[]): FieldCounts {
  const first = countTo(view, limits[0]!);
  const counts = [first];
  let past = surer(undefined, first);
  for (let i = 1; i < limits.length; i++) {
    const limit = limits[i]!;
    const same = counts.findIndex((each) => each.limit.count === limit.count);
    const count = same < 0 ? countTo(view, limit) : { ...counts[same]!, limit };
    if (same < 0) counts.push(count);
    else if (limit.max > counts[same]!.limit.max) counts[same] = count;
    past = surer(past, count);
  }
  return { counts, past };
}

function countTo(view: CountedText, limit: Limit): Count {
  return { pointer: view.pointer, length: limit.count.count(view), limit };
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

const bits = Object.fromEntries(tokenTypes.map((type, index) => [type, 1 << index])) as Record<TokenType, number>;

/** Whether a field has a token of a type. */
export function hasToken(scanned: Scanned, field: number, type: TokenType): boolean {
  return (scanned.bounds[field]!.kinds & bits[type]) !== 0;
}

type Visit = (type: TokenType, start: number, end: number) => void;

/** Calls back for every token of a field, in order, or only for those of some types. */
function visitTokens(scanned: Scanned, field: number, visit: Visit, only?: readonly TokenType[]): void {
  const { rows } = scanned.rows.tokens;
  const { tokens, tokensEnd, kinds } = scanned.bounds[field]!;
  const wanted = only ? only.reduce((mask, type) => mask | bits[type], 0) : -1;
  if ((wanted & kinds) === 0) return;
  for (let token = tokens; token < tokensEnd; token++) {
    const at = token * TOKEN.stride;
    const type = rows[at]!;
    if ((wanted & (1 << type)) !== 0) visit(tokenTypes[type]!, rows[at + TOKEN.start]!, rows[at + TOKEN.end]!);
  }
}

export function tokenVisitor(scanned: Scanned, field: number): (visit: Visit, only?: readonly TokenType[]) => void {
  return (visit, only) => visitTokens(scanned, field, visit, only);
}
