/** What the caller says besides the post: answers, exceptions, and what detectors outside have found. */
import { z } from 'zod';
import { key, named } from './key.ts';
import { moment, optional } from './values.ts';

export const declarationSchema = named(
  'declaration',
  z.strictObject({
    rule: key(z.string(), 'The full id of the rule whose statement is answered.', 'icb/photo-consent'),
    fingerprint: key(
      z.string(),
      'The fingerprint of the confirmation, from the report: another content needs another answer, or where the rule has "every" another person.',
      '6f1c0b7e4a2d9835c6e1f0a4b7d82c39',
    ),
    answer: key(z.boolean(), 'true if the statement holds, false if it does not.', true),
    by: key(z.string(), 'Who answered.', 'Sam Okafor'),
    at: key(moment, 'When it was answered (ISO 8601 with offset).', '2026-11-24T09:30:00Z'),
    note: key(optional(z.string()), 'A remark; there is none if absent.', 'Forms are with the records team.'),
  }),
  'An answer to a confirmation.',
);

export const waiverSchema = named(
  'waiver',
  z.strictObject({
    rule: key(z.string(), 'The full id of the rule.', 'icb/image-description'),
    fingerprint: key(
      z.string(),
      'The fingerprint of the finding, from the report: another content needs another exception.',
      '6f1c0b7e4a2d9835c6e1f0a4b7d82c39',
    ),
    reason: key(z.string(), 'Why the exception is right.', 'The network shows the description of the first picture.'),
    by: key(z.string(), 'Who asks for it.', 'Sam Okafor'),
    approvedBy: key(
      optional(z.string()),
      'A second person, who agrees; if absent, no finding that is an error is waived.',
      'Jo Field',
    ),
    expires: key(moment, 'When it ends (ISO 8601 with offset).', '2026-12-31T23:59:00Z'),
  }),
  'An exception for one finding on exactly this content.',
);

export const markSchema = named(
  'mark',
  z.strictObject({
    at: key(z.string(), 'A JSON Pointer to the text or the media item; "" is the whole post.', '/text', '/media/0'),
    start: key(
      optional(z.number().int().min(0)),
      'Where it begins in the text, in UTF-16 code units from 0; at the beginning if absent.',
      12,
    ),
    end: key(
      optional(z.number().int().min(0)),
      'Where it ends in the text, in UTF-16 code units; the first that is not part of it. At the end if absent.',
      27,
    ),
    box: key(
      optional(z.array(z.number())),
      'Where it is in a picture, in pixels: left, top, width, height; not told if absent.',
      [40, 60, 320, 240],
    ),
    time: key(
      optional(z.array(z.number())),
      'Where it is in a film or sound, in seconds: from, to; not told if absent.',
      [2.5, 6],
    ),
    type: key(z.string(), 'The type of the mark; a plugin has to declare it.', 'face'),
    label: key(optional(z.string()), 'What exactly it is; nothing if absent.', 'child'),
    score: key(optional(z.number()), 'How sure the source is, from 0 to 1; not told if absent.', 0.93),
    source: key(z.string(), 'Who found it.', 'face-finder'),
  }),
  'Something a slow or remote detector has found at a place.',
);

export const runSchema = named(
  'run',
  z.strictObject({
    source: key(z.string(), 'The detector.', 'face-finder'),
    version: key(z.string(), 'Its version.', '2.1.0'),
    types: key(z.array(z.string()), 'The types of marks it looked for.', ['face']),
  }),
  'A detector outside that has looked at the post, whether it found anything or not.',
);
