/** The options of `postlint docs`. */
import { always, oneOf, optionalPack, readOptions } from '../readOptions.ts';

export const help = `Usage: postlint docs [PACK] [options]

PACK is the folder or file of a pack, or icb (the default). Writes a handbook for those who write posts: a page for each clause
(what the policy says, what is checked, examples that fail and pass, what to do, whom to ask), and an index of them. Pages
need no script and nothing from elsewhere.

Options:
  --out DIR            the folder to write to (default: handbook); files that are no pages of a handbook are not overwritten
  --format FORMAT      html (default) or markdown

Exit codes: 0 fine; 2 wrong use, a broken pack, or a file in the way; 3 a mistake of ours.
`;

export interface DocsArguments {
  readonly pack: string;
  readonly out: string;
  readonly format: 'html' | 'markdown';
}

export function parseDocsArguments(argv: readonly string[]): DocsArguments {
  const { words, values } = readOptions(argv, { command: 'docs', withValue: ['--out', '--format'], flags: always });
  return {
    pack: optionalPack(words, 'docs'),
    out: values.get('--out') ?? 'handbook',
    format: oneOf('--format', values.get('--format') ?? 'html', ['html', 'markdown'] as const),
  };
}
