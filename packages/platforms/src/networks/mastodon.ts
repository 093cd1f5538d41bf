/** Mastodon. A name may be followed by the server it is on; `_` alone makes a hashtag. */
import type { Platform } from '@postlint/core';

export const mastodon: Platform = {
  name: 'mastodon',
  title: 'Mastodon',
  limits: [],
  alt: [],
  syntax: {
    hashtag: { body: 'word', joiners: '\u00b7\u30fb\u200c', needs: 'non-digit' },
    mention: { inner: '.-', max: 30, domain: 'behind' },
    confidence: 'source-code',
    source: 'mastodon/mastodon, app/models/account.rb and tag.rb (read in forks)',
    read: '2026-11-22',
  },
};
