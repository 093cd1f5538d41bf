/** Layers of JSON: objects are merged key by key, anything else is replaced by the later layer; null removes. */
import { isObject } from './jsonType.ts';

export type Json = Record<string, unknown>;

export function mergeLayers(...layers: readonly (Json | undefined)[]): Json {
  const merged: Json = Object.create(null);
  for (const layer of layers) {
    for (const key of Object.keys(layer ?? {})) {
      const value = layer![key];
      if (value === undefined) continue;
      if (value === null) delete merged[key];
      else
        merged[key] = isObject(value)
          ? mergeLayers(isObject(merged[key]) ? (merged[key] as Json) : undefined, value)
          : value;
    }
  }
  return merged;
}
