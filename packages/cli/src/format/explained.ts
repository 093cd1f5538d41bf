/** Reports for people, each with why the rules that found or asked something did so. */
import type { CheckRequest, Linter, Report } from '@postlint/core';
import type { Formatter } from './formatter.ts';
import { prettyExplanation } from './prettyExplanation.ts';

export interface ExplainedOptions {
  readonly linter: Linter;
  readonly color: boolean;
  readonly request: CheckRequest;
}

export function explained(formatter: Formatter, { linter, color, request }: ExplainedOptions): Formatter {
  return {
    ...formatter,
    report: (item, report) => {
      const post = item.line > 1 ? `${item.file}:${item.line}` : item.file;
      const explanations = rulesOf(report).map((rule) => {
        const explanation = linter.explain(item.post, rule, { ...request, platform: report.post.platform });
        return prettyExplanation(explanation, { color, linter, place: undefined, post });
      });
      return formatter.report(item, report) + explanations.join('');
    },
  };
}

function rulesOf({ findings, questions, confirmations }: Report): string[] {
  const rules = [
    ...findings.map(({ rule }) => rule),
    ...questions.flatMap(({ rules: waiting }) => waiting),
    ...confirmations.map(({ rule }) => rule),
  ];
  return [...new Set(rules)];
}
