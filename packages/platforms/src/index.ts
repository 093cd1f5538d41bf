/** Social networks for Postlint: what each takes and how it counts, every figure with its source and date. */
import { definePlugin, type Plugin } from '@postlint/core';
import { defaultProfile } from './networks/default.ts';
import { x } from './networks/x.ts';
import { pack } from './pack.ts';

export { utf16 } from './count/utf16.ts';
export { xWeighted } from './count/xWeighted.ts';
export { pack as platformsPack };

export const platforms: Plugin = definePlugin({
  name: 'platforms',
  version: '0.1.0',
  platforms: [x, defaultProfile],
  packs: [pack],
});

export default platforms;
