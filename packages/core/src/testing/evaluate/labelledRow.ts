/** Labelled rows: a post, and the clauses that a reader of the policy found breached in it. */
import { brief, isObject, jsonType, typeNames } from '../../shape/jsonType.ts';
import { nearest } from '../../shape/nearest.ts';

export interface LabelledRow {
  readonly id?: string;
  readonly post: unknown;
  readonly expect: {
    /** The clauses breached. */
    readonly clauses: readonly string[];
    /** Clauses that may be raised or not: readers of the policy could differ. */
    readonly accept: readonly string[];
  };
  /** What kind of row it is, e.g. near-miss. */
  readonly type?: string;
}

/** What a file says of the rows behind it. */
export interface RowHead {
  readonly name?: string;
  /** The rows are kept from whoever works on the rules: nothing but totals may be shown of them. */
  readonly totals?: boolean;
}

export type ReadRow =
  | { readonly row: LabelledRow }
  | { readonly head: RowHead }
  /** Why it cannot be read. Quotes keys of the row, so that it is not for rows that nobody may look at. */
  | { readonly message: string };

const keys = ['id', 'post', 'expect', 'type', 'note', 'source', 'added'];
const expectKeys = ['clauses', 'accept'];
/** More clauses than any policy has in one row are a mistake. */
export const maxClausesPerRow = 100;

/** Never throws. Keys that only people read (`note` ...) may be there; one that is nearly right was meant to be read. */
export function readLabelledRow(value: unknown): ReadRow {
  if (!isObject(value)) return wrong('', value, 'an object with post and expect');
  if (Object.hasOwn(value, 'head')) return readHead(value['head']);
  const slip = slipIn(value, keys) ?? (isObject(value['expect']) ? slipIn(value['expect'], expectKeys) : undefined);
  if (slip) return fault(slip);
  const { id, post, expect, type } = value;
  if (!Object.hasOwn(value, 'post')) return fault('Missing key "post", expected the post to check');
  if (!isObject(expect)) return wrong('expect', expect, 'an object with clauses and accept');
  if (id !== undefined && typeof id !== 'string') return wrong('id', id, 'text');
  if (type !== undefined && typeof type !== 'string') return wrong('type', type, 'text');
  const { clauses, accept = [] } = expect;
  if (!isListOfTexts(clauses)) return wrong('expect.clauses', clauses, 'a list of clause ids');
  if (!isListOfTexts(accept)) return wrong('expect.accept', accept, 'a list of clause ids');
  if (clauses.length + accept.length > maxClausesPerRow)
    return fault(`Unexpected ${clauses.length + accept.length} clauses, expected at most ${maxClausesPerRow}`);
  return {
    row: {
      post,
      expect: { clauses: [...new Set(clauses)], accept: [...new Set(accept)] },
      ...(id !== undefined && { id }),
      ...(type !== undefined && { type }),
    },
  };
}

function readHead(head: unknown): ReadRow {
  if (!isObject(head)) return wrong('head', head, 'an object with name and totals');
  const { name, totals } = head;
  if (name !== undefined && typeof name !== 'string') return wrong('head.name', name, 'text');
  if (totals !== undefined && typeof totals !== 'boolean') return wrong('head.totals', totals, 'true or false');
  return { head: { ...(name !== undefined && { name }), ...(totals !== undefined && { totals }) } };
}

function slipIn(value: Record<string, unknown>, known: readonly string[]): string | undefined {
  for (const key of Object.keys(value)) {
    const near = known.includes(key) ? undefined : nearest(key, known);
    if (near && !Object.hasOwn(value, near)) return `Unexpected key "${brief(key)}"; did you mean "${near}"?`;
  }
  return undefined;
}

function isListOfTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string' && entry !== '');
}

function wrong(path: string, found: unknown, expected: string): ReadRow {
  const what = found === undefined ? 'nothing' : typeNames[jsonType(found)];
  return fault(`Unexpected ${what}${path && ` in ${path}`}, expected ${expected}`);
}

function fault(message: string): ReadRow {
  return { message };
}
