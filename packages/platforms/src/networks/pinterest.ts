/** Pinterest. The text of a post is the description of the pin. */
import type { Platform } from '@postlint/core';
import { utf16 } from '../count/utf16.ts';
import {
  conflict,
  megabytes,
  noSource,
  official,
  officialQuoted,
  optimizeAll,
  thirdParty,
  unverified,
} from '../sources.ts';

const api = official('Pinterest API v5, PinCreate (pinterest/api-description@c05b189, v5/openapi.yaml)');
const help = officialQuoted('Pinterest Help, Review pin specs (quoted 2026-08)');
const tools = conflict('Postiz, BrightBean, Buffer, Ayrshare and Upload-Post: 500');

export const pinterest: Platform = {
  name: 'pinterest',
  title: 'Pinterest',
  limits: [
    { field: 'title', max: 100, count: utf16, ...api },
    { field: 'text', max: 800, count: utf16, ...api },
    { field: 'text', max: 500, count: utf16, ...tools },
    { field: 'description', max: 800, count: utf16, ...api },
    { field: 'description', max: 500, count: utf16, ...tools },
    { field: 'media.alt', max: 500, count: utf16, ...api },
  ],
  alt: [
    { kind: 'image', supported: true, ...api },
    { kind: 'video', supported: 'unknown', ...unverified('alt_text of the pin, whatever its media') },
    { kind: 'gif', supported: 'unknown', ...noSource },
  ],
  tallies: [{ of: 'hashtags', fields: ['text', 'description', 'tags'], max: 20, ...thirdParty(optimizeAll) }],
  links: [
    { field: 'text', clickable: 'unknown', ...noSource },
    { field: 'description', clickable: 'unknown', ...noSource },
  ],
  media: [
    { kinds: ['image'], max: 5, ...api },
    { kinds: ['video'], max: 1, ...api },
    { kinds: ['gif'], max: 1, ...noSource },
    {
      kinds: ['image', 'video'],
      max: 5,
      ...conflict('a mixed type is in the schema; the guide names pictures or films'),
    },
  ],
  unmixed: api,
  needsMedia: [api],
  files: [
    { kind: 'image', of: 'bytes', max: megabytes(20), ...help },
    { kind: 'video', of: 'seconds', min: 4, max: 300, cautious: true, ...help },
    { kind: 'video', of: 'seconds', max: 900, ...thirdParty(optimizeAll) },
  ],
  captions: { formats: [], ...unverified('no way to upload a caption file was found') },
  poll: { min: 0, max: 0, ...noSource },
  handle: { min: 3, max: 30, pattern: /^[A-Za-z0-9_]+$/, says: 'letters, digits and _', ...noSource },
  notes: [
    'Descriptions: 800 in the API and the help pages; almost every tool stops at 500.',
    'A carousel of 2 to 5 pictures has one description for all of them.',
    'Captions are made by a machine and cannot be corrected: burn them in.',
    'A pin leads to one address of at most 2,048 characters.',
    'Films: 5 minutes (help) or 15 (Optimize-All).',
  ],
};
