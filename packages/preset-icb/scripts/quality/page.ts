/** docs/quality.md, made of measurements alone. */
import { type ClauseResult, type EvaluationResult, type Share, toShare } from '@postlint/core/testing';
import { type Decision, kinds } from './decisions.ts';
import type { PublicSet } from './publicSet.ts';
import type { SpanSet } from './publicSets/personalData.ts';
import type { SpanResult } from './spans.ts';

export interface Agreement {
  readonly rows: number;
  readonly breachOrNot: { readonly agree: number; readonly kappa: number };
  readonly sameClauses: { readonly agree: number; readonly of: number };
  readonly clauses: { readonly of: number; readonly agree: number; readonly inBoth: number };
}

export interface Measurements {
  readonly date: string;
  readonly tune: EvaluationResult;
  readonly untouched: EvaluationResult;
  readonly domain: EvaluationResult;
  readonly inbound: EvaluationResult;
  readonly sets: readonly {
    readonly set: PublicSet;
    readonly tune: EvaluationResult;
    readonly held: EvaluationResult;
  }[];
  readonly spans: readonly { readonly set: SpanSet; readonly held: SpanResult }[];
  readonly notLoaded: readonly (readonly [name: string, why: string])[];
  readonly decisions: readonly Decision[];
  readonly innocents: number;
  readonly agreement: Agreement;
}

export function toPage(measured: Measurements): string {
  return [
    head(measured),
    labelled(measured),
    byClause(measured),
    byType(measured),
    publicText(measured),
    spans(measured),
    decided(measured),
    again(),
  ].join('\n\n');
}

function head({ date, tune, untouched }: Measurements): string {
  const { packs, pack, program } = tune;
  const version = packs.find(({ name }) => name === pack)!.version;
  return `# Quality

<!-- Made by \`pnpm quality\`; do not edit. -->

How well the ICB preset finds what readers of the policy found, and how often it says something where they did not. Measured on
${date}, pack ${pack} ${version}, program \`${program.slice(0, 12)}\`. Brackets hold 95 % intervals: what chance alone leaves open.

- On posts that nobody who works on the rules has seen, it finds **${percent(untouched.pooled.recall)}** of the breaches; of the clauses
  it raises, **${percent(untouched.pooled.precision)}** are right.
- On posts of that kind with nothing wrong it raises **${rate(untouched.cleanRows.alarmsPerThousand)}** false alarms per 1,000.
- ${coverage(untouched)}

A clause is raised by a failed finding that is an error or a warning, that hands the item over, or that proposes an action other
than \`keep\`. A breach is missed where its clause is not raised; a false alarm is a clause raised that a reader neither found nor
would accept. \`info\`, what cannot be told, and open confirmations are counted apart: they inform, they do not find. So are
findings of the packs that the preset builds on.`;
}

function coverage({ clauses }: EvaluationResult): string {
  const expected = clauses.filter((each) => each.expected > 0);
  const covered = expected.filter((each) => each.covered);
  const found = covered.reduce((sum, each) => sum + each.found, 0);
  const of = covered.reduce((sum, each) => sum + each.expected, 0);
  return `${covered.length} of the ${expected.length} clauses that these posts breach have rules so far; of the ${of} breaches of these clauses it finds ${percent(toShare(found, of))}.`;
}

function labelled({ tune, untouched, domain, inbound, agreement }: Measurements): string {
  const rows: [string, string, EvaluationResult][] = [
    ['labelled posts', '**untouched**', untouched],
    ['labelled posts', 'tune', tune],
    ['examples beside the word lists', 'tune', domain],
    ['inbound examples', 'tune', inbound],
  ];
  return `## Labelled posts

${table(
  [
    'source',
    'split',
    'rows',
    'breaches',
    'recall',
    'mean over clauses',
    'precision',
    'F1',
    'false alarms per 1,000',
    'near misses flagged',
    'answered only by less',
  ],
  rows.map(([source, split, result]) => [
    source,
    split,
    String(result.set.rows),
    String(result.pooled.expected),
    percent(result.pooled.recall),
    percent(result.meanRecall),
    percent(result.pooled.precision),
    percent(result.pooled.f1),
    rate(result.cleanRows.alarmsPerThousand),
    percent(result.nearMisses),
    percent(result.pooled.only),
  ]),
)}

“Answered only by less”: breaches where a report says no more than \`info\`, that it cannot tell, or asks for a confirmation.

The labelled posts (\`packages/preset-icb/evaluation/\`) were written and labelled by five writers who had read the policy and the
list of its clauses, and no rule and no word list; a second reader corrected them. \`accept\` names clauses that a reader could
raise or not. Ids are neutral and decide the split, so that neither says what a post is. Rows of \`untouched\` are never shown; this
page and the command line give totals of them. Labels: tune \`${tune.set.digest.slice(0, 12)}\`, untouched \`${untouched.set.digest.slice(0, 12)}\`.

What these labels are worth:

- The second reader labelled ${agreement.rows} rows of \`untouched\` again, in random order and without sight of the labels: breach or
  not, the two agree on ${agreement.breachOrNot.agree} of ${agreement.rows} (Cohen’s kappa ${agreement.breachOrNot.kappa}). That is an upper bound: near misses often give themselves away by a twist. No
  disagreement in ${agreement.rows} rows still leaves up to ${((3 / agreement.rows) * 100).toFixed(1)} % possible.
- The very same clauses were named on ${agreement.sameClauses.agree} of ${agreement.sameClauses.of} rows. Of ${agreement.clauses.of} clauses named by either, both named ${agreement.clauses.inBoth}; the other ${agreement.clauses.of - agreement.clauses.inBoth} are among what the other would
  accept.
- Writers and second reader are language models that read the same brief, so their mistakes are not independent. No person of
  the ICB has labelled these posts; they are invented, and say how posts of a kind are handled, not how many of that kind there are.
- Most clauses have a handful of rows: read the intervals, not the figures.
- The examples beside the word lists were written together with them. They are for tuning and prove nothing.`;
}

function byClause({ tune, untouched }: Measurements): string {
  const ids = [...new Set([...tune.clauses, ...untouched.clauses].map(({ clause }) => clause))].sort();
  const of = ({ clauses }: EvaluationResult, id: string): ClauseResult | undefined =>
    clauses.find(({ clause }) => clause === id);
  return `## By clause

${table(
  [
    'clause',
    'rules',
    'untouched: breaches',
    'recall',
    'precision',
    'false alarms',
    'tune: breaches',
    'recall',
    'precision',
    'false alarms',
  ],
  ids.map((id) => {
    const [held, tuned] = [of(untouched, id), of(tune, id)];
    const half = (each: ClauseResult | undefined) =>
      each
        ? [String(each.expected), percent(each.recall), percent(each.precision), String(each.alarms)]
        : ['0', '-', '-', '0'];
    return [id, (held ?? tuned)!.covered ? 'yes' : 'none yet', ...half(held), ...half(tuned)];
  }),
)}`;
}

function byType({ tune, untouched }: Measurements): string {
  const types = [...new Set([...untouched.types, ...tune.types].map(({ type }) => type))].sort();
  return `## By kind of post

${table(
  [
    'kind',
    'untouched: rows',
    'breaches found',
    'rows with a false alarm',
    'tune: rows',
    'breaches found',
    'rows with a false alarm',
  ],
  types.map((type) => [
    type,
    ...[untouched, tune].flatMap((result) => {
      const each = result.types.find((of) => of.type === type);
      return each ? [String(each.rows), percent(each.recall), percent(each.alarmed)] : ['0', '-', '-'];
    }),
  ]),
)}`;
}

function publicText({ sets, notLoaded }: Measurements): string {
  const row = (set: PublicSet, split: string, result: EvaluationResult) => [
    set.name,
    split,
    String(result.set.rows),
    percent(result.pooled.recall),
    String(result.cleanRows.rows),
    rate(result.cleanRows.alarmsPerThousand),
  ];
  return `## Public text

Public data sets, optional and read where they lie; none is part of the repository. Half of each set is for tuning, by the hash of the row or, where rows come from
templates, of the template; nobody looks at the other half, “held”, whose figures count. A text is checked as a post of the
corporate account, of a member of staff with the disclaimer, or as a comment, with everything said that the text does not decide.

${table(
  ['set', 'split', 'rows', 'recall', 'clean rows', 'false alarms per 1,000'],
  sets.flatMap(({ set, tune, held }) => [row(set, '**held**', held), row(set, 'tune', tune)]),
)}

${table(
  ['set', 'source', 'may be used for', 'may not be used for'],
  sets.map(({ set }) => [set.name, set.source, set.may, set.mayNot]),
)}

HateCheck by functionality, held half, as comments (\`_h\` hateful, \`_nh\` not):

${table(
  ['functionality', 'rows', 'breaches found', 'rows with a false alarm'],
  sets
    .filter(({ set }) => set.name === 'hatecheck, as comments')
    .flatMap(({ held }) => held.types)
    .map(({ type, rows, recall, alarmed }) => [type, String(rows), percent(recall), percent(alarmed)]),
)}

Not measured on:

${notLoaded.map(([name, why]) => `- ${name}: ${why}`).join('\n')}`;
}

function spans({ spans: measured }: Measurements): string {
  const rows = measured.flatMap(({ set, held }) => [
    ...held.types.map(({ type, of, touched, exact }) => [
      set.name,
      type,
      String(of),
      percent(toShare(touched, of)),
      percent(toShare(exact, of)),
    ]),
    [
      set.name,
      '(rows without any)',
      String(held.cleanRows),
      percent(toShare(held.markedCleanRows, held.cleanRows)),
      '-',
    ],
  ]);
  return `## Places of personal data

On the held halves: how many of the places are marked as personal data, in part and exactly. ${
    measured.every(({ held }) => held.types.every(({ touched }) => touched === 0))
      ? 'The preset has no detector of personal data yet.'
      : ''
  }

${table(['set', 'type', 'places', 'marked', 'exactly'], rows)}

${measured.map(({ set }) => `- ${set.name} (${set.source}). For: ${set.may}. Not for: ${set.mayNot}.`).join('\n')}`;
}

function decided({ decisions, innocents }: Measurements): string {
  const count = kinds.map((kind) => `${decisions.filter(({ decision }) => decision === kind).length} ${kind}`);
  return `## Alarms that were looked at

Each warning or error on a clean row for tuning, of the labelled posts and of the real public text (companies, government, health
media, patients), has a decision with its reason in \`packages/preset-icb/evaluation/decisions.json\`; a test fails on one that has not:
${count.join(', ')}.

${innocents} phrases that never raise a warning or an error, whoever posts them, stand in \`innocents.json\` beside it; a test says them as
each kind of account and as a comment.`;
}

function again(): string {
  return `## Measure again

\`\`\`sh
npx -y pnpm@10.34.9 quality
\`\`\`

makes this page anew. Without the public data it says what is missing and leaves the page as it is. One file alone:

\`\`\`sh
node packages/cli/dist/bin.js evaluate packages/preset-icb/evaluation/tune.ndjson --format json > before.json
node packages/cli/dist/bin.js evaluate packages/preset-icb/evaluation/tune.ndjson --compare before.json
\`\`\`
`;
}

function table(names: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(names), line(names.map(() => '---')), ...rows.map(line)].join('\n');
}

function percent({ value, interval }: Pick<Share, 'value' | 'interval'>): string {
  if (value === null || interval === null) return '-';
  const [low, high] = interval.map((limit) => Math.round(limit * 100));
  return `${Math.round(value * 100)} % (${low} to ${high})`;
}

function rate({ value, interval }: Share): string {
  return value === null || interval === null
    ? '-'
    : `${value.toFixed(1)} (${interval[0].toFixed(1)} to ${interval[1].toFixed(1)})`;
}
