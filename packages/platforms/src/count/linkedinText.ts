/**
 * LinkedIn's API takes "little text": reserved characters stand for themselves only behind a backslash, and third parties
 * found that the backslash counts, and that an unescaped one cuts the post off.
 * Source: BrightBean Studio (brightbeanxyz/brightbean-studio@d85fce1), providers/linkedin.py and its tests
 * test_caption_wire_length.py, test_linkedin_escape.py; read 2026-11-22.
 */
import type { Counter } from '@postlint/core';

/** The fourteen reserved characters, and the backslash that escapes them. */
export const linkedinReserved = '|{}@[]()<>#*_~\\';

const reserved = /[|{}@[\]()<>#*_~\\]/g;

/** A plain text as the API wants it. */
export function escapeForLinkedin(text: string): string {
  return text.replace(reserved, '\\$&');
}

/** The length of the text as it is sent. */
export const linkedinText: Counter = {
  unit: 'characters, with a backslash before each reserved one',
  count: ({ text }) => text.length + (text.match(reserved)?.length ?? 0),
};
