/** Messages say what a text does, never what a person is: the engine's own phrases find those that accuse. */
import { createLinter } from '../linter.ts';
import type { PackInput } from '../schema/types.ts';
import type { LintContext } from './lintPack.ts';

/** Words about a person, or a verdict on one. Written for this purpose; English, as the messages of most packs. */
const accusing: PackInput = {
  name: 'wording',
  version: '1.0.0',
  lexicons: [
    {
      lexicon: 'trait',
      language: 'en',
      phrases: [
        '(racist|sexist|homophobic|abusive|offensive|rude|dishonest|careless|reckless|irresponsible|unprofessional)',
        '(bully|bullies|liar(s)?|abuser(s)?|troll(s)?|bigot(s)?|harasser(s)?|offender(s)?|culprit(s)?)',
      ],
    },
    {
      lexicon: 'person',
      language: 'en',
      phrases: ['you', "you're", '(the)? (author|poster|writer|employee|sender|user)'],
    },
  ],
  clauses: [
    {
      clause: 'wording',
      gist: 'A message accuses nobody.',
      rules: [
        {
          id: 'accuses',
          severity: 'warning',
          forbid: [
            '<person> ~2 <trait>',
            '<person> (have|has)? (abused|attacked|harassed|bullied|insulted|lied|offended|violated|breached|broken)',
            '(guilty|disgraceful|shameful|disgusting|disgusted)',
          ],
          message: 'This accuses somebody.',
        },
      ],
    },
  ],
};

export function checkWording({ rules, warn }: LintContext): void {
  const linter = createLinter({ packs: [accusing] });
  for (const { input, path } of rules) {
    for (const key of ['message', 'why', 'do', 'confirm'] as const) {
      const text = input[key];
      if (text === undefined) continue;
      if (text.trim() === '') warn('empty-text', { found: key }, [...path, key]);
      for (const { text: found } of linter.check({ platform: 'default', text }).findings)
        warn('accusing-text', { found }, [...path, key]);
    }
  }
}
