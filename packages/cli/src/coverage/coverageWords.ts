/** The words in which coverage is told, on a terminal as in a document. */
import type { PolicyCoverage, SettlingRule, UnitTotals } from './coverage.ts';

export function shareText({ units, rule, nothing, uncovered }: UnitTotals): string {
  if (units === 0) return 'The pack lists no units of its policy.';
  return `Of ${units} units ${rule} are settled by a rule, of ${nothing} a post can show nothing, ${uncovered} are not covered.`;
}

export function ruleText({ severity, how, settles, stage, off }: SettlingRule): string {
  const what = how === 'confirmation' ? `asks a person to confirm (${severity})` : severity;
  if (off !== undefined) return `${what}, turned off${off === '' ? '' : `: ${off}`}`;
  return settles ? what : `${what}, ${stage === 'monitor' ? 'only monitored' : 'a draft'}`;
}

export function reviewText({ effective, due, overdue }: PolicyCoverage['review']): string | undefined {
  const parts = [
    effective === undefined ? undefined : `in force since ${effective}`,
    due === undefined ? undefined : `${overdue ? 'was' : 'is'} due for review on ${due}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0
    ? undefined
    : `The policy ${parts[0]!.startsWith('in') ? 'is ' : ''}${parts.join(', and ')}.`;
}
