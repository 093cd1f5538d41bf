/** What people see as one character is never cut (Unicode UAX 29, through `Intl.Segmenter`). */
import type { TextEdit } from './pieces.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Whether a change begins and ends between characters, before it and after, and brings no half of one in. */
export function keepsCharacters(text: string, { start, end, text: by }: TextEdit): boolean {
  const changed = text.slice(0, start) + by + text.slice(end);
  return (
    isBoundary(text, start) &&
    isBoundary(text, end) &&
    isBoundary(changed, start) &&
    isBoundary(changed, start + by.length) &&
    isWhole(by)
  );
}

function isBoundary(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true;
  return segmenter.segment(text).containing(at)?.index === at;
}

/** No lone half of a surrogate pair. */
function isWhole(text: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}
