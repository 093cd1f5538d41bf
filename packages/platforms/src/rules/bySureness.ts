/**
 * One wording at three severities: what a network is sure to refuse is an error, what it is likely to refuse a warning, and what
 * nobody has verified, or what does no harm, never more than information.
 */
import type { Certainty, RuleInput } from '@postlint/core';

type Examples = NonNullable<RuleInput['examples']>;

interface Wording extends Omit<RuleInput, 'severity' | 'examples' | 'select' | 'when'> {
  readonly why: string;
  /** How a rule of one certainty finds what it is about. */
  readonly find: (certainty: Certainty) => Pick<RuleInput, 'select' | 'when'>;
}

const levels = {
  sure: { ending: '', severity: 'error', stated: 'Source' },
  likely: { ending: '-likely', severity: 'warning', stated: 'Likely, but not certain; source' },
  unsure: { ending: '-unverified', severity: 'info', stated: 'Not certain, or harmless; source' },
} as const;

/** A certainty that no network here has such a figure of: one that somebody adds may have. */
const none: Examples = { passes: ['Flu clinics open on Monday.'] };

/** The three rules; `examples` are those of networks that have such a figure. */
export function bySureness({ find, ...wording }: Wording, examples: Partial<Record<Certainty, Examples>>): RuleInput[] {
  return (Object.keys(levels) as Certainty[]).map((certainty): RuleInput => {
    const { ending, severity, stated } = levels[certainty];
    return {
      ...wording,
      id: wording.id + ending,
      severity,
      ...find(certainty),
      why: `${wording.why} ${stated}: {{node.statedIn}}, read {{node.read}}.`,
      examples: examples[certainty] ?? none,
    };
  });
}

/** Marks of one type with one of these labels. */
export function marks(type: string, ...labels: string[]) {
  return (certainty: Certainty) => ({
    select: labels.map((label) => `${type}[label=${label}][certainty=${certainty}]`).join(', '),
  });
}
