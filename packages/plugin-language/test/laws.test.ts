/** What holds for every detector, whatever the text. */
import { detectorLaws } from '@postlint/core/testing';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { language } from '../src/index.ts';

const texts = [
  'You absolute muppet, I hope you rot.',
  'Our m a n a g e r is th1ck as mince 🙄',
  'Women are not stupid. I hate them.',
  '“Get a life”, they said to the disabled.',
];

describe('the laws for detectors', () => {
  test.each(detectorLaws(fc, language, { texts, numRuns: 40 }).map(({ name, run }) => [name, run] as const))(
    '%s',
    (_name, run) => run(),
  );
});
