/**
 * How far chance alone may have moved a figure: 95 % intervals. Figures without them look surer than they are, most of
 * all where a clause has nine rows.
 */

/** The 97.5 % point of the normal distribution: two sides of 95 %. */
const z = 1.959963984540054;

export type Interval = readonly [low: number, high: number];

export interface Share {
  readonly count: number;
  readonly of: number;
  /** null where there is nothing to have a share of. */
  readonly value: number | null;
  readonly interval: Interval | null;
}

/** A share with its score interval (Wilson 1927), which holds for few rows and for shares near 0 and 1 too. */
export function toShare(count: number, of: number): Share {
  if (of === 0) return { count, of, value: null, interval: null };
  const share = count / of;
  const scale = 1 + (z * z) / of;
  const centre = (share + (z * z) / (2 * of)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return { count, of, value: round(share), interval: interval(centre - half, centre + half) };
}

/** Events per 1,000 rows, of which a row may hold several, with the score interval of a Poisson rate. */
export function toRate(count: number, of: number): Share {
  if (of === 0) return { count, of, value: null, interval: null };
  const centre = count + (z * z) / 2;
  const half = z * Math.sqrt(count + (z * z) / 4);
  const perThousand = (events: number) => (1000 * Math.max(0, events)) / of;
  return {
    count,
    of,
    value: round(perThousand(count)),
    interval: [round(perThousand(centre - half)), round(perThousand(centre + half))],
  };
}

/** F1 grows with found / (found + missed + alarms), a share; its interval follows from that one's. */
export function toF1(found: number, missed: number, alarms: number): Pick<Share, 'value' | 'interval'> {
  const share = toShare(found, found + missed + alarms);
  if (share.interval === null) return { value: null, interval: null };
  const f1 = (part: number) => (2 * part) / (1 + part);
  const [low, high] = share.interval;
  return { value: round(f1(found / share.of)), interval: [round(f1(low)), round(f1(high))] };
}

/**
 * The mean of shares that were counted on different rows, each of the same weight. Its limits are put together from theirs
 * (the method of variance estimates recovery, Zou and Donner 2008).
 */
export function toMean(shares: readonly Share[]): Pick<Share, 'of' | 'value' | 'interval'> {
  const known = shares.filter((share) => share.of > 0);
  if (known.length === 0) return { of: 0, value: null, interval: null };
  const values = known.map(({ count, of }) => count / of);
  const distance = (side: 0 | 1) =>
    Math.sqrt(known.reduce((sum, { interval }, index) => sum + (values[index]! - interval![side]) ** 2, 0));
  const sum = values.reduce((total, value) => total + value, 0);
  return {
    of: known.length,
    value: round(sum / known.length),
    interval: interval((sum - distance(0)) / known.length, (sum + distance(1)) / known.length),
  };
}

function interval(low: number, high: number): Interval {
  return [round(Math.max(0, low)), round(Math.min(1, high))];
}

/** Four digits: more would be noise, and would differ between machines. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
