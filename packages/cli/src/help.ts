/** What `postlint --help` says. */
import { verbs } from './verbs.ts';

export function help(): string {
  const listed = Object.entries(verbs).map(
    ([name, { words, summary }]) => `  ${`${name} ${words}`.padEnd(28)} ${summary}`,
  );
  return `Usage: postlint <command> [options]

Checks social media posts against an organisation's policy before they are published.

Commands:
${listed.join('\n')}
  ${'help COMMAND'.padEnd(28)} the options of a command

  --version                    the version
  --help                       this text

Try it:
  postlint check draft.md
  postlint explain disclaimer draft.md
  postlint check calendar.csv --format html > report.html
`;
}
