/** Contacts of the settings: which rows of an id are given for a post, and what is printed of them. */
import { compileCondition } from '../logic/compileCondition.ts';
import type { Environment } from '../logic/environment.ts';
import type { Scope, Term } from '../logic/term.ts';
import type { Contact } from '../schema/types.ts';
import type { Fault } from '../shape/fault.ts';
import { jsonType, typeNames } from '../shape/jsonType.ts';
import { nearest } from '../shape/nearest.ts';
import { type PathKey, toPointer } from '../shape/pointer.ts';
import type { Check } from './check.ts';

/** The contacts for a post, in their order. */
export type Contacts = (scope: Scope<Check>) => Contact[];

export interface ContactRow extends Contact {
  readonly for?: Readonly<Record<string, unknown>>;
  readonly confirmed?: unknown;
}

/**
 * Rows are tried in order: the first that is for the post is given. Where it is not known whether one is, it is given,
 * and so is the next: better two numbers than none.
 */
function compileContacts(rows: readonly ContactRow[], environment: Environment<Check>): Contacts {
  const compiled = rows.map((row) => ({ contact: toContact(row), applies: compileFor(row.for, environment) }));
  return (scope) => {
    const given: Contact[] = [];
    for (const { contact, applies } of compiled) {
      const truth = applies ? applies.test(scope) : true;
      if (truth !== false) given.push({ ...contact });
      if (truth === true) break;
    }
    return given;
  };
}

/** An unconfirmed contact prints its name only: a wrong number is worse than none. */
function toContact({ name, phone, email, url, confirmed }: ContactRow): Contact {
  return confirmed ? { name, ...(phone && { phone }), ...(email && { email }), ...(url && { url }) } : { name };
}

/** `{ area, "facts.x", open }`: every key has to hold. What is wrong in it `checkFor` has said. */
function compileFor(wanted: ContactRow['for'], environment: Environment<Check>): Term<Check> | undefined {
  if (!wanted) return undefined;
  const parts = Object.entries(wanted).map(([key, value]) =>
    key === 'open' ? { open: value } : { '===': [{ var: `post.${key}` }, value] },
  );
  return compileCondition({ and: parts }, environment, [], []);
}

/** All contacts by their ids, whether a rule names them or not, and what is wrong with each in its place. */
export function compileAllContacts(
  contacts: Readonly<Record<string, readonly ContactRow[]>>,
  environment: Environment<Check>,
  faults: Fault[],
): Map<string, Contacts> {
  return new Map(
    Object.entries(contacts).map(([id, rows]) => {
      const path = ['settings', 'contacts', id];
      checkCount(rows, path, faults);
      const taken = rows.slice(0, mostRows);
      taken.forEach((row, index) => checkRow(row, [...path, index], environment, faults));
      return [id, compileContacts(taken, environment)];
    }),
  );
}

function checkRow(row: ContactRow, path: readonly PathKey[], environment: Environment<Check>, faults: Fault[]): void {
  for (const key of ['name', 'phone', 'email', 'url'] as const) {
    const found = row[key]?.length ?? 0;
    const max = longestContact;
    if (found > max) faults.push({ code: 'text-too-long', params: { max, found }, pointer: toPointer([...path, key]) });
  }
  const wanted = Object.entries(row.for ?? {});
  checkCount(wanted, [...path, 'for'], faults);
  for (const [key, value] of wanted.slice(0, mostRows)) checkFor(key, value, [...path, 'for'], environment, faults);
}

function checkCount({ length: found }: readonly unknown[], path: readonly PathKey[], faults: Fault[]): void {
  if (found > mostRows) faults.push({ code: 'too-many', params: { max: mostRows, found }, pointer: toPointer(path) });
}

/** Rows of a contact, and keys a row asks for: every finding tries them in order. */
export const mostRows = 100;

/** Every finding may print it. */
export const longestContact = 400;

function checkFor(
  key: string,
  value: unknown,
  path: readonly PathKey[],
  environment: Environment<Check>,
  faults: Fault[],
): void {
  if (key === 'open') {
    compileCondition({ open: value }, environment, path, faults);
    return;
  }
  const pointer = toPointer([...path, key]);
  const variable = environment.variable(`post.${key}`);
  if (!variable) {
    const near = nearest(`post.${key}`, environment.variables())?.replace(/^post\./, '');
    faults.push({ code: 'unknown-fact', params: { found: key, ...(near && { near }) }, pointer, meant: 'key' });
    return;
  }
  if (typeof value === 'object') {
    const params = { expected: 'text, a number, true or false', found: typeNames[jsonType(value)]! };
    faults.push({ code: 'wrong-type', params, pointer });
    return;
  }
  const expected = variable.fact?.values;
  if (!expected || typeof value !== 'string' || expected.includes(value)) return;
  const near = nearest(value, expected);
  faults.push({ code: 'wrong-value', params: { found: value, expected, ...(near && { near }) }, pointer });
}
