/** X (formerly Twitter). */
import type { Platform, Source } from '@postlint/core';
import { utf16 } from '../count/utf16.ts';
import { xWeighted } from '../count/xWeighted.ts';

const read = '2026-11-22';
const counting: Source = {
  confidence: 'official',
  source: 'docs.x.com, Counting characters; twitter-text config/v3.json',
  read,
};
const api: Source = {
  confidence: 'official',
  source: 'X API OpenAPI description (xdevplatform/docs, openapi.json)',
  read,
};
const unverified: Source = { confidence: 'unverified', source: 'no source found', read };

export const x: Platform = {
  name: 'x',
  title: 'X',
  aliases: ['twitter'],
  limits: [
    { field: 'text', max: 280, count: xWeighted, ...counting },
    // docs.x.com names only 280; the unit of longer posts is assumed to be the same.
    {
      field: 'text',
      tier: 'premium',
      max: 25_000,
      count: xWeighted,
      confidence: 'third-party',
      source: 'support.buffer.com, post lengths',
      read,
    },
    // CreatePostsPoll options: maxLength 25; CreateMediaMetadata alt_text.text: maxLength 1000. Unit not stated.
    { field: 'poll.options', max: 25, count: utf16, ...api },
    { field: 'media.alt', max: 1_000, count: utf16, ...api },
  ],
  alt: [
    { kind: 'image', supported: true, ...api },
    { kind: 'gif', supported: true, ...unverified },
    { kind: 'video', supported: 'unknown', ...unverified },
  ],
};
