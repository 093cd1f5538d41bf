/** UTF-16 code units, as JavaScript counts. What most composers count where a network names no unit. */
import type { Counter } from '@postlint/core';

export const utf16: Counter = { unit: 'characters', count: ({ text }) => text.length };
