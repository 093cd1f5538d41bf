/** Details that tell who somebody is only together with others (facts of section 2.3): ages, places and first names. Judges nothing. */
import type { Detector } from '@postlint/core';
import { findAges } from './ages.ts';
import { findGivenNames } from './names.ts';
import { findMadeUpWords } from './passwords.ts';
import { findPlaces } from './places.ts';
import { readWords, type Span } from './words.ts';

export const evidence: Detector = {
  name: 'evidence',
  version: '0.1.0',
  on: 'field',
  neutral: true,
  triggers: { classes: ['word', 'number'] },
  // Types of their own, so that phrases can say `<age>`; `kind` is "place" or "street".
  marks: {
    age: { attributes: [] },
    place: { attributes: ['kind'] },
    givenName: { attributes: [] },
    madeUpWord: { attributes: [] },
  },
  find({ text }, report) {
    const words = readWords(text);
    const at = ({ first, last }: Span) => ({ start: words[first]!.start, end: words[last]!.end });
    for (const span of findAges(words)) report({ type: 'age', label: 'age', ...at(span) });
    for (const span of findGivenNames(words)) report({ type: 'givenName', label: 'name', ...at(span) });
    for (const span of findMadeUpWords(words)) report({ type: 'madeUpWord', label: 'made-up word', ...at(span) });
    for (const { kind, ...span } of findPlaces(words))
      report({ type: 'place', label: kind, attributes: { kind }, ...at(span) });
  },
};
