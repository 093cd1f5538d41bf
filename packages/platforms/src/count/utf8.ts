/** Bytes in UTF-8. A lone surrogate is sent as U+FFFD, three bytes. */
import type { Counter } from '@postlint/core';

export const utf8: Counter = { unit: 'bytes', count: ({ text }) => countBytes(text) };

const ascii = /^[\0-\x7f]*$/;

export function countBytes(text: string): number {
  if (ascii.test(text)) return text.length;
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i)!;
    if (code > 0xffff) i++;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
