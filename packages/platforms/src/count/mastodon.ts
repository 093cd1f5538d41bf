/**
 * How Mastodon counts: graphemes; a link with http(s):// costs 23, of @user@server only @user counts, and the content
 * warning counts with the text it stands before. What its servers allow, they say: the 23 is a setting too.
 * Source: mastodon/mastodon, app/validators/status_length_validator.rb (read in forks) and docs.joinmastodon.org,
 * user/posting and entities/Instance; read 2026-11-22.
 */
import type { Counter } from '@postlint/core';
import { countGraphemes } from './graphemes.ts';

const linkLength = 23;

export const mastodonText: Counter = {
  unit: 'graphemes',
  count: ({ text, pointer, post, settings, has, tokens }) => {
    // A thread's later parts are posts of their own; whether they carry the warning is up to who posts them.
    const warning = pointer === '/text' ? countGraphemes(post.contentWarning ?? '') : 0;
    if (!has('link') && !has('mention')) return warning + countGraphemes(text);
    const link = linkLengthOf(settings);
    let length = warning;
    let at = 0;
    tokens(
      (type, start, end) => {
        const value = text.slice(start, end);
        if (!isShortened(type, value)) return;
        length += countGraphemes(text.slice(at, start));
        length += type === 'link' ? link : countGraphemes(value.slice(0, value.indexOf('@', 1)));
        at = end;
      },
      ['link', 'mention'],
    );
    return length + countGraphemes(text.slice(at));
  },
};

function isShortened(type: string, value: string): boolean {
  return type === 'link' ? /^https?:\/\//i.test(value) : value.indexOf('@', 1) > 0;
}

/** `characters_reserved_per_url` of the server, if settings.mastodon holds the `configuration` it answers. */
function linkLengthOf({ mastodon }: Readonly<Record<string, unknown>>): number {
  const reserved = (mastodon as { statuses?: { characters_reserved_per_url?: unknown } } | undefined)?.statuses
    ?.characters_reserved_per_url;
  return typeof reserved === 'number' ? reserved : linkLength;
}
