import type { Check } from '../program/check.ts';
import type { Count } from '../schema/types.ts';

/** Lengths for a composer's counter: every field the network limits, once for each way it counts. */
export function toCounts({ counts, post }: Check): Count[] {
  const found: Count[] = [];
  for (const field of counts) {
    if (!field) continue;
    for (const { pointer, length, limit } of field.counts)
      found.push({
        field: pointer,
        platform: post.platform,
        length,
        limit: limit.max,
        unit: limit.count.unit,
        remaining: limit.max - length,
      });
  }
  return found;
}
