import type { PublicSet } from '../publicSet.ts';
import { language } from './language.ts';
import { offence } from './offence.ts';
import { personalDataPosts } from './personalData.ts';
import { realText } from './realText.ts';

export { personalDataSpans } from './personalData.ts';

export const publicSets: readonly PublicSet[] = [...realText, ...offence, ...language, ...personalDataPosts];

/** What of the public data is not measured on, and why. */
export const notLoaded: readonly (readonly [name: string, why: string])[] = [
  ['readability', 'Long texts; reading levels are unreliable under a hundred words, and no clause asks for one.'],
  ['captions-webvtt', 'Files for a parser of captions, not posts.'],
  [
    'redos, jsonlogic-conformance, twitter-text-conformance, unicode-and-naughty-strings',
    'Conformance suites: tests use them.',
  ],
  [
    'profanity-lists (the lists), inclusive-language (retext, A to Z)',
    'Words without a text around them: candidates for lexicons, not labels.',
  ],
  ['govuk-content-examples (image_alts)', 'Alternative texts without their pictures.'],
];
