import type { Finding } from '@postlint/core';
import { printable } from './printable.ts';

/** What it rests on: labels or, of a score, what counted and how much. */
export function seenText({ evidence }: Finding): string | undefined {
  if (evidence.some(({ points }) => points !== undefined)) {
    const rows = evidence.map(({ label, text, points = 0 }) => {
      const what = [label, text && `“${text}”`].filter(Boolean).join(' ');
      return `${printable(what || 'a fact')} ${points > 0 ? '+' : ''}${points}`;
    });
    const total = evidence.reduce((sum, { points = 0 }) => sum + points, 0);
    return `Counted: ${rows.join(', ')}; together ${total}`;
  }
  const labels = [...new Set(evidence.flatMap(({ label }) => label ?? []))];
  return labels.length > 0 ? `Seen: ${labels.join(', ')}` : undefined;
}
