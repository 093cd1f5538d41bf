import { runExamples } from '@postlint/core/testing';
import { describe, expect, test } from 'vitest';
import { icbSource } from '../src/source.ts';

const { pack, plugins } = icbSource;

describe('the examples in the clause files', () => {
  test.each(
    runExamples(pack as Parameters<typeof runExamples>[0], { plugins }).map(
      (result) => [`${result.rule} ${result.list}: ${JSON.stringify(result.post)}`, result] as const,
    ),
  )('%s', (_name, result) => {
    expect(result).toMatchObject({ ok: true });
  });

  test('every rule has one that fails, or that asks, and one that does not', () => {
    for (const rule of pack.clauses.flatMap((clause) => clause.rules ?? [])) {
      const { fails = [], confirms = [] } = rule.examples ?? {};
      expect(fails.length + confirms.length, rule.id).toBeGreaterThan(0);
      expect(
        (rule.examples?.passes?.length ?? 0) + (rule.examples?.inapplicable?.length ?? 0),
        rule.id,
      ).toBeGreaterThan(0);
    }
  });
});
