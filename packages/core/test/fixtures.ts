import { createLinter, type Linter, type LinterOptions, type PackInput, type RuleInput } from '@postlint/core';

/** A pack of nothing but these rules. */
export function packOf(rules: Partial<RuleInput>[], more: Partial<PackInput> = {}): PackInput {
  const complete = rules.map((rule, index) => ({
    id: `rule${index}`,
    severity: 'error' as const,
    message: 'Found.',
    ...rule,
  }));
  return {
    name: 'test',
    version: '1.0.0',
    clauses: [{ clause: 'clause', gist: 'A clause.', rules: complete }],
    ...more,
  };
}

export function linterOf(
  rules: Partial<RuleInput>[],
  more: Partial<PackInput> = {},
  options: Partial<LinterOptions> = {},
): Linter {
  return createLinter({ packs: [packOf(rules, more)], ...options });
}
