import { describe, expect, test } from 'vitest';
import type { PackDifference } from '../src/diff/comparePacks.ts';
import { folderOf, run } from './run.ts';

const pack = (name: string, rules: object[]) =>
  JSON.stringify({ name, version: '1.0.0', clauses: [{ clause: 'a', gist: 'A.', rules }] });
const rule = (id: string, severity: string, forbid = id) => ({ id, severity, forbid, message: `${id}.` });
const who = {
  id: 'who',
  severity: 'error',
  when: { '==': [{ var: 'post.account.type' }, 'personal'] },
  message: 'Who?',
};
const files = {
  'old.json': pack('own', [rule('red', 'error'), rule('green', 'warning'), rule('gone', 'info')]),
  'new.json': pack('own', [
    rule('red', 'warning'),
    rule('green', 'warning', 'green (tea)?'),
    rule('blue', 'info'),
    who,
  ]),
  'renamed.json': pack('other', [rule('red', 'error'), rule('green', 'warning'), rule('gone', 'info')]),
  'posts.ndjson': [
    { platform: 'x', id: 'p1', text: 'red' },
    { platform: 'x', id: 'p2', text: 'green tea' },
    { platform: 'x', id: 'p3', text: 'blue and gone' },
    { id: 'r4', post: { platform: 'x', text: 'red' }, expect: { clauses: [] } },
    ...Array.from({ length: 6 }, (_, i) => ({ platform: 'x', id: `q${i}`, text: 'gone' })),
  ]
    .map((post) => JSON.stringify(post))
    .join('\n'),
};

async function diff(old: string, young: string, ...more: string[]) {
  const cwd = folderOf(files);
  return run(['diff', old, young, '--posts', 'posts.ndjson', ...more], { cwd });
}

describe('postlint diff', () => {
  test('verdicts and findings that are others, by rule, with examples', async () => {
    const { stdout, code } = await diff('old.json', 'new.json', '--format', 'json');
    expect(code).toBe(0);
    const { posts, verdicts, rules, onlyOld, onlyNew } = JSON.parse(stdout) as PackDifference;
    expect(posts).toBe(10);
    expect(verdicts.map(({ from, to, posts: count }) => [from, to, count])).toEqual([
      ['block', 'incomplete', 2],
      ['advise', 'incomplete', 1],
      ['pass', 'incomplete', 7],
    ]);
    expect(verdicts[0]!.examples).toEqual([{ post: 'posts.ndjson (p1)' }, { post: 'posts.ndjson:4 (r4)' }]);
    expect(onlyOld).toEqual(['own/gone']);
    expect(onlyNew).toEqual(['own/blue', 'own/who']);
    const of = (id: string) => rules.find((each) => each.rule === id)!;
    expect(of('own/red').changed).toEqual({
      count: 2,
      examples: [
        { post: 'posts.ndjson (p1)', text: 'red', from: 'error', to: 'warning' },
        { post: 'posts.ndjson:4 (r4)', text: 'red', from: 'error', to: 'warning' },
      ],
    });
    // Another place is another finding.
    expect(of('own/green')).toMatchObject({
      added: { count: 1, examples: [{ text: 'green tea', to: 'warning' }] },
      removed: { count: 1, examples: [{ text: 'green', from: 'warning' }] },
    });
    expect(of('own/gone').removed.count).toBe(7);
    expect(of('own/gone').removed.examples).toHaveLength(3);
    expect(of('own/who').added.examples[0]).toEqual({ post: 'posts.ndjson (p1)', to: 'question account.type' });
  });

  test('for people', async () => {
    const { stdout } = await diff('old.json', 'new.json');
    expect(stdout).toContain('own 1.0.0 → own 1.0.0, 10 posts\n');
    expect(stdout).toContain('  block → incomplete  2\n');
    expect(stdout).toContain('  own/red\n    ~2 another\n      posts.ndjson (p1): “red”  error → warning\n');
  });

  test('the same, and the same under another name', async () => {
    for (const young of ['old.json', 'renamed.json']) {
      const { stdout, code } = await diff('old.json', young, '--fail-on', 'change');
      expect([code, stdout]).toEqual([0, expect.stringContaining('Nothing differs on these posts.')]);
    }
  });

  test.each([
    ['never', 0],
    ['verdict', 1],
    ['change', 1],
  ])('--fail-on %s', async (failOn, code) => {
    expect((await diff('old.json', 'new.json', '--fail-on', failOn)).code).toBe(code);
  });

  test('posts that cannot be read are told, and no difference', async () => {
    const cwd = folderOf({ ...files, 'posts.ndjson': 'broken\n' });
    const { code, stderr, stdout } = await run(['diff', 'old.json', 'new.json', '--posts', 'posts.ndjson'], { cwd });
    expect([code, stderr]).toEqual([1, expect.stringContaining('postlint: posts.ndjson: Unexpected "broken"')]);
    expect(stdout).toContain('1 posts cannot be read');
  });

  test.each([
    [['icb'], 'Missing pack, expected two packs'],
    [['icb', 'icb'], 'Missing --posts'],
    [['icb', 'icb', 'icb', '--posts', 'a'], 'Unexpected "icb", expected two packs'],
    [['icb', 'nowhere', '--posts', 'a'], 'Unknown pack "nowhere"'],
  ])('%j is wrong use', async (argv, message) => {
    const { code, stderr } = await run(['diff', ...argv]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
