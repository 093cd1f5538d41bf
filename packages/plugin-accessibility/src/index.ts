/** Accessibility of posts, for Postlint: hashtags, emoji, styled letters, alternative texts, plain English. */
export { type AccessibilityOptions, type AccessibilityPlugin, accessibility } from './accessibility.ts';
export { analyseHashtag, type HashtagCase } from './hashtags/analyse.ts';
export { createVocabulary, type OwnWords, type Vocabulary } from './hashtags/vocabulary.ts';
export { pack as accessibilityPack } from './pack.generated.ts';

import { accessibility } from './accessibility.ts';
export default accessibility;
