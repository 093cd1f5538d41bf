/** Options of `check`. Everything wrong is named, with what was expected and the nearest right word. */

import { nearest } from '@postlint/core';
import { UsageError } from './errors.ts';

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

const withValue = ['--pack', '--platform', '--format', '--now', '--fail-on', '--declarations'];
const flags = ['--reveal', '--no-color', '--color', '--help', '-h'];

export function parseCheckArguments(argv: readonly string[]): CheckArguments {
  const files: string[] = [];
  const values = new Map<string, string>();
  const given = new Set<string>();
  let onlyFiles = false;
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    if (onlyFiles || word === '-' || !word.startsWith('-')) {
      files.push(word);
      continue;
    }
    if (word === '--') {
      onlyFiles = true;
      continue;
    }
    const equals = word.indexOf('=');
    const name = equals > 0 ? word.slice(0, equals) : word;
    if (flags.includes(name)) given.add(name);
    else if (withValue.includes(name)) {
      const value = equals > 0 ? word.slice(equals + 1) : argv[++i];
      if (value === undefined || value === '')
        throw new UsageError(`Missing value after ${name}. See postlint check --help.`);
      values.set(name, value);
    } else {
      const near = nearest(name, [...withValue, ...flags]);
      throw new UsageError(
        `Unknown option "${name}"${near ? `; did you mean "${near}"?` : '.'} See postlint check --help.`,
      );
    }
  }
  if (files.length === 0)
    throw new UsageError(
      'Missing files, expected at least one file, folder, or - for standard input. See postlint check --help.',
    );
  return {
    files,
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
    color: given.has('--no-color') ? false : given.has('--color') ? true : undefined,
  };
}

function oneOf<const T extends readonly string[]>(name: string, value: string, allowed: T): T[number] {
  if (allowed.includes(value)) return value;
  const near = nearest(value, allowed);
  throw new UsageError(
    `Unexpected value "${value}" for ${name}, expected one of ${allowed.join(', ')}${near ? `; did you mean "${near}"?` : ''}`,
  );
}

function readTime(value: string | undefined): string | undefined {
  if (
    value === undefined ||
    (/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(value) && Number.isFinite(Date.parse(value)))
  )
    return value;
  throw new UsageError(
    `Unexpected time "${value}" for --now, expected ISO 8601 with offset, e.g. 2026-11-24T09:30:00Z`,
  );
}
