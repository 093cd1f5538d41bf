import { createLinter } from '@postlint/core';
import { expect, test } from 'vitest';
import { language } from '../src/index.ts';

test('the pack runs with no other beside it', () => {
  expect(() => createLinter({ packs: [], plugins: [language] })).not.toThrow();
});
