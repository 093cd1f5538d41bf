export const help = `Usage: postlint <command> [options]

Checks social media posts against an organisation's policy before they are published.

Commands:
  check FILE...    check posts: .json, .ndjson, .md, folders, or - for standard input
  lint PACK        what is wrong with a pack, and what is probably not meant
  explain RULE [POST]
                   what a rule comes to; with a post, why it did what it did, and what would change that
  test PACK        run the examples of a pack: what they cover, and the mistakes they would not notice
  waive FILE RULE  a recorded exception for one finding on one exact content
  record FILE...   write down what was decided, so that it can be shown and replayed later
  evaluate FILE    how well a pack finds what readers of the policy found: labelled posts to precision, recall, false alarms
  help COMMAND     the options of a command

  --version        the version
  --help           this text

Try it:
  postlint check draft.md
  postlint explain disclaimer draft.md
`;

const checkHelp = `Usage: postlint check FILE... [options]

FILE is a post or a list of posts (.json), one post a line (.ndjson, .jsonl), a draft with front matter (.md),
a folder of these, or - for standard input.

Options:
  --pack icb|PATH      the policy: the NHS integrated care board's (icb, the default), or the folder or file of
                       your own pack
  --platform a,b       check for these networks instead of the post's own; one report for each
  --format FORMAT      pretty (default), json (one list of reports), ndjson (one report a line, in order)
  --now TIME           the time of the check, e.g. 2026-11-24T09:30:00Z (default: the clock)
  --fix                make the fixes, in the files, then check: only what changes is touched, and a fix that would
                       raise anything new is taken back
  --dry-run            with --fix: show the changes as a diff, and write nothing
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

const lintHelp = `Usage: postlint lint PACK [options]

PACK is the folder or file of a pack, or icb. Says everything that keeps the pack from running, with its place; of a pack that
runs, what is probably not meant: rules without examples, conditions that never hold, phrases that never match, advice
that the pack's own rules would find, wording that accuses.

Options:
  --format FORMAT      pretty (default) or json: { "faults": [...], "warnings": [...] }
  --fail-on KIND       fault (default), warning, or never
  --no-color           no colours (so does NO_COLOR)

Exit codes: 0 fine; 1 warnings, with --fail-on warning; 2 faults, or wrong use; 3 a mistake of ours.
`;

const explainHelp = `Usage: postlint explain RULE [POST] [options]

RULE is the id of a rule, e.g. disclaimer or icb/disclaimer. Without a post: what its short form comes to, what it reads,
and where each setting comes from. With a post (a file, or - for standard input): what of it was met, what was found,
and the single changes of the post that would give another outcome.

Options:
  --pack icb|PATH      the policy (default icb)
  --platform NAME      the network, instead of the post's own
  --format FORMAT      pretty (default) or json
  --now TIME           the time of the check, e.g. 2026-11-24T09:30:00Z (default: the clock)
  --reveal             show personal data that is masked otherwise
  --no-color           no colours (so does NO_COLOR)

Exit codes: 0 fine; 1 a post that cannot be read; 2 wrong use or a broken pack; 3 a mistake of ours.
`;

const testHelp = `Usage: postlint test PACK [options]

PACK is the folder or file of a pack, or icb. Runs the examples of its rules; then says how many of the branches of each
rule they exercise, and makes small mistakes in the rules, one at a time, to see whether an example notices.

Options:
  --format FORMAT      pretty (default) or json
  --no-mutants         leave the mistakes out
  --watch              again whenever a file of the pack changes, until it is stopped
  --fail-on KIND       example (default), gap (also what no example shows or notices), or never
  --no-color           no colours (so does NO_COLOR)

Exit codes: 0 fine; 1 an example that does not hold, or with --fail-on gap a gap; 2 wrong use or a broken pack;
3 a mistake of ours.
`;

const recordHelp = `Usage: postlint record FILE... --to RECORD [options]
       postlint record verify RECORD
       postlint record replay RECORD --posts FILE [options]

Checks posts and adds a line to RECORD for each: fingerprints of post and policy, the rules that applied with their outcomes,
answers, waivers, the verdict. Nothing in it quotes a post. Each line holds the hash of the one before, so that a line
that is changed, left out or put in shows (verify); keep the last hash somewhere else. replay decides again, from the
posts, and compares byte for byte.

Options:
  --to RECORD          the record to add to; made where there is none
  --posts FILE         replay: the posts, a file or a folder
  --pack icb|PATH      the policy (default icb)
  --platform NAME      the network, instead of the posts' own
  --now TIME           the time of the check, e.g. 2026-11-24T09:30:00Z (default: the clock)

Exit codes: 0 fine; 1 a record that does not hold, another decision, or a post that cannot be read; 2 wrong use or a broken
pack; 3 a mistake of ours.
`;

const waiveHelp = `Usage: postlint waive FILE RULE --reason TEXT --by NAME --expires TIME [options]

FILE holds one post (.json, .md), RULE is the id of the rule whose finding is excepted. Prints the waiver, to be kept with
the post under "waivers"; it holds for exactly this content, rule and place, until it expires. An error needs a second
person. What is to be handed over cannot be waived.

Options:
  --reason TEXT        why the exception is right
  --by NAME            who asks for it
  --approved-by NAME   the second person; an error needs one
  --expires TIME       when it ends: a day, e.g. 2027-01-31, or a time with offset
  --at PLACE           which finding, where there are several: /text, or /text:12
  --write              put it into the file
  --pack icb|PATH      the policy (default icb)
  --platform NAME      the network, instead of the post's own

Exit codes: 0 fine; 2 wrong use, or a finding that is not there; 3 a mistake of ours.
`;

const evaluateHelp = `Usage: postlint evaluate LABELLED.ndjson [options]

Each line is a row: { "id": "r1", "post": {...}, "expect": { "clauses": [...], "accept": [...] }, "type": "near-miss" }.
"clauses" are those that a reader of the policy found breached, "accept" those that may be raised or not. A clause is raised
by a failed finding that is an error or a warning, that hands the item over, or that proposes an action other than keep.

Options:
  --pack icb|PATH      the policy (default icb); findings of packs it extends are counted apart
  --now TIME           the time of the check for rows without one, e.g. 2026-11-24T09:30:00Z (default: the clock)
  --compare FILE       an earlier result (--format json): what has changed since
  --format FORMAT      pretty (default) or json
  --totals             totals only: no row is listed. So it is, asked for or not, where the name of the file holds the word
                       untouched, or behind a line { "head": { "totals": true } }
  --no-color           no colours (so does NO_COLOR)

Exit codes: 0 fine; 1 rows that cannot be read; 2 wrong use or a broken pack; 3 a mistake of ours.

Examples:
  postlint evaluate labelled.ndjson --format json > before.json
  postlint evaluate labelled.ndjson --compare before.json
`;

export const helpOf: Readonly<Record<string, string>> = {
  check: checkHelp,
  lint: lintHelp,
  explain: explainHelp,
  test: testHelp,
  record: recordHelp,
  waive: waiveHelp,
  evaluate: evaluateHelp,
};
