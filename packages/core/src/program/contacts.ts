/** Contacts of the settings: which rows of an id are given for a post, and what is printed of them. */
import { compileCondition } from '../logic/compileCondition.ts';
import type { Environment } from '../logic/environment.ts';
import type { Scope, Term } from '../logic/term.ts';
import type { Contact } from '../schema/types.ts';
import type { Fault } from '../shape/fault.ts';
import type { Check } from './check.ts';

/** The contacts for a post, in their order. */
export type Contacts = (scope: Scope<Check>) => Contact[];

interface Row extends Contact {
  readonly for?: Readonly<Record<string, unknown>>;
  readonly confirmed?: unknown;
}

/**
 * Rows are tried in order: the first that is for the post is given. Where it is not known whether one is, it is given,
 * and so is the next: better two numbers than none.
 */
export function compileContacts(
  rows: readonly Row[],
  id: string,
  environment: Environment<Check>,
  faults: Fault[],
): Contacts {
  const compiled = rows.map((row, index) => ({
    contact: toContact(row),
    applies: compileFor(row.for, ['settings', 'contacts', id, index, 'for'], environment, faults),
  }));
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
function toContact({ name, phone, email, url, confirmed }: Row): Contact {
  return confirmed ? { name, ...(phone && { phone }), ...(email && { email }), ...(url && { url }) } : { name };
}

/** `{ area, "facts.x", open }`: every key has to hold. */
function compileFor(
  wanted: Row['for'],
  path: readonly (string | number)[],
  environment: Environment<Check>,
  faults: Fault[],
): Term<Check> | undefined {
  if (!wanted) return undefined;
  const parts = Object.entries(wanted).map(([key, value]) =>
    key === 'open' ? { open: value } : { '===': [{ var: `post.${key}` }, value] },
  );
  return compileCondition({ and: parts }, environment, path, faults);
}
