/** A network of one's own: a plugin, and a test that runs as it stands. */

export function platformFiles(name: string, day: string): Record<string, string> {
  return { [`${name}.mjs`]: plugin(name, day), [`${name}.test.mjs`]: testOf(name) };
}

function plugin(name: string, day: string): string {
  const title = name[0]!.toUpperCase() + name.slice(1).replaceAll('-', ' ');
  return `import { definePlugin } from '@postlint/core';
import { graphemes } from '@postlint/platforms';

// Where each figure comes from, how sure it is ("official", "third-party", "unverified") and the day somebody looked.
const source = { confidence: 'unverified', source: 'as far as we have seen', read: '${day}' };

export const platform = {
  name: '${name}',
  title: '${title}',
  limits: [{ field: 'text', max: 1_000, count: graphemes, ...source }],
  alt: [{ kind: 'image', supported: true, ...source }],
};

export default definePlugin({ name: '${name}', version: '0.1.0', platforms: [platform] });
`;
}

function testOf(name: string): string {
  return `import assert from 'node:assert/strict';
import test from 'node:test';
import { createLinter } from '@postlint/core';
import { platformLaws } from '@postlint/core/testing';
import { platforms, platformsPack } from '@postlint/platforms';
import fc from 'fast-check';
import plugin from './${name}.mjs';

for (const { name, run } of platformLaws(fc, plugin)) test(name, run);

test('a text past the limit is told of, one that fits is not', () => {
  const linter = createLinter({ packs: [platformsPack], plugins: [platforms, plugin] });
  const rulesOf = (text) => linter.check({ platform: '${name}', text }).findings.map(({ rule }) => rule);
  const [{ max }] = plugin.platforms[0].limits;
  assert.deepEqual(rulesOf('a'.repeat(max)), []);
  assert.match(rulesOf('a'.repeat(max + 1)).join(), /too-long/);
});
`;
}
