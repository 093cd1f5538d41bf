/** One random edit of a text of JSON, as a slip of the hand makes it: of a character, a token, a key, a value, an entry. */

import { jsonTokens } from '../src/packs/jsonTokens.ts';
import { type JsonNode, parseJson } from '../src/packs/parseJson.ts';

export interface Edit {
  readonly kind: string;
  readonly text: string;
  /** Where in the new text something is new; where something was taken away, start and end are the same. */
  readonly start: number;
  readonly end: number;
}

export interface Random {
  /** A whole number from 0 on, below `end`. */
  readonly below: (end: number) => number;
}

/** The generator of Numerical Recipes: the same seed, the same numbers, everywhere. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return {
    below: (end) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * end);
    },
  };
}

export const editKinds = [
  'delete a character',
  'insert a character',
  'replace a character',
  'delete a token',
  'repeat a token',
  'replace a token',
  'misspell a key',
  'change a type',
  'duplicate an entry',
  'remove an entry',
] as const;

export function editAtRandom(text: string, kind: (typeof editKinds)[number], random: Random): Edit {
  const pick = <T>(list: readonly T[]): T => list[random.below(list.length)]!;
  const replace = (start: number, end: number, by: string): Edit => ({
    kind,
    text: text.slice(0, start) + by + text.slice(end),
    start,
    end: start + by.length,
  });
  const at = random.below(text.length);
  const token = () => pick(tokensOf(text));
  switch (kind) {
    case 'delete a character':
      return replace(at, at + 1, '');
    case 'insert a character':
      return replace(at, at, pick([...signs]));
    case 'replace a character':
      return replace(at, at + 1, pick([...signs]));
    case 'delete a token': {
      const { start, end } = token();
      return replace(start, end, '');
    }
    case 'repeat a token': {
      const { start, end } = token();
      return replace(end, end, text.slice(start, end));
    }
    case 'replace a token': {
      const { start, end } = token();
      return replace(start, end, pick(['{', '}', '[', ']', ',', ':', '"x"', '7', 'true', 'null', 'word']));
    }
    case 'misspell a key': {
      const { start, end } = pick(nodesOf(text).flatMap(({ entries }) => (entries ?? []).map(({ key }) => key)));
      const letter = start + 1 + random.below(Math.max(1, end - start - 2));
      return replace(letter, letter + 1, pick(['x', 'q', '', 'ee']));
    }
    case 'change a type': {
      const { start, end } = pick(nodesOf(text).slice(1));
      return replace(start, end, pick(['7', '"x"', 'true', 'null', '[]', '{}', '["x"]', '{ "x": 1 }']));
    }
    case 'duplicate an entry': {
      const { start, end } = pick(entriesOf(text));
      return replace(end, end, `, ${text.slice(start, end)}`);
    }
    case 'remove an entry': {
      const { start, end } = pick(entriesOf(text));
      const comma = /^\s*,/.exec(text.slice(end))?.[0].length ?? 0;
      return replace(start, end + comma, '');
    }
  }
}

const signs = 'aeqxZ1 "\\{}[],:.-<>()|~*\'\n';

function tokensOf(text: string): { start: number; end: number }[] {
  const next = jsonTokens(text);
  const tokens = [];
  for (let token = next(); token.type !== 'end'; token = next()) tokens.push({ start: token.start, end: token.end });
  return tokens;
}

/** All values of the text, the whole first. */
function nodesOf(text: string): JsonNode[] {
  const nodes: JsonNode[] = [];
  const add = (node: JsonNode) => {
    nodes.push(node);
    node.items?.forEach(add);
    node.entries?.forEach(({ value }) => add(value));
  };
  add(parseJson(text).root!);
  return nodes;
}

/** Entries of objects, with their keys, and of lists. */
function entriesOf(text: string): { start: number; end: number }[] {
  return nodesOf(text).flatMap(({ items, entries }) => [
    ...(items ?? []),
    ...(entries ?? []).map(({ key, value }) => ({ start: key.start, end: value.end })),
  ]);
}
