import { createLinter } from '@postlint/core';
import fc from 'fast-check';
import { inspectNoColor } from 'unist-util-inspect';
import { selectAll } from 'unist-util-select';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { packOf } from './fixtures.ts';
import { runs } from './texts.ts';

const lexicons = [
  { lexicon: 'one', language: 'en', phrases: ['red', 'blue sky'] },
  { lexicon: 'two', language: 'en', strict: true, phrases: ['sky', 'green'] },
];
const text = fc
  .array(
    fc.constantFrom(
      'red',
      'blue',
      'sky',
      'green',
      '#BlueSky',
      '@bob',
      '👍',
      '.',
      '!',
      '?',
      '\n',
      '\n\n',
      'see nhs.uk',
      '…',
      '“',
      '”',
      'not',
      'gr33n',
    ),
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
    reposted: fc.record({
      text,
      media: fc.array(fc.record({ kind: fc.constant('image'), alt: text }), { maxLength: 1 }),
    }),
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

// -- selectors against unist-util-select --------------------------------------------------------------------------

const types = [
  'post',
  'field',
  'paragraph',
  'sentence',
  'word',
  'hashtag',
  'mention',
  'link',
  'emoji',
  'punctuation',
  'media',
  'thread',
  'term',
  'handle',
  'quotation',
  'negation',
  'question',
];
const attributes: Readonly<Record<string, readonly string[]>> = {
  post: ['[kind=reply]', '[direction]'],
  field: ['[name=text]', '[name="media.alt"]', '[pointer="/text"]', '[name]'],
  media: ['[kind=image]', '[decorative]', '[decorative=true]', '[alt]', '[alt~=red]'],
  word: ['[value=red]', '[value~=sky]', '[value]'],
  term: [
    '[lexicon="test/one"]',
    '[label="test/two"]',
    '[phrase=red]',
    '[within~=hashtag]',
    '[within~=quotation]',
    '[within]',
    '[disguised]',
  ],
  handle: ['[official=true]', '[official]', '[account]', '[within~="test/two"]'],
  question: ['[marked=true]', '[within~=quotation]'],
  context: ['[of=reply]', '[of=repost]', '[of]'],
};

/** A type or `*`, with some of the attributes it may have. */
function simple(names: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant('*') },
    {
      weight: 8,
      arbitrary: fc
        .constantFrom(...names)
        .chain((type) => fc.subarray([...(attributes[type] ?? [])]).map((own) => type + own.slice(0, 2).join(''))),
    },
  );
}
const named = simple(types).filter((own) => !own.startsWith('*'));

/** With :is, :not and :has, and a chain inside them. */
const inner = fc.oneof(
  named,
  fc.tuple(named, fc.constantFrom(' ', ' > '), named).map((parts) => parts.join('')),
);
/** unist-util-select takes the node itself for the root in :is and :not, so that nothing can stand above it there. */
const list = fc.array(named, { minLength: 1, maxLength: 2 }).map((all) => all.join(', '));
const relative = fc.tuple(fc.constantFrom('', '> '), inner).map((parts) => parts.join(''));
const compound = fc
  .tuple(
    simple(types),
    fc.array(
      fc.oneof(
        list.map((all) => `:is(${all})`),
        list.map((all) => `:not(${all})`),
        relative.map((one) => `:has(${one})`),
      ),
      { maxLength: 2 },
    ),
  )
  .map(([own, pseudo]) => own + pseudo.join(''));
const chain = fc
  .tuple(compound, fc.array(fc.tuple(fc.constantFrom(' ', ' > '), compound), { maxLength: 2 }))
  .map(([first, rest]) => first + rest.flat().join(''));
const selector = fc.array(chain, { minLength: 1, maxLength: 2 }).map((chains) => chains.join(', '));

/** The same below what somebody else wrote. */
const inContext = fc
  .tuple(
    simple(['context']).filter((own) => own !== '*'),
    fc.constantFrom(' ', ' > '),
    chain,
  )
  .map((parts) => parts.join(''));

function compare(value: unknown, select: string, enters: boolean): void {
  const linter = createLinter({ packs: [packOf([{ select, maxFindings: 100000 }], { lexicons })] });
  const found = linter.check(value).findings.length;
  const tree = linter.read(value).tree();
  // Rules stay out of context unless they name it; white space is no node of theirs.
  if (!enters) tree.children = tree.children.filter((child) => child.type !== 'context');
  const expected = selectAll(select, tree as never).filter((node) => (node as { type: string }).type !== 'space');
  expect(found, select).toBe(expected.length);
}

test('selectors find what unist-util-select finds in the tree', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(post, selector, (value, select) => compare(value, select, false)),
    { numRuns: runs / 2 },
  );
});

test('and in context, where they name it', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(post, inContext, (value, select) => compare(value, select, true)),
    { numRuns: runs / 5 },
  );
});

test('chains inside :is and :not are what CSS says: what both select, and what only one does', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(
      post,
      named,
      fc.constantFrom('is', 'not'),
      fc.array(inner, { minLength: 1, maxLength: 2 }),
      (value, own, pseudo, chains) => {
        const select = `${own}:${pseudo}(${chains.join(', ')})`;
        const linter = createLinter({ packs: [packOf([{ select, maxFindings: 100000 }], { lexicons })] });
        const tree = linter.read(value).tree();
        tree.children = tree.children.filter((child) => child.type !== 'context');
        const others = new Set(selectAll(chains.join(', '), tree as never));
        const expected = selectAll(own, tree as never).filter((node) => others.has(node) === (pseudo === 'is'));
        expect(linter.check(value).findings.length, select).toBe(expected.length);
      },
    ),
    { numRuns: runs / 5 },
  );
});

test('unist-util-inspect shows the tree', () => {
  const tree = plain
    .read({ platform: 'x', text: 'Red sky! #BlueSky', media: [{ kind: 'image', alt: 'Green' }] })
    .tree();
  expect(inspectNoColor(tree)).toMatchInlineSnapshot(`
    "post[2]
    │ kind: "post"
    │ direction: "outbound"
    ├─0 field<text>[1] (1:1-1:18, 0-17)
    │   │ pointer: "/text"
    │   └─0 paragraph[3] (1:1-1:18, 0-17)
    │       ├─0 sentence[6] (1:1-1:9, 0-8)
    │       │   ├─0 word "Red" (1:1-1:4, 0-3)
    │       │   ├─1 space " " (1:4-1:5, 3-4)
    │       │   ├─2 word "sky" (1:5-1:8, 4-7)
    │       │   ├─3 punctuation "!" (1:8-1:9, 7-8)
    │       │   ├─4 term[0] (1:1-1:4, 0-3)
    │       │   │     lexicon: "test/one"
    │       │   │     phrase: "red"
    │       │   │     label: "test/one"
    │       │   │     source: "test/one"
    │       │   │     within: ["word"]
    │       │   └─5 term[0] (1:5-1:8, 4-7)
    │       │         lexicon: "test/two"
    │       │         phrase: "sky"
    │       │         label: "test/two"
    │       │         source: "test/two"
    │       │         within: ["word"]
    │       ├─1 space " " (1:9-1:10, 8-9)
    │       └─2 sentence[3] (1:10-1:18, 9-17)
    │           ├─0 hashtag "#BlueSky" (1:10-1:18, 9-17)
    │           ├─1 term[0] (1:11-1:18, 10-17)
    │           │     lexicon: "test/one"
    │           │     phrase: "blue sky"
    │           │     label: "test/one"
    │           │     source: "test/one"
    │           │     within: ["hashtag"]
    │           └─2 term[0] (1:15-1:18, 14-17)
    │                 lexicon: "test/two"
    │                 phrase: "sky"
    │                 label: "test/two"
    │                 source: "test/two"
    │                 within: ["term","test/one","hashtag"]
    └─1 media[1]
        │ kind: "image"
        │ alt: "Green"
        │ pointer: "/media/0"
        └─0 field<media.alt>[1] (1:1-1:6, 0-5)
            │ pointer: "/media/0/alt"
            └─0 paragraph[1] (1:1-1:6, 0-5)
                └─0 sentence[2] (1:1-1:6, 0-5)
                    ├─0 word "Green" (1:1-1:6, 0-5)
                    └─1 term[0] (1:1-1:6, 0-5)
                          lexicon: "test/two"
                          phrase: "green"
                          label: "test/two"
                          source: "test/two"
                          within: ["word"]"
  `);
});
