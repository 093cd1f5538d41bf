/** The plugin: as it is imported, or called with a longer list of words. */
import { definePlugin, type Plugin } from '@postlint/core';
import { emojiDetector } from './emoji/emojiDetector.ts';
import { commonWords } from './hashtags/commonWords.generated.ts';
import { hashtagDetector } from './hashtags/hashtagDetector.ts';
import { layoutDetector } from './layout/layoutDetector.ts';
import { capitalsDetector } from './letters/capitalsDetector.ts';
import { styledLettersDetector } from './letters/styledLetters.ts';
import { shortLinkDetector } from './links/shorteners.ts';
import { altTextDetector } from './media/altText.ts';
import { captionWordsDetector } from './media/captionWords.ts';
import { numbersDetector } from './numbers/numbersDetector.ts';
import { pack } from './pack.generated.ts';
import { threadDetector } from './threads/threadDetector.ts';
import { acronymDetector } from './words/acronymDetector.ts';
import { readingLevelDetector } from './words/readingLevel.ts';

export interface AccessibilityOptions {
  /** What `@postlint/plugin-accessibility/words` exports. Without it some three thousand common words are known. */
  readonly words?: string;
}

/** The plugin itself, which may be called to have one with other words: `accessibility({ words })`. */
export type AccessibilityPlugin = Plugin & ((options?: AccessibilityOptions) => Plugin);

function create({ words = commonWords }: AccessibilityOptions = {}): Plugin {
  return definePlugin({
    name: 'accessibility',
    version: '0.1.0',
    detectors: [
      hashtagDetector(words),
      emojiDetector,
      styledLettersDetector,
      capitalsDetector,
      layoutDetector,
      numbersDetector,
      shortLinkDetector,
      acronymDetector,
      readingLevelDetector,
      altTextDetector,
      captionWordsDetector,
      threadDetector,
    ],
    packs: [pack],
  });
}

/** A function has a name of its own, which assigning would not change. */
export const accessibility = Object.defineProperties(
  (options?: AccessibilityOptions) => create(options),
  Object.getOwnPropertyDescriptors(create()),
) as AccessibilityPlugin;
