import { definePlugin } from '@postlint/core';
import { expect, test } from 'vitest';
import { linterOf } from './fixtures.ts';

test('where a detector fails, the finding says nothing of marks that are not there', () => {
  const plugin = definePlugin({
    name: 'p',
    version: '1',
    detectors: [
      {
        name: 'd',
        version: '1',
        on: 'field',
        marks: { spot: { attributes: ['size'] } },
        find: () => {
          throw new Error('broken');
        },
      },
    ],
  });
  const rule = { severity: 'warning' as const, select: 'spot', why: 'It has the size {{node.size}}.', do: 'Clean it.' };
  const report = linterOf([rule], {}, { plugins: [plugin] }).check({ platform: 'x', text: 'Hi' });
  expect(report.issues.map(({ code }) => code)).toEqual(['detector-failed']);
  expect(report.findings).toMatchObject([{ outcome: 'cannotTell', do: 'Clean it.' }]);
  expect(report.findings[0]).not.toHaveProperty('why');
});
