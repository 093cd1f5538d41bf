import { createLinter } from '@postlint/core';
import fc from 'fast-check';
import { selectAll } from 'unist-util-select';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { packOf } from './fixtures.ts';

const lexicons = [
  { lexicon: 'one', language: 'en', phrases: ['red', 'blue sky'] },
  { lexicon: 'two', language: 'en', phrases: ['sky', 'green'] },
];
const text = fc
  .array(
    fc.constantFrom('red', 'blue', 'sky', 'green', '#BlueSky', '@bob', '👍', '.', '!', '\n', '\n\n', 'see nhs.uk', '…'),
  )
  .map((words) => words.join(' '));
const post = fc.record(
  {
    platform: fc.constant('x'),
    kind: fc.constantFrom('post', 'reply'),
    text,
    title: text,
    media: fc.array(
      fc.record(
        { kind: fc.constantFrom('image', 'video'), alt: text, decorative: fc.boolean() },
        { requiredKeys: ['kind'] },
      ),
      { maxLength: 2 },
    ),
    thread: fc.array(
      fc.record(
        { text, media: fc.array(fc.record({ kind: fc.constant('image'), alt: text }), { maxLength: 1 }) },
        { requiredKeys: ['text'] },
      ),
      { maxLength: 2 },
    ),
    inReplyTo: fc.record({ text }),
  },
  { requiredKeys: ['platform'] },
);

const plain = createLinter({ packs: [packOf([], { lexicons })] });

test('tokens of a field joined give its text', () => {
  fc.assert(
    fc.property(post, (value) => {
      const tree = plain.read(value).tree();
      visit(tree as never, 'field', (field: { pointer: string }) => {
        let joined = '';
        visit(field as never, (node: { type: string; value?: string }) => {
          if (node.value !== undefined) joined += node.value;
        });
        const own = field.pointer
          .split('/')
          .slice(1)
          .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], value);
        expect(joined).toBe(own);
      });
    }),
  );
});

const type = fc.constantFrom(
  'post',
  'field',
  'paragraph',
  'sentence',
  'word',
  'hashtag',
  'mention',
  'media',
  'thread',
  'term',
  'term[lexicon="test/one"]',
  'media[kind=image]',
  'field[name=text]',
  'media[decorative]',
  '*',
);
const compound = fc.oneof(
  { weight: 4, arbitrary: type },
  fc
    .tuple(
      type,
      type.filter((inner) => inner !== '*'),
    )
    .map(([own, inner]) => `${own}:has(${inner})`),
  fc
    .tuple(
      type,
      type.filter((inner) => inner !== '*'),
    )
    .map(([own, inner]) => `${own}:not(${inner})`),
  fc
    .tuple(
      type.filter((own) => own !== '*'),
      type.filter((own) => own !== '*'),
    )
    .map(([a, b]) => `:is(${a}, ${b})`),
);
const selector = fc.oneof(
  compound,
  fc.tuple(compound, fc.constantFrom(' ', ' > '), compound).map((parts) => parts.join('')),
  fc.tuple(compound, compound).map((parts) => parts.join(', ')),
);

test('selectors find what unist-util-select finds in the tree', () => {
  fc.assert(
    fc.property(post, selector, (value, select) => {
      const linter = createLinter({ packs: [packOf([{ select, maxFindings: 100000 }], { lexicons })] });
      const found = linter.check(value).findings.length;
      const tree = linter.read(value).tree();
      // Rules stay out of context, which none of these selectors names; white space is no node of theirs.
      tree.children = tree.children.filter((child) => child.type !== 'context');
      const expected = selectAll(select, tree as never).filter((node) => (node as { type: string }).type !== 'space');
      expect(found, select).toBe(expected.length);
    }),
    { numRuns: 1500 },
  );
});
