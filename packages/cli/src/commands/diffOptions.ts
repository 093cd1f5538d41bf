/** The options of `postlint diff`. */
import { UsageError } from '../errors.ts';
import { always, oneOf, readColor, readOptions, readTime } from '../readOptions.ts';

export const help = `Usage: postlint diff OLD NEW --posts FILE [options]

OLD and NEW are packs: folders, files, or icb. Checks the posts against both, and tells which verdicts and which findings,
confirmations and questions are others with NEW, rule by rule, with examples of posts.

Options:
  --posts FILE         the posts: a file, a folder, or - for standard input; can be given with commas between several
  --format FORMAT      pretty (default) or json
  --fail-on KIND       never (default), verdict (another verdict), or change (anything)
  --now TIME           the time of the check, e.g. 2026-11-24T09:30:00Z (default: the clock)
  --no-color           no colours (so does NO_COLOR)

Exit codes: 0 fine; 1 as --fail-on says, or posts that cannot be read; 2 wrong use or a broken pack; 3 a mistake of ours.

Example:
  postlint diff icb my-changed-icb --posts examples/posts
`;

export interface DiffArguments {
  readonly old: string;
  readonly new: string;
  readonly posts: readonly string[];
  readonly format: 'pretty' | 'json';
  readonly failOn: 'never' | 'verdict' | 'change';
  readonly now: string | undefined;
  readonly color: boolean | undefined;
}

export function parseDiffArguments(argv: readonly string[]): DiffArguments {
  const { words, values, given } = readOptions(argv, {
    command: 'diff',
    withValue: ['--posts', '--format', '--fail-on', '--now'],
    flags: always,
  });
  const [old, young, more] = words;
  if (old === undefined || young === undefined || more !== undefined)
    throw new UsageError(
      `${more === undefined ? 'Missing pack' : `Unexpected "${more}"`}, expected two packs, the old and the new one. See postlint diff --help.`,
    );
  const posts = values.get('--posts')?.split(',').filter(Boolean) ?? [];
  if (posts.length === 0)
    throw new UsageError('Missing --posts, expected a file or folder of posts. See postlint diff --help.');
  return {
    old,
    new: young,
    posts,
    format: oneOf('--format', values.get('--format') ?? 'pretty', ['pretty', 'json'] as const),
    failOn: oneOf('--fail-on', values.get('--fail-on') ?? 'never', ['never', 'verdict', 'change'] as const),
    now: readTime(values.get('--now')),
    color: readColor(given),
  };
}
