/**
 * Compiles a selector to a function over rows. It gives the nodes and, for each, its witnesses: what was found
 * inside it (`:has`), or else the node itself. They are the evidence of a finding, and where it points.
 */

import { type Each, eachOfType } from '../detect/descendants.ts';
import type { Detected } from '../detect/detected.ts';
import {
  attributeOf,
  CONTEXT,
  FIELD,
  kindOf,
  MEDIA,
  type Node,
  node,
  nodeTypes,
  POST,
  parentOf,
  rowOf,
  typeOf,
} from '../detect/nodes.ts';
import { type TokenType, tokenTypes } from '../scan/rows.ts';
import type { Compound, SelectorChain } from './parseSelector.ts';
import type { Scored } from './scored.ts';

/** Stands among what is read for marks of every type. */
export const ANY_MARK = '*';

export interface Selected {
  readonly node: Node;
  readonly witnesses: readonly Node[];
  /** Where a score selected it. */
  readonly scored?: Scored;
}

export interface Selector {
  readonly select: (detected: Detected) => readonly Selected[];
  /** Nodes selected inside another node: for `count`. */
  readonly countInside: (detected: Detected, within: Node) => number;
  /** Types of the nodes it gives; undefined is any. */
  readonly types: readonly (string | undefined)[];
  /** Mark types and lexicons it reads. */
  readonly reads: ReadonlySet<string>;
  /** For every alternative what it cannot match without. */
  readonly needs: readonly (readonly Need[])[];
  /** false where more marks could make it select less (`:not`), so that nothing is sure while marks are missing. */
  readonly monotone: boolean;
}

/** A lexicon or mark type, or a node that not every post has. */
export type Need = string | NodeNeed;
export interface NodeNeed {
  readonly type: TokenType | 'media';
  /** The kind of media. */
  readonly kind: string | undefined;
}

type Test = (detected: Detected, handle: Node, witnesses: Node[] | undefined) => boolean;

interface Chain {
  /** The nodes it may be about. */
  readonly candidates: Each;
  readonly tests: readonly Test[];
  readonly direct: readonly boolean[];
  readonly type: string | undefined;
  readonly entersContext: boolean;
  /** Whether it looks inside nodes (`:has`), so that what it finds there is evidence. */
  readonly hasWitnesses: boolean;
}

export function compileSelector(chains: readonly SelectorChain[]): Selector {
  const compiled = chains.map(compileChain);
  const reads = new Set<string>();
  collectReads(chains, reads);
  const within = (detected: Detected, root: Node, visit: (selected: Selected) => void) => {
    let seen: Set<Node> | undefined;
    for (const chain of compiled) {
      chain.candidates(detected, root, (handle) => {
        const witnesses: Node[] | undefined = chain.hasWitnesses ? [] : undefined;
        if (seen?.has(handle) || !matchesChain(detected, chain, handle, witnesses)) return;
        // A node that two alternatives select is selected once.
        if (compiled.length > 1) (seen ??= new Set()).add(handle);
        visit({ node: handle, witnesses: witnesses && witnesses.length > 0 ? witnesses : [handle] });
      });
    }
  };
  return {
    select: (detected) => {
      const selected: Selected[] = [];
      within(detected, node(POST, 0), (each) => selected.push(each));
      return selected;
    },
    countInside: (detected, root) => {
      let count = 0;
      within(detected, root, ({ node: handle }) => handle !== root && count++);
      return count;
    },
    types: compiled.map(({ type }) => type),
    reads,
    needs: chains.map(({ compounds }) => compounds.flatMap(needsOf)),
    monotone: chains.every(({ compounds }) => compounds.every(isMonotone)),
  };
}

const eachNode: readonly Each[] = [...nodeTypes].map((type) => eachOfType(type, undefined));

/** Every node there is, by type. */
function eachOfAny(detected: Detected, root: Node, visit: (handle: Node) => void): void {
  for (const each of eachNode) each(detected, root, visit);
  for (const type of detected.byType.keys()) eachOfType(type, undefined)(detected, root, visit);
}

function compileChain({ compounds }: SelectorChain): Chain {
  const last = compounds[compounds.length - 1]!;
  return {
    candidates: last.type === undefined ? eachOfAny : eachOfType(last.type, lexiconOf(last)),
    tests: compounds.map(compileCompound),
    direct: compounds.map(({ direct }) => direct),
    type: last.type,
    entersContext: compounds.some(({ type }) => type === 'context'),
    hasWitnesses: compounds.some(mayWitness),
  };
}

function matchesChain(detected: Detected, chain: Chain, handle: Node, witnesses: Node[] | undefined): boolean {
  if (!chain.entersContext && inContext(detected, handle)) return false;
  const last = chain.tests.length - 1;
  return chain.tests[last]!(detected, handle, witnesses) && matchesAbove(detected, chain, handle, last, -1, witnesses);
}

/** Whether the compounds before `index` match above `handle`; `scope` is the node a relative selector starts from. */
function matchesAbove(
  detected: Detected,
  chain: Chain,
  handle: Node,
  index: number,
  scope: Node,
  witnesses: Node[] | undefined,
): boolean {
  if (index === 0) return scope < 0 || !chain.direct[0] || parentOf(detected, handle) === scope;
  for (let above = parentOf(detected, handle); above >= 0 && above !== scope; above = parentOf(detected, above)) {
    if (
      chain.tests[index - 1]!(detected, above, witnesses) &&
      matchesAbove(detected, chain, above, index - 1, scope, witnesses)
    )
      return true;
    if (chain.direct[index]) return false;
  }
  return false;
}

/** Whether a node stands in somebody else's words. Fields and media know; other nodes are in what they are part of. */
function inContext(detected: Detected, handle: Node): boolean {
  for (let each = handle; each >= 0; each = parentOf(detected, each)) {
    const kind = kindOf(each);
    if (kind === FIELD) return detected.scanned.fields[rowOf(each)]!.context !== undefined;
    if (kind === MEDIA) return detected.scanned.media[rowOf(each)]!.context !== undefined;
    if (kind === CONTEXT) return true;
  }
  return false;
}

function compileCompound(compound: Compound): Test {
  const tests: Test[] = [];
  const { type, attributes } = compound;
  if (type !== undefined) tests.push((detected, handle) => typeOf(detected, handle) === type);
  for (const { name, operator, value } of attributes) {
    tests.push((detected, handle) => matchesAttribute(attributeOf(detected, handle, name), operator, value));
  }
  for (const chains of compound.is) {
    const inner = chains.map(compileChain);
    tests.push((detected, handle, witnesses) =>
      inner.some((chain) => matchesAnywhere(detected, chain, handle, witnesses)),
    );
  }
  for (const chains of compound.not) {
    const inner = chains.map(compileChain);
    tests.push((detected, handle) => !inner.some((chain) => matchesAnywhere(detected, chain, handle, undefined)));
  }
  for (const chains of compound.has) tests.push(compileHas(chains.map(compileChain)));
  return (detected, handle, witnesses) => {
    const before = witnesses?.length ?? 0;
    for (const test of tests) {
      if (test(detected, handle, witnesses)) continue;
      // What a part saw is no evidence where the whole does not hold.
      if (witnesses) witnesses.length = before;
      return false;
    }
    return true;
  };
}

/** `:is` and `:not` look at a node that is selected already: whether it lies in a context was asked before. */
function matchesAnywhere(detected: Detected, chain: Chain, handle: Node, witnesses: Node[] | undefined): boolean {
  const last = chain.tests.length - 1;
  return chain.tests[last]!(detected, handle, witnesses) && matchesAbove(detected, chain, handle, last, -1, witnesses);
}

function compileHas(chains: readonly Chain[]): Test {
  return (detected, handle, witnesses) => {
    let found = -1;
    for (const chain of chains) {
      chain.candidates(detected, handle, (candidate) => {
        if (found >= 0 || candidate === handle) return;
        if (!chain.entersContext && inContext(detected, candidate) && !inContext(detected, handle)) return;
        const last = chain.tests.length - 1;
        if (
          chain.tests[last]!(detected, candidate, undefined) &&
          matchesAbove(detected, chain, candidate, last, handle, undefined)
        )
          found = candidate;
      });
      if (found >= 0) break;
    }
    if (found < 0) return false;
    witnesses?.push(found);
    return true;
  };
}

function matchesAttribute(found: unknown, operator: string, value: string): boolean {
  if (found === undefined || found === null) return false;
  if (operator === 'exists') return true;
  if (operator === '~=' && Array.isArray(found)) return found.includes(value);
  return !Array.isArray(found) && String(found) === value;
}

function lexiconOf({ type, attributes }: Compound): string | undefined {
  if (type !== 'term') return undefined;
  return attributes.find(({ name, operator }) => (name === 'lexicon' || name === 'label') && operator === '=')?.value;
}

function mayWitness({ has, is }: Compound): boolean {
  return has.length > 0 || is.flat().some(({ compounds }) => compounds.some(mayWitness));
}

/** What a compound cannot match without. */
function needsOf(compound: Compound): Need[] {
  const own = ownNeed(compound);
  const inner = compound.has
    .filter((chains) => chains.length === 1)
    .flatMap(([chain]) => chain!.compounds.flatMap(needsOf));
  return own === undefined ? inner : [own, ...inner];
}

function ownNeed(compound: Compound): Need | undefined {
  const { type, attributes } = compound;
  if (type === undefined || !nodeTypes.has(type)) return lexiconOf(compound) ?? type;
  if (type === 'media')
    return { type, kind: attributes.find(({ name, operator }) => name === 'kind' && operator === '=')?.value };
  const token = tokenTypes.find((each) => each === type);
  return token && { type: token, kind: undefined };
}

/** What chains read that look for nodes: one that names no type looks at all of them. */
function collectReads(chains: readonly SelectorChain[], reads: Set<string>): void {
  for (const { compounds } of chains) {
    if (compounds[compounds.length - 1]!.type === undefined) reads.add(ANY_MARK);
    for (const compound of compounds) collectReadsOf(compound, reads);
  }
}

function collectReadsOf(compound: Compound, reads: Set<string>): void {
  if (compound.type !== undefined && !nodeTypes.has(compound.type)) {
    reads.add(compound.type === 'term' ? (lexiconOf(compound) ?? 'term') : compound.type);
  }
  // What covers a node is known only where what finds it ran.
  for (const { name, operator, value } of compound.attributes)
    if (name === 'within' && operator !== 'exists') reads.add(value);
  for (const chains of compound.has) collectReads(chains, reads);
  // These look at a node that is selected already.
  for (const { compounds } of [...compound.is, ...compound.not].flat())
    for (const inner of compounds) collectReadsOf(inner, reads);
}

function isMonotone(compound: Compound): boolean {
  return (
    compound.not.length === 0 &&
    [...compound.is, ...compound.has].flat().every(({ compounds }) => compounds.every(isMonotone))
  );
}
