/** Stage five: outcomes to a report. Plain JSON; everything in it that quotes the post has gone through the mask. */
import type { Post } from '../post/post.ts';
import type { Check } from '../program/check.ts';
import { type RuleOutcome, severityOf } from '../program/evaluate.ts';
import type { Program } from '../program/program.ts';
import type { Confirmation, Issue, Report } from '../schema/types.ts';
import type { Fault } from '../shape/fault.ts';
import { engine } from '../version.ts';
import { toCounts } from './counts.ts';
import { readDeclarations } from './declarations.ts';
import { toFindings } from './findings.ts';
import { fingerprintOfPost } from './fingerprintPost.ts';
import { createMask } from './mask.ts';
import { toMessage } from './messages.ts';
import { toQuestions } from './questions.ts';
import { tallyOf, verdictOf } from './verdict.ts';
import { applyWaivers } from './waivers.ts';

export interface ReportOptions {
  readonly reveal: boolean;
  readonly outcomes: boolean;
  /** Whether short declarations (`{ "icb/photo-consent": true }`) are taken. */
  readonly declarations: 'full' | 'any';
  readonly waivers: 'taken' | 'ignore';
}

export function toReport(
  program: Program,
  check: Check,
  outcomes: readonly RuleOutcome[],
  faults: Fault[],
  options: ReportOptions,
): Report {
  const { post } = check;
  const fingerprint = fingerprintOfPost(post);
  const mask = createMask(check.detected, program.markTypes, options.reveal);
  const declarations = readDeclarations(outcomes, check, fingerprint, options.declarations, mask.text, faults);
  const { findings, silent } = toFindings(check, declarations.outcomes, fingerprint, mask, faults);
  const waived = applyWaivers(findings, post, check.now, options.waivers, mask.text, faults);
  const { confirmations } = declarations;
  const issues = faults.map((fault) => toIssue(fault, mask.text));
  const tally = tallyOf({
    findings: waived,
    silent: silent.map(severityOf),
    open: openConfirmations(confirmations),
    issues,
    inbound: post.direction === 'inbound',
  });
  return {
    version: 1,
    post: aboutPost(post, fingerprint, mask.text),
    engine: { ...engine },
    packs: program.packs.map((pack) => ({ ...pack })),
    program: program.fingerprint,
    verdict: verdictOf(tally),
    tally,
    counts: toCounts(check),
    findings: waived,
    questions: toQuestions(declarations.outcomes),
    confirmations,
    issues,
    ...(options.outcomes && {
      outcomes: declarations.outcomes.map(({ rule, outcome }) => ({ rule: rule.id, outcome })),
    }),
  };
}

/** Written out twice: an object that is spread into costs as much as a stage. */
function aboutPost(post: Post, fingerprint: string, mask: (text: string) => string): Report['post'] {
  const { kind } = post;
  const platform = mask(post.platform);
  return post.id === undefined ? { kind, platform, fingerprint } : { id: mask(post.id), kind, platform, fingerprint };
}

function openConfirmations(confirmations: readonly Confirmation[]): number {
  return confirmations.filter(({ given }) => given === false).length;
}

/** Issues that say a part of the post was not checked; the others only inform. */
const unchecked: ReadonlySet<string> = new Set([
  'wrong-type',
  'wrong-value',
  'missing-key',
  'too-many',
  'too-deep',
  'too-long',
  'unreadable',
  'detector-failed',
  'operator-failed',
  'too-many-marks',
  'too-many-matches',
  'too-many-steps',
  'value-too-large',
  'too-long-report',
  'internal',
  'mark-out-of-place',
  'markdown-as-plain',
]);

export function toIssue({ code, params, pointer }: Fault, mask: (text: string) => string): Issue {
  // An unknown name that is nearly a known one was meant to be that one: what it stands for has not been checked.
  const isSlip = (code === 'unknown-key' || code === 'unknown-platform') && params['near'] !== undefined;
  const effect = unchecked.has(code) || isSlip ? 'unchecked' : 'none';
  const shown = maskDeep(params, mask) as Fault['params'];
  return { code, params: shown, message: toMessage(code, shown), pointer: mask(pointer), effect };
}

/** Texts in lists and objects too, and numbers that are one. */
function maskDeep(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value);
  if (typeof value === 'number') return mask(String(value)) === String(value) ? value : mask(String(value));
  if (Array.isArray(value)) return value.map((each) => maskDeep(each, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [mask(key), maskDeep(each, mask)]));
}
