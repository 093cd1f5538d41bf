/** The rules of a pack and of those it builds on, as they run once all changes are made. */
import type { ClauseInput, Linter, PackInput, RuleInput, Severity } from '@postlint/core';
import type { OpenPack } from '../loadPack.ts';

export interface TabledRule {
  /** Full id. */
  readonly id: string;
  readonly pack: PackInput;
  readonly clause: ClauseInput;
  readonly rule: RuleInput;
  readonly severity: Severity;
  /** What comes of it: a finding, or a statement that a person confirms. */
  readonly how: 'finding' | 'confirmation';
  readonly stage: 'live' | 'monitor' | 'draft';
  /** Why it is turned off; "" where nobody has said why. Absent where it runs, or is a draft. */
  readonly off?: string;
}

/** The pack and the packs it builds on that came with it, its own last. */
export function packsOf({ pack, others }: Pick<OpenPack, 'pack' | 'others'>): PackInput[] {
  return [...others.map((other) => other.pack), pack];
}

export function tableRules(opened: Pick<OpenPack, 'pack' | 'others'>, linter: Linter): TabledRule[] {
  const running = new Set(linter.rules);
  const packs = packsOf(opened);
  return packs.flatMap((pack) =>
    pack.clauses.flatMap((clause) =>
      (clause.rules ?? []).map((rule) => {
        const id = `${pack.name}/${rule.id}`;
        const changes = packs.flatMap((each) => changeOf(each, pack, rule.id));
        const stage = changes.reduce<TabledRule['stage']>((now, each) => each.stage ?? now, rule.stage ?? 'live');
        const off = changes.findLast((each) => each.off !== undefined)?.off;
        return {
          id,
          pack,
          clause,
          rule,
          severity: changes.reduce((now, each) => each.severity ?? now, severityOf(rule)),
          how: rule.confirm !== undefined && isAlone(rule) ? ('confirmation' as const) : ('finding' as const),
          stage,
          ...(!running.has(id) && stage !== 'draft' && { off: off ?? '' }),
        };
      }),
    ),
  );
}

interface Change {
  readonly off?: string;
  readonly severity?: Severity;
  readonly stage?: TabledRule['stage'];
}

function changeOf(changing: PackInput, pack: PackInput, id: string): Change[] {
  const names = changing === pack ? [id, `${pack.name}/${id}`] : [`${pack.name}/${id}`];
  return names.flatMap((name) => {
    const change = Object.hasOwn(changing.overrides ?? {}, name) ? changing.overrides![name] : undefined;
    if (change === undefined) return [];
    if (typeof change !== 'string') {
      const { off, severity, stage } = change;
      return [{ ...(off !== undefined && { off }), ...(severity && { severity }), ...(stage && { stage }) }];
    }
    return [change === 'off' ? { off: '' } : { severity: change }];
  });
}

/** Of a score that of its highest level. */
function severityOf({ severity, score }: RuleInput): Severity {
  if (severity) return severity;
  const levels = score?.levels ?? {};
  return (['error', 'warning', 'info'] as const).find((level) => Object.hasOwn(levels, level)) ?? 'info';
}

/** A statement beside another form is asked only where that form cannot tell. */
function isAlone(rule: RuleInput): boolean {
  return !['select', 'when', 'require', 'forbid', 'prefer', 'atMost', 'needs', 'score'].some((form) =>
    Object.hasOwn(rule, form),
  );
}
