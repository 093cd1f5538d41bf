import type { Contact } from '@postlint/core';
import { printable } from './printable.ts';

/** Name and ways to reach somebody, on one line. */
export function contactText({ name, phone, email, url }: Contact): string {
  return printable([name, phone, email, url].filter(Boolean).join(', '));
}

/** now; by 2026-11-25; or what the rule says where the day is not known. */
export function dueText(due: string): string {
  if (due === 'now') return 'now';
  if (due === 'next-working-day') return 'by the next working day';
  const count = /^working-days:(\d+)$/.exec(due)?.[1];
  return count ? `within ${count} working days` : `by ${due}`;
}
