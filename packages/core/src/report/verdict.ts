/** One word for a report, strongest first, and how much stands behind each. */
import type { Finding, Issue, Tally, Verdict } from '../schema/types.ts';

export const verdicts: readonly Verdict[] = ['block', 'refer', 'incomplete', 'confirm', 'advise', 'pass'];

export interface Weighed {
  readonly findings: readonly Finding[];
  /** Severities of what cannot be told and is listed by its questions only. */
  readonly silent: readonly Finding['severity'][];
  /** Confirmations nobody has answered. */
  readonly open: number;
  readonly issues: readonly Issue[];
  readonly inbound: boolean;
}

export function tallyOf({ findings, silent, open, issues, inbound }: Weighed): Tally {
  const tally = { block: 0, refer: 0, incomplete: 0, confirm: open, advise: 0 };
  const unsure = (severity: Finding['severity']) => {
    if (severity === 'error') tally.incomplete++;
    else if (severity === 'warning') tally.advise++;
  };
  for (const { outcome, severity, stage, waived, refer } of findings) {
    if (stage === 'monitor') continue;
    // What has to be handed over has to be, whatever its severity; nobody can waive that.
    if (refer) tally.refer++;
    if (waived) continue;
    if (outcome === 'cannotTell') unsure(severity);
    // Nobody can be stopped from having sent us something: what came in is never blocked.
    else if (severity === 'error' && !inbound) tally.block++;
    else if (severity !== 'info') tally.advise++;
  }
  silent.forEach(unsure);
  tally.incomplete += issues.filter(({ effect }) => effect === 'unchecked').length;
  return tally;
}

export function verdictOf(tally: Tally): Verdict {
  return verdicts.find((verdict) => verdict !== 'pass' && tally[verdict] > 0) ?? 'pass';
}
