/** Writes `pack.generated.ts`, which runs, from the JSON files in `pack/`: `pnpm generate`. */
import { writePackModules } from '../../../scripts/packFiles.ts';

writePackModules({
  pack: new URL('../pack/', import.meta.url),
  src: new URL('../src/', import.meta.url),
  modules: ['pack'],
});
