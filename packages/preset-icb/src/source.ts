/** The same policy with everything that its authors wrote: examples, notes, sources. For tests, handbooks and editors. */
import type { Preset } from '@postlint/core';
import { plugins } from './plugins.ts';
import { source } from './source.generated.ts';

export const icbSource: Preset = { pack: source, plugins };

export default icbSource;
