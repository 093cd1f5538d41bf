/** The options of `postlint init`. */
import { UsageError } from '../errors.ts';
import { always, readOptions } from '../readOptions.ts';

export const help = `Usage: postlint init [DIR] [options]

Writes a pack to start from into DIR (default: this folder): policy.json, settings.json, a clause with a rule and its examples,
a post to try it on, and a README. Files that are there are never written over.

Options:
  --from POLICY        a policy document (Markdown, or text with numbered headings): a clause for each numbered section
                       and each bullet, with its first sentence, and nothing decided yet
  --name NAME          the name of the pack: lower-case letters, digits, dots and hyphens (default: that of the folder)
  --title TITLE        the title of the policy (default: the first heading of the document)

Exit codes: 0 fine; 2 wrong use, a document that cannot be read, or a file in the way; 3 a mistake of ours.

Examples:
  postlint init my-policy
  postlint init my-policy --from social-media-policy.md
`;

export interface InitArguments {
  readonly folder: string;
  readonly from: string | undefined;
  readonly name: string | undefined;
  readonly title: string | undefined;
}

export function parseInitArguments(argv: readonly string[]): InitArguments {
  const { words, values } = readOptions(argv, {
    command: 'init',
    withValue: ['--from', '--name', '--title'],
    flags: always,
  });
  const [folder, more] = words;
  if (more !== undefined) throw new UsageError(`Unexpected "${more}", expected one folder. See postlint init --help.`);
  const name = values.get('--name');
  if (name !== undefined && !/^[a-z0-9][a-z0-9.-]*$/.test(name))
    throw new UsageError(
      `Unexpected name "${name}" for --name, expected lower-case letters, digits, dots and hyphens, e.g. my-policy`,
    );
  return { folder: folder ?? '.', from: values.get('--from'), name, title: values.get('--title') };
}
