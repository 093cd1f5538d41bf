/** Writes docs/platforms.md from the profiles of the networks. Run with `pnpm generate`; CI checks that it is not stale. */
import { writeFileSync } from 'node:fs';
import { networks } from '../src/index.ts';
import { toPage } from './page.ts';

writeFileSync(new URL('../../../docs/platforms.md', import.meta.url), toPage(networks));
