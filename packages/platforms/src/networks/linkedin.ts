/** LinkedIn, as an organisation posts. */
import type { Platform } from '@postlint/core';
import { linkedinReserved, linkedinText } from '../count/linkedinText.ts';
import { utf16 } from '../count/utf16.ts';
import {
  accessibleSocial,
  ayrshare,
  foldTables,
  maigret,
  megabytes,
  noSource,
  officialQuoted,
  optimizeAll,
  thirdParty,
  unverified,
  uploadPost,
  zernio,
} from '../sources.ts';

const help = officialQuoted('LinkedIn Help a528176 (quoted 2026-09)');
const api = officialQuoted('LinkedIn Posts API and MultiImage API (quoted 2026-08)');
const brightbean = thirdParty(
  'BrightBean Studio, providers/linkedin.py and its tests (brightbeanxyz/brightbean-studio@d85fce1)',
);

export const linkedin: Platform = {
  name: 'linkedin',
  title: 'LinkedIn',
  limits: [
    { field: 'text', max: 3_000, count: utf16, ...help },
    { field: 'text', max: 3_000, count: linkedinText, ...brightbean },
    {
      field: 'text',
      postKind: ['reply', 'comment'],
      max: 1_250,
      count: utf16,
      ...thirdParty(`${ayrshare}; ${uploadPost}`),
    },
    { field: 'title', max: 400, count: utf16, ...thirdParty(`${ayrshare}; ${uploadPost}`) },
    { field: 'poll.options', max: 30, count: utf16, ...thirdParty(zernio) },
    { field: 'media.alt', max: 4_086, count: utf16, ...api },
    // In the composer of the website.
    { field: 'media.alt', max: 1_000, count: utf16, ...thirdParty(accessibleSocial) },
  ],
  folds: [{ field: 'text', max: 210, count: utf16, ...thirdParty(foldTables) }],
  alt: [
    { kind: 'image', supported: true, ...api },
    { kind: 'gif', supported: true, ...unverified('GIFs are taken as pictures') },
    { kind: 'video', supported: 'unknown', ...noSource },
    {
      kind: 'document',
      supported: 'unknown',
      ...unverified('a document has a title; its pages are described inside it'),
    },
  ],
  links: [{ field: 'text', clickable: true, ...thirdParty(ayrshare) }],
  media: [
    { kinds: ['image', 'gif'], max: 20, ...api },
    { kinds: ['video'], max: 1, ...api },
    { kinds: ['document'], max: 1, ...api },
  ],
  unmixed: thirdParty(`Postiz, linkedin.provider.ts; ${zernio}`),
  files: [
    { kind: 'document', of: 'bytes', max: megabytes(100), ...api },
    { kind: 'video', of: 'seconds', min: 3, max: 30 * 60, ...thirdParty(optimizeAll) },
  ],
  captions: { formats: ['srt'], ...unverified('uploadCaptions of the Videos API; the format was not confirmed') },
  poll: { min: 2, max: 4, withoutMedia: thirdParty(zernio), ...thirdParty(zernio) },
  // A name in an address, not behind an @: mentions are made by urn:li:organization.
  handle: {
    min: 3,
    max: 100,
    pattern: /^[A-Za-z0-9_-]+$/,
    says: 'letters, digits, _ and hyphens',
    ...thirdParty(maigret),
  },
  escapes: { fields: ['text'], characters: linkedinReserved, ...brightbean },
  notes: [
    'The Posts API publishes no number for the length of a post; 3,000 is on the help page for members.',
    'Buffer counts UTF-16 code units; BrightBean counts a backslash before each of the 15 reserved characters.',
    'Descriptions: 4,086 in the API, 1,000 in the composer, 300 in two repositories, 120 in older guides; the API advises less than 120.',
    'The question of a poll has at most 140 characters, and it runs 1, 3, 7 or 14 days (Zernio).',
    'A picture has fewer than 36,152,320 pixels; a document at most 300 pages.',
  ],
};
