/** Bluesky. A name is a domain; a hashtag goes on to the next white space, hyphens and apostrophes included. */
import type { Platform } from '@postlint/core';
import { graphemes } from '../count/graphemes.ts';
import { utf8 } from '../count/utf8.ts';
import { utf16 } from '../count/utf16.ts';
import { conflict, megabytes, official, sourceCode, unverified } from '../sources.ts';

const lexicon = official('Bluesky lexicons, app.bsky.feed.post, embed and richtext (bluesky-social/atproto@d6296a1)');
const app = sourceCode('Bluesky app, src/lib/constants.ts (bluesky-social/social-app@008fe5e)');

export const bluesky: Platform = {
  name: 'bluesky',
  title: 'Bluesky',
  aliases: ['bsky'],
  limits: [
    { field: 'text', max: 300, count: graphemes, ...lexicon },
    { field: 'text', max: 3_000, count: utf8, ...lexicon },
    { field: 'tags', max: 64, count: graphemes, ...lexicon },
    { field: 'tags', max: 640, count: utf8, ...lexicon },
    // MAX_ALT_TEXT; the lexicon has no maximum, and the unit is not stated.
    { field: 'media.alt', max: 2_000, count: utf16, ...app },
  ],
  alt: [
    { kind: 'image', supported: true, ...lexicon },
    { kind: 'video', supported: true, ...lexicon },
    { kind: 'gif', supported: true, ...unverified('GIFs are published as films, which have a description') },
  ],
  tallies: [{ of: 'tags', fields: ['tags'], max: 8, ...lexicon }],
  links: [{ field: 'text', clickable: true, ...lexicon }],
  media: [
    { kinds: ['image'], max: 4, ...conflict('embed.images: 4; tools know nothing of galleries yet') },
    { kinds: ['image'], max: 10, cautious: true, ...lexicon },
    { kinds: ['image'], max: 20, ...lexicon },
    { kinds: ['video'], max: 1, ...lexicon },
    { kinds: ['gif'], max: 1, ...lexicon },
  ],
  unmixed: lexicon,
  files: [
    // The app makes larger pictures smaller.
    { kind: 'image', of: 'bytes', max: 2_000_000, cautious: true, ...lexicon },
    { kind: 'video', of: 'bytes', max: megabytes(300), ...lexicon },
    { kind: 'video', of: 'seconds', max: 600, ...app },
  ],
  captions: { formats: ['vtt'], maxBytes: 20_000, ...lexicon },
  poll: { min: 0, max: 0, ...lexicon },
  handle: {
    min: 3,
    max: 253,
    pattern: /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/,
    says: 'a domain, e.g. name.bsky.social',
    ...sourceCode('@atproto/syntax, handle.ts (bluesky-social/atproto@d6296a1)'),
  },
  syntax: {
    hashtag: { body: 'text', needs: 'letter', max: 64 },
    mention: { max: 253, domain: 'name' },
    ...sourceCode('bluesky-social/atproto@d6296a1, packages/api/src/rich-text/detection.ts and util.ts'),
  },
  notes: [
    'Both counts must hold: 300 graphemes and 3,000 bytes.',
    'The app shortens links before it posts, so that a long one may cost less there; an API takes the text as it is.',
    'Links and mentions work only where the tool sends facets with them.',
    'Galleries (June 2026): 10 pictures softly, 20 in the schema; older tools stop at 4.',
    'Pictures were 1 MB, films 100 MB and 3 minutes in older texts.',
    'The app shows 25 lines before "more". Up to 20 caption tracks, each with its language.',
  ],
};
