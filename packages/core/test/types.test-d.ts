import { createLinter, definePlugin, type Finding, type Report } from '@postlint/core';
import { expectTypeOf, test } from 'vitest';

test('a linter takes packs and gives reports', () => {
  const linter = createLinter({ packs: [{ name: 'p', version: '1', clauses: [] }] });
  expectTypeOf(linter.check({})).toEqualTypeOf<Report>();
  expectTypeOf(linter.check({}).findings[0]!).toEqualTypeOf<Finding>();
  expectTypeOf<Report['verdict']>().toEqualTypeOf<'block' | 'refer' | 'incomplete' | 'confirm' | 'advise' | 'pass'>();
  const rule = { id: 'r', severity: 'fatal', message: 'm' } as const;
  // @ts-expect-error a severity that does not exist
  createLinter({ packs: [{ name: 'p', version: '1', clauses: [{ clause: 'c', gist: 'g', rules: [rule] }] }] });
});

test('a plugin keeps its own type', () => {
  const plugin = definePlugin({ name: 'p', version: '1', platforms: [] });
  expectTypeOf(plugin.name).toEqualTypeOf<'p'>();
  // @ts-expect-error a detector without marks
  definePlugin({ name: 'p', version: '1', detectors: [{ name: 'd', version: '1', on: 'field', find: () => {} }] });
});
