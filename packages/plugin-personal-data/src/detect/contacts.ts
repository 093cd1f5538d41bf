/** What the settings of an organisation say of its own numbers and addresses. */
import type { DetectorContext } from '@postlint/core';
import { readPhoneNumber } from '../validate/phoneNumber.ts';

export interface Contacts {
  /** In their national form. */
  readonly phones: ReadonlySet<string>;
  readonly emails: ReadonlySet<string>;
  /** What stands behind the @ of its e-mail addresses. */
  readonly hosts: ReadonlySet<string>;
}

/** Settings are compiled once for a linter: they are read once too. */
const known = new WeakMap<object, Contacts>();

export function readContacts(settings: DetectorContext['settings']): Contacts {
  const read = known.get(settings);
  if (read) return read;
  const contacts = collect(settings['contacts']);
  known.set(settings, contacts);
  return contacts;
}

/** Whoever provides mail to everybody has nobody's domain. */
const shared =
  /^(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|me|aol|btinternet|sky|virginmedia|talktalk|proton(?:mail)?|gmx|mail)\./;

function collect(contacts: unknown): Contacts {
  const phones = new Set<string>();
  const emails = new Set<string>();
  const hosts = new Set<string>();
  for (const row of Object.values((contacts ?? {}) as Record<string, unknown>).flat() as {
    phone?: unknown;
    email?: unknown;
  }[]) {
    if (typeof row?.phone === 'string')
      for (const phone of row.phone.split(/[,;/]|\bor\b/)) {
        const read = readPhoneNumber(phone.trim());
        if (read) phones.add(read.national);
      }
    if (typeof row?.email !== 'string') continue;
    const email = row.email.toLowerCase();
    emails.add(email);
    const host = email.slice(email.indexOf('@') + 1);
    if (!shared.test(host)) hosts.add(host);
  }
  return { phones, emails, hosts };
}
