/** Writes `pack.generated.ts`, which runs, from the JSON files in `pack/`, and the words hashtags are made of: `pnpm generate`. */
import { writePackModules } from '../../../scripts/packFiles.ts';
import { writeWordModules } from './writeWords.ts';

writePackModules({
  pack: new URL('../pack/', import.meta.url),
  src: new URL('../src/', import.meta.url),
  modules: ['pack', 'source'],
});
writeWordModules();
