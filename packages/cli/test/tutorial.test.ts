/** docs/tutorial.md, step by step: the files it shows are written, its commands run, and what they print is what it says. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, run } from './run.ts';

const page = readFileSync(new URL('../../../docs/tutorial.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm)].map(([, kind, file, text]) => ({
  kind,
  file: file!,
  text: text!,
}));

/** Words of a command line; quotes hold words together. */
const wordsOf = (line: string) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!);

/** The lines the page shows, in order; `…` stands for others. */
function expectInOrder(printed: string, shown: string): void {
  let from = 0;
  for (const part of shown.split(/^…\n/m)) {
    const lines = part.trimEnd();
    const at = printed.indexOf(lines, from);
    expect(at, `${printed}\n--- does not hold ---\n${lines}`).toBeGreaterThanOrEqual(0);
    from = at + lines.length;
  }
}

test('every step of the tutorial does what it says', async () => {
  const cwd = folderOf({});
  let printed = '';
  let outputs = 0;
  for (const { kind, file, text } of blocks) {
    if (kind === 'json') {
      mkdirSync(dirname(join(cwd, file)), { recursive: true });
      writeFileSync(join(cwd, file), text);
    } else if (kind === 'sh') {
      printed = '';
      for (const line of text.trim().split('\n')) {
        const [command, ...argv] = wordsOf(line);
        expect(command).toBe('postlint');
        const { stdout, stderr, code } = await run(argv, { cwd });
        expect(code, stderr).toBeLessThan(2);
        printed += stdout;
      }
    } else {
      expectInOrder(printed, text);
      outputs++;
    }
  }
  expect(outputs).toBeGreaterThan(6);
});
