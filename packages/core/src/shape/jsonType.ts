/** Types of JSON values, and how messages call them. */
import type { Shape } from './shape.ts';

/** The message of anything thrown; hostile errors may throw again when looked at. */
export function reasonOf(error: unknown): string {
  try {
    return brief(error instanceof Error ? error.message : error);
  } catch {
    return 'an error that cannot be read';
  }
}

export const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
  function: 'a function',
  symbol: 'a symbol',
  bigint: 'a bigint',
};

export function jsonType(value: unknown): string {
  if (value === null) return 'null';
  return isList(value) ? 'array' : typeof value;
}

/** As `Array.isArray`, which throws for a proxy that was revoked. */
export function isList(value: unknown): value is unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

export function jsonTypesOf(shape: Shape): string[] {
  switch (shape.is) {
    case 'list':
      return ['array'];
    case 'record':
    case 'object':
      return ['object'];
    case 'enum':
      return [...new Set(shape.values.map((value) => typeof value))];
    case 'union':
      return shape.of.flatMap(jsonTypesOf);
    case 'any':
      return Object.keys(typeNames);
    default:
      return [shape.is];
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** At most 80 characters of a value, for messages. */
export function brief(value: unknown): string {
  const whole =
    typeof value === 'string' ? value : typeof value === 'object' && value !== null ? jsonType(value) : String(value);
  return whole.length > 80 ? `${withoutHalfNumber(whole.slice(0, 79))}…` : whole;
}

/** A number that is cut in two could not be known for one that has to be hidden. */
function withoutHalfNumber(text: string): string {
  return text.replace(/\p{Nd}[\p{Nd} ._-]{0,40}$/u, '');
}
