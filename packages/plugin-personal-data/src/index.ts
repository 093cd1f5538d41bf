/** Personal data in posts, for Postlint: identifiers proved by checksum and context, and details that identify in combination. */
import { definePlugin, type Plugin } from '@postlint/core';
import { evidence } from './evidence/evidence.ts';
import { pack } from './pack.generated.ts';

export { pack as personalDataPack };

export const personalData: Plugin = definePlugin({
  name: 'personal-data',
  version: '0.1.0',
  detectors: [evidence],
  packs: [pack],
});

export default personalData;
