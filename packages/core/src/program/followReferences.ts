/**
 * Follows what refers to what (lexicons, rules that yield, facts that follow from facts) and finds circles and chains that
 * are too long. It needs no stack, so that a chain of ten thousand is no danger.
 */

export interface Reference {
  readonly to: string;
}

export interface FollowOptions<R extends Reference> {
  /** The longest chain; any if absent. */
  readonly depth?: number;
  /** Told of each reference that closes a circle, and of the names on it. */
  readonly onCircle: (from: string, reference: R, circle: readonly string[]) => void;
  /** Told of each reference that makes a chain too long. */
  readonly onTooDeep?: (from: string, reference: R) => void;
}

interface Step<R> {
  readonly name: string;
  readonly references: readonly R[];
  next: number;
  depth: number;
}

/** Gives the names so that each comes after those it refers to. */
export function followReferences<R extends Reference>(
  referencesOf: ReadonlyMap<string, readonly R[]>,
  { depth = Number.POSITIVE_INFINITY, onCircle, onTooDeep }: FollowOptions<R>,
): string[] {
  /** How long the chain behind a name is; -1 while it is being followed. */
  const depths = new Map<string, number>();
  const steps: Step<R>[] = [];
  const ordered: string[] = [];
  const enter = (name: string) => {
    depths.set(name, -1);
    steps.push({ name, references: referencesOf.get(name) ?? [], next: 0, depth: 0 });
  };
  for (const start of referencesOf.keys()) {
    if (!depths.has(start)) enter(start);
    for (let step = steps.at(-1); step; step = steps.at(-1)) {
      const reference = step.references[step.next];
      if (reference === undefined) {
        depths.set(step.name, step.depth);
        ordered.push(step.name);
        steps.pop();
        continue;
      }
      const behind = depths.get(reference.to);
      if (behind === undefined && referencesOf.has(reference.to)) {
        enter(reference.to);
        continue; // back to the same reference once its chain is known
      }
      step.next++;
      if (behind === undefined) continue;
      if (behind < 0) onCircle(step.name, reference, circleOf(steps, reference.to));
      else if (behind + 1 > depth) onTooDeep?.(step.name, reference);
      else step.depth = Math.max(step.depth, behind + 1);
    }
  }
  return ordered;
}

/** The names on a circle, the first ones of a long one. */
function circleOf(steps: readonly Step<Reference>[], to: string): string[] {
  const names = steps.slice(steps.findIndex(({ name }) => name === to)).map(({ name }) => name);
  const shown = names.length > longestShown ? [...names.slice(0, longestShown), '…'] : names;
  return [...shown, to];
}

const longestShown = 8;
