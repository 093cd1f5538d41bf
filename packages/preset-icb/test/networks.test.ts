import { readFileSync } from 'node:fs';
import { createLinter } from '@postlint/core';
import { expect, test } from 'vitest';
import icb from '../src/index.ts';

const posts = readFileSync(new URL('../evaluation/tune.ndjson', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  // Each is checked dozens of times: every fifth is enough, their order is by a hash.
  .filter((_, index) => index % 5 === 0)
  .map((line) => (JSON.parse(line) as { post: object }).post);

test('several networks at once say what each says alone', () => {
  const linter = createLinter({ packs: [icb] });
  const platforms = [...linter.platforms, 'somewhere'];
  const now = '2026-11-25T09:30:00Z';
  for (const post of posts) {
    const alone = platforms.map((platform) => linter.check(post, { platform, now, outcomes: true }));
    expect(linter.checkAll(post, platforms, { now, outcomes: true })).toEqual(alone);
    // From the last to the first: what is kept must not depend on who came first.
    const backwards = linter.checkAll(linter.read(post), [...platforms].reverse(), { now, outcomes: true });
    expect(backwards.reverse()).toEqual(alone);
  }
});
