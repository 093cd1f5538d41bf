/** The visible expansion: what a short form comes to. */
import type { Rule } from '../program/program.ts';
import type { Expansion } from './explanation.ts';

export function expansionOf({ form, confirm }: Rule): Expansion {
  const { select = 'post', mode, condition, forbid, preferred, max, units, score } = form;
  const asked = mode === 'when' || mode === 'require';
  return {
    select: units ? `${units.within === 'next' ? 'two sentences' : units.within}` : (score?.within ?? select),
    finding: score ? 'score' : mode,
    ...(asked && { condition }),
    ...(forbid && !preferred && { phrases: forbid }),
    ...(preferred && { preferred: Object.fromEntries(forbid!.map((phrase, index) => [phrase, preferred[index]])) }),
    ...(max !== undefined && { past: max }),
    ...(units && { all: units.all }),
    ...(units?.without && { without: units.without }),
    ...(units?.near !== undefined && { near: units.near }),
    ...(score && { levels: score.levels, evidence: score.evidence }),
    ...(confirm && { confirm: confirm.source }),
  };
}
