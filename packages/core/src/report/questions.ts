/** Missing facts, each asked once, whatever number of rules wait for it. */
import type { RuleOutcome } from '../program/evaluate.ts';
import type { Question } from '../schema/types.ts';

export function toQuestions(outcomes: readonly RuleOutcome[]): Question[] {
  const questions = new Map<string, { -readonly [K in keyof Question]: Question[K] }>();
  for (const { rule, outcome, missing, asks } of outcomes) {
    if (outcome !== 'cannotTell' || asks || rule.severity === 'info') continue;
    for (const { fact, at } of missing) {
      let question = questions.get(fact.path);
      if (!question)
        questions.set(fact.path, (question = { fact: fact.path, ask: fact.ask, who: fact.who, at: [], rules: [] }));
      if (!question.at.includes(at)) question.at.push(at);
      if (!question.rules.includes(rule.id)) question.rules.push(rule.id);
    }
  }
  return [...questions.values()];
}
