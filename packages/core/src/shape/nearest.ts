/** The nearest right name to a wrong one, or undefined where none is near enough to be meant. */
export function nearest(wrong: string, names: Iterable<string>): string | undefined {
  if (wrong.length > 64) return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wrong.length / 3)) + 1;
  const lower = wrong.toLowerCase();
  for (const name of names) {
    const distance = editDistance(lower, name.toLowerCase(), least);
    if (distance < least) {
      least = distance;
      best = name;
    }
  }
  return best;
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment); or `limit` where they are no
 * fewer. Only a band of the table can hold less than the limit, and no row behind one that is nowhere below it: so
 * thousands of names are looked through for one that is near.
 */
export function editDistance(a: string, b: string, limit = Math.max(a.length, b.length) + 1): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let [before, above, row]: number[][] = [[], [], []];
  for (let j = 0; j <= b.length; j++) above![j] = j;
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit + 1);
    const to = Math.min(b.length, i + limit - 1);
    row![from - 1] = from === 1 ? i : limit;
    let lowest = row![from - 1]!;
    for (let j = from; j <= to; j++) {
      const same = a[i - 1] === b[j - 1];
      const over = j < i + limit - 1 ? above![j]! : limit;
      let cost = Math.min(over + 1, row![j - 1]! + 1, above![j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before![j - 2]! + 1);
      row![j] = cost;
      if (cost < lowest) lowest = cost;
    }
    if (lowest >= limit) return limit;
    [before, above, row] = [above, row, before];
  }
  return Math.min(above![b.length]!, limit);
}
