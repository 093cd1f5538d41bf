/** TikTok: films, and posts of photos. Names hold full stops, never at their end. */
import type { Platform } from '@postlint/core';
import { utf16 } from '../count/utf16.ts';
import {
  accessibleSocial,
  foldTables,
  megabytes,
  official,
  officialQuoted,
  optimizeAll,
  thirdParty,
  unverified,
  zernio,
} from '../sources.ts';

const photo = official('TikTok Content Posting API, Photo post (developers.tiktok.com)');
const direct = officialQuoted('TikTok Content Posting API, Direct post: 2,200 "in UTF-16 runes"');
const media = officialQuoted('TikTok Content Posting API, media limits (quoted 2026-08)');
const names = thirdParty('mrhack.io, On TikTok your username can have up to 24 characters');

export const tiktok: Platform = {
  name: 'tiktok',
  title: 'TikTok',
  limits: [
    { field: 'text', max: 2_200, count: utf16, ...direct },
    { field: 'text', media: 'image', max: 4_000, count: utf16, ...photo },
    { field: 'title', max: 90, count: utf16, media: 'image', ...photo },
    { field: 'description', max: 4_000, count: utf16, ...photo },
    { field: 'media.alt', max: 300, count: utf16, ...thirdParty(accessibleSocial) },
  ],
  folds: [{ field: 'text', max: 150, count: utf16, ...thirdParty(foldTables) }],
  alt: [
    { kind: 'image', supported: true, ...thirdParty(`Curb Cuts, 2025-05-14; ${accessibleSocial}: in the app only`) },
    { kind: 'video', supported: 'unknown', ...unverified('captions instead') },
  ],
  tallies: [
    {
      of: 'hashtags',
      fields: ['text', 'description', 'tags'],
      max: 5,
      ...thirdParty('Website Builder Expert and Net Influencer: the app stops at five since August 2025'),
    },
  ],
  links: [
    { field: 'text', clickable: false, ...thirdParty(optimizeAll) },
    { field: 'description', clickable: false, ...thirdParty(optimizeAll) },
  ],
  media: [
    { kinds: ['video'], max: 1, ...photo },
    { kinds: ['image'], max: 35, ...photo },
  ],
  unmixed: thirdParty(`Postiz, tiktok.provider.ts; ${zernio}`),
  needsMedia: [thirdParty(`Postiz, tiktok.provider.ts; ${zernio}`)],
  files: [
    { kind: 'image', of: 'bytes', max: megabytes(20), cautious: true, ...media },
    { kind: 'video', of: 'bytes', max: megabytes(4 * 1024), cautious: true, ...media },
    { kind: 'video', of: 'seconds', min: 3, max: 600, cautious: true, ...media },
  ],
  captions: { formats: [], ...unverified('no way to upload a caption file was found in the API') },
  poll: { min: 0, max: 0, ...unverified('polls are stickers') },
  handle: {
    min: 2,
    max: 24,
    pattern: /^[A-Za-z0-9_.]*[A-Za-z0-9_]$/,
    says: 'letters, digits, _ and full stops, none at the end',
    ...names,
  },
  syntax: {
    hashtag: { body: 'word', needs: 'letter' },
    mention: { inner: '.', max: 24 },
    ...names,
  },
  notes: [
    'Postiz stops at 2,000; the app is said to take 4,000, which no page of TikTok states.',
    '"UTF-16 runes" may mean code units or code points: code units are the safer reading.',
    'Films of up to 30 minutes and 10 GB are for TikTok Studio on the web.',
    'The same source says 29 to 30 characters of a name elsewhere.',
    'Descriptions of photos are typed in the app (since April 2025); the API has no field for them.',
  ],
};
