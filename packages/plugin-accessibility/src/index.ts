/** Accessibility of posts, for Postlint: hashtags, emoji, styled letters, alternative texts, plain English. */
import { definePlugin, type Plugin } from '@postlint/core';
import { pack } from './pack.generated.ts';

export { pack as accessibilityPack };

export const accessibility: Plugin = definePlugin({ name: 'accessibility', version: '0.1.0', packs: [pack] });

export default accessibility;
