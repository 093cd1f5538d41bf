/** YouTube. Handles hold full stops, hyphens and the middle dot. */
import type { Platform } from '@postlint/core';

export const youtube: Platform = {
  name: 'youtube',
  title: 'YouTube',
  limits: [],
  alt: [],
  syntax: {
    hashtag: { body: 'word', needs: 'letter' },
    mention: { inner: '.-\u00b7', max: 30 },
    confidence: 'official',
    source: 'support.google.com/youtube/answer/11585688 (handles), 6390658 (hashtags)',
    read: '2026-11-22',
  },
};
