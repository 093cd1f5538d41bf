/** The options of `postlint lint`. */
import { always, oneOf, onePack, readColor, readOptions } from '../readOptions.ts';

export const help = `Usage: postlint lint PACK [options]

PACK is the folder or file of a pack, or icb. Says everything that keeps the pack from running, with its place; of a pack that
runs, what is probably not meant: rules without examples, conditions that never hold, phrases that never match, advice
that the pack's own rules would find, wording that accuses.

Options:
  --format FORMAT      pretty (default) or json: { "faults": [...], "warnings": [...] }
  --fail-on KIND       fault (default), warning, or never
  --no-color           no colours (so does NO_COLOR)

Exit codes: 0 fine; 1 warnings, with --fail-on warning; 2 faults, or wrong use; 3 a mistake of ours.
`;

export interface LintArguments {
  readonly pack: string;
  readonly format: 'pretty' | 'json';
  readonly failOn: 'fault' | 'warning' | 'never';
  readonly color: boolean | undefined;
}

export function parseLintArguments(argv: readonly string[]): LintArguments {
  const { words, values, given } = readOptions(argv, {
    command: 'lint',
    withValue: ['--format', '--fail-on'],
    flags: always,
  });
  return {
    pack: onePack(words, 'lint'),
    format: oneOf('--format', values.get('--format') ?? 'pretty', ['pretty', 'json'] as const),
    failOn: oneOf('--fail-on', values.get('--fail-on') ?? 'fault', ['fault', 'warning', 'never'] as const),
    color: readColor(given),
  };
}
