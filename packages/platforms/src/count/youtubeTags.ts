/**
 * How YouTube counts tags: all of them together, with a comma between two, and quotation marks around a tag with a space
 * in it. `Foo Baz` costs 9, `Foo-Baz` 7.
 * Source: YouTube Data API v3, videos resource, snippet.tags; read 2026-11-22. The unit is not stated.
 */
import type { Counter } from '@postlint/core';

export const youtubeTags: Counter = {
  unit: 'characters, with commas and quotation marks',
  join: (tags) =>
    tags
      .map((tag) => tag.trim().replace(/^#/, ''))
      .map((tag) => (/\s/.test(tag) ? `"${tag}"` : tag))
      .join(','),
  count: ({ text }) => text.length,
};
