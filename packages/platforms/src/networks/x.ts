/** X (formerly Twitter). */
import type { Platform } from '@postlint/core';
import { utf16 } from '../count/utf16.ts';
import { xWeighted } from '../count/xWeighted.ts';
import {
  buffer,
  conflict,
  megabytes,
  noSource,
  official,
  sourceCode,
  thirdParty,
  unverified,
  zernio,
} from '../sources.ts';

const counting = official(
  'docs.x.com, Counting characters; twitter-text config/v3.json (twitter/twitter-text@30e2430)',
);
const api = official('X API OpenAPI description, openapi.json (xdevplatform/docs@2871328)');
const media = official('X API, Media best practices (xdevplatform/docs@2871328)');

/** Subscriptions whose posts may be long. */
const premium = ['premium', 'premium-basic', 'premium+', 'premium-plus'];

export const x: Platform = {
  name: 'x',
  title: 'X',
  aliases: ['twitter'],
  limits: [
    { field: 'text', max: 280, count: xWeighted, ...counting },
    // docs.x.com names only 280; the unit of longer posts is assumed to be the same.
    { field: 'text', tier: premium, max: 25_000, count: xWeighted, ...thirdParty(buffer) },
    {
      field: 'text',
      surface: 'article',
      max: 10_000,
      count: xWeighted,
      ...conflict('X API OpenAPI description: articles, 10,000 weighted'),
    },
    {
      field: 'text',
      surface: 'article',
      max: 100_000,
      count: xWeighted,
      ...conflict('abplive.com, article 1670619: articles of 100,000'),
    },
    // CreatePostsPoll options: maxLength 25; CreateMediaMetadata alt_text.text: maxLength 1000. Unit not stated.
    { field: 'poll.options', max: 25, count: utf16, ...api },
    { field: 'media.alt', max: 1_000, count: utf16, ...api },
  ],
  alt: [
    { kind: 'image', supported: true, ...api },
    { kind: 'gif', supported: true, ...noSource },
    { kind: 'video', supported: 'unknown', ...noSource },
  ],
  links: [{ field: 'text', clickable: true, ...sourceCode('twitter-text conformance, extract.yml') }],
  media: [
    { kinds: ['image'], max: 4, ...media },
    { kinds: ['gif'], max: 1, ...media },
    { kinds: ['video'], max: 1, ...media },
    { kinds: ['image', 'gif', 'video'], max: 4, ...unverified('the app is said to mix kinds, up to 4') },
  ],
  unmixed: media,
  files: [
    { kind: 'image', of: 'bytes', max: megabytes(5), ...media },
    { kind: 'gif', of: 'bytes', max: megabytes(15), ...media },
    { kind: 'gif', of: 'width', max: 1280, ...media },
    { kind: 'gif', of: 'height', max: 1080, ...media },
    { kind: 'video', of: 'bytes', max: megabytes(512), ...media },
    { kind: 'video', of: 'seconds', min: 0.5, max: 140, ...media },
    // Longer with a subscription; how long is on no page that was read.
    { kind: 'video', tier: premium, of: 'bytes', max: megabytes(16 * 1024), ...noSource },
    { kind: 'video', tier: premium, of: 'seconds', min: 0.5, max: 4 * 3600, ...noSource },
  ],
  captions: { formats: ['srt'], ...media },
  poll: { min: 2, max: 4, withoutMedia: thirdParty(zernio), ...api },
  // twitter-text looks for up to 20 characters; names have 15.
  handle: { min: 1, max: 15, pattern: /^[A-Za-z0-9_]+$/, says: 'letters, digits and _', ...api },
  characters: [
    { fields: ['text'], characters: '\ufffe\ufeff\uffff', ...sourceCode('twitter-text, regexp/invalidCharsGroup') },
  ],
  notes: [
    'Of a long post about 280 characters show before "Show more" (Publer documentation, X long-form posts).',
    'Articles: 10,000 weighted characters in the text of the API, 100,000 in the press and in Postiz.',
    'Postiz takes 4,000 for verified accounts; Buffer and the press say 25,000.',
    'Mentions that a reply is filled with by itself cost nothing; mentions that are typed do.',
    'A link of more than about 4,096 characters, or with a host label of more than 63, is counted as plain text.',
  ],
};
