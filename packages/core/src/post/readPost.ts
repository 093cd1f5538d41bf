/**
 * Stage one: an unknown value to a Post. Never throws; what is wrong becomes a fault, reads as unknown, and
 * the rest is read.
 */

import { compileReader } from '../shape/compileReader.ts';
import type { Fault } from '../shape/fault.ts';
import { isObject, reasonOf } from '../shape/jsonType.ts';
import { postBounds } from './bounds.ts';
import type { Consent, MediaItem, People, Post } from './post.ts';
import { postShape } from './postShape.generated.ts';
import { readValidPost } from './readValidPost.generated.ts';

const read = compileReader(postShape, { nullIsAbsent: true, ...postBounds });

export interface PostRead {
  readonly post: Post;
  readonly faults: Fault[];
  /** false where nothing at all could be read: then no rule is asked. */
  readonly readable: boolean;
}

/** Facts that hold for every post of a linter, read once, and what is wrong in them. They may lack what a post must have. */
export function readGiven(given: unknown): { given: Given | undefined; faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const clean = read(given, faults) as Given | undefined;
  return { given: clean, faults: faults.filter(({ code }) => code !== 'missing-key') };
}

export type Given = Readonly<Record<string, unknown>>;

/** `given` is laid under the post: the post's own values win. `platform` comes before both. */
export function readPost(raw: unknown, given?: Given, platform?: string): PostRead {
  const faults: Fault[] = [];
  let clean: unknown;
  try {
    clean = readValid(raw) ?? read(raw, faults);
  } catch (error) {
    faults.push({ code: 'unreadable', params: { reason: reasonOf(error) }, pointer: '' });
  }
  const own = (clean ?? read({}, [])) as Raw & Record<string, unknown>;
  if (given) underlay(own, given);
  if (platform !== undefined) own.platform = platform;
  const named = own.platform !== undefined;
  const post = spellOut(own);
  return {
    post,
    faults: named
      ? faults.filter(({ code, params }) => code !== 'missing-key' || params['key'] !== 'platform')
      : faults,
    readable: clean !== undefined,
  };
}

/** The short way for posts that are entirely right; anything else goes the long way, which says what is wrong. */
function readValid(raw: unknown): unknown {
  try {
    return readValidPost(raw);
  } catch {
    return undefined;
  }
}

/** Fills what a post leaves open; objects (account, author, facts) are filled key by key. */
function underlay(own: Record<string, unknown>, given: Given): void {
  for (const key of Object.keys(given)) {
    const below = given[key];
    if (below === undefined) continue;
    const value = own[key];
    if (value === undefined) own[key] = structuredCopy(below);
    else if (isObject(value) && isObject(below)) underlay(value, below);
  }
}

/** The post is changed on its way; what was given is not. */
function structuredCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredCopy);
  if (!isObject(value)) return value;
  const copy: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(value)) copy[key] = structuredCopy(value[key]);
  return copy;
}

/** The post as the reader leaves it: short forms not yet spelled out. */
type Raw = Omit<Post, 'consent' | 'media'> & {
  consent?: Consent | boolean | undefined;
  media?: RawMedia[];
  thread?: { media?: RawMedia[] }[];
};
type RawMedia = Omit<MediaItem, 'consent' | 'people'> & {
  consent?: Consent | boolean | undefined;
  people?: People | People[];
};

function spellOut(raw: Raw): Post {
  raw.kind ??= 'post';
  raw.direction ??= raw.kind === 'comment' || raw.receivedAt !== undefined ? 'inbound' : 'outbound';
  raw.platform ??= 'default';
  raw.language ??= 'en-GB';
  raw.consent = toConsent(raw.consent);
  raw.media?.forEach(spellOutMedia);
  for (const part of raw.thread ?? []) part?.media?.forEach(spellOutMedia);
  (raw.reposted?.media as RawMedia[] | undefined)?.forEach(spellOutMedia);
  return raw as unknown as Post;
}

function spellOutMedia(item: RawMedia | undefined): void {
  if (!item) return;
  item.consent = toConsent(item.consent);
  if (typeof item.people === 'string') item.people = [item.people];
}

function toConsent(consent: Consent | boolean | undefined): Consent | undefined {
  if (typeof consent !== 'boolean') return consent;
  return { status: consent ? 'recorded' : 'none', channels: undefined, until: undefined };
}
