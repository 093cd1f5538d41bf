/** Words of a command line to options. Everything wrong is named, with what was expected and the nearest right word. */
import { nearest } from '@postlint/core';
import { UsageError } from './errors.ts';

export interface OptionNames {
  /** The command, for the way to its help. */
  readonly command: string;
  readonly withValue: readonly string[];
  readonly flags: readonly string[];
}

export interface GivenOptions {
  /** What is no option, in order. */
  readonly words: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly given: ReadonlySet<string>;
}

export function readOptions(argv: readonly string[], names: OptionNames): GivenOptions {
  const words: string[] = [];
  const values = new Map<string, string>();
  const given = new Set<string>();
  let onlyWords = false;
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    if (onlyWords || word === '-' || !word.startsWith('-')) words.push(word);
    else if (word === '--') onlyWords = true;
    else {
      const equals = word.indexOf('=');
      const name = equals > 0 ? word.slice(0, equals) : word;
      if (names.flags.includes(name)) given.add(name);
      else if (names.withValue.includes(name))
        values.set(name, givenValue(name, equals > 0 ? word.slice(equals + 1) : argv[++i], names));
      else throw unknownOption(name, names);
    }
  }
  return { words, values, given };
}

function givenValue(name: string, value: string | undefined, { command }: OptionNames): string {
  if (value !== undefined && value !== '') return value;
  throw new UsageError(`Missing value after ${name}. See postlint ${command} --help.`);
}

function unknownOption(name: string, { command, withValue, flags }: OptionNames): UsageError {
  const near = nearest(name, [...withValue, ...flags]);
  return new UsageError(
    `Unknown option "${name}"${near ? `; did you mean "${near}"?` : '.'} See postlint ${command} --help.`,
  );
}

export function oneOf<const T extends readonly string[]>(name: string, value: string, allowed: T): T[number] {
  if (allowed.includes(value)) return value;
  const near = nearest(value, allowed);
  throw new UsageError(
    `Unexpected value "${value}" for ${name}, expected one of ${allowed.join(', ')}${near ? `; did you mean "${near}"?` : ''}`,
  );
}

export function readTime(value: string | undefined): string | undefined {
  if (
    value === undefined ||
    (/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(value) && Number.isFinite(Date.parse(value)))
  )
    return value;
  throw new UsageError(
    `Unexpected time "${value}" for --now, expected ISO 8601 with offset, e.g. 2026-11-24T09:30:00Z`,
  );
}

/** Colours where they are asked for, or where a terminal shows them and nobody has asked for none. */
export function readColor(given: ReadonlySet<string>): boolean | undefined {
  return given.has('--no-color') ? false : given.has('--color') ? true : undefined;
}

/** Options that every command takes. */
export const always: readonly string[] = ['--no-color', '--color', '--help', '-h'];

/** The one pack that a command takes. */
export function onePack([pack, more]: readonly string[], command: string): string {
  if (pack !== undefined && more === undefined) return pack;
  throw new UsageError(
    `${pack === undefined ? 'Missing pack' : `Unexpected "${more}"`}, expected one folder or file of a pack, or icb. See postlint ${command} --help.`,
  );
}

/** The pack a command may be given; the built-in one where there is none. */
export function optionalPack(words: readonly string[], command: string): string {
  return words.length === 0 ? 'icb' : onePack(words, command);
}
