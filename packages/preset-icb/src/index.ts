/** The policy of an NHS integrated care board, ready to check against: `createLinter({ packs: [icb] })`. */
import type { Preset } from '@postlint/core';
import { pack } from './pack.generated.ts';
import { plugins } from './plugins.ts';

/** The pack, and the plugins it needs. */
export const icb: Preset = { pack, plugins };

export default icb;
