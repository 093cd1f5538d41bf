/** Rules without examples: nobody knows whether they do what they say. */
import type { LintContext } from './lintPack.ts';

export function checkExamples({ pack, rules, warn }: LintContext): void {
  for (const { input, path } of rules) {
    if (input.stage === 'draft') continue;
    const { fails, passes, confirms, inapplicable, cannotTell } = input.examples ?? {};
    const fires = [fails, confirms].some((list) => list && list.length > 0);
    const silent = [passes, inapplicable, cannotTell].some((list) => list && list.length > 0);
    if (!fires) warn('no-failing-example', { found: input.id }, path);
    else if (!silent) warn('no-passing-example', { found: input.id }, path);
  }
  pack.clauses.forEach((clause, index) => {
    const isSilent = (clause.rules ?? []).length === 0 && clause.nothing === undefined;
    if (isSilent) warn('empty-clause', { found: clause.clause }, ['clauses', index]);
  });
}
