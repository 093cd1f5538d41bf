/** The options of `postlint coverage`. */
import { always, oneOf, optionalPack, readColor, readOptions, readTime } from '../readOptions.ts';

export const help = `Usage: postlint coverage [PACK] [options]

PACK is the folder or file of a pack, or icb (the default). Lists every unit (numbered sentence) of the policy: the rules that
settle it and how, or why a post can show nothing of it, or that nothing covers it; units that are named and do not
exist; contacts nobody has confirmed; the date of review.

Options:
  --format FORMAT      pretty (default), json or markdown
  --fail-on KIND       unknown (default: a unit that does not exist), uncovered (also one that nothing covers), or never
  --now TIME           the time that the date of review is held against (default: the clock)
  --no-color           no colours (so does NO_COLOR)

Exit codes: 0 fine; 1 as --fail-on says; 2 wrong use or a broken pack; 3 a mistake of ours.
`;

export interface CoverageArguments {
  readonly pack: string;
  readonly format: 'pretty' | 'json' | 'markdown';
  readonly failOn: 'unknown' | 'uncovered' | 'never';
  readonly now: string | undefined;
  readonly color: boolean | undefined;
}

export function parseCoverageArguments(argv: readonly string[]): CoverageArguments {
  const { words, values, given } = readOptions(argv, {
    command: 'coverage',
    withValue: ['--format', '--fail-on', '--now'],
    flags: always,
  });
  return {
    pack: optionalPack(words, 'coverage'),
    format: oneOf('--format', values.get('--format') ?? 'pretty', ['pretty', 'json', 'markdown'] as const),
    failOn: oneOf('--fail-on', values.get('--fail-on') ?? 'unknown', ['unknown', 'uncovered', 'never'] as const),
    now: readTime(values.get('--now')),
    color: readColor(given),
  };
}
