/**
 * Runs the examples in a pack's rules against the pack itself: the outcome of each rule on each of its posts.
 * `given` of clause and rule completes every example; nothing else is filled in but the platform.
 */
import { createLinter, type LinterOptions } from '../linter.ts';
import type { Finding, PackInput, Report } from '../schema/types.ts';
import { mergeLayers } from '../shape/merge.ts';

export interface ExampleResult {
  /** Full id of the rule. */
  readonly rule: string;
  /** e.g. fails, as corporate. */
  readonly list: string;
  readonly post: Readonly<Record<string, unknown>>;
  readonly expected: string;
  readonly found: string;
  readonly ok: boolean;
  /** What differs besides the outcome: texts found, severity, facts asked for. */
  readonly reason?: string;
}

const outcomes = {
  fails: 'failed',
  passes: 'passed',
  cannotTell: 'cannotTell',
  confirms: 'confirms',
  inapplicable: 'inapplicable',
} as const;
type List = keyof typeof outcomes;

type Example =
  | string
  | {
      post: unknown;
      finds?: string[];
      severity?: string;
      fixed?: string;
      refer?: string;
      action?: string;
      as?: Record<string, string>;
      missing?: string[];
    };

/** `options` are those of the linter the pack runs in, e.g. the plugins it needs. Throws where the pack is broken. */
export function runExamples(pack: PackInput, options: Omit<LinterOptions, 'packs'> = {}): ExampleResult[] {
  const linter = createLinter({ ...options, packs: [pack] });
  const results: ExampleResult[] = [];
  for (const clause of pack.clauses) {
    for (const rule of clause.rules ?? []) {
      const id = `${pack.name}/${rule.id}`;
      const run = (list: string, expected: string, example: Example, extra: Record<string, unknown> = {}) => {
        const own =
          typeof example === 'string'
            ? { text: example }
            : typeof example.post === 'string'
              ? { text: example.post }
              : (example.post as Record<string, unknown>);
        const post = mergeLayers(
          { platform: 'default' },
          clause.given as Record<string, unknown>,
          rule.given as Record<string, unknown>,
          extra,
          own,
        );
        const report = linter.check(post, { outcomes: true });
        const found = outcomeOf(report, id);
        const reason = typeof example === 'string' ? undefined : differs(report, id, example, post);
        results.push({
          rule: id,
          list,
          post,
          expected,
          found,
          ok: found === expected && reason === undefined,
          ...(reason && { reason }),
        });
      };
      for (const list of Object.keys(outcomes) as List[]) {
        for (const example of (rule.examples?.[list] ?? []) as Example[]) {
          run(list, outcomes[list], example);
          const as = typeof example === 'string' ? {} : (example.as ?? {});
          for (const [type, expected] of Object.entries(as)) {
            const wanted = Object.hasOwn(outcomes, expected) ? outcomes[expected as List] : expected;
            run(`${list}, as ${type}`, wanted, { post: (example as { post: unknown }).post }, { account: { type } });
          }
        }
      }
    }
  }
  return results;
}

function outcomeOf(report: Report, rule: string): string {
  if (report.confirmations.some((each) => each.rule === rule && each.given === false)) return 'confirms';
  return report.outcomes?.find((each) => each.rule === rule)?.outcome ?? 'off';
}

function differs(
  report: Report,
  rule: string,
  { finds, severity, fixed, refer, action, missing }: Exclude<Example, string>,
  post: Readonly<Record<string, unknown>>,
): string | undefined {
  const findings = report.findings.filter((finding) => finding.rule === rule);
  const texts = findings.map((finding) => finding.text ?? finding.at);
  if (finds && finds.join('\n') !== texts.join('\n'))
    return `expected to find ${JSON.stringify(finds)}, found ${JSON.stringify(texts)}`;
  if (severity && findings.some((finding) => finding.severity !== severity)) return `expected severity ${severity}`;
  if (fixed !== undefined && fixed !== fixedText(findings, post['text']))
    return `expected the text ${JSON.stringify(fixed)} once it is fixed, found ${JSON.stringify(fixedText(findings, post['text']))}`;
  const referred = [...new Set(findings.flatMap((finding) => finding.refer?.to ?? []))].join(', ');
  if (refer !== undefined && refer !== referred)
    return `expected to be handed to ${refer}, found ${referred || 'nobody'}`;
  const proposed = [...new Set(findings.flatMap((finding) => finding.action ?? []))].join(', ');
  if (action !== undefined && action !== proposed) return `expected the action ${action}, found ${proposed || 'none'}`;
  const asked = report.questions.filter(({ rules }) => rules.includes(rule)).map(({ fact }) => fact);
  if (missing && missing.join('\n') !== asked.join('\n'))
    return `expected to ask for ${missing.join(', ')}, asked for ${asked.join(', ') || 'nothing'}`;
  return undefined;
}

/** A text with the fixes of some findings made, from the last to the first, so that places stay true. */
function fixedText(findings: readonly Finding[], text: unknown): string {
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []).filter(({ field }) => field === '/text');
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((fixed, { start, end, text: by }) => fixed.slice(0, start) + by + fixed.slice(end), String(text ?? ''));
}
