import type { PostNode, TokenNode } from '@postlint/core';
import { placeOf, postLint, postParse } from '@postlint/core/unified';
import { unified } from 'unified';
import { select } from 'unist-util-select';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { describe, expect, test } from 'vitest';
import { linterOf } from './fixtures.ts';

const linter = linterOf(
  [
    { select: 'term[lexicon=rude]', message: 'Rude: “{{node.text}}”.', why: 'It hurts.', do: 'Leave it out.' },
    { severity: 'warning', select: 'hashtag', message: 'A hashtag.' },
    { severity: 'info', select: 'media', message: 'A picture.' },
    { severity: 'error', when: { '==': [{ var: 'post.account.type' }, 'personal'] }, message: 'Personal.' },
  ],
  { lexicons: [{ lexicon: 'rude', language: 'en', phrases: ['numpty'] }] },
);

const draft = `---
platform: x
---
You **numpty**, see [this](https://a.org)

#Flu ![Queue](q.jpg)
`;
const processor = unified().use(postParse, { linter }).use(postLint);

describe('postParse', () => {
  test('gives the tree of the post, which unist utilities walk', () => {
    const tree = unified().use(postParse, { linter }).parse(draft) as PostNode;
    const values: string[] = [];
    visit(tree, 'word', (node: TokenNode) => {
      values.push(node.value);
    });
    expect(values).toEqual(['You', 'numpty', 'see', 'this', 'Queue']);
    expect(select('term', tree)).toMatchObject({ label: 'test/rude', within: ['word'] });
  });

  test('without a linter there are tokens and frames', () => {
    const tree = unified().use(postParse).parse('Is it?') as PostNode;
    expect(select('question', tree)).toMatchObject({ marked: true });
  });

  test('plain text is taken as it is', () => {
    const file = new VFile({ path: 'post.txt', value: '# not a heading\n* nor a list' });
    const tree = unified().use(postParse).parse(file) as PostNode;
    expect(tree.children[0]).toMatchObject({ type: 'field', position: { end: { line: 2, column: 13, offset: 28 } } });
    const forced = unified().use(postParse, { format: 'text' }).parse('a *b*') as PostNode;
    expect(select('punctuation', forced)).toMatchObject({ value: '*' });
  });

  test('knows where a node stands in the file', () => {
    const tree = unified().use(postParse, { linter }).parse(draft) as PostNode;
    const slice = (selector: string) => {
      const { start, end } = placeOf(tree, select(selector, tree)!)!;
      return draft.slice(start.offset, end.offset);
    };
    expect(slice('term')).toBe('numpty');
    expect(slice('link')).toBe('https://a.org');
    expect(slice('media field')).toBe('Queue');
    expect(placeOf(tree, tree)).toBeUndefined();
    expect(placeOf({ ...tree }, select('term', tree)!)).toBeUndefined();
  });
});

describe('postLint', () => {
  test('puts findings, questions and issues on the file, at their places', async () => {
    const file = await processor.process(new VFile({ path: 'draft.md', value: draft }));
    expect(String(file)).toBe(draft);
    expect(
      file.messages.map(({ ruleId, fatal, line, column, actual, note }) => ({
        ruleId,
        fatal,
        line,
        column,
        actual,
        note,
      })),
    ).toEqual([
      { ruleId: 'test/rule0', fatal: true, line: 4, column: 7, actual: 'numpty', note: 'It hurts. Leave it out.' },
      { ruleId: 'test/rule1', fatal: false, line: 6, column: 1, actual: '#Flu', note: undefined },
      { ruleId: 'test/rule2', fatal: undefined, line: 6, column: 6, actual: undefined, note: undefined },
      { ruleId: 'test/rule3', fatal: undefined, line: 4, column: 1, actual: undefined, note: undefined },
    ]);
    expect(file.data.postlint?.verdict).toBe('block');
  });

  test('vfile-reporter prints them', async () => {
    const file = await processor.process(new VFile({ path: 'draft.md', value: draft }));
    expect(reporter(file, { color: false })).toMatchInlineSnapshot(`
      "draft.md
      4:1-4:1  info    What kind of account is it: corporate, departmental, professional or personal? (author) test/rule3 postlint
      4:7-4:13 error   Rude: “numpty”.                                                                         test/rule0 postlint
      6:1-6:5  warning A hashtag.                                                                              test/rule1 postlint
      6:6-6:21 info    A picture.                                                                              test/rule2 postlint

      4 messages (✖ 1 error, ⚠ 1 warning)"
    `);
  });

  test('what is wrong with the file is said too', async () => {
    const file = await processor.process('---\nplatform: [x\n---\nHi');
    expect(file.messages).toMatchObject([
      { ruleId: 'front-matter', fatal: false, line: 2 },
      { ruleId: 'missing-key', fatal: false },
      { ruleId: 'test/rule3' },
    ]);
  });

  test('takes the options of a check', async () => {
    const check = unified().use(postParse, { linter }).use(postLint, { platform: 'linkedin', now: 'never' });
    const { data, messages } = await check.process(draft);
    expect(data.postlint?.post.platform).toBe('linkedin');
    expect(messages.map(({ ruleId }) => ruleId)).toContain('wrong-now');
  });

  test('a tree that postParse did not make is a mistake of the programmer, and said so', async () => {
    const tree = structuredClone(unified().use(postParse).parse('Hi')) as PostNode;
    await expect(unified().use(postLint).run(tree)).rejects.toThrow(
      'Unexpected tree, expected the one postParse made of this file',
    );
  });
});
