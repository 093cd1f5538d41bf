/** The options of `postlint check`. */
import { UsageError } from '../errors.ts';
import { always, oneOf, readColor, readOptions, readTime } from '../readOptions.ts';

export const help = `Usage: postlint check FILE... [options]

FILE is a post or a list of posts (.json), one post a line (.ndjson, .jsonl), one post a row under a row of paths (.csv),
a draft with front matter (.md), a folder of these, or - for standard input.

Options:
  --pack icb|PATH      the policy: the NHS integrated care board's (icb, the default), or the folder or file of
                       your own pack
  --platform a,b       check for these networks instead of the post's own; one report for each
  --format FORMAT      pretty (default), json (one list of reports), ndjson (one report a line, in order), csv (a row for
                       each finding), html (a page), markdown, sarif, junit, or github (annotations of a workflow)
  --now TIME           the time of the check, e.g. 2026-11-24T09:30:00Z (default: the clock)
  --fix                make the fixes, in the files, then check: only what changes is touched, and a fix that would
                       raise anything new is taken back
  --dry-run            with --fix: show the changes as a diff, and write nothing
  --explain            say of each rule that has found or asked something why it did, and what would change that (pretty);
                       list the outcome of every rule (json, ndjson)
  --declarations any   take short answers to confirmations too: { "icb/photo-consent": true }
  --fail-on VERDICT    exit with 1 at this verdict or a stronger one: block (default), refer, incomplete, confirm,
                       advise; or never
  --reveal             show personal data that is masked otherwise
  --no-color           no colours (so does NO_COLOR)

Verdicts, strongest first:
  block        something must be changed before this goes out
  refer        this must be handed to somebody
  incomplete   something needed is not known; the report asks for it
  confirm      a person has to confirm a statement
  advise       something should be looked at
  pass         nothing was found

Exit codes: 0 fine; 1 a verdict at or above --fail-on, or input that cannot be read; 2 wrong use or a broken pack;
3 a mistake of ours.

Examples:
  postlint check posts/                              every post in a folder
  postlint check --platform x,linkedin draft.md      one draft for two networks
  cat posts.ndjson | postlint check - --format ndjson > reports.ndjson
  postlint check calendar.csv --format html > report.html
`;

export const formats = ['pretty', 'json', 'ndjson', 'csv', 'sarif', 'junit', 'github', 'markdown', 'html'] as const;

export type Format = (typeof formats)[number];

export const failOn = ['block', 'refer', 'incomplete', 'confirm', 'advise', 'pass', 'never'] as const;

export interface CheckArguments {
  readonly files: readonly string[];
  readonly pack: string;
  /** true where nobody named a pack. */
  readonly isDefaultPack: boolean;
  readonly platforms: readonly string[];
  readonly format: Format;
  readonly now: string | undefined;
  readonly reveal: boolean;
  readonly explain: boolean;
  readonly failOn: (typeof failOn)[number];
  readonly declarations: 'full' | 'any';
  readonly color: boolean | undefined;
  /** Changes the files, or with "dry-run" shows the changes. */
  readonly fix: 'no' | 'dry-run' | 'yes';
}

export function parseCheckArguments(argv: readonly string[]): CheckArguments {
  const { words, values, given } = readOptions(argv, {
    command: 'check',
    withValue: ['--pack', '--platform', '--format', '--now', '--fail-on', '--declarations'],
    flags: ['--reveal', '--explain', '--fix', '--dry-run', ...always],
  });
  if (words.length === 0)
    throw new UsageError(
      'Missing files, expected at least one file, folder, or - for standard input. See postlint check --help.',
    );
  return {
    files: words,
    pack: values.get('--pack') ?? 'icb',
    isDefaultPack: !values.has('--pack'),
    platforms: (values.get('--platform') ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
    format: oneOf('--format', values.get('--format') ?? 'pretty', formats),
    now: readTime(values.get('--now')),
    reveal: given.has('--reveal'),
    explain: readExplain(given, values.get('--format')),
    failOn: oneOf('--fail-on', values.get('--fail-on') ?? 'block', failOn),
    declarations: oneOf('--declarations', values.get('--declarations') ?? 'full', ['full', 'any'] as const),
    color: readColor(given),
    fix: readFix(given, words, values.get('--platform')),
  };
}

function readFix(
  given: ReadonlySet<string>,
  files: readonly string[],
  platform: string | undefined,
): CheckArguments['fix'] {
  if (!given.has('--fix')) {
    if (given.has('--dry-run')) throw new UsageError('Unexpected --dry-run without --fix. See postlint check --help.');
    return 'no';
  }
  if (files.includes('-'))
    throw new UsageError('Unexpected --fix with standard input, expected files: there is nothing to write to.');
  if (platform?.includes(','))
    throw new UsageError(
      'Unexpected --fix with several networks, expected one: what helps on one may harm on another.',
    );
  return given.has('--dry-run') ? 'dry-run' : 'yes';
}

function readExplain(given: ReadonlySet<string>, format = 'pretty'): boolean {
  if (given.has('--explain') && !['pretty', 'json', 'ndjson'].includes(format))
    throw new UsageError(`Unexpected --explain with --format ${format}, expected pretty, json or ndjson.`);
  return given.has('--explain');
}
