/** The options of `postlint new`. */
import { UsageError } from '../errors.ts';
import { always, oneOf, readOptions } from '../readOptions.ts';

export const help = `Usage: postlint new rule ID --clause CLAUSE [options]
       postlint new clause CLAUSE [options]
       postlint new platform NAME [options]

Writes what a rule, a clause or a network begins with, such that it passes its own test as it stands. Files that are there
are never written over; a rule goes into the file of its clause, where there is one.

Options:
  --pack DIR           the folder of the pack (default: this folder)
  --clause CLAUSE      rule: the id of its clause, e.g. 5.1/grievances; a file is made where there is none
  --units A,B          clause: the numbered sentences of the policy it covers
  --gist TEXT          clause: what it asks for, in a sentence
  --out DIR            platform: the folder to write to (default: this folder)

A new rule is a draft: tests see it, checks do not. Take "stage" out once it does what it should. A network is a plugin, which
a tool of your own gives to createLinter; run its test with node --test.

Exit codes: 0 fine; 2 wrong use, or a file in the way; 3 a mistake of ours.
`;

export interface NewArguments {
  readonly what: 'rule' | 'clause' | 'platform';
  readonly id: string;
  readonly pack: string;
  readonly clause: string | undefined;
  readonly units: readonly string[];
  readonly gist: string | undefined;
  readonly out: string;
}

export function parseNewArguments(argv: readonly string[]): NewArguments {
  const { words, values } = readOptions(argv, {
    command: 'new',
    withValue: ['--pack', '--clause', '--units', '--gist', '--out'],
    flags: always,
  });
  const [kind, id, more] = words;
  if (kind === undefined || id === undefined || more !== undefined)
    throw new UsageError(
      `${more === undefined ? 'Missing words' : `Unexpected "${more}"`}, expected rule, clause or platform, and its id. See postlint new --help.`,
    );
  const what = oneOf('new', kind, ['rule', 'clause', 'platform'] as const);
  const clause = values.get('--clause');
  if (what === 'rule' && clause === undefined)
    throw new UsageError(
      'Missing --clause, expected the id of the clause the rule belongs to. See postlint new --help.',
    );
  checkId(what, id);
  return {
    what,
    id,
    pack: values.get('--pack') ?? '.',
    clause,
    units:
      values
        .get('--units')
        ?.split(',')
        .map((unit) => unit.trim())
        .filter(Boolean) ?? [],
    gist: values.get('--gist'),
    out: values.get('--out') ?? '.',
  };
}

function checkId(what: NewArguments['what'], id: string): void {
  const forms = {
    rule: [/^[A-Za-z0-9][A-Za-z0-9.-]*$/, 'letters, digits, dots and hyphens, e.g. no-initials'],
    clause: [/^[^\s/][^\s]*$/, 'a number and a name, e.g. 5.1/grievances'],
    platform: [/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens, e.g. intranet'],
  } as const;
  const [form, words] = forms[what];
  if (!form.test(id)) throw new UsageError(`Unexpected id "${id}", expected ${words}`);
}
