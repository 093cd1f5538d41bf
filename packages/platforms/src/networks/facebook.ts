/** Facebook, as a Page posts. */
import type { Platform } from '@postlint/core';
import { utf16 } from '../count/utf16.ts';
import {
  ayrshare,
  conflict,
  foldTables,
  megabytes,
  noSource,
  official,
  officialQuoted,
  thirdParty,
  unverified,
  uploadPost,
} from '../sources.ts';

const graph = official(
  'Meta Business SDK, api_specs Photo.json, Page.json, AdVideo.json (facebook-business-sdk-codegen@ad2b0b6)',
);
const schedulers = thirdParty(
  'Postiz, BrightBean Studio, Ayrshare and Upload-Post all use 63,206; no page of Meta states it',
);
const attached = thirdParty('BrightBean Studio and Mixpost: 10 items of attached_media, which Meta does not document');
const help = officialQuoted('Facebook Help and Reels API, media specifications (quoted 2026-09)');
const elgin = thirdParty(
  'Elgin College, Facebook alt text and captions (elgin.edu/accessibility/social-media/facebook)',
);

export const facebook: Platform = {
  name: 'facebook',
  title: 'Facebook',
  aliases: ['fb'],
  limits: [
    { field: 'text', max: 63_206, count: utf16, ...schedulers },
    {
      field: 'text',
      max: 5_000,
      count: utf16,
      ...conflict('Buffer developer guide and Mixpost: 5,000, a limit of their own'),
    },
    { field: 'title', surface: 'reel', max: 255, count: utf16, ...thirdParty(`${ayrshare}; ${uploadPost}`) },
  ],
  folds: [{ field: 'text', max: 477, count: utf16, ...unverified(foldTables) }],
  alt: [
    { kind: 'image', supported: true, ...graph },
    { kind: 'gif', supported: 'unknown', ...noSource },
    { kind: 'video', supported: 'unknown', ...noSource },
  ],
  links: [{ field: 'text', clickable: true, ...noSource }],
  media: [
    { kinds: ['image', 'gif'], max: 10, ...attached },
    { kinds: ['video'], max: 1, ...attached },
    { kinds: ['image', 'gif', 'video'], max: 10, ...unverified('the app is said to mix kinds') },
  ],
  unmixed: attached,
  files: [
    { kind: 'image', of: 'bytes', max: megabytes(10), cautious: true, ...help },
    { kind: 'video', surface: 'reel', of: 'seconds', min: 3, max: 90, cautious: true, ...help },
    { kind: 'video', of: 'seconds', max: 240 * 60, ...thirdParty('Adaptavist documentation, Facebook video') },
    {
      kind: 'video',
      of: 'bytes',
      max: megabytes(10 * 1024),
      ...thirdParty('Adaptavist documentation, Facebook video'),
    },
  ],
  captions: {
    formats: ['srt'],
    name: { pattern: /\.[a-z]{2,3}_[A-Z]{2}\.srt$/, example: 'film.en_GB.srt', ...elgin },
    ...elgin,
  },
  poll: { min: 0, max: 0, ...unverified('no poll among the parameters of a Page post') },
  handle: { min: 5, max: 50, pattern: /^[A-Za-z0-9.]+$/, says: 'letters, digits and full stops', ...noSource },
  notes: [
    '63,206 is what every tool uses and no page of Meta says; Buffer and Mixpost stop at 5,000.',
    'On a coloured background a text of more than about 130 characters loses it (Postiz).',
    'Descriptions of pictures have no documented maximum; Facebook makes one up where there is none.',
    'A Page mentions other Pages only: @[page-id].',
  ],
};
