/**
 * Confirmations: statements only a person can confirm. A declaration answers one, for exactly this content or, where the
 * rule says how often, for this person: true lets the rule pass, false fails it.
 */
import { node, POST } from '../detect/nodes.ts';
import type { Check } from '../program/check.ts';
import { scopeOf } from '../program/environment.ts';
import type { RuleOutcome } from '../program/evaluate.ts';
import type { Rule } from '../program/program.ts';
import { renderTemplate } from '../program/template.ts';
import type { Confirmation } from '../schema/types.ts';
import type { Fault } from '../shape/fault.ts';
import { addDuration } from '../time/duration.ts';
import { type Answer, answersOf } from './answers.ts';
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
  const answers = answersOf(check.post, take, faults);
  const confirmations: Confirmation[] = [];
  const settled = outcomes.map((outcome) => {
    const { rule, asks } = outcome;
    if (!asks || !rule.confirm || rule.stage === 'monitor') return outcome;
    const statement = renderTemplate(rule.confirm, scopeOf(check, node(POST, 0)), mask);
    const own = fingerprintOfConfirmation(rule, statement, fingerprint, check);
    const answer = takeAnswer(answers, rule, own, check, faults);
    confirmations.push({
      clause: rule.clause,
      rule: rule.id,
      statement,
      fingerprint: own,
      given: answer ? withMask(answer.given, mask) : false,
    });
    if (!answer) return outcome;
    return answer.given.answer
      ? { ...outcome, outcome: 'passed' as const, nodes: [], missing: [] }
      : { ...outcome, outcome: 'failed' as const };
  });
  for (const { rule, used, pointer } of answers)
    if (!used) faults.push({ code: 'declaration-unused', params: { rule }, pointer });
  return { outcomes: settled, confirmations };
}

function withMask(given: Answer['given'], mask: (text: string) => string): Answer['given'] {
  return given.by === undefined ? given : { ...given, by: mask(given.by) };
}

/** A personal statement holds for the person, whatever the content; where nobody says who it is, for the content. */
function fingerprintOfConfirmation(rule: Rule, statement: string, ofPost: string, { post }: Check): string {
  const person = post.author?.name ?? post.account?.handle;
  if (rule.every === undefined || person === undefined) return fingerprintOf(ofPost, rule.id, rule.digest, statement);
  return fingerprintOf('every', person.normalize('NFKC').trim().toLowerCase(), rule.id, statement);
}

/** The answer that counts. Of several that hold a no does: nobody is outvoted. */
function takeAnswer(
  answers: readonly Answer[],
  rule: Rule,
  fingerprint: string,
  check: Check,
  faults: Fault[],
): Answer | undefined {
  const own = answers.filter(
    (answer) => answer.rule === rule.id && (answer.fingerprint === fingerprint || answer.fingerprint === undefined),
  );
  for (const answer of own) answer.used = true;
  const held = own.filter((answer) => {
    const code = rule.every === undefined ? undefined : whyNot(answer, rule.every, check.now);
    if (code) faults.push({ code, params: { rule: rule.id, every: rule.every }, pointer: answer.pointer });
    return code === undefined;
  });
  return held.find(({ given }) => !given.answer) ?? held[0];
}

/** Why an answer that is given for a time does not hold now. The short form has no date: it is given anew each time. */
function whyNot({ given: { at } }: Answer, every: string, now: number | undefined): string | undefined {
  if (at === undefined) return undefined;
  const from = Date.parse(at);
  if (now === undefined) return 'declaration-without-now';
  return from <= now && now < addDuration(from, every) ? undefined : 'declaration-expired';
}
