/** Instagram. Names hold full stops, never at their end. */
import type { Platform } from '@postlint/core';

export const instagram: Platform = {
  name: 'instagram',
  title: 'Instagram',
  limits: [],
  alt: [],
  syntax: {
    hashtag: { body: 'word', needs: 'letter' },
    mention: { inner: '.', max: 30 },
    confidence: 'third-party',
    source: 'qainsta.com, How should a username look on Instagram; indianexpress.com, article 10429929 (hashtags)',
    read: '2026-11-22',
  },
};
