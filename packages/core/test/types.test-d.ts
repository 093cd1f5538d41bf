import {
  type AnyMark,
  createLinter,
  definePlugin,
  type FieldNode,
  type Finding,
  type MarkNode,
  type PostNode,
  type Report,
  type Token,
} from '@postlint/core';
import { visit } from 'unist-util-visit';
import { expectTypeOf, test } from 'vitest';

test('a linter takes packs and gives reports', () => {
  const linter = createLinter({ packs: [{ name: 'p', version: '1', clauses: [] }] });
  expectTypeOf(linter.check({})).toEqualTypeOf<Report>();
  expectTypeOf(linter.check({}).findings[0]!).toEqualTypeOf<Finding>();
  expectTypeOf<Report['verdict']>().toEqualTypeOf<'block' | 'refer' | 'incomplete' | 'confirm' | 'advise' | 'pass'>();
  const rule = { id: 'r', severity: 'fatal', message: 'm' } as const;
  // @ts-expect-error a severity that does not exist
  createLinter({ packs: [{ name: 'p', version: '1', clauses: [{ clause: 'c', gist: 'g', rules: [rule] }] }] });
});

declare module '@postlint/core' {
  interface MarkMap {
    colour: MarkNode<'colour', { hex: string }>;
  }
}

test('the tree is typed, and open to the marks of plugins', () => {
  const tree = createLinter({ packs: [] }).read({}).tree();
  expectTypeOf(tree).toEqualTypeOf<PostNode>();
  expectTypeOf<Extract<AnyMark, { type: 'colour' }>['hex']>().toEqualTypeOf<string>();
  expectTypeOf<Extract<AnyMark, { type: 'term' }>['phrase']>().toEqualTypeOf<string>();
  expectTypeOf<FieldNode['children'][number]['type']>().toExtend<string>();
  visit(tree, 'colour', (node) => {
    expectTypeOf(node.hex).toEqualTypeOf<string>();
  });
  visit(tree, 'hashtag', (node) => {
    expectTypeOf(node).toEqualTypeOf<Token<'hashtag'>>();
  });
});

test('a plugin keeps its own type', () => {
  const plugin = definePlugin({ name: 'p', version: '1', platforms: [] });
  expectTypeOf(plugin.name).toEqualTypeOf<'p'>();
  // @ts-expect-error a detector without marks
  definePlugin({ name: 'p', version: '1', detectors: [{ name: 'd', version: '1', on: 'field', find: () => {} }] });
});
