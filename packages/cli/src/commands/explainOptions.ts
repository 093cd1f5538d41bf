/** The options of `postlint explain`. */
import { UsageError } from '../errors.ts';
import { always, oneOf, readColor, readOptions, readTime } from '../readOptions.ts';

export const help = `Usage: postlint explain RULE [POST] [options]

RULE is the id of a rule, e.g. disclaimer or icb/disclaimer. Without a post: what its short form comes to, what it reads,
and where each setting comes from. With a post (a file, or - for standard input): what of it was met, what was found,
and the single changes of the post that would give another outcome.

Options:
  --pack icb|PATH      the policy (default icb)
  --platform NAME      the network, instead of the post's own
  --format FORMAT      pretty (default) or json
  --now TIME           the time of the check, e.g. 2026-11-24T09:30:00Z (default: the clock)
  --reveal             show personal data that is masked otherwise
  --no-color           no colours (so does NO_COLOR)

Exit codes: 0 fine; 1 a post that cannot be read; 2 wrong use or a broken pack; 3 a mistake of ours.
`;

export interface ExplainArguments {
  /** Full id, or bare: then of the pack. */
  readonly rule: string;
  readonly post: string | undefined;
  readonly pack: string;
  readonly platform: string | undefined;
  readonly format: 'pretty' | 'json';
  readonly now: string | undefined;
  readonly reveal: boolean;
  readonly color: boolean | undefined;
}

export function parseExplainArguments(argv: readonly string[]): ExplainArguments {
  const { words, values, given } = readOptions(argv, {
    command: 'explain',
    withValue: ['--pack', '--platform', '--format', '--now'],
    flags: ['--reveal', ...always],
  });
  const [rule, post, more] = words;
  if (rule === undefined || more !== undefined)
    throw new UsageError(
      `${rule === undefined ? 'Missing rule' : `Unexpected "${more}"`}, expected the id of a rule and perhaps a post. See postlint explain --help.`,
    );
  return {
    rule,
    post,
    pack: values.get('--pack') ?? 'icb',
    platform: values.get('--platform'),
    format: oneOf('--format', values.get('--format') ?? 'pretty', ['pretty', 'json'] as const),
    now: readTime(values.get('--now')),
    reveal: given.has('--reveal'),
    color: readColor(given),
  };
}
