/**
 * Stand-ins for what is missing or wrong in a pack, so that the rest of it can be looked at in the same go. A pack with
 * stand-ins has faults, and is never run.
 */
import { jsonType, jsonTypesOf } from '../shape/jsonType.ts';
import type { Shape } from '../shape/shape.ts';

/** A copy as the reader leaves it, undefined where something is wrong, to a value of the shape. */
export function mend(shape: Shape, value: unknown): unknown {
  if (value === undefined) return standIn(shape);
  switch (shape.is) {
    case 'list':
      return (value as readonly unknown[]).map((item) => mend(shape.of, item));
    case 'record': {
      const record = value as Record<string, unknown>;
      for (const key of Object.keys(record)) record[key] = mend(shape.of, record[key]);
      return record;
    }
    case 'union': {
      const own = shape.of.find((each) => jsonTypesOf(each).includes(jsonType(value)));
      return own ? mend(own, value) : value;
    }
    case 'object': {
      const object = value as Record<string, unknown>;
      for (const [key, each] of Object.entries(shape.keys))
        if (object[key] !== undefined || shape.required?.includes(key)) object[key] = mend(each, object[key]);
      return object;
    }
    default:
      return value;
  }
}

function standIn(shape: Shape): unknown {
  switch (shape.is) {
    case 'boolean':
      return false;
    case 'number':
      return shape.min ?? 0;
    case 'string':
      return '';
    case 'enum':
      return shape.values[0];
    case 'list':
      return [];
    case 'record':
      return Object.create(null);
    case 'union':
      return standIn(shape.of[0]!);
    case 'object':
      return mend(shape, {});
    case 'any':
      return null;
  }
}
