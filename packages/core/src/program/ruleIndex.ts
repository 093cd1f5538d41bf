/**
 * Which rules are looked at: those that may fire whatever was found, and those of which something is here that they
 * cannot fire without, or of which it is not known whether it is. Beside that, what rules have in common, so that it is
 * worked out once.
 */
import type { Detected } from '../detect/detected.ts';
import { tokenTypes } from '../scan/rows.ts';
import type { Need, NodeNeed, Selector } from '../selectors/compileSelector.ts';
import type { Shared } from './evaluate.ts';
import type { Rule } from './program.ts';

export interface RuleIndex {
  /** Places of rules of which nothing tells that they cannot fire. */
  readonly always: readonly number[];
  /** Places of rules by the lexicon or mark type, or by the node, that an alternative of their selector needs. */
  readonly byNeed: ReadonlyMap<string, readonly number[]>;
  readonly byNode: readonly { readonly need: NodeNeed; readonly places: readonly number[] }[];
  /** Places of rules by the lexicons and mark types that their selector or conditions read. */
  readonly byRead: ReadonlyMap<string, readonly number[]>;
  /** By place, 1 for rules that are to be looked at: empty but while they are listed. */
  readonly marked: Uint8Array;
  /** Lists for the next check; see evaluate.ts. */
  readonly spare: { shared: Shared | undefined };
  /** By place: what a rule has in common with others has the same number. */
  readonly applies: Numbers;
  readonly selectors: Numbers;
  /** Selector, condition and score together. */
  readonly queries: Numbers;
}

export function indexRules(rules: readonly Rule[]): RuleIndex {
  const byNeed = new Map<string, number[]>();
  const byRead = new Map<string, number[]>();
  const always: number[] = [];
  const byNode = new Map<string, { readonly need: NodeNeed; readonly places: number[] }>();
  const addNeed = (need: Need, place: number): void => {
    if (typeof need === 'string') return push(byNeed, need, place);
    const key = `${need.type} ${need.kind}`;
    const known = byNode.get(key);
    if (known) known.places.push(place);
    else byNode.set(key, { need, places: [place] });
  };
  rules.forEach((rule, place) => {
    const query = rule.selector ?? rule.score;
    if (!query || query.needs.some((needs) => needs.length === 0)) {
      const needs = neededByConditions(rule);
      if (!needs) return void always.push(place);
      for (const need of needs) addNeed(need, place);
      for (const name of rule.reads) push(byRead, name, place);
      return;
    }
    for (const [need] of query.needs) addNeed(need!, place);
    for (const name of query.reads) push(byRead, name, place);
  });
  const selectors = numbered(rules.map((rule) => rule.selector));
  const conditions = numbered(rules.map((rule) => rule.condition));
  const scores = numbered(rules.map((rule) => rule.score));
  return {
    always,
    byNeed,
    byNode: [...byNode.values()],
    byRead,
    marked: new Uint8Array(rules.length),
    spare: { shared: undefined },
    applies: numbered(rules.map((rule) => rule.applies)),
    selectors,
    queries: numbered(
      rules.map(({ form }, place) => `${selectors.of[place]} ${conditions.of[place]} ${scores.of[place]} ${form.mode}`),
    ),
  };
}

/** What a rule cannot fire without by its conditions: without it, it does not apply, or nothing fails. */
function neededByConditions({ applies, condition, form }: Rule): readonly string[] | undefined {
  return applies.needs ?? (form.mode === 'when' ? condition.needs : undefined);
}

function push(places: Map<string, number[]>, name: string, place: number): void {
  const list = places.get(name);
  if (list) list.push(place);
  else places.set(name, [place]);
}

interface Numbers {
  readonly of: readonly number[];
  readonly count: number;
}

/** The same thing has the same number. */
function numbered(things: readonly unknown[]): Numbers {
  const numbers = new Map<unknown, number>();
  for (const thing of things) if (!numbers.has(thing)) numbers.set(thing, numbers.size);
  return { of: things.map((thing) => numbers.get(thing)!), count: numbers.size };
}

/** The places of the rules that have to be looked at, in order. */
export function dueRules(index: RuleIndex, detected: Detected): readonly number[] {
  const { marked } = index;
  mark(marked, index.always);
  for (const name of detected.byLexicon.keys()) mark(marked, index.byNeed.get(name));
  for (const name of detected.byType.keys()) mark(marked, index.byNeed.get(name));
  for (const { need, places } of index.byNode) if (isNodeHere(detected, need)) mark(marked, places);
  for (const name of detected.unknown) mark(marked, index.byRead.get(name));
  const due: number[] = [];
  for (let place = 0; place < marked.length; place++) {
    if (marked[place] === 0) continue;
    marked[place] = 0;
    due.push(place);
  }
  return due;
}

function mark(marked: Uint8Array, places: readonly number[] | undefined): void {
  if (places) for (const place of places) marked[place] = 1;
}

/** Whether every alternative of a selector needs several things of which one is not here. Of one thing the index knows. */
export function lacksNeeds({ needs }: Selector, detected: Detected): boolean {
  for (const names of needs) if (names.length < 2 || areHere(detected, names)) return false;
  return true;
}

function areHere(detected: Detected, needs: readonly Need[]): boolean {
  for (const need of needs) if (!isHere(detected, need)) return false;
  return true;
}

function isHere(detected: Detected, need: Need): boolean {
  if (typeof need !== 'string') return isNodeHere(detected, need);
  return detected.byLexicon.has(need) || detected.byType.has(need);
}

function isNodeHere({ scanned: { bounds, media } }: Detected, { type, kind }: NodeNeed): boolean {
  if (type === 'media') {
    for (const { item } of media) if (kind === undefined || kind === item.kind) return true;
    return false;
  }
  const bit = 1 << tokenTypes.indexOf(type);
  return bounds.some(({ kinds }) => (kinds & bit) !== 0);
}
