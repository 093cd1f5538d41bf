/** The rows of a contact in the settings, in words: who it is, for which posts, how to reach them. */
import type { Linter } from '@postlint/core';

interface ContactRow {
  readonly for?: Readonly<Record<string, unknown>>;
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
  readonly url?: string;
  readonly confirmed?: unknown;
}

/** As in reports, what nobody has confirmed is not printed but for its name: a wrong number is worse than none. */
export function contactLines(id: string, linter: Linter): string[] {
  const rows = (linter.setting(`contacts.${id}`)?.value ?? []) as readonly ContactRow[];
  return rows.map(({ for: of, name, phone, email, url, confirmed }) => {
    const ways = confirmed ? [phone, email, url].filter((way) => way !== undefined) : [];
    const limits = Object.entries(of ?? {}).map(([key, value]) =>
      key === 'open' ? `when open: ${String(value)}` : `${key.replace(/^facts\./, '')}: ${String(value)}`,
    );
    return `${[name, ...ways].join(', ')}${limits.length === 0 ? '' : ` (${limits.join('; ')})`}`;
  });
}
