/** The text fields of a post, in the order in which a report lists them. */
import type { Items, MediaItem, Post } from '../post/post.ts';

/** What a field is of: the post itself, or somebody else's words that stand around it. */
export type ContextOf = 'reply' | 'repost' | 'account' | 'sender';

export interface Field {
  /** JSON Pointer, e.g. /media/0/alt. */
  readonly pointer: string;
  /** The dotted name that conditions use, e.g. text, media.alt, account.bio. */
  readonly name: string;
  readonly text: string;
  /** Index of the media item it belongs to (an alt text), or -1. */
  readonly media: number;
  /** Index of the thread part it belongs to, or -1. */
  readonly thread: number;
  readonly context: ContextOf | undefined;
}

/** The names fields may have. */
export const fieldNames: readonly string[] = [
  'title',
  'contentWarning',
  'text',
  'description',
  'tags',
  'media.alt',
  'thread.text',
  'poll.options',
  'link.title',
  'link.description',
  'account.bio',
  'inReplyTo.text',
  'inReplyTo.author.bio',
  'reposted.text',
];

/** A media item with its place. */
export interface MediaRow {
  readonly item: MediaItem;
  readonly pointer: string;
  readonly thread: number;
  readonly context: ContextOf | undefined;
}

export interface Texts {
  readonly fields: readonly Field[];
  readonly media: readonly MediaRow[];
}

/** Lists fields and media. Profiles and account requests are about the account: its bio is then content. */
export function listTexts(post: Post): Texts {
  const fields: Field[] = [];
  const media: MediaRow[] = [];
  const texts = { fields, media };
  add(fields, 'title', '/title', post.title);
  add(fields, 'contentWarning', '/contentWarning', post.contentWarning);
  add(fields, 'text', '/text', post.text);
  add(fields, 'description', '/description', post.description);
  if (post.tags) for (let i = 0; i < post.tags.length; i++) add(fields, 'tags', `/tags/${i}`, post.tags[i]);
  if (post.media) addMedia(texts, post.media, '', -1, undefined);
  if (post.thread) addThread(texts, post.thread);
  if (post.poll?.options) addOptions(fields, post.poll.options);
  if (post.link) {
    add(fields, 'link.title', '/link/title', post.link.title);
    add(fields, 'link.description', '/link/description', post.link.description);
  }
  const ownProfile = post.kind === 'profile' || post.kind === 'account-request';
  const account: ContextOf = post.direction === 'inbound' ? 'sender' : 'account';
  add(fields, 'account.bio', '/account/bio', post.account?.bio, ownProfile ? undefined : account);
  if (post.inReplyTo) {
    add(fields, 'inReplyTo.text', '/inReplyTo/text', post.inReplyTo.text, 'reply');
    add(fields, 'inReplyTo.author.bio', '/inReplyTo/author/bio', post.inReplyTo.author?.bio, 'reply');
  }
  if (post.reposted) {
    add(fields, 'reposted.text', '/reposted/text', post.reposted.text, 'repost');
    addMedia(texts, post.reposted.media ?? [], '/reposted', -1, 'repost');
  }
  return texts;
}

interface Lists {
  readonly fields: Field[];
  readonly media: MediaRow[];
}

function add(
  fields: Field[],
  name: string,
  pointer: string,
  text: string | undefined,
  context?: ContextOf,
  media = -1,
  thread = -1,
): void {
  if (text !== undefined) fields.push({ pointer, name, text, media, thread, context });
}

function addMedia(
  { fields, media }: Lists,
  items: Items<MediaItem>,
  prefix: string,
  thread: number,
  context: ContextOf | undefined,
): void {
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!item) continue;
    const pointer = prefix === '' && i < mediaPointers.length ? mediaPointers[i]! : `${prefix}/media/${i}`;
    media.push({ item, pointer, thread, context });
    if (item.alt !== undefined) add(fields, 'media.alt', `${pointer}/alt`, item.alt, context, media.length - 1, thread);
  }
}

/** Few posts have more media than this. */
const mediaPointers: readonly string[] = Array.from({ length: 20 }, (_, i) => `/media/${i}`);

function addThread(texts: Lists, thread: NonNullable<Post['thread']>): void {
  for (let i = 0; i < thread.length; i++) {
    add(texts.fields, 'thread.text', `/thread/${i}/text`, thread[i]?.text, undefined, -1, i);
    addMedia(texts, thread[i]?.media ?? [], `/thread/${i}`, i, undefined);
  }
}

function addOptions(fields: Field[], options: Items<string>): void {
  for (let i = 0; i < options.length; i++) add(fields, 'poll.options', `/poll/options/${i}`, options[i]);
}
