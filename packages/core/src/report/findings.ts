/** Outcomes to findings: one for each node that failed, with its evidence, its place and its words. */
import type { Mark } from '../detect/mark.ts';
import { kindOf, MARK, type Node, node, POST, pointerOf, rangeOf, rowOf } from '../detect/nodes.ts';
import type { Check } from '../program/check.ts';
import { scopeOf } from '../program/environment.ts';
import { type RuleOutcome, severityOf } from '../program/evaluate.ts';
import { defaultMaxFindings, type Rule, severities } from '../program/program.ts';
import { renderTemplate, type Template } from '../program/template.ts';
import type { Evidence, Finding, Position } from '../schema/types.ts';
import type { Selected } from '../selectors/compileSelector.ts';
import type { Counted } from '../selectors/scored.ts';
import type { Fault } from '../shape/fault.ts';
import { createChanges } from './changes.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Mask } from './mask.ts';
import { lineStarts, positionAt } from './position.ts';

export interface Found {
  readonly findings: Finding[];
  /** What cannot be told for want of facts alone, with nothing in the text behind it: its questions speak for it. */
  readonly silent: RuleOutcome[];
}

export function toFindings(
  check: Check,
  outcomes: readonly RuleOutcome[],
  fingerprint: string,
  mask: Mask,
  faults: Fault[],
): Found {
  const maker = createMaker(check, fingerprint, mask);
  const placed: { finding: Finding; field: number; start: number }[] = [];
  const silent: RuleOutcome[] = [];
  const isTooLong = countOf(outcomes) > maxFindingsInAll;
  if (isTooLong) faults.push({ code: 'too-long-report', params: { max: maxFindingsInAll }, pointer: '' });
  for (const outcome of isTooLong ? heaviestFirst(outcomes) : outcomes) {
    const { rule } = outcome;
    if (outcome.outcome === 'passed' || outcome.outcome === 'inapplicable') continue;
    if (outcome.outcome === 'cannotTell' && (outcome.asks || isSilent(outcome, check))) {
      // Where a confirmation is asked, it alone counts; a rule that is only watched never does.
      if (!outcome.asks && rule.stage === 'live') silent.push(outcome);
      continue;
    }
    const nodes = outcome.nodes.length > 0 ? outcome.nodes : wholePost;
    // Where the author has set the bound, fewer are what was wanted.
    if (nodes.length > rule.maxFindings && rule.maxFindings === defaultMaxFindings)
      faults.push({ code: 'too-many-findings', params: { rule: rule.id, max: rule.maxFindings }, pointer: '' });
    const room = maxFindingsInAll - placed.length;
    for (const selected of nodes.slice(0, Math.min(rule.maxFindings, room))) placed.push(maker(outcome, selected));
  }
  placed.sort(
    (a, b) =>
      a.field - b.field ||
      a.start - b.start ||
      (a.finding.rule < b.finding.rule ? -1 : a.finding.rule > b.finding.rule ? 1 : 0),
  );
  return { findings: placed.map(({ finding }) => finding), silent };
}

/** Findings of one report. A person reads a few; a program that wants more asks for outcomes. */
export const maxFindingsInAll = 5_000;
/** Things found that one finding rests on. */
export const maxEvidence = 200;

function countOf(outcomes: readonly RuleOutcome[]): number {
  return outcomes.reduce((sum, { rule, nodes }) => sum + Math.min(nodes.length, rule.maxFindings), 0);
}

/** Where there are more findings than a report holds, what is left out is the lightest. */
function heaviestFirst(outcomes: readonly RuleOutcome[]): readonly RuleOutcome[] {
  const weights = new Map(outcomes.map((outcome) => [outcome, severities.indexOf(severityOf(outcome))]));
  return [...outcomes].sort((a, b) => weights.get(a)! - weights.get(b)!);
}

const wholePost: readonly Selected[] = [{ node: node(POST, 0), witnesses: [] }];

/** Only facts are missing, and nothing in the text was matched: post, field and media are there in any case. */
function isSilent({ missing, blind, nodes }: RuleOutcome, check: Check): boolean {
  if (missing.length === 0 || blind.length > 0) return false;
  return !nodes.some(({ witnesses }) =>
    witnesses.some((handle) => kindOf(handle) === MARK && check.detected.marks[rowOf(handle)]!.field >= 0),
  );
}

function createMaker(check: Check, fingerprint: string, mask: Mask) {
  const { detected } = check;
  const { fields } = detected.scanned;
  const changes = createChanges(check, mask);
  const starts = new Map<number, number[]>();
  const position = (field: number, start: number, end: number): Position => {
    let lines = starts.get(field);
    if (!lines) starts.set(field, (lines = lineStarts(fields[field]!.text)));
    return positionAt(lines, start, end);
  };

  return ({ rule, outcome, missing }: RuleOutcome, selected: Selected) => {
    const scope = scopeOf(check, selected.node);
    // What stands for all that could not be looked at has nothing of what the texts speak of.
    const isStandIn = standsForOthers(rule, selected.node);
    const render = (template: Template | undefined) =>
      template && !(isStandIn && readsNode(template)) ? renderTemplate(template, scope, mask.text) : undefined;
    const span = spanOf(selected);
    const at = rule.at ?? (span ? fields[span.field]!.pointer : pointerOf(detected, selected.node));
    const why = render(rule.why);
    const advice = render(rule.do);
    const message =
      outcome === 'failed'
        ? render(rule.message)!
        : cannotTellMessage(
            rule,
            missing.map(({ fact }) => fact.path),
          );
    const place = rule.at === undefined ? span : undefined;
    const finding: Finding = {
      rule: rule.id,
      clause: rule.clause,
      outcome: outcome as 'failed' | 'cannotTell',
      severity: selected.scored?.severity ?? rule.severity,
      ...(rule.stage === 'monitor' && { stage: 'monitor' as const }),
      message,
      ...(why !== undefined && { why }),
      ...(advice !== undefined && { do: advice }),
      at,
      ...(place && {
        field: at,
        position: position(place.field, place.start, place.end),
        text: mask.range(place.field, place.start, place.end),
      }),
      evidence:
        selected.scored?.counted.slice(0, maxEvidence).map(toCounted) ??
        selected.witnesses.slice(0, maxEvidence).map(toEvidence),
      ...(outcome === 'failed' && changes.of(rule, selected, span, scope)),
      ...(outcome === 'failed' && rule.contact && { contact: rule.contact(scope) }),
      ...(outcome === 'failed' && rule.refer && { refer: rule.refer(scope) }),
      ...(outcome === 'failed' && rule.action && { action: rule.action }),
      fingerprint: fingerprintOf(fingerprint, rule.id, rule.digest, at, place ? `${place.start} ${place.end}` : ''),
    };
    return { finding, field: place?.field ?? orderOf(at), start: place?.start ?? 0 };
  };

  /** The span of the witnesses, where they are text of one field; else of the node itself. */
  function spanOf({ node: handle, witnesses }: Selected): { field: number; start: number; end: number } | undefined {
    const own = rangeOf(detected, handle);
    const ranges = witnesses.flatMap((witness) => rangeOf(detected, witness) ?? []);
    const [first] = ranges;
    if (!first || !own || ranges.some(({ field }) => field !== first.field)) return own;
    return {
      field: first.field,
      start: ranges.reduce((least, { start }) => Math.min(least, start), first.start),
      end: ranges.reduce((most, { end }) => Math.max(most, end), first.end),
    };
  }

  function toEvidence(handle: Node): Evidence {
    const range = rangeOf(detected, handle);
    const mark: Mark | undefined = kindOf(handle) === MARK ? detected.marks[rowOf(handle)] : undefined;
    // Hidden lexicons belong to a rule; their names say nothing to a reader.
    const label = mark && (mark.label.includes('#') ? undefined : mark.label || mark.type);
    return {
      at: pointerOf(detected, handle),
      ...(range && {
        position: position(range.field, range.start, range.end),
        text: mask.range(range.field, range.start, range.end),
      }),
      ...(label && { label: mask.text(label) }),
    };
  }

  /** What counted in a score, with its points. */
  function toCounted({ node: handle, at, label, points }: Counted): Evidence {
    const evidence = handle === undefined ? { at } : toEvidence(handle);
    return { ...evidence, ...(label !== undefined && { label }), points };
  }

  /** Findings on no text come before those in the texts, those on media after them, by pointer. */
  function orderOf(at: string): number {
    const index = fields.findIndex(({ pointer }) => pointer === at || pointer.startsWith(`${at}/`));
    return at === ''
      ? -1
      : index >= 0
        ? index
        : fields.length + (detected.scanned.media.findIndex(({ pointer }) => pointer === at) + 1);
  }
}

/** Whether a node is the post in the place of nodes of other types. */
function standsForOthers({ selector, score }: Rule, handle: Node): boolean {
  const types = selector?.types ?? score?.types;
  return kindOf(handle) === POST && types !== undefined && !types.includes('post');
}

function readsNode({ source }: Template): boolean {
  return /\{\{\s*node\b/.test(source);
}

function cannotTellMessage({ message }: Rule, facts: readonly string[]): string {
  const [first] = message.parts;
  const about = typeof first === 'string' && message.parts.length === 1 ? ` ("${first}")` : '';
  if (facts.length === 0)
    return `This could not be checked${about}: what it rests on could not be looked for in this text.`;
  return `This cannot be told yet${about}: ${[...new Set(facts)].join(', ')} is not known.`;
}
