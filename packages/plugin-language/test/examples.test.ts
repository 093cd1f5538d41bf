/** The examples in the clause files, which are run as they stand. */
import { readPackFiles } from '@postlint/core/packs';
import { runExamples } from '@postlint/core/testing';
import { describe, expect, test } from 'vitest';
import { readFiles } from '../../../scripts/packFiles.ts';
import { language } from '../src/index.ts';

const { pack } = readPackFiles(readFiles(new URL('../pack/', import.meta.url)));
// The pack itself comes from its files, with what its authors wrote for people.
const plugin = { ...language, packs: [] };

describe('the examples in the clause files', () => {
  test.each(
    runExamples(pack as Parameters<typeof runExamples>[0], { plugins: [plugin] }).map(
      (result) => [`${result.rule} ${result.list}: ${JSON.stringify(result.post)}`, result] as const,
    ),
  )('%s', (_name, result) => {
    expect(result).toMatchObject({ ok: true });
  });

  test('every rule has one that fails and one that does not', () => {
    for (const rule of pack!.clauses!.flatMap((clause) => clause.rules ?? [])) {
      expect(rule.examples?.fails?.length, rule.id).toBeGreaterThan(0);
      expect(rule.examples?.passes?.length, rule.id).toBeGreaterThan(0);
    }
  });
});
