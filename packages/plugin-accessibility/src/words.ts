/** Some sixty thousand English words, for `accessibility({ words })`: a subpath of its own, which hosts load on demand. */
export { words } from './hashtags/words.generated.ts';
