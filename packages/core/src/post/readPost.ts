/**
 * Stage one: an unknown value to a Post. Never throws; what is wrong becomes a fault, reads as unknown, and
 * the rest is read.
 */
import { compileReader, reasonOf } from '../shape/compileReader.ts';
import type { Fault } from '../shape/fault.ts';
import { postBounds } from './bounds.ts';
import type { Consent, MediaItem, People, Post } from './post.ts';
import { postShape } from './postShape.generated.ts';

const read = compileReader(postShape, { nullIsAbsent: true, ...postBounds });

export interface PostRead {
  readonly post: Post;
  readonly faults: Fault[];
  /** false where nothing at all could be read: then no rule is asked. */
  readonly readable: boolean;
}

export function readPost(raw: unknown): PostRead {
  const faults: Fault[] = [];
  let clean: unknown;
  try {
    clean = read(raw, faults);
  } catch (error) {
    faults.push({ code: 'unreadable', params: { reason: reasonOf(error) }, pointer: '' });
  }
  const post = spellOut((clean ?? read({}, [])) as Raw);
  return { post, faults, readable: clean !== undefined };
}

/** The post as the reader leaves it: short forms not yet spelled out. */
type Raw = Omit<Post, 'consent' | 'media'> & { consent?: Consent | boolean | undefined; media?: RawMedia[]; thread?: { media?: RawMedia[] }[] };
type RawMedia = Omit<MediaItem, 'consent' | 'people'> & { consent?: Consent | boolean | undefined; people?: People | People[] };

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

