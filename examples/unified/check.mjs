import { readFileSync } from 'node:fs';
import { createLinter } from '@postlint/core';
import { placeOf, postLint, postParse } from '@postlint/core/unified';
import icb from '@postlint/preset-icb';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';

const linter = createLinter({ packs: [icb] });

/** A plugin of your own: it walks the tree of the post as it would walk any other unist tree. */
function noShouting() {
  return (tree, file) => {
    visit(tree, 'word', (node) => {
      if (/^[A-Z]{5,}$/.test(node.value))
        file.message(`“${node.value}” is read out letter by letter`, {
          ruleId: 'no-shouting',
          source: 'example',
          place: placeOf(tree, node),
        });
    });
  };
}

const processor = unified().use(postParse, { linter }).use(postLint, { now: '2026-11-24T09:00:00Z' }).use(noShouting);

const file = new VFile({ path: 'draft.md', value: readFileSync(new URL('draft.md', import.meta.url)) });
await processor.process(file);
console.log(reporter(file, { verbose: true, color: false }));
