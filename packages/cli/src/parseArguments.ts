/** The options of each command. */
import { UsageError } from './errors.ts';
import { oneOf, readColor, readOptions, readTime } from './readOptions.ts';

export const formats = ['pretty', 'json', 'ndjson'] as const;
export type Format = (typeof formats)[number];
export const failOn = ['block', 'refer', 'incomplete', 'confirm', 'advise', 'pass', 'never'] as const;

export interface CheckArguments {
  readonly files: readonly string[];
  readonly pack: string;
  readonly platforms: readonly string[];
  readonly format: Format;
  readonly now: string | undefined;
  readonly reveal: boolean;
  readonly failOn: (typeof failOn)[number];
  readonly declarations: 'full' | 'any';
  readonly color: boolean | undefined;
}

const always = ['--no-color', '--color', '--help', '-h'];

export function parseCheckArguments(argv: readonly string[]): CheckArguments {
  const { words, values, given } = readOptions(argv, {
    command: 'check',
    withValue: ['--pack', '--platform', '--format', '--now', '--fail-on', '--declarations'],
    flags: ['--reveal', ...always],
  });
  if (words.length === 0)
    throw new UsageError(
      'Missing files, expected at least one file, folder, or - for standard input. See postlint check --help.',
    );
  return {
    files: words,
    pack: values.get('--pack') ?? 'icb',
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
  };
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
  const [pack] = words;
  if (pack === undefined || words.length > 1)
    throw new UsageError(
      `${pack === undefined ? 'Missing pack' : `Unexpected "${words[1]}"`}, expected one folder or file of a pack, or icb. See postlint lint --help.`,
    );
  return {
    pack,
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
