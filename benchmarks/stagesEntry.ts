/** The stages, one by one, for measuring. Relative paths: these are no public parts. */

export { countFields } from '../packages/core/src/counts/countFields.ts';
export { detect } from '../packages/core/src/detect/detect.ts';
export { indexMarks } from '../packages/core/src/detect/detected.ts';
export { listTexts } from '../packages/core/src/draft/field.ts';
export { keep, scanPost } from '../packages/core/src/draft/scanned.ts';
export { createLinter } from '../packages/core/src/index.ts';
export { compileCondition } from '../packages/core/src/logic/compileCondition.ts';
export { dataEnvironment } from '../packages/core/src/logic/dataEnvironment.ts';
export { readPost } from '../packages/core/src/post/readPost.ts';
export { settlePost } from '../packages/core/src/post/settlePost.ts';
export { newSteps } from '../packages/core/src/program/check.ts';
export { compileProgram } from '../packages/core/src/program/compileProgram.ts';
export { collectFacts, createEnvironment } from '../packages/core/src/program/environment.ts';
export { evaluate } from '../packages/core/src/program/evaluate.ts';
export { indexRules } from '../packages/core/src/program/ruleIndex.ts';
export { toFindings } from '../packages/core/src/report/findings.ts';
export { fingerprintOfPost } from '../packages/core/src/report/fingerprintPost.ts';
export { createMask } from '../packages/core/src/report/mask.ts';
export { toReport } from '../packages/core/src/report/toReport.ts';
export { createRows } from '../packages/core/src/scan/rows.ts';
export { scanText } from '../packages/core/src/scan/scanText.ts';
export { toTree } from '../packages/core/src/tree/toTree.ts';
export { platforms } from '../packages/platforms/src/index.ts';
export { icb } from '../packages/preset-icb/src/index.ts';
