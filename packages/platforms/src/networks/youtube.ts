/** YouTube: films, shorts, posts of the community. Handles hold full stops, hyphens and the middle dot. */
import type { Platform } from '@postlint/core';
import { utf8 } from '../count/utf8.ts';
import { utf16 } from '../count/utf16.ts';
import { youtubeTags } from '../count/youtubeTags.ts';
import {
  foldTables,
  megabytes,
  noSource,
  official,
  officialQuoted,
  thirdParty,
  unverified,
  zernio,
} from '../sources.ts';

const api = officialQuoted('YouTube Data API v3, videos resource (developers.google.com/youtube/v3/docs/videos)');
const handles = official('YouTube Help 11585688, handles');
const shorts = officialQuoted('YouTube Help, Shorts of up to 3 minutes (quoted 2026-09)');
const media = officialQuoted('YouTube Help and Data API v3, limits of uploads (quoted 2026-08)');
const community = 'community';

export const youtube: Platform = {
  name: 'youtube',
  title: 'YouTube',
  limits: [
    { field: 'title', max: 100, count: utf16, ...api },
    // 5,000 bytes says the API; YouTube Studio and most tools say characters, of which there are never more.
    { field: 'description', max: 5_000, count: utf16, ...api },
    { field: 'description', max: 5_000, count: utf8, cautious: true, ...api },
    { field: 'text', exceptSurface: community, max: 5_000, count: utf16, ...api },
    { field: 'text', exceptSurface: community, max: 5_000, count: utf8, cautious: true, ...api },
    { field: 'text', postKind: ['reply', 'comment'], max: 10_000, count: utf16, ...thirdParty(zernio) },
    { field: 'tags', max: 500, count: youtubeTags, ...api },
    { field: 'tags', max: 100, count: utf16, ...thirdParty(zernio) },
    { field: 'poll.options', max: 65, count: utf16, ...noSource },
  ],
  folds: [
    { field: 'title', max: 70, count: utf16, ...thirdParty(foldTables) },
    { field: 'description', max: 100, count: utf16, ...thirdParty(foldTables) },
  ],
  alt: [
    {
      kind: 'image',
      supported: 'unknown',
      ...unverified('no description of thumbnails or community pictures was found'),
    },
    { kind: 'video', supported: 'unknown', ...unverified('captions and an audio description track instead') },
  ],
  tallies: [
    {
      of: 'hashtags',
      fields: ['title', 'description', 'text'],
      max: 60,
      past: 'ignored',
      ...officialQuoted('YouTube Help 6390658, hashtags: past 60 all are ignored'),
    },
  ],
  links: [
    { field: 'description', clickable: true, ...noSource },
    { field: 'description', surface: 'short', clickable: false, ...noSource },
    { field: 'text', surface: 'short', clickable: false, ...noSource },
  ],
  media: [
    { kinds: ['video'], max: 1, ...media },
    {
      kinds: ['image', 'gif', 'video'],
      max: 10,
      ...unverified('thumbnails and pictures of the community, in the app'),
    },
  ],
  files: [
    { kind: 'video', of: 'bytes', max: megabytes(256 * 1024), ...media },
    { kind: 'video', surface: 'short', of: 'seconds', max: 180, ...shorts },
    { kind: 'image', exceptSurface: community, of: 'bytes', max: megabytes(2), cautious: true, ...media },
  ],
  captions: {
    formats: ['srt', 'sbv', 'sub', 'mpsub', 'lrc', 'cap', 'vtt', 'ttml'],
    ...official('YouTube Help 2734698, caption files'),
  },
  poll: { min: 2, max: 5, ...noSource },
  handle: {
    min: 3,
    max: 30,
    pattern: /^[\p{L}\p{M}\p{N}_.\u00b7-]+$/u,
    says: 'letters, digits, _, hyphens and full stops',
    ...handles,
  },
  characters: [{ fields: ['title', 'description'], characters: '<>', ...api }],
  syntax: {
    hashtag: { body: 'word', needs: 'letter' },
    mention: { inner: '.-\u00b7', max: 30 },
    ...official('support.google.com/youtube/answer/11585688 (handles), 6390658 (hashtags)'),
  },
  notes: [
    'The description: bytes in the API, characters in YouTube Studio, Buffer, Postiz and BrightBean.',
    'Older texts say 15 hashtags; the help page says 60. The first three show above the title.',
    'VTT and TTML are in the advanced list of formats, which was not opened.',
    'Posts of the community have no API and no published limit.',
  ],
};
