/** Marks by where they begin: a long text has thousands of them, and each is asked for only those around a place. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

export interface Places<T extends Place> {
  /** Those that begin from one place to before another. */
  readonly within: (start: number, end: number) => readonly T[];
  /** The last ones that begin at or before a place. */
  readonly before: (at: number) => readonly T[];
  /** The first ones that begin behind a place. */
  readonly after: (at: number) => readonly T[];
}

/** More than so many on one side of a place are never looked at. */
const around = 16;

export function createPlaces<T extends Place>(marks: readonly T[]): Places<T> {
  const sorted = [...marks].sort((a, b) => a.start - b.start);
  /** The index of the first that begins behind `at`. */
  const behind = (at: number): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.start > at) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    within: (start, end) => sorted.slice(behind(start - 1), behind(end - 1)),
    before: (at) => sorted.slice(Math.max(0, behind(at) - around), behind(at)),
    after: (at) => sorted.slice(behind(at), behind(at) + around),
  };
}

/** The marks of each sentence. */
export function bySentence<T extends Place>(marks: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const map = new Map<number, T[]>();
  for (const mark of marks) {
    const list = map.get(mark.sentence);
    if (list) list.push(mark);
    else map.set(mark.sentence, [mark]);
  }
  return map;
}
