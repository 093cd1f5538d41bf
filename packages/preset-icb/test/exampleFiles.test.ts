import { readFileSync } from 'node:fs';
import { createLinter } from '@postlint/core';
import { readMarkdown } from '@postlint/core/markdown';
import { readPackFiles } from '@postlint/core/packs';
import { runExamples } from '@postlint/core/testing';
import { platforms } from '@postlint/platforms';
import { describe, expect, test } from 'vitest';
import icb from '../src/index.ts';

const examples = new URL('../../../examples/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, examples), 'utf8');

/** The verdicts that the table of examples/README.md promises. */
const rows = read('README.md')
  .split('\n')
  .filter((line) => /^\| \S+\.(json|ndjson|md)/.test(line))
  .flatMap((line) => {
    const [names, , verdicts] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return names!.split(', ').map((name) => [name, verdicts!.split(', ')] as const);
  });

const linter = createLinter({ packs: [icb] });

describe('examples/posts give the verdicts that examples/README.md promises', () => {
  test.each(rows)('%s', (name, expected) => {
    const text = read(`posts/${name}`);
    const posts: unknown[] = name.endsWith('.md')
      ? [readMarkdown(text, name).post]
      : name.endsWith('.ndjson')
        ? text
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as unknown)
        : [JSON.parse(text) as unknown].flat();
    const found = posts.map((post) => linter.check(post).verdict);
    expect(found).toEqual(posts.map((_, index) => expected[index] ?? expected[0]));
  });

  test('all of them', () => {
    expect(rows.length).toBe(28);
  });
});

test('the pack of examples/own-pack is sound, and its examples hold', () => {
  const names = [
    'policy.json',
    'settings.json',
    'lexicons/for-children.json',
    'clauses/1-links.json',
    'clauses/2-events.json',
  ];
  const { pack, faults } = readPackFiles(Object.fromEntries(names.map((name) => [name, read(`own-pack/${name}`)])));
  expect(faults).toEqual([]);
  const results = runExamples(pack!, { plugins: [platforms] });
  expect(results.length).toBe(7);
  expect(results.filter(({ ok }) => !ok)).toEqual([]);
});
