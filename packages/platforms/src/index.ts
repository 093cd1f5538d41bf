/** Social networks for Postlint: what each takes and how it counts, every figure with its source and date. */
import { definePlugin, type Plugin } from '@postlint/core';
import { bluesky } from './networks/bluesky.ts';
import { defaultProfile } from './networks/default.ts';
import { instagram } from './networks/instagram.ts';
import { mastodon } from './networks/mastodon.ts';
import { tiktok } from './networks/tiktok.ts';
import { x } from './networks/x.ts';
import { youtube } from './networks/youtube.ts';
import { pack } from './pack.ts';

export { utf16 } from './count/utf16.ts';
export { xWeighted } from './count/xWeighted.ts';
export { pack as platformsPack };

export const platforms: Plugin = definePlugin({
  name: 'platforms',
  version: '0.1.0',
  platforms: [x, instagram, youtube, tiktok, bluesky, mastodon, defaultProfile],
  packs: [pack],
});

export default platforms;
