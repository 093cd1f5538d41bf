/** Threads whose parts do not say which they are: whoever meets one alone cannot tell that there are others. */
import type { Detector } from '@postlint/core';

export const threadDetector: Detector = {
  name: 'thread-numbers',
  version: '1',
  on: 'post',
  neutral: true,
  marks: { threadNumbers: { attributes: ['parts'] } },
  find: ({ post }, report) => {
    const texts = (post.thread ?? []).flatMap((part) => part?.text ?? []);
    if (texts.length < 2 || texts.every((text) => isNumbered(text))) return;
    report({ type: 'threadNumbers', label: 'missing', attributes: { parts: texts.length } });
  },
};

/** 2/5, 2/, (2 of 5), 2. at one end. */
function isNumbered(text: string): boolean {
  const ends = [text.slice(0, 12), text.slice(-12)];
  return ends.some((end) => /\b\d{1,2}\s?(?:\/|of\b)\s?\d{0,2}/i.test(end)) || /^\s*\(?\d{1,2}[.)/]/.test(text);
}
