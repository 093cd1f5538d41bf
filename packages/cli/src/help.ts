export const help = `Usage: postlint <command> [options]

Checks social media posts against an organisation's policy before they are published.

Commands:
  check FILE...    check posts: .json, .ndjson, .md, folders, or - for standard input
  help check       the options of check

  --version        the version
  --help           this text

Try it:
  postlint check draft.md
`;

export const checkHelp = `Usage: postlint check FILE... [options]

FILE is a post or a list of posts (.json), one post a line (.ndjson, .jsonl), a draft with front matter (.md),
a folder of these, or - for standard input.

Options:
  --pack icb|PATH      the policy: the NHS integrated care board's (icb, the default), or the folder or file of
                       your own pack
  --platform a,b       check for these networks instead of the post's own; one report for each
  --format FORMAT      pretty (default), json (one list of reports), ndjson (one report a line, in order)
  --now TIME           the time of the check, e.g. 2026-11-24T09:30:00Z (default: the clock)
  --declarations any   take short answers to confirmations too: { "icb/photo-consent": true }
  --fail-on VERDICT    exit with 1 at this verdict or a stronger one: block (default), refer, incomplete, confirm,
                       advise; or never
  --reveal             show personal data that is masked otherwise
  --no-color           no colours (so does NO_COLOR)

Verdicts, strongest first:
  block        something must be changed before this goes out
  refer        this must be handed to somebody
  incomplete   something needed is not known; the report asks for it
  confirm      a person has to confirm a statement
  advise       something should be looked at
  pass         nothing was found

Exit codes: 0 fine; 1 a verdict at or above --fail-on, or input that cannot be read; 2 wrong use or a broken pack;
3 a mistake of ours.

Examples:
  postlint check posts/                              every post in a folder
  postlint check --platform x,linkedin draft.md      one draft for two networks
  cat posts.ndjson | postlint check - --format ndjson > reports.ndjson
`;
