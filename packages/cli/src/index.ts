/** The command line as a library: the same functions, for scripts. */
export { type CheckCommand, checkCommand } from './commands/check.ts';
export { coverageCommand } from './commands/coverage.ts';
export { diffCommand } from './commands/diff.ts';
export { docsCommand } from './commands/docs.ts';
export { evaluateCommand } from './commands/evaluate.ts';
export { explainCommand } from './commands/explain.ts';
export { lintCommand } from './commands/lint.ts';
export { coverageOf, type PolicyCoverage } from './coverage/coverage.ts';
export type { PackDifference } from './diff/comparePacks.ts';
export { type ExitCode, exitCodes } from './exitCodes.ts';
export { type HandbookPage, handbookOf } from './handbook/handbook.ts';
export { type InputItem, readInputs } from './input/readInputs.ts';
export { loadPack, type OpenPack, openPack } from './loadPack.ts';
export { type RunContext, run } from './run.ts';
