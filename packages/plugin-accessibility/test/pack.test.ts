import { createLinter } from '@postlint/core';
import { runExamples } from '@postlint/core/testing';
import { describe, expect, test } from 'vitest';
import { accessibility } from '../src/index.ts';
import { source } from '../src/source.generated.ts';

test('the pack runs with no other beside it', () => {
  expect(() => createLinter({ packs: [], plugins: [accessibility] })).not.toThrow();
});

describe('the examples in the clause files', () => {
  const { packs: _, ...detectors } = Object.fromEntries(Object.entries(accessibility)) as typeof accessibility;
  const results = runExamples(source as Parameters<typeof runExamples>[0], { plugins: [detectors] });
  test.each(
    results.map((result) => [`${result.rule} ${result.list}: ${JSON.stringify(result.post)}`, result] as const),
  )('%s', (_name, result) => {
    expect(result).toMatchObject({ ok: true });
  });

  test('every rule has one that fails and one that passes', () => {
    for (const rule of source.clauses.flatMap((clause) => clause.rules ?? [])) {
      expect(rule.examples?.fails?.length, rule.id).toBeGreaterThan(0);
      expect(rule.examples?.passes?.length, rule.id).toBeGreaterThan(0);
    }
  });
});
