/** The command line as a library: the same functions, for scripts. */
export { type CheckCommand, checkCommand } from './commands/check.ts';
export { evaluateCommand } from './commands/evaluate.ts';
export { explainCommand } from './commands/explain.ts';
export { lintCommand } from './commands/lint.ts';
export { type ExitCode, exitCodes } from './exitCodes.ts';
export { type InputItem, readInputs } from './input/readInputs.ts';
export { loadPack, type OpenPack, openPack } from './loadPack.ts';
export { type RunContext, run } from './run.ts';
