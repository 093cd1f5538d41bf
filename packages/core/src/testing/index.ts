/** Tools to test packs and plugins with. */
export type { Coverage, RuleCoverage, Share } from './coverage.ts';
export { detectorLaws, type Law, operatorLaws, platformLaws } from './laws.ts';
export { type MutationResult, mutatePack, type Survivor } from './mutate.ts';
export { type ExampleResult, runExamples } from './runExamples.ts';
export { type PackTest, type TestOptions, testPack } from './testPack.ts';
