/** Reading and linting packs, from objects and from files. Nothing here touches a disk. */
export { type LintResult, lintPack } from '../lint/lintPack.ts';
export { PackError, type PackFault } from './packFault.ts';
export { type ReadPackOptions, readPack } from './readPack.ts';
export { type PackFiles, type PackFromFiles, readPackFiles } from './readPackFiles.ts';
