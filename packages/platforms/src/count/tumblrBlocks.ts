/**
 * How Tumblr counts: code points, in each block of text on its own. A line break begins a new block.
 * Source: tumblr/docs, npf-spec.md, "Post Content Limits"; read 2026-11-22.
 */
import type { Counter } from '@postlint/core';
import { countCodePoints } from './codePoints.ts';

export const tumblrBlocks: Counter = {
  unit: 'code points in the longest paragraph',
  count: ({ text }) => {
    let longest = 0;
    for (const block of text.split('\n')) longest = Math.max(longest, countCodePoints(block));
    return longest;
  },
};
