/** Words the pack tells people to write, which its own rules would find. */
import { createLinter, type Linter, type LinterOptions } from '../linter.ts';
import { programOptions } from '../packs/readPack.ts';
import type { PathKey } from '../shape/pointer.ts';
import type { LintContext, PlacedRule } from './lintPack.ts';

export function checkSuggestions(context: LintContext): void {
  const { raw, pack, rules, options, warn } = context;
  const linter = createLinter(programOptions(raw, options) as LinterOptions);
  for (const { text, path, language } of adviceOf(pack.settings?.['disclaimer'], rules)) {
    const found = rulesThatFind(text, language, linter);
    for (const rule of found) warn('advice-found', { text, rule }, path);
  }
}

interface Advice {
  readonly text: string;
  readonly path: readonly PathKey[];
  readonly language: string;
}

function adviceOf(disclaimer: unknown, rules: readonly PlacedRule[]): Advice[] {
  const own =
    typeof disclaimer === 'string' ? [{ text: disclaimer, path: ['settings', 'disclaimer'], language: 'en-GB' }] : [];
  const fromRules = rules.flatMap(({ input, path }) => {
    const language = input.applies?.language?.[0] ?? 'en-GB';
    const changes = [input.fix, ...(input.suggest ?? [])].flatMap((change, index): Advice[] => {
      const at = index === 0 ? [...path, 'fix'] : [...path, 'suggest', index - 1];
      const text = typeof change === 'string' ? change : (change?.replace ?? change?.append ?? change?.insert?.text);
      return text === undefined || text.includes('{{') ? [] : [{ text, path: at, language }];
    });
    const preferred = Object.entries(input.prefer ?? {}).map(([phrase, text]) => ({
      text,
      path: [...path, 'prefer', phrase],
      language,
    }));
    return [...changes, ...preferred];
  });
  return [...own, ...fromRules];
}

/** Rules that find something in the text itself, from whatever account it comes. What a text alone lacks is no matter. */
function rulesThatFind(text: string, language: string, linter: Linter): Set<string> {
  const accounts = ['corporate', 'professional', 'personal'];
  const findings = accounts.flatMap(
    (type) => linter.check({ platform: 'default', text, language, account: { type } }).findings,
  );
  return new Set(
    findings
      .filter(
        ({ outcome, severity, evidence }) => outcome === 'failed' && severity !== 'info' && evidence.some(isInText),
      )
      .map(({ rule }) => rule),
  );
}

function isInText({ at, position }: { at: string; position?: { end: { offset: number } } | undefined }): boolean {
  return at === '/text' && position !== undefined;
}
