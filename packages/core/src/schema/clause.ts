/** A clause of the policy, its rules and their examples: a file of the folder `clauses`. */
import { z } from 'zod';
import { given, givenWords } from './example.ts';
import { editor, key, list, named, note } from './key.ts';
import { ruleSchema } from './rule.ts';

export const clauseSchema = named(
  'clause',
  z.strictObject({
    ...editor('../node_modules/@postlint/core/schema/clause.schema.json'),
    clause: key(z.string(), 'The id of the clause: its number in the policy and a name.', '5.1/disclaimer'),
    units: key(list.optional(), 'The numbered sentences of the policy it covers.', ['5.1-12.8a', '5.1-12.8b']),
    gist: key(
      z.string(),
      'What the clause asks for, in a sentence of your own.',
      'What staff publish about their work carries a disclaimer.',
    ),
    given: key(given, `Completes every example of the file, after that of the pack: ${givenWords}.`, {
      platform: 'x',
      account: { type: 'personal' },
    }),
    rules: key(z.array(ruleSchema).optional(), 'The rules; where there are none, "nothing" says why.', [
      {
        id: 'click-here',
        severity: 'warning',
        forbid: ['click (here|below)'],
        message: '“{{node.text}}” does not say where the link leads.',
        examples: { fails: ['Click here!'], passes: ['Opening times: library.example/times'] },
      },
    ]),
    nothing: key(
      z.union([z.string(), z.record(z.string(), z.string())]).optional(),
      'Why a post can show nothing of it, for the whole clause or by unit.',
      'It is about training, which no post shows.',
      { '5.1-12.8b': 'It is about how a grievance is handled.' },
    ),
    note,
  }),
  'One clause of the policy, its rules and their examples.',
  {
    clause: '1/links',
    units: ['1-3'],
    gist: 'Links say where they lead.',
    rules: [
      {
        id: 'click-here',
        severity: 'warning',
        forbid: ['click (here|below)', '(tap|press) here'],
        message: '“{{node.text}}” does not say where the link leads.',
        do: 'Say what is behind the link.',
        examples: {
          fails: ['Click here!', { post: 'For dates tap here.', finds: ['tap here'] }],
          passes: ['Opening times: library.example/times'],
        },
      },
    ],
  },
);
