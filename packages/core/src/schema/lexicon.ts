/** A named list of phrases: a file of the folder `lexicons`. */
import { z } from 'zod';
import { editor, key, list, named, note } from './key.ts';

const unless = key(list.optional(), 'Phrases that, where they cover a match, take it away.', [
  'tennis court',
  'court (house|yard)',
]);

const phraseSchema = z.union([
  z.string(),
  named(
    'phrase',
    z.strictObject({
      phrase: key(z.string(), 'The phrase.', 'tribunal', 'su(e|es|ed|ing) (the)? hospital'),
      unless,
      note,
      source: key(z.string().optional(), 'Where the phrase comes from; never printed.', 'NHS style guide, 2026-11-22'),
      weight: key(z.number().optional(), 'How many times its points a match counts in a score; 1 if absent.', 2),
      preferred: key(
        z.string().optional(),
        'What is better said in its place. A rule that selects the match offers it as its fix; texts may quote it: {{node.preferred}}.',
        'employment tribunal',
      ),
    }),
    'A phrase with what takes its matches away, and where it comes from.',
  ),
]);

export const lexiconSchema = named(
  'lexicon',
  z.strictObject({
    ...editor('../node_modules/@postlint/core/schema/lexicon.schema.json'),
    lexicon: key(
      z.string().optional(),
      'The name, by which rules and phrases call it: "<personal-view>". May be absent beside "extends": then the extended lexicon itself is changed.',
      'personal-view',
    ),
    note,
    language: key(
      z.string().optional(),
      'The language of the phrases (BCP 47); "*" is any, e.g. of names. That of the extended lexicon if absent.',
      'en',
    ),
    strict: key(
      z.boolean().optional(),
      'true: its words are found in disguise too (s p e l l e d, m*sked, w1th d1gits, stretchedddd). As the extended lexicon if absent, else false.',
      true,
    ),
    unless,
    phrases: key(z.array(phraseSchema).optional(), 'The phrases. Must be given unless there is "extends".', [
      'court',
      { phrase: 'tribunal', unless: ['employment tribunal'] },
    ]),
    extends: key(
      z.string().optional(),
      'A lexicon to build on, of this pack or with the name of its pack; in the place of "phrases".',
      'language/insults',
    ),
    add: key(z.array(phraseSchema).optional(), 'Beside "extends": phrases that come to it.', ['numpt(y|ies)']),
    remove: key(list.optional(), 'Beside "extends": phrases that go, word for word as they stand there.', ['pear']),
  }),
  'A named list of phrases, or changes to one of another pack.',
  {
    lexicon: 'court',
    language: 'en',
    unless: ['tennis court', 'court (house|yard)'],
    phrases: ['court', { phrase: 'tribunal', unless: ['employment tribunal'], note: 'Not the employment kind.' }],
  },
  { extends: 'language/insults', add: ['numpt(y|ies)'], remove: ['pear'] },
);
