/** The options of each command. */
import { UsageError } from './errors.ts';
import { oneOf, readColor, readOptions, readTime } from './readOptions.ts';

export const formats = ['pretty', 'json', 'ndjson'] as const;
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
  readonly failOn: (typeof failOn)[number];
  readonly declarations: 'full' | 'any';
  readonly color: boolean | undefined;
  /** Changes the files, or with "dry-run" shows the changes. */
  readonly fix: 'no' | 'dry-run' | 'yes';
}

const always = ['--no-color', '--color', '--help', '-h'];

export function parseCheckArguments(argv: readonly string[]): CheckArguments {
  const { words, values, given } = readOptions(argv, {
    command: 'check',
    withValue: ['--pack', '--platform', '--format', '--now', '--fail-on', '--declarations'],
    flags: ['--reveal', '--fix', '--dry-run', ...always],
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

/** The one word that `lint` and `test` take. */
function onePack([pack, more]: readonly string[], command: string): string {
  if (pack !== undefined && more === undefined) return pack;
  throw new UsageError(
    `${pack === undefined ? 'Missing pack' : `Unexpected "${more}"`}, expected one folder or file of a pack, or icb. See postlint ${command} --help.`,
  );
}

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
