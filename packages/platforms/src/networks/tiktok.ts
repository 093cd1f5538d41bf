/** TikTok. Names hold full stops, never at their end. */
import type { Platform } from '@postlint/core';

export const tiktok: Platform = {
  name: 'tiktok',
  title: 'TikTok',
  limits: [],
  alt: [],
  syntax: {
    hashtag: { body: 'word', needs: 'letter' },
    mention: { inner: '.', max: 24 },
    confidence: 'third-party',
    source: 'mrhack.io, On TikTok your username can have up to 24 characters',
    read: '2026-11-22',
  },
};
