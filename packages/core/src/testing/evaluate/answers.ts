/** What a report says of each clause: that it is raised, or something weaker. */
import type { Finding, Report } from '../../schema/types.ts';

/** The strongest first. `cannotTell` covers findings that cannot be told and questions. */
export const weakAnswers = ['info', 'cannotTell', 'confirmation'] as const;
export type WeakAnswer = (typeof weakAnswers)[number];

export interface Answers {
  /** The rules that raise each clause. */
  readonly raised: ReadonlyMap<string, readonly string[]>;
  /** By kind, the clauses that have a weaker answer. */
  readonly weak: Readonly<Record<WeakAnswer, ReadonlySet<string>>>;
  /** Findings of packs that the evaluated one extends. */
  readonly ofOthers: number;
}

export function answersOf(report: Report, pack: string, clauseOf: (rule: string) => string | undefined): Answers {
  const own = (rule: string) => rule.startsWith(`${pack}/`);
  const raised = new Map<string, string[]>();
  const weak = { info: new Set<string>(), cannotTell: new Set<string>(), confirmation: new Set<string>() };
  let ofOthers = 0;
  for (const finding of report.findings) {
    if (finding.waived || finding.stage === 'monitor') continue;
    if (!own(finding.rule)) ofOthers++;
    else if (finding.outcome === 'cannotTell') weak.cannotTell.add(finding.clause);
    else if (!raises(finding)) weak.info.add(finding.clause);
    else {
      const rules = raised.get(finding.clause);
      if (!rules) raised.set(finding.clause, [finding.rule]);
      else if (!rules.includes(finding.rule)) rules.push(finding.rule);
    }
  }
  for (const { rules } of report.questions)
    for (const rule of rules) {
      const clause = own(rule) ? clauseOf(rule) : undefined;
      if (clause !== undefined) weak.cannotTell.add(clause);
    }
  for (const { rule, clause, given } of report.confirmations)
    if (own(rule) && given === false) weak.confirmation.add(clause);
  return { raised, weak, ofOthers };
}

/** A failed finding that somebody has to act on. */
export function raises({ severity, action, refer }: Finding): boolean {
  return severity !== 'info' || refer !== undefined || (action !== undefined && action !== 'keep');
}
