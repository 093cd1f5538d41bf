/** Whether one report says anything that another does not: what a fix may never bring about. */

import { severities } from '../program/program.ts';
import type { Finding, Report } from '../schema/types.ts';

/** What is there after and was not there before, in words for people: rules, facts, codes. Empty: nothing is worse. */
export function worseThan(before: Report, after: Report): string[] {
  const old = weigh(before);
  const found = [...weigh(after)].filter(([key, count]) => count > (old.get(key) ?? 0)).map(([key]) => nameOf(key));
  return [...new Set(found)];
}

/** How much there is of each kind of thing. A finding counts for its severity and all below it: less severe is not new. */
function weigh({ findings, questions, confirmations, issues, tally }: Report): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const finding of findings) {
    const from = severities.indexOf(finding.severity);
    for (const severity of severities.slice(from)) add(`${keyOf(finding)} ${severity}`);
  }
  for (const { fact, rules } of questions) for (const rule of rules) add(`question ${fact} ${rule}`);
  for (const { rule, given } of confirmations) if (given === false) add(`confirmation ${rule}`);
  for (const { code, effect } of issues) if (effect === 'unchecked') add(`issue ${code}`);
  for (const [name, count] of Object.entries(tally)) counts.set(`tally ${name}`, count);
  return counts;
}

/** A finding as it is recognised from one version of a post to the next: places shift, fields do not. */
export function keyOf({ rule, outcome, at, waived }: Finding): string {
  return `${waived ? 'waived' : 'finding'} ${rule} ${outcome} ${at}`;
}

function nameOf(key: string): string {
  return key.split(' ')[1]!;
}
