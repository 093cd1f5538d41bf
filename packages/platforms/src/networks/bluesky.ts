/** Bluesky. A name is a domain; a hashtag goes on to the next white space, hyphens and apostrophes included. */
import type { Platform } from '@postlint/core';

export const bluesky: Platform = {
  name: 'bluesky',
  title: 'Bluesky',
  limits: [],
  alt: [],
  syntax: {
    hashtag: { body: 'text', needs: 'letter', max: 64 },
    mention: { max: 253, domain: 'name' },
    confidence: 'source-code',
    source: 'bluesky-social/atproto@d6296a1, packages/api/src/rich-text/detection.ts and util.ts',
    read: '2026-11-22',
  },
};
