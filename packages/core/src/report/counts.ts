import type { Check } from '../program/check.ts';
import type { Count } from '../schema/types.ts';

/** Lengths for a composer's counter: every field the network limits. */
export function toCounts({ counts, detected, post }: Check): Count[] {
  const found: Count[] = [];
  counts.forEach((count, field) => {
    if (!count) return;
    const { length, limit } = count;
    found.push({
      field: detected.scanned.fields[field]!.pointer,
      platform: post.platform,
      length,
      limit: limit.max,
      unit: limit.count.unit,
      remaining: limit.max - length,
    });
  });
  return found;
}
