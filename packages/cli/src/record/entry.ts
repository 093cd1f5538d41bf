/**
 * A decision record: what was checked, against what, and what came of it, a line for each decision. Each line holds the
 * hash of the one before, so that a line that is changed, left out or put in shows. It detects change: who may write the
 * file may write it anew, so keep the last hash somewhere else.
 */
import { createHash } from 'node:crypto';
import type { Report } from '@postlint/core';

export interface Entry {
  readonly version: 1;
  /** From 1. */
  readonly number: number;
  /** The hash of the line before; zeros in the first. */
  readonly previous: string;
  /** The time of the check, ISO 8601. */
  readonly at: string;
  /** The network that was asked for, where it was not the post's own. */
  readonly platform?: string;
  readonly post: Report['post'];
  readonly engine: Report['engine'];
  readonly packs: Report['packs'];
  readonly program: string;
  readonly verdict: Report['verdict'];
  readonly tally: Report['tally'];
  /** The rules that applied. */
  readonly rules: readonly { readonly rule: string; readonly outcome: string }[];
  readonly findings: readonly {
    readonly rule: string;
    readonly clause: string;
    readonly outcome: string;
    readonly severity: string;
    readonly at: string;
    readonly fingerprint: string;
    readonly waived?: NonNullable<Report['findings'][number]['waived']>;
  }[];
  readonly declarations: readonly {
    readonly rule: string;
    readonly fingerprint: string;
    readonly given: Report['confirmations'][number]['given'];
  }[];
  /** What could not be checked, or had no effect. */
  readonly issues: readonly { readonly code: string; readonly effect: string }[];
  /** SHA-256 of the line without it. */
  readonly hash: string;
}

export const noHash = '0'.repeat(64);

export interface Decision {
  readonly number: number;
  readonly previous: string;
  readonly at: string;
  readonly platform: string | undefined;
}

/** The entry of a report that lists its outcomes. Nothing in it quotes the post. */
export function entryOf(report: Report, { number, previous, at, platform }: Decision): Entry {
  const body: Omit<Entry, 'hash'> = {
    version: 1,
    number,
    previous,
    at,
    ...(platform !== undefined && { platform }),
    post: report.post,
    engine: report.engine,
    packs: report.packs,
    program: report.program,
    verdict: report.verdict,
    tally: report.tally,
    rules: (report.outcomes ?? []).filter(({ outcome }) => outcome !== 'inapplicable'),
    findings: report.findings.map(({ rule, clause, outcome, severity, at: place, fingerprint, waived }) => ({
      rule,
      clause,
      outcome,
      severity,
      at: place,
      fingerprint,
      ...(waived && { waived }),
    })),
    declarations: report.confirmations.map(({ rule, fingerprint, given }) => ({ rule, fingerprint, given })),
    issues: report.issues.map(({ code, effect }) => ({ code, effect })),
  };
  return { ...body, hash: hashOf(body) };
}

export function hashOf(body: object): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex');
}
