/** Tools to test packs and plugins with. */
export { type ExampleResult, runExamples } from './runExamples.ts';
