/** Tumblr, in the Neue Post Format. Its tags are a field of their own. */
import type { Platform } from '@postlint/core';
import { tumblrBlocks } from '../count/tumblrBlocks.ts';
import { utf8 } from '../count/utf8.ts';
import { utf16 } from '../count/utf16.ts';
import { megabytes, noSource, official, thirdParty, unverified } from '../sources.ts';

const npf = official('Neue Post Format, Post content limits (tumblr/docs@708be10, npf-spec.md)');
const legacy = official('Tumblr API, legacy posts (tumblr/docs@708be10, api.md)');
const xkit = thirdParty('XKit Rewritten, quick_tags (AprilSylph/XKit-Rewritten@03dd312)');

export const tumblr: Platform = {
  name: 'tumblr',
  title: 'Tumblr',
  limits: [
    { field: 'text', max: 4_096, count: tumblrBlocks, ...npf },
    // Of the whole post as it is stored; the text is most of it.
    { field: 'text', max: 1_000_000, count: utf8, ...npf },
    { field: 'tags', max: 140, count: utf16, ...xkit },
    { field: 'media.alt', max: 4_096, count: utf16, ...npf },
    { field: 'poll.options', max: 80, count: utf16, ...noSource },
  ],
  alt: [
    { kind: 'image', supported: true, ...npf },
    { kind: 'gif', supported: true, ...npf },
    { kind: 'video', supported: false, ...npf },
  ],
  tallies: [
    { of: 'tags', fields: ['tags'], max: 30, ...xkit },
    { of: 'mentions', fields: ['text'], max: 50, ...npf },
    { of: 'links', fields: ['text'], max: 100, ...npf },
  ],
  links: [{ field: 'text', clickable: true, ...npf }],
  media: [
    { kinds: ['image', 'gif'], max: 30, ...npf },
    { kinds: ['video'], max: 10, ...npf },
    { kinds: ['audio'], max: 10, ...npf },
    { kinds: ['image', 'gif', 'video', 'audio'], max: 30, cautious: true, ...npf },
  ],
  files: [
    { kind: 'image', of: 'bytes', max: megabytes(10), cautious: true, ...legacy },
    { kind: 'audio', of: 'bytes', max: megabytes(10), cautious: true, ...legacy },
    { kind: 'video', of: 'bytes', max: megabytes(500), cautious: true, ...legacy },
    { kind: 'video', of: 'seconds', max: 600, cautious: true, ...legacy },
  ],
  captions: { formats: [], ...unverified('no way to upload a caption file was found') },
  poll: { min: 2, max: 12, ...unverified('polls exist, and cannot be made through the documented API') },
  handle: { min: 1, max: 32, pattern: /^[A-Za-z0-9-]+$/, says: 'letters, digits and hyphens', ...noSource },
  notes: [
    'Limits are for each block of text and for the post as it is stored (about 900,000 characters); at most 1,000 blocks.',
    'Of 10 films in a post one may be uploaded; the others are embedded.',
    'The first 20 tags are said to be indexed. A # in the text is only a sign.',
    'Postiz stops at 32,768 characters.',
  ],
};
