/** Nextdoor. Only sponsored posts have published limits. */
import type { Platform } from '@postlint/core';
import { utf16 } from '../count/utf16.ts';
import { noSource, official } from '../sources.ts';

const ads = official('Nextdoor, Creative specs (business.nextdoor.com/enterprise/creative-specs)');
const surface = 'sponsored';

export const nextdoor: Platform = {
  name: 'nextdoor',
  title: 'Nextdoor',
  limits: [
    { field: 'title', surface, max: 70, count: utf16, ...ads },
    { field: 'text', surface, max: 800, count: utf16, ...ads },
    { field: 'description', surface, max: 800, count: utf16, ...ads },
  ],
  folds: [{ field: 'text', surface, max: 90, count: utf16, ...ads }],
  alt: [{ kind: 'image', supported: 'unknown', ...noSource }],
  notes: ['Nothing is published about posts of agencies and neighbours: lengths, media, descriptions.'],
};
