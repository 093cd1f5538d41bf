import { readPackFiles } from '@postlint/core/packs';
import { runExamples } from '@postlint/core/testing';
import { expect, test } from 'vitest';
import { readFiles } from '../../../scripts/packFiles.ts';
import { personalData } from '../src/index.ts';

const { pack, faults } = readPackFiles(readFiles(new URL('../pack/', import.meta.url)));

test('the files of the pack can be read', () => {
  expect(faults).toEqual([]);
});

test.each(
  runExamples(pack as Parameters<typeof runExamples>[0], { plugins: [personalData] }).map(
    (result) => [`${result.rule} ${result.list}: ${JSON.stringify(result.post)}`, result] as const,
  ),
)('%s', (_name, result) => {
  expect(result).toMatchObject({ ok: true });
});
