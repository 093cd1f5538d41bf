/** The options of `postlint record`. */
import { UsageError } from '../errors.ts';
import { always, readOptions, readTime } from '../readOptions.ts';

export const help = `Usage: postlint record FILE... --to RECORD [options]
       postlint record verify RECORD
       postlint record replay RECORD --posts FILE [options]

Checks posts and adds a line to RECORD for each: fingerprints of post and policy, the rules that applied with their outcomes,
answers, waivers, the verdict. Nothing in it quotes a post. Each line holds the hash of the one before, so that a line
that is changed, left out or put in shows (verify); keep the last hash somewhere else. replay decides again, from the
posts, and compares byte for byte.

Options:
  --to RECORD          the record to add to; made where there is none
  --posts FILE         replay: the posts, a file or a folder
  --pack icb|PATH      the policy (default icb)
  --platform NAME      the network, instead of the posts' own
  --now TIME           the time of the check, e.g. 2026-11-24T09:30:00Z (default: the clock)

Exit codes: 0 fine; 1 a record that does not hold, another decision, or a post that cannot be read; 2 wrong use or a broken
pack; 3 a mistake of ours.
`;

export interface RecordArguments {
  readonly action: 'write' | 'verify' | 'replay';
  readonly record: string;
  /** Posts to decide on, or to replay with. */
  readonly files: readonly string[];
  readonly pack: string;
  readonly platform: string | undefined;
  readonly now: string | undefined;
}

export function parseRecordArguments(argv: readonly string[]): RecordArguments {
  const { words, values } = readOptions(argv, {
    command: 'record',
    withValue: ['--to', '--posts', '--pack', '--platform', '--now'],
    flags: always,
  });
  const [first] = words;
  const action = first === 'verify' || first === 'replay' ? first : 'write';
  const missing = (what: string) => new UsageError(`Missing ${what}. See postlint record --help.`);
  const rest = {
    action,
    pack: values.get('--pack') ?? 'icb',
    platform: values.get('--platform'),
    now: readTime(values.get('--now')),
  } as const;
  if (action === 'write') {
    const record = values.get('--to');
    if (words.length === 0) throw missing('files, expected at least one file, folder, or - for standard input');
    if (record === undefined) throw missing('--to, expected the record to add to');
    return { ...rest, record, files: words };
  }
  const [, record, more] = words;
  if (record === undefined) throw missing('record');
  if (more !== undefined)
    throw new UsageError(`Unexpected "${more}", expected one record. See postlint record --help.`);
  const posts = values.get('--posts');
  if (action === 'replay' && posts === undefined) throw missing('--posts, expected the posts that were decided on');
  return { ...rest, record, files: posts === undefined ? [] : [posts] };
}
