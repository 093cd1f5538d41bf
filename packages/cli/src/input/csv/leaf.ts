/** What the cells of a column may hold: the scalar parts of a post, by their paths. */
import { type ObjectShape, postShape, type Shape } from '@postlint/core';

export interface Leaf {
  /** e.g. account.type; # stands for the number of an entry of a list, * for a name that others choose. */
  readonly path: string;
  readonly holds: readonly ('text' | 'word' | 'time' | 'number' | 'boolean' | 'list' | 'any')[];
}

/** Every path a header may be, in the order of the description of posts. */
export function leaves(shape: ObjectShape = postShape): Leaf[] {
  const found = new Map<string, Set<Leaf['holds'][number]>>();
  const add = (path: string, holds: Leaf['holds'][number]) => {
    const set = found.get(path) ?? new Set();
    found.set(path, set.add(holds));
  };
  walk(shape, '', add);
  return [...found].map(([path, holds]) => ({ path, holds: [...holds] }));
}

function walk(shape: Shape, path: string, add: (path: string, holds: Leaf['holds'][number]) => void): void {
  const inside = (key: string) => (path === '' ? key : `${path}.${key}`);
  switch (shape.is) {
    case 'object':
      for (const [key, of] of Object.entries(shape.keys)) walk(of, inside(key), add);
      break;
    case 'list':
      // A list of words fits into one cell.
      if (isWord(shape.of) || path === 'tags') add(path, 'list');
      walk(shape.of, inside('#'), add);
      break;
    case 'record':
      if (shape.of.is === 'boolean') add(inside('*'), 'boolean');
      else add(inside('*'), 'any');
      break;
    case 'union':
      for (const of of shape.of) walk(of, path, add);
      break;
    case 'string':
      add(path, shape.pattern === undefined ? 'text' : shape.pattern.includes('T(?:') ? 'time' : 'word');
      break;
    case 'enum':
      add(path, shape.values.every((value) => typeof value === 'boolean') ? 'boolean' : 'word');
      break;
    default:
      add(path, shape.is);
  }
}

function isWord(shape: Shape): boolean {
  return shape.is === 'enum';
}
