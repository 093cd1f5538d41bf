/**
 * A shape is a description of JSON as plain data: what the zod descriptions come down to, so that the run
 * time can read posts and packs without loading zod (26 kB gzip). `schema/toShape.ts` makes it.
 */
export type Shape =
  | { readonly is: 'any' | 'boolean' }
  | { readonly is: 'string'; readonly pattern?: string }
  | { readonly is: 'number'; readonly integer?: true; readonly min?: number }
  | { readonly is: 'enum'; readonly values: readonly (string | number | boolean)[] }
  | { readonly is: 'list' | 'record'; readonly of: Shape }
  | { readonly is: 'union'; readonly of: readonly Shape[] }
  | ObjectShape;

export interface ObjectShape {
  readonly is: 'object';
  readonly keys: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  /** true where keys that are not named are allowed and kept. */
  readonly loose?: true;
}
