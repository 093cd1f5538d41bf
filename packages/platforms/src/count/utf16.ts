/**
 * UTF-16 code units, as JavaScript counts. Also what is counted where a network names no unit: never less than code points
 * or graphemes, so that a text that fits is not refused for either.
 */
import type { Counter } from '@postlint/core';

export const utf16: Counter = { unit: 'characters', count: ({ text }) => text.length };
