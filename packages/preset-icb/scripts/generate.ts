/** Writes `pack.generated.ts`, which runs, and `source.generated.ts`, which is everything: `pnpm generate`. */
import { writePackModules } from '../../../scripts/packFiles.ts';

writePackModules({
  pack: new URL('../', import.meta.url),
  src: new URL('../src/', import.meta.url),
  modules: ['source', 'pack'],
});
