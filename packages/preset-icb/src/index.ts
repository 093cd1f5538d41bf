/** The policy of an NHS integrated care board, ready to check against: `createLinter({ packs: [icb] })`. */
import type { Preset } from '@postlint/core';
import { platforms } from '@postlint/platforms';
import { pack } from './pack.generated.ts';

/** The pack, and the plugins it needs. */
export const icb: Preset = { pack, plugins: [platforms] };

export default icb;
