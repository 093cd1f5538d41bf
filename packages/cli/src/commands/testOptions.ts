/** The options of `postlint test`. */
import { UsageError } from '../errors.ts';
import { always, oneOf, onePack, readColor, readOptions } from '../readOptions.ts';

export const help = `Usage: postlint test PACK [options]

PACK is the folder or file of a pack, or icb. Runs the examples of its rules; then says how many of the branches of each
rule they exercise, and makes small mistakes in the rules, one at a time, to see whether an example notices.

Options:
  --format FORMAT      pretty (default) or json
  --no-mutants         leave the mistakes out
  --watch              again whenever a file of the pack changes, until it is stopped
  --fail-on KIND       example (default), gap (also what no example shows or notices), or never
  --no-color           no colours (so does NO_COLOR)

Exit codes: 0 fine; 1 an example that does not hold, or with --fail-on gap a gap; 2 wrong use or a broken pack;
3 a mistake of ours.
`;

export interface TestArguments {
  readonly pack: string;
  readonly format: 'pretty' | 'json';
  readonly mutants: boolean;
  readonly watch: boolean;
  readonly failOn: 'example' | 'gap' | 'never';
  readonly color: boolean | undefined;
}

export function parseTestArguments(argv: readonly string[]): TestArguments {
  const { words, values, given } = readOptions(argv, {
    command: 'test',
    withValue: ['--format', '--fail-on'],
    flags: ['--no-mutants', '--watch', ...always],
  });
  const pack = onePack(words, 'test');
  if (given.has('--watch') && pack === 'icb')
    throw new UsageError('Unexpected --watch with icb, expected a folder or file: the built-in pack does not change.');
  return {
    pack,
    format: oneOf('--format', values.get('--format') ?? 'pretty', ['pretty', 'json'] as const),
    mutants: !given.has('--no-mutants'),
    watch: given.has('--watch'),
    failOn: oneOf('--fail-on', values.get('--fail-on') ?? 'example', ['example', 'gap', 'never'] as const),
    color: readColor(given),
  };
}
