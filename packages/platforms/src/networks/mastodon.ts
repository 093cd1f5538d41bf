/**
 * Mastodon. A name may be followed by the server it is on; `_` alone makes a hashtag. Every server sets its own limits:
 * `settings.mastodon` may hold the `configuration` that GET /api/v2/instance answers, and what it says stands in for the
 * figures here.
 */
import type { Platform } from '@postlint/core';
import { graphemes } from '../count/graphemes.ts';
import { mastodonText } from '../count/mastodon.ts';
import { utf16 } from '../count/utf16.ts';
import { conflict, megabytes, official, sourceCode } from '../sources.ts';

const docs = official(
  'docs.joinmastodon.org, user/posting, entities/Instance, api/guidelines (mastodon/documentation@2903485)',
);
const code = sourceCode('mastodon/mastodon, status_length_validator.rb (read in forks)');

export const mastodon: Platform = {
  name: 'mastodon',
  title: 'Mastodon',
  limits: [
    { field: 'text', max: 500, setting: 'mastodon.statuses.max_characters', count: mastodonText, ...code },
    { field: 'poll.options', max: 50, setting: 'mastodon.polls.max_characters_per_option', count: graphemes, ...docs },
    { field: 'poll.options', max: 25, count: graphemes, ...conflict('docs.joinmastodon.org, user/posting: 25') },
    { field: 'media.alt', max: 1_500, setting: 'mastodon.media_attachments.description_limit', count: utf16, ...docs },
  ],
  alt: [
    { kind: 'image', supported: true, ...docs },
    { kind: 'gif', supported: true, ...docs },
    { kind: 'video', supported: true, ...docs },
    { kind: 'audio', supported: true, ...docs },
  ],
  links: [{ field: 'text', clickable: true, ...docs }],
  media: [
    { kinds: ['image'], max: 4, setting: 'mastodon.statuses.max_media_attachments', ...docs },
    { kinds: ['gif'], max: 1, ...docs },
    { kinds: ['video'], max: 1, ...docs },
    { kinds: ['audio'], max: 1, ...docs },
  ],
  unmixed: docs,
  files: [
    { kind: 'image', of: 'bytes', max: megabytes(16), setting: 'mastodon.media_attachments.image_size_limit', ...docs },
    { kind: 'gif', of: 'bytes', max: megabytes(16), setting: 'mastodon.media_attachments.image_size_limit', ...docs },
    { kind: 'video', of: 'bytes', max: megabytes(99), setting: 'mastodon.media_attachments.video_size_limit', ...docs },
    { kind: 'audio', of: 'bytes', max: megabytes(99), setting: 'mastodon.media_attachments.video_size_limit', ...docs },
  ],
  captions: { formats: [], ...docs },
  poll: { min: 2, max: 4, setting: 'mastodon.polls.max_options', withoutMedia: docs, ...docs },
  // Of names on other servers only the part before the second @ is looked at; they may be longer.
  handle: {
    min: 1,
    max: 30,
    pattern: /^[a-z0-9_]+(?:[.-]+[a-z0-9_]+)*$/i,
    says: 'letters, digits and _, with full stops and hyphens inside',
    ...sourceCode('mastodon/mastodon, app/models/account.rb (read in forks)'),
  },
  syntax: {
    hashtag: { body: 'word', joiners: '\u00b7\u30fb\u200c', needs: 'non-digit' },
    mention: { inner: '.-', max: 30, domain: 'behind' },
    ...sourceCode('mastodon/mastodon, app/models/account.rb and tag.rb (read in forks)'),
  },
  notes: [
    'The content warning counts with the text.',
    'A link costs 23 whatever its length, but only with http:// or https:// before it.',
    'Options of a poll: 25 in the user guide, 50 in the API and the code.',
    'Older tools cut descriptions at 420, an earlier default.',
    'Pictures have at most 33,177,600 pixels; films 120 frames a second.',
    'A quote excludes polls and media.',
  ],
};
