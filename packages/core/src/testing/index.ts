/** Tools to test packs and plugins with. */
export type { Coverage, RuleCoverage, Share as CoverageShare } from './coverage.ts';
export {
  type Comparison,
  compareResults,
  createListComparison,
  type FigureChange,
  readEvaluationResult,
} from './evaluate/compare.ts';
export { createEvaluation, type Evaluation, type EvaluationOptions, type RowOutcome } from './evaluate/evaluation.ts';
export { type Share, toShare } from './evaluate/intervals.ts';
export type { LabelledRow, RowHead } from './evaluate/labelledRow.ts';
export type { ClauseResult, EvaluationResult, ListedRow, Totals } from './evaluate/result.ts';
export { examplesOf, type PlacedExample } from './examples.ts';
export { detectorLaws, type Law, operatorLaws, platformLaws } from './laws.ts';
export { type MutationResult, mutatePack, type Survivor } from './mutate.ts';
export { type ExampleResult, runExamples } from './runExamples.ts';
export { type PackTest, type TestOptions, testPack } from './testPack.ts';
