/** Threads. */
import type { Platform } from '@postlint/core';
import { threadsText } from '../count/threads.ts';
import { utf16 } from '../count/utf16.ts';
import { ayrshare, megabytes, noSource, official, officialQuoted, thirdParty, unverified, zernio } from '../sources.ts';

const posts = official('Threads API, Posts (developers.facebook.com/documentation/threads/posts, 2026-04-14)');
const attachments = official(
  'Threads API, Text attachments (2026-07-02): more than 5 links are refused since 2025-12-22',
);
const polls = official('Threads API, Polls (2026-07-02)');
const accessibility = official('Threads API, Accessibility');
const quoted = officialQuoted('Threads API, Posts and media specifications (quoted 2026-08)');

export const threads: Platform = {
  name: 'threads',
  title: 'Threads',
  limits: [
    { field: 'text', max: 500, count: threadsText, ...posts },
    { field: 'tags', max: 50, count: utf16, ...thirdParty(zernio) },
    { field: 'poll.options', max: 25, count: utf16, ...polls },
    { field: 'media.alt', max: 1_000, count: utf16, ...quoted },
  ],
  alt: [
    { kind: 'image', supported: true, ...accessibility },
    { kind: 'video', supported: true, ...accessibility },
    { kind: 'gif', supported: 'unknown', ...noSource },
  ],
  tallies: [
    // The first becomes the topic; the others stay as they are written.
    { of: 'hashtags', fields: ['text', 'tags'], max: 1, past: 'kept', ...thirdParty(ayrshare) },
    { of: 'links', fields: ['text'], max: 5, unique: true, ...attachments },
  ],
  links: [{ field: 'text', clickable: true, ...attachments }],
  media: [
    { kinds: ['image', 'video'], max: 20, ...quoted },
    { kinds: ['gif'], max: 1, ...thirdParty('denim, src/types.ts (codybrom/denim@68932a0): gif_attachment') },
  ],
  files: [
    { kind: 'image', of: 'bytes', max: megabytes(8), cautious: true, ...quoted },
    { kind: 'video', of: 'seconds', max: 300, ...quoted },
  ],
  captions: { formats: [], ...unverified('no way to upload a caption file was found') },
  poll: { min: 2, max: 4, withoutMedia: polls, ...polls },
  handle: {
    min: 1,
    max: 30,
    pattern: /^[A-Za-z0-9._]+$/,
    says: 'letters, digits, _ and full stops, as on Instagram',
    ...noSource,
  },
  characters: [{ fields: ['tags'], characters: '.&', ...thirdParty(zernio) }],
  notes: [
    'A text attachment holds up to 10,000 characters, on posts of text alone.',
    'One topic tag a post; it may hold spaces.',
    'A description file of Zernio says 125 characters of description and 10 items; the pages of Meta say 1,000 and 20.',
    'Postiz and BrightBean count 500 plain characters.',
    'Pictures: JPEG or PNG, 320 to 1,440 pixels wide, up to 10:1.',
  ],
};
