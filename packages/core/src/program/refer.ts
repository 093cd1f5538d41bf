/** `refer`: to whom an item itself must be handed, and by when. */
import { UNKNOWN } from '../facts/unknown.ts';
import type { Scope } from '../logic/term.ts';
import type { Contact } from '../schema/types.ts';
import type { Closed } from '../time/hours.ts';
import { addWorkingDays } from '../time/workingDays.ts';
import { wallTime } from '../time/zone.ts';
import type { Check } from './check.ts';
import type { Contacts } from './contacts.ts';
import { timeOf } from './timeOperators.ts';

export interface Referral {
  readonly to: string;
  /** `now`, a day, or where it is not known which day that is, what the rule says of it. */
  readonly due: string;
  readonly contacts: Contact[];
}

export type Refer = (scope: Scope<Check>) => Referral;

export interface ReferInput {
  readonly to: string;
  readonly by: string;
}

export function compileRefer(
  { to, by }: ReferInput,
  contacts: Contacts,
  settings: Readonly<Record<string, unknown>>,
): Refer {
  const count = by === 'next-working-day' ? 1 : Number(/^working-days:(\d+)$/.exec(by)?.[1] ?? 0);
  const zone = settings['timezone'] as string | undefined;
  const closed = settings['closed'] as Closed | undefined;
  return (scope) => {
    const time = count > 0 && zone !== undefined ? timeOf(scope) : UNKNOWN;
    const day = time === UNKNOWN ? undefined : dueDay(wallTime(time, zone!).date, count, closed);
    return { to, due: day ?? by, contacts: contacts(scope) };
  };
}

/** Every finding of a post asks for the same day: what was worked out last is kept. */
let last:
  | { readonly from: string; readonly count: number; readonly closed: Closed | undefined; readonly day?: string }
  | undefined;

function dueDay(from: string, count: number, closed: Closed | undefined): string | undefined {
  if (last?.from !== from || last.count !== count || last.closed !== closed) {
    const day = addWorkingDays(from, count, closed);
    last = { from, count, closed, ...(day !== undefined && { day }) };
  }
  return last.day;
}
