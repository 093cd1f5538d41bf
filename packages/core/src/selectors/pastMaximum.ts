/** `atMost`: of the nodes a selector gives, the first that is too many. */
import type { Detected } from '../detect/detected.ts';
import { type Node, rangeOf } from '../detect/nodes.ts';
import type { Selector } from './compileSelector.ts';

export function pastMaximum(selector: Selector, max: number): Selector {
  return {
    ...selector,
    // Without the marks it needs there are none, and none is never too many.
    select: (detected) => {
      const nodes = selector.select(detected).map(({ node }) => node);
      if (nodes.length <= max) return [];
      const tooMany = inOrder(detected, nodes).slice(max);
      return [{ node: tooMany[0]!, witnesses: [tooMany[0]!] }];
    },
  };
}

/** In the order of the text; nodes that are no text keep theirs, behind it. */
function inOrder(detected: Detected, nodes: readonly Node[]): readonly Node[] {
  const places = new Map(nodes.map((handle) => [handle, rangeOf(detected, handle)]));
  return [...nodes].sort((a, b) => {
    const [one, other] = [places.get(a), places.get(b)];
    if (!one || !other) return (one ? 0 : 1) - (other ? 0 : 1);
    return one.field - other.field || one.start - other.start;
  });
}
