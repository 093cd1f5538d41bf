/**
 * zod description to shape. Only what the descriptions use is known; anything else is a programmer's
 * mistake and throws, so that a new kind of schema cannot silently go unchecked at run time.
 */
import type { z } from 'zod';
import type { Shape } from '../shape/shape.ts';

/** The shape of a zod schema. Throws on kinds of schema that have no shape. */
export function toShape(schema: z.ZodType): Shape {
  const def = (schema as unknown as { _zod: { def: Def } })._zod.def;
  switch (def.type) {
    case 'optional':
    case 'nullable':
      return toShape(def['innerType'] as z.ZodType);
    case 'unknown':
      return { is: 'any' };
    case 'boolean':
      return { is: 'boolean' };
    case 'string':
      return stringShape(def);
    case 'number':
      return numberShape(def);
    case 'literal':
      return { is: 'enum', values: def['values'] as string[] };
    case 'enum':
      return { is: 'enum', values: Object.values(def['entries'] as Record<string, string>) };
    case 'array':
      return { is: 'list', of: toShape(def['element'] as z.ZodType) };
    case 'record':
      return { is: 'record', of: toShape(def['valueType'] as z.ZodType) };
    case 'union':
      return { is: 'union', of: (def['options'] as z.ZodType[]).map(toShape) };
    case 'object':
      return objectShape(def);
    default:
      throw new Error(`Unexpected zod schema of type "${def.type}": it has no shape`);
  }
}

interface Def {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** The checks of a schema, e.g. a pattern or a minimum. */
function checksOf(def: Def): Def[] {
  const checks = (def['checks'] ?? []) as { _zod: { def: Def } }[];
  return checks.map((check) => check._zod.def);
}

function stringShape(def: Def): Shape {
  const checks = checksOf(def);
  const pattern = checks.find((check) => check['format'] === 'regex')?.['pattern'] as RegExp | undefined;
  if (checks.length > (pattern ? 1 : 0)) throw new Error('Unexpected check of a text: only patterns have a shape');
  return pattern ? { is: 'string', pattern: pattern.source } : { is: 'string' };
}

function numberShape(def: Def): Shape {
  const checks = checksOf(def);
  const min = checks.find((check) => check['check'] === 'greater_than' && check['inclusive'] === true)?.['value'];
  return {
    is: 'number',
    ...(checks.some((check) => check['format'] === 'safeint') && { integer: true as const }),
    ...(min !== undefined && { min: min as number }),
  };
}

function objectShape(def: Def): Shape {
  const entries = Object.entries(def['shape'] as Record<string, z.ZodType>);
  const required = entries.filter(([, value]) => !isOptional(value)).map(([key]) => key);
  const loose = (def['catchall'] as { _zod?: { def: Def } } | undefined)?._zod?.def.type === 'unknown';
  return {
    is: 'object',
    keys: Object.fromEntries(entries.map(([key, value]) => [key, toShape(value)])),
    ...(required.length > 0 && { required }),
    ...(loose && { loose: true as const }),
  };
}

function isOptional(schema: z.ZodType): boolean {
  return schema.safeParse(undefined).success;
}
