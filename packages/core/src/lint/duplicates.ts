/** What is said twice: phrases of one list, rules that ask the same. */
import type { LintContext } from './lintPack.ts';
import { phraseListsOf } from './phrasesOf.ts';

export function checkDuplicates(context: LintContext): void {
  const { warn } = context;
  for (const { phrases } of phraseListsOf(context)) {
    const seen = new Map<string, string>();
    for (const { phrase, path } of phrases) {
      const key = folded(phrase);
      const before = seen.get(key);
      if (before !== undefined) warn('duplicate-phrase', { found: phrase, before }, path);
      else seen.set(key, phrase);
    }
  }
  checkRules(context);
}

/** As phrases are compared: without case, however they are spaced. `=IT` keeps its capitals. */
function folded(phrase: string): string {
  const spaced = phrase.replaceAll(/[\s-]+/g, ' ').trim();
  return spaced.includes('=') ? spaced : spaced.toLowerCase().replaceAll(/['’]/g, '');
}

function checkRules({ rules, program, warn }: LintContext): void {
  const digests = new Map(program.rules.map(({ id, digest }) => [id, digest]));
  const seen = new Map<string, string>();
  for (const { input, id, path } of rules) {
    const digest = digests.get(id);
    if (digest === undefined || input.confirm !== undefined) continue;
    const before = seen.get(digest);
    if (before !== undefined) warn('duplicate-question', { found: input.id, before }, [...path, 'id']);
    else seen.set(digest, input.id);
  }
}
