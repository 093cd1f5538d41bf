/**
 * How Threads counts: an emoji costs its bytes in UTF-8, whole sequences included; any other character costs one.
 * Source: Meta, Threads API: Posts ("Emojis are counted as the number of UTF-8 bytes"), read 2026-11-22. Characters are
 * taken for graphemes: the page names the package grapheme-splitter for emoji, and says nothing of other scripts.
 */
import type { Counter } from '@postlint/core';
import { countGraphemes } from './graphemes.ts';
import { countBytes } from './utf8.ts';

export const threadsText: Counter = {
  unit: 'characters, emoji by their bytes',
  count: ({ text, has, tokens }) => {
    if (!has('emoji')) return countGraphemes(text);
    let length = 0;
    let at = 0;
    tokens(
      (_, start, end) => {
        length += countGraphemes(text.slice(at, start)) + countBytes(text.slice(start, end));
        at = end;
      },
      ['emoji'],
    );
    return length + countGraphemes(text.slice(at));
  },
};
