/**
 * Confirmations: statements only a person can confirm. A declaration answers one, for exactly this content:
 * true lets the rule pass, false fails it.
 */
import { node, POST } from '../detect/nodes.ts';
import type { Post } from '../post/post.ts';
import type { Check } from '../program/check.ts';
import { scopeOf } from '../program/environment.ts';
import type { RuleOutcome } from '../program/evaluate.ts';
import { renderTemplate } from '../program/template.ts';
import type { Confirmation } from '../schema/types.ts';
import type { Fault } from '../shape/fault.ts';
import { fingerprintOf } from './fingerprint.ts';

export interface Declared {
  readonly outcomes: readonly RuleOutcome[];
  readonly confirmations: Confirmation[];
}

export function readDeclarations(
  outcomes: readonly RuleOutcome[],
  check: Check,
  fingerprint: string,
  take: 'full' | 'any',
  mask: (text: string) => string,
  faults: Fault[],
): Declared {
  const given = declarationsOf(check.post, take, faults);
  const confirmations: Confirmation[] = [];
  const settled = outcomes.map((outcome) => {
    const { rule, asks } = outcome;
    if (!asks || !rule.confirm || rule.stage === 'monitor') return outcome;
    const statement = renderTemplate(rule.confirm, scopeOf(check, node(POST, 0)), mask);
    const own = fingerprintOf(fingerprint, rule.id, rule.digest, statement);
    const answer = given.find(
      (entry) => entry.rule === rule.id && (entry.fingerprint === own || entry.fingerprint === undefined),
    );
    confirmations.push({
      clause: rule.clause,
      rule: rule.id,
      statement,
      fingerprint: own,
      given: answer ? answer.given : false,
    });
    if (!answer) return outcome;
    answer.used = true;
    return answer.given.answer
      ? { ...outcome, outcome: 'passed' as const, nodes: [], missing: [] }
      : { ...outcome, outcome: 'failed' as const };
  });
  for (const { rule, used, pointer } of given)
    if (!used) faults.push({ code: 'declaration-unused', params: { rule }, pointer });
  return { outcomes: settled, confirmations };
}

interface GivenAnswer {
  readonly rule: string;
  readonly fingerprint: string | undefined;
  readonly given: { answer: boolean; by?: string; at?: string };
  readonly pointer: string;
  used: boolean;
}

function declarationsOf({ declarations }: Post, take: 'full' | 'any', faults: Fault[]): GivenAnswer[] {
  if (!declarations) return [];
  if (Array.isArray(declarations)) {
    return (
      declarations as readonly { rule: string; fingerprint: string; answer: boolean; by: string; at: string }[]
    ).flatMap((entry, index) =>
      entry
        ? [
            {
              rule: entry.rule,
              fingerprint: entry.fingerprint,
              given: { answer: entry.answer, by: entry.by, at: entry.at },
              pointer: `/declarations/${index}`,
              used: false,
            },
          ]
        : [],
    );
  }
  return Object.entries(declarations as Readonly<Record<string, boolean>>).flatMap(([rule, answer]) => {
    const pointer = `/declarations/${rule.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (take === 'any') return [{ rule, fingerprint: undefined, given: { answer }, pointer, used: false }];
    faults.push({ code: 'declaration-not-taken', params: { rule }, pointer });
    return [];
  });
}
