/** Snapchat: Spotlight, saved stories and public stories. */
import type { Platform } from '@postlint/core';
import { utf16 } from '../count/utf16.ts';
import {
  accessibleSocial,
  ayrshare,
  conflict,
  maigret,
  megabytes,
  noSource,
  officialQuoted,
  thirdParty,
  unverified,
  zernio,
} from '../sources.ts';

const profile = officialQuoted(
  'Snap Public Profile API, Profile asset management (developers.snap.com; quoted 2026-08)',
);
const single = thirdParty(`${zernio}; ${ayrshare}`);

export const snapchat: Platform = {
  name: 'snapchat',
  title: 'Snapchat',
  aliases: ['snap'],
  limits: [
    { field: 'text', max: 250, count: utf16, ...noSource },
    { field: 'text', surface: 'spotlight', max: 160, count: utf16, ...profile },
    { field: 'description', surface: 'spotlight', max: 160, count: utf16, ...profile },
    { field: 'title', surface: 'saved-story', max: 45, count: utf16, ...thirdParty(zernio) },
    // Through the API a story has no caption; in the app a text is put onto the picture.
    { field: 'text', surface: 'story', max: 0, count: utf16, past: 'kept', ...thirdParty(zernio) },
  ],
  alt: [
    { kind: 'image', supported: false, ...thirdParty(accessibleSocial) },
    { kind: 'gif', supported: false, ...thirdParty(accessibleSocial) },
    { kind: 'video', supported: false, ...thirdParty(accessibleSocial) },
  ],
  links: [{ field: 'text', clickable: 'unknown', ...noSource }],
  media: [{ kinds: ['image', 'video'], max: 1, ...single }],
  needsMedia: [single],
  files: [
    { kind: 'image', of: 'bytes', max: megabytes(20), ...single },
    { kind: 'video', of: 'seconds', min: 5, max: 60, ...single },
    { kind: 'video', of: 'bytes', max: megabytes(1024), ...thirdParty(ayrshare) },
    { kind: 'video', of: 'bytes', max: megabytes(500), ...conflict(`${zernio}: 500 MB`) },
  ],
  captions: { formats: [], ...unverified('no way to upload a caption file was found') },
  poll: { min: 0, max: 0, ...unverified('polls are stickers') },
  handle: {
    min: 3,
    max: 15,
    pattern: /^[A-Za-z][A-Za-z0-9._-]*[A-Za-z0-9]$/,
    says: 'letters, digits, full stops, _ and hyphens inside',
    ...unverified(maigret),
  },
  notes: [
    'Hashtags count within the 160 of a Spotlight description.',
    'A caption of a snap is said to have 80 or 250 characters; no source was found.',
    'A film has at least 5 seconds (Zernio, Ayrshare) or 6 (Snap, quoted); at most 500 MB (Zernio) or 1 GB (Ayrshare).',
    'There is no field for descriptions: say in words on the picture, or in the sound, what it shows.',
  ],
};
