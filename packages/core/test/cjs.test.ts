import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unified } from 'unified';
import { expect, test } from 'vitest';

const require = createRequire(import.meta.url);
const dist = new URL('../dist/', import.meta.url);

/** The build for require() is used for real: type checkers do not see a default that is lost on the way. */
test.skipIf(!existsSync(dist))('the CommonJS build works (needs a build; skipped without)', () => {
  const { createLinter } = require('../dist/index.cjs') as typeof import('../src/index.ts');
  const { readMarkdown } = require('../dist/markdown.cjs') as typeof import('../src/markdown/index.ts');
  const { readPackFiles } = require('../dist/packs.cjs') as typeof import('../src/packs/index.ts');
  const { postSchema } = require('../dist/schema.cjs') as typeof import('../src/schema/index.ts');
  const { postParse, postLint } = require('../dist/unified.cjs') as typeof import('../src/unified/index.ts');
  const { post } = readMarkdown('---\nplatform: x\n---\n**Click** here');
  expect(postSchema.safeParse(post).success).toBe(true);
  const { pack } = readPackFiles({
    'policy.json': '{ "name": "p", "version": "1" }',
    'clauses/a.json':
      '{ "clause": "a", "gist": "A.", "rules": [{ "id": "r", "severity": "error", "forbid": "click here", "message": "Found." }] }',
  });
  expect(createLinter({ packs: [pack!] }).check(post).findings).toMatchObject([{ text: 'Click here' }]);
  const linter = createLinter({ packs: [pack!] });
  const file = unified().use(postParse, { linter }).use(postLint).processSync('**Click** here');
  expect(file.messages).toMatchObject([{ ruleId: 'missing-key' }, { ruleId: 'p/r', line: 1, column: 3 }]);
});
