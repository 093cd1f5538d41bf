/** The options of `postlint evaluate`. */
import { UsageError } from '../errors.ts';
import { always, oneOf, readColor, readOptions, readTime } from '../readOptions.ts';

export const help = `Usage: postlint evaluate LABELLED.ndjson [options]

Each line is a row: { "id": "r1", "post": {...}, "expect": { "clauses": [...], "accept": [...] }, "type": "near-miss" }.
"clauses" are those that a reader of the policy found breached, "accept" those that may be raised or not. A clause is raised
by a failed finding that is an error or a warning, that hands the item over, or that proposes an action other than keep.

Options:
  --pack icb|PATH      the policy (default icb); findings of packs it extends are counted apart
  --now TIME           the time of the check for rows without one, e.g. 2026-11-24T09:30:00Z (default: the clock)
  --compare FILE       an earlier result (--format json): what has changed since
  --format FORMAT      pretty (default) or json
  --totals             totals only: no row is listed. So it is, asked for or not, where the name of the file holds the word
                       untouched, or behind a line { "head": { "totals": true } }
  --no-color           no colours (so does NO_COLOR)

Exit codes: 0 fine; 1 rows that cannot be read; 2 wrong use or a broken pack; 3 a mistake of ours.

Examples:
  postlint evaluate labelled.ndjson --format json > before.json
  postlint evaluate labelled.ndjson --compare before.json
`;

export interface EvaluateArguments {
  readonly file: string;
  readonly pack: string;
  readonly format: 'pretty' | 'json';
  readonly now: string | undefined;
  /** The file of an earlier result. */
  readonly compare: string | undefined;
  /** Nothing but totals, whatever the file says of itself. */
  readonly totals: boolean;
  readonly color: boolean | undefined;
}

export function parseEvaluateArguments(argv: readonly string[]): EvaluateArguments {
  const { words, values, given } = readOptions(argv, {
    command: 'evaluate',
    withValue: ['--pack', '--format', '--now', '--compare'],
    flags: ['--totals', ...always],
  });
  const [file] = words;
  if (file === undefined || words.length > 1)
    throw new UsageError(
      `${file === undefined ? 'Missing file' : `Unexpected "${words[1]}"`}, expected one file of labelled posts, or - for standard input. See postlint evaluate --help.`,
    );
  return {
    file,
    pack: values.get('--pack') ?? 'icb',
    format: oneOf('--format', values.get('--format') ?? 'pretty', ['pretty', 'json'] as const),
    now: readTime(values.get('--now')),
    compare: values.get('--compare'),
    totals: given.has('--totals'),
    color: readColor(given),
  };
}
