/** `fix` and `suggest`: one change to a text, with its words compiled. */
import { fieldNames } from '../draft/field.ts';
import type { Environment } from '../logic/environment.ts';
import type { RuleInput } from '../schema/types.ts';
import type { Fault } from '../shape/fault.ts';
import { nearest } from '../shape/nearest.ts';
import { type PathKey, toPointer } from '../shape/pointer.ts';
import { programBounds } from './bounds.ts';
import type { Check } from './check.ts';
import { compileTemplate, type Template } from './template.ts';

export type ChangeInput = NonNullable<RuleInput['fix']>;

export interface Change {
  readonly kind: 'replace' | 'append' | 'delete' | 'insert';
  /** What comes in; undefined for `delete`. */
  readonly text: Template | undefined;
  /** Of `insert`: on which side of what; true is what was found. */
  readonly side: 'before' | 'after';
  readonly of: true | string;
  /** JSON Pointer of the field; undefined: that of the finding. */
  readonly field: string | undefined;
  readonly title: Template | undefined;
}

const kinds = ['replace', 'append', 'delete', 'insert'] as const;

/** Fields that stand in one place of a post: only these can be named. */
const changeable = fieldNames.filter((name) => !/^(?:tags|thread|media|poll|inReplyTo|reposted)\b/.test(name));

export function compileChange(
  input: ChangeInput,
  types: readonly (string | undefined)[],
  environment: Environment<Check>,
  path: readonly PathKey[],
  faults: Fault[],
): Change {
  const add = (code: string, params: Fault['params'], ...keys: PathKey[]) =>
    faults.push({ code, params, pointer: toPointer([...path, ...keys]) });
  const checkLength = (text: unknown, ...keys: PathKey[]): boolean => {
    const isFine = typeof text !== 'string' || text.length <= programBounds.text;
    if (!isFine) add('text-too-long', { max: programBounds.text, found: text.length }, ...keys);
    return isFine;
  };
  const template = (text: string | undefined, ...keys: PathKey[]) =>
    text === undefined || !checkLength(text, ...keys)
      ? undefined
      : compileTemplate(text, environment, toPointer([...path, ...keys]), faults);
  const found = kinds.filter((kind) => input[kind] !== undefined);
  if (found.length !== 1) add('one-change', { found });
  const { insert, field } = input;
  for (const side of ['before', 'after'] as const) checkLength(insert?.[side], 'insert', side);
  if (insert && (insert.before === undefined) === (insert.after === undefined)) add('insert-side', {}, 'insert');
  if (field !== undefined && !changeable.includes(field)) {
    const near = nearest(field, changeable);
    add('unknown-field', { found: field, ...(near && { near }) }, 'field');
  }
  const kind = found[0] ?? 'delete';
  if (field === undefined && kind !== 'append' && found.length === 1 && types.every(isNoText))
    add('change-nowhere', { found: kind }, kind);
  return {
    kind,
    text: insert ? template(insert.text, 'insert', 'text') : template(input.replace ?? input.append, kind),
    side: insert?.after === undefined ? 'before' : 'after',
    of: insert?.before ?? insert?.after ?? true,
    field: field === undefined ? undefined : `/${field.replaceAll('.', '/')}`,
    title: template(input.title, 'title'),
  };
}

/** Nodes that are no text: what is found there has nothing in its place to change. */
function isNoText(type: string | undefined): boolean {
  return type === 'post' || type === 'media' || type === 'thread' || type === 'context';
}
