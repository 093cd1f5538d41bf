/** Social networks for Postlint: what each takes and how it counts, every figure with its source and date. */
import { definePlugin, type Platform, type Plugin } from '@postlint/core';
import { detectors } from './detect/index.ts';
import { bluesky } from './networks/bluesky.ts';
import { defaultProfile } from './networks/default.ts';
import { facebook } from './networks/facebook.ts';
import { flickr } from './networks/flickr.ts';
import { instagram } from './networks/instagram.ts';
import { linkedin } from './networks/linkedin.ts';
import { mastodon } from './networks/mastodon.ts';
import { nextdoor } from './networks/nextdoor.ts';
import { pinterest } from './networks/pinterest.ts';
import { snapchat } from './networks/snapchat.ts';
import { threads } from './networks/threads.ts';
import { tiktok } from './networks/tiktok.ts';
import { tumblr } from './networks/tumblr.ts';
import { whatsapp } from './networks/whatsapp.ts';
import { x } from './networks/x.ts';
import { youtube } from './networks/youtube.ts';
import { pack } from './rules/index.ts';

export type { CaptionFault, Captions } from './captions/captionFault.ts';
export { captionFormat, readCaptions } from './captions/readCaptions.ts';
export { codePoints } from './count/codePoints.ts';
export { graphemes } from './count/graphemes.ts';
export { escapeForLinkedin, linkedinText } from './count/linkedinText.ts';
export { mastodonText } from './count/mastodon.ts';
export { threadsText } from './count/threads.ts';
export { tumblrBlocks } from './count/tumblrBlocks.ts';
export { utf8 } from './count/utf8.ts';
export { utf16 } from './count/utf16.ts';
export { xWeighted } from './count/xWeighted.ts';
export { youtubeTags } from './count/youtubeTags.ts';
export { type Fact, listFacts, staleFacts } from './facts.ts';
export { pack as platformsPack };

/** Every network there is a profile of; the last is the one for all others. */
export const networks: readonly Platform[] = [
  x,
  facebook,
  instagram,
  linkedin,
  youtube,
  threads,
  tiktok,
  snapchat,
  whatsapp,
  flickr,
  pinterest,
  tumblr,
  bluesky,
  mastodon,
  nextdoor,
  defaultProfile,
];

export const platforms: Plugin = definePlugin({
  name: 'platforms',
  version: '0.1.0',
  platforms: networks,
  detectors,
  packs: [pack],
});

export default platforms;
