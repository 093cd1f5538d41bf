import { createLinter } from '@postlint/core';
import { expect, test } from 'vitest';
import { personalData } from '../src/index.ts';

test('the pack runs with no other beside it', () => {
  expect(() => createLinter({ packs: [], plugins: [personalData] })).not.toThrow();
});
