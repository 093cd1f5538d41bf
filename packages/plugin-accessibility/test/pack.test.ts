import { createLinter } from '@postlint/core';
import { expect, test } from 'vitest';
import { accessibility } from '../src/index.ts';

test('the pack runs with no other beside it', () => {
  expect(() => createLinter({ packs: [], plugins: [accessibility] })).not.toThrow();
});
