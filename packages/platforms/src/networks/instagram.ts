/** Instagram: feed, reel and story. Names hold full stops, never at their end. */
import type { Platform } from '@postlint/core';
import { utf16 } from '../count/utf16.ts';
import {
  ayrshare,
  conflict,
  foldTables,
  megabytes,
  official,
  officialQuoted,
  thirdParty,
  unverified,
  uploadPost,
  zernio,
} from '../sources.ts';

const reference = officialQuoted(
  'Instagram Graph API, IG User Media reference: "Maximum 2200 characters, 30 hashtags, and 20 @ tags"',
);
const publishing = official(
  'Instagram Platform, Content publishing (developers.facebook.com/documentation/instagram-platform)',
);
const publishingQuoted = officialQuoted('Instagram Platform, Content publishing (quoted 2026-08)');
const five = thirdParty(
  'Indian Express, article 10429929, and RouteNote, quoting Instagram: five hashtags since December 2025',
);
const notClickable = thirdParty(ayrshare);

export const instagram: Platform = {
  name: 'instagram',
  title: 'Instagram',
  aliases: ['ig'],
  limits: [
    { field: 'text', max: 2_200, count: utf16, ...reference },
    { field: 'text', max: 2_196, count: utf16, ...conflict('Buffer developer guide: 2,196 for captions') },
    // Through the API a story has no caption; in the app a text is put onto the picture.
    { field: 'text', surface: 'story', max: 0, count: utf16, past: 'kept', ...thirdParty(zernio) },
    { field: 'media.alt', max: 1_000, count: utf16, ...thirdParty(`${uploadPost}; ${ayrshare}`) },
  ],
  folds: [{ field: 'text', exceptSurface: 'story', max: 125, count: utf16, ...thirdParty(foldTables) }],
  alt: [
    { kind: 'image', supported: true, ...publishing },
    { kind: 'gif', supported: 'unknown', ...unverified('pictures are JPEG only; no GIF can be uploaded') },
    { kind: 'video', supported: false, ...publishing },
    { kind: 'image', surface: 'story', supported: false, ...publishing },
    { kind: 'video', surface: 'story', supported: false, ...publishing },
  ],
  tallies: [
    { of: 'hashtags', fields: ['text', 'tags'], max: 5, ...five },
    { of: 'hashtags', fields: ['text', 'tags'], max: 30, ...reference },
    { of: 'mentions', fields: ['text'], max: 20, ...reference },
    { of: 'mentions', fields: ['text'], max: 3, ...conflict('Ayrshare documentation, Instagram: 3 mentions') },
  ],
  links: [{ field: 'text', clickable: false, ...notClickable }],
  media: [
    { kinds: ['image', 'video'], max: 10, cautious: true, ...publishingQuoted },
    { kinds: ['image', 'video'], max: 20, ...thirdParty('Storrito, Instagram carousels of 20 slides') },
  ],
  needsMedia: [publishingQuoted],
  files: [
    { kind: 'image', of: 'bytes', max: megabytes(8), cautious: true, ...publishingQuoted },
    {
      kind: 'video',
      surface: 'reel',
      of: 'seconds',
      max: 20 * 60,
      ...officialQuoted('Instagram Help, reels of up to 20 minutes (quoted 2026-08)'),
    },
  ],
  captions: { formats: [], ...unverified('no way to upload a caption file was found') },
  poll: { min: 0, max: 0, ...unverified('polls are stickers of stories') },
  handle: {
    min: 1,
    max: 30,
    pattern: /^(?!\.)(?!.*\.\.)(?!.*\.$)[A-Za-z0-9._]+$/,
    says: 'letters, digits, _ and single full stops inside',
    ...thirdParty('qainsta.com, How should a username look on Instagram'),
  },
  syntax: {
    hashtag: { body: 'word', needs: 'letter' },
    mention: { inner: '.', max: 30 },
    ...thirdParty(
      'qainsta.com, How should a username look on Instagram; indianexpress.com, article 10429929 (hashtags)',
    ),
  },
  notes: [
    'Hashtags: the API reference still says 30, the app has stopped at 5 since December 2025.',
    'Carousels: 10 items through the API, 20 in the app. Every slide is cropped to the shape of the first.',
    'The API takes JPEG only, 4:5 to 1.91:1, 320 to 1,440 pixels wide.',
    'Reels of more than 3 minutes are not recommended to people who do not follow the account.',
    'Descriptions of pictures came to the API in March 2025; reels and stories have none.',
  ],
};
