/**
 * docs/tree.md shows a post with every type of node, and its tree. `UPDATE_DOCS=1 pnpm vitest run treePage` writes the tree
 * anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { postLint, postParse } from '@postlint/core/unified';
import { unified } from 'unified';
import { inspectNoColor } from 'unist-util-inspect';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { nodeTypes } from '../src/detect/nodes.ts';
import { linterOf } from './fixtures.ts';

const page = new URL('../../../docs/tree.md', import.meta.url);
const source = readFileSync(page, 'utf8');
const block = (name: string) => new RegExp(`(\`\`\`${name}\\n)([\\s\\S]*?)(\`\`\`)`).exec(source)!;

const linter = linterOf([], {
  lexicons: [{ lexicon: 'places', language: 'en', phrases: ['clinic', 'mental health'] }],
  settings: { accounts: [{ platform: 'x', handle: 'StaffsStokeICB', type: 'corporate' }] },
});
const tree = linter.read(JSON.parse(block('json post')[2]!)).tree();

test('the tree is the one the page shows', () => {
  const shown = `${inspectNoColor(tree, { showPositions: false })}\n`;
  if (process.env['UPDATE_DOCS'])
    writeFileSync(
      page,
      source.replace(block('text tree')[0], () => `\`\`\`text tree\n${shown}\`\`\``),
    );
  else expect(block('text tree')[2]).toBe(shown);
});

test('it has every type of node there is', () => {
  const seen = new Set<string>();
  visit(tree, (node: { type: string }) => {
    seen.add(node.type);
  });
  const marks = ['term', 'handle', 'quotation', 'negation', 'question', 'reported'];
  expect([...seen].sort()).toEqual([...nodeTypes, 'space', ...marks].sort());
});

test('its code for unified runs', async () => {
  const code = block('js')[2]!.replaceAll(/^import .*$/gm, '');
  // biome-ignore lint/security/noGlobalEval: the block is our own, and this is a test.
  const run = eval(`async (unified, postParse, postLint, linter) => {${code} return file;}`);
  const file = await run(unified, postParse, postLint, linter);
  expect(file.data.postlint.verdict).toBe('pass');
});
