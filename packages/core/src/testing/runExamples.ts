/** Runs the examples in a pack's rules against the pack itself: the outcome of each rule on each of its posts. */
import { createLinter, type Linter, type LinterOptions } from '../linter.ts';
import type { Finding, PackInput, Report } from '../schema/types.ts';
import { examplesOf, type PlacedExample, type Wanted } from './examples.ts';

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
  /** Where the outcome is another: why it is that one. */
  readonly because?: string;
}

/** `options` are those of the linter the pack runs in, e.g. the plugins it needs. Throws where the pack is broken. */
export function runExamples(pack: PackInput, options: Omit<LinterOptions, 'packs'> = {}): ExampleResult[] {
  const linter = createLinter({ ...options, packs: [pack] });
  return examplesOf(pack).map((example) => runExample(example, linter));
}

export function runExample({ rule, list, post, expected, wanted }: PlacedExample, linter: Linter): ExampleResult {
  // Places are named as they stand in the post; a fix is one that is offered to whoever sees no personal data.
  const report = linter.check(post, { outcomes: true, reveal: wanted.fixed === undefined });
  const found = outcomeOf(report, rule);
  const reason = differs(report, rule, wanted, post);
  const ok = found === expected && reason === undefined;
  const because = found === expected || found === 'off' ? undefined : linter.explain(post, rule).because;
  return { rule, list, post, expected, found, ok, ...(reason && { reason }), ...(because && { because }) };
}

function outcomeOf(report: Report, rule: string): string {
  if (report.confirmations.some((each) => each.rule === rule && each.given === false)) return 'confirms';
  return report.outcomes?.find((each) => each.rule === rule)?.outcome ?? 'off';
}

function differs(
  report: Report,
  rule: string,
  { fixed, refer, action, ...observed }: Wanted,
  post: Readonly<Record<string, unknown>>,
): string | undefined {
  const findings = report.findings.filter((finding) => finding.rule === rule);
  const asked = report.questions.filter(({ rules }) => rules.includes(rule)).map(({ fact }) => fact);
  const reason = observedDiffers(observed, findings, asked);
  if (reason) return reason;
  if (fixed !== undefined && fixed !== fixedText(findings, post['text']))
    return `expected the text ${JSON.stringify(fixed)} once it is fixed, found ${JSON.stringify(fixedText(findings, post['text']))}`;
  const referred = [...new Set(findings.flatMap((finding) => finding.refer?.to ?? []))].join(', ');
  if (refer !== undefined && refer !== referred)
    return `expected to be handed to ${refer}, found ${referred || 'nobody'}`;
  const proposed = [...new Set(findings.flatMap((finding) => finding.action ?? []))].join(', ');
  if (action !== undefined && action !== proposed) return `expected the action ${action}, found ${proposed || 'none'}`;
  return undefined;
}

/** What a change of what the rule asks could change: the places, the severity, the facts. */
export function observedDiffers(
  { finds, severity, missing }: Wanted,
  findings: readonly Finding[],
  asked: readonly string[],
): string | undefined {
  const texts = findings.map((finding) => finding.text ?? finding.at);
  if (finds && finds.join('\n') !== texts.join('\n'))
    return `expected to find ${JSON.stringify(finds)}, found ${JSON.stringify(texts)}`;
  const other = findings.find((finding) => severity !== undefined && finding.severity !== severity);
  if (other) return `expected severity ${severity}, found ${other.severity}`;
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
