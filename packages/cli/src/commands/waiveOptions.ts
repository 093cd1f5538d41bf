/** The options of `postlint waive`. */
import { UsageError } from '../errors.ts';
import { always, readOptions } from '../readOptions.ts';

export const help = `Usage: postlint waive FILE RULE --reason TEXT --by NAME --expires TIME [options]

FILE holds one post (.json, .md), RULE is the id of the rule whose finding is excepted. Prints the waiver, to be kept with
the post under "waivers"; it holds for exactly this content, rule and place, until it expires. An error needs a second
person. What is to be handed over cannot be waived.

Options:
  --reason TEXT        why the exception is right
  --by NAME            who asks for it
  --approved-by NAME   the second person; an error needs one
  --expires TIME       when it ends: a day, e.g. 2027-01-31, or a time with offset
  --at PLACE           which finding, where there are several: /text, or /text:12
  --write              put it into the file
  --pack icb|PATH      the policy (default icb)
  --platform NAME      the network, instead of the post's own

Exit codes: 0 fine; 2 wrong use, or a finding that is not there; 3 a mistake of ours.
`;

export interface WaiveArguments {
  readonly file: string;
  readonly rule: string;
  readonly reason: string;
  readonly by: string;
  readonly approvedBy: string | undefined;
  readonly expires: string;
  readonly at: string | undefined;
  readonly pack: string;
  readonly platform: string | undefined;
  readonly write: boolean;
}

export function parseWaiveArguments(argv: readonly string[]): WaiveArguments {
  const { words, values, given } = readOptions(argv, {
    command: 'waive',
    withValue: ['--reason', '--by', '--approved-by', '--expires', '--at', '--pack', '--platform'],
    flags: ['--write', ...always],
  });
  const [file, rule, more] = words;
  if (file === undefined || rule === undefined || more !== undefined)
    throw new UsageError(
      `${more === undefined ? 'Missing words' : `Unexpected "${more}"`}, expected the file of a post and the id of a rule. See postlint waive --help.`,
    );
  const needed = (name: string): string => {
    const value = values.get(name);
    if (value === undefined || value.trim() === '') throw new UsageError(`Missing ${name}. See postlint waive --help.`);
    return value;
  };
  return {
    file,
    rule,
    reason: needed('--reason'),
    by: needed('--by'),
    approvedBy: values.get('--approved-by'),
    expires: readEnd(needed('--expires')),
    at: values.get('--at'),
    pack: values.get('--pack') ?? 'icb',
    platform: values.get('--platform'),
    write: given.has('--write'),
  };
}

/** A day lasts until it is over. */
function readEnd(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T23:59:59Z` : value;
  const isTime = /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(time) && Number.isFinite(Date.parse(time));
  if (isTime) return time;
  throw new UsageError(
    `Unexpected time "${value}" for --expires, expected a day, e.g. 2027-01-31, or a time with offset`,
  );
}
