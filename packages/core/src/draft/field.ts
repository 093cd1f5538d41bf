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

  function add(
    name: string,
    pointer: string,
    text: string | undefined,
    context?: ContextOf,
    item = -1,
    thread = -1,
  ): void {
    if (text !== undefined) fields.push({ pointer, name, text, media: item, thread, context });
  }

  function addMedia(items: Items<MediaItem> | undefined, prefix: string, thread: number, context?: ContextOf): void {
    for (let i = 0; items && i < items.length; i++) {
      const item = items[i];
      if (!item) continue;
      const pointer = `${prefix}/media/${i}`;
      media.push({ item, pointer, thread, context });
      add('media.alt', `${pointer}/alt`, item.alt, context, media.length - 1, thread);
    }
  }

  add('title', '/title', post.title);
  add('contentWarning', '/contentWarning', post.contentWarning);
  add('text', '/text', post.text);
  add('description', '/description', post.description);
  for (let i = 0; post.tags && i < post.tags.length; i++) add('tags', `/tags/${i}`, post.tags[i]);
  addMedia(post.media, '', -1);
  for (let i = 0; post.thread && i < post.thread.length; i++) {
    add('thread.text', `/thread/${i}/text`, post.thread[i]?.text, undefined, -1, i);
    addMedia(post.thread[i]?.media, `/thread/${i}`, i);
  }
  const options = post.poll?.options;
  for (let i = 0; options && i < options.length; i++) add('poll.options', `/poll/options/${i}`, options[i]);
  add('link.title', '/link/title', post.link?.title);
  add('link.description', '/link/description', post.link?.description);

  const ownProfile = post.kind === 'profile' || post.kind === 'account-request';
  const account: ContextOf = post.direction === 'inbound' ? 'sender' : 'account';
  add('account.bio', '/account/bio', post.account?.bio, ownProfile ? undefined : account);
  add('inReplyTo.text', '/inReplyTo/text', post.inReplyTo?.text, 'reply');
  add('inReplyTo.author.bio', '/inReplyTo/author/bio', post.inReplyTo?.author?.bio, 'reply');
  add('reposted.text', '/reposted/text', post.reposted?.text, 'repost');
  addMedia(post.reposted?.media, '/reposted', -1, 'repost');
  return { fields, media };
}
