import { createLinter } from '@postlint/core';
import { describe, expect, test } from 'vitest';
import { networks, platforms, platformsPack } from '../src/index.ts';
import { cases } from './cases.ts';

const linter = createLinter({ packs: [platformsPack], plugins: [platforms] });

describe.each(Object.entries(cases))('%s', (platform, list) => {
  test.each(list.map((each) => [`${each.what} (${each.source})`, each] as const))(
    '%s',
    (_, { post, counts, finds }) => {
      const report = linter.check({ platform, ...post });
      const found = report.findings.map(({ severity, rule }) => `${severity} ${rule.replace('platforms/', '')}`);
      expect(found.sort()).toEqual([...(finds ?? [])].sort());
      if (counts)
        expect(report.counts.map(({ field, length, limit }) => `${field} ${length}/${limit}`)).toEqual(counts);
      for (const { length, limit, remaining } of report.counts) expect(remaining).toBe(limit - length);
    },
  );
});

test('every network has at least eight cases', () => {
  const few = networks.filter(({ name }) => name !== 'default' && (cases[name]?.length ?? 0) < 8);
  expect(few.map(({ name }) => name)).toEqual([]);
});
