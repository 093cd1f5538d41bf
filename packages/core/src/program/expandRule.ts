/** Short forms to the general one: `select` with `when` or `require`. What `postlint explain` shows is this. */
import type { RuleInput } from '../schema/pack.ts';
import type { Within } from '../selectors/units.ts';
import { addDays } from '../time/zone.ts';

export interface GeneralForm {
  /** A selector; the post if absent. */
  readonly select: string | undefined;
  readonly mode: 'each' | 'when' | 'require' | 'confirm';
  readonly condition: unknown;
  /** Where the condition stands in the rule, for faults. */
  readonly conditionKey: string;
  /** The phrases that `forbid` looks for, as a hidden lexicon of the rule. */
  readonly forbid?: readonly string[];
  /** What is to stand in the place of each of them. */
  readonly preferred?: readonly string[];
  /** The nodes past this many are too many. */
  readonly max?: number;
  /** What may not stand together: phrases, a list for each part. */
  readonly units?: {
    readonly key: 'any' | 'all';
    readonly all: readonly (readonly string[])[];
    readonly without: readonly string[] | undefined;
    readonly within: Within;
    readonly near: number | undefined;
  };
  /** Evidence and its points; a unit that reaches a level is found. */
  readonly score?: NonNullable<RuleInput['score']>;
}

export const forbidLexicon = (rule: string): string => `${rule}#forbid`;

/** `rule` is the full id. The forms that stand beside each other are counted by `formsOf`. */
export function expandRule(input: RuleInput, rule: string): GeneralForm {
  if (typeof input.forbid === 'object' && !Array.isArray(input.forbid)) {
    const { any, all, without, within = 'sentence', near } = input.forbid;
    const units = {
      key: all ? 'all' : 'any',
      all: all ? all.map((phrase) => [phrase]) : [any ?? []],
      without,
      within,
      near,
    } as const;
    return { select: undefined, mode: 'each', condition: true, conditionKey: 'forbid', units };
  }
  if (input.forbid !== undefined) {
    const forbid = typeof input.forbid === 'string' ? [input.forbid] : input.forbid;
    return {
      select: `term[lexicon="${forbidLexicon(rule)}"]`,
      mode: 'each',
      condition: true,
      conditionKey: 'forbid',
      forbid,
    };
  }
  if (input.prefer !== undefined) {
    return {
      select: `term[lexicon="${forbidLexicon(rule)}"]`,
      mode: 'each',
      condition: true,
      conditionKey: 'prefer',
      forbid: Object.keys(input.prefer),
      preferred: Object.values(input.prefer),
    };
  }
  if (input.atMost !== undefined) {
    const { what, max } = input.atMost;
    return { select: what, mode: 'each', condition: true, conditionKey: 'atMost', max };
  }
  if (input.score !== undefined) {
    const score = { ...input.score, within: input.score.within ?? 'sentence' };
    return { select: undefined, mode: 'each', condition: true, conditionKey: 'score', score };
  }
  if (input.needs !== undefined) {
    const { any, all, in: paths = [] } = input.needs;
    const has = [
      ...(any ? [{ has: [...any, ...paths] }] : []),
      ...(all ?? []).map((phrase) => ({ has: [phrase, ...paths] })),
    ];
    return { select: undefined, mode: 'require', condition: { and: has }, conditionKey: 'needs' };
  }
  const { select } = input;
  if (input.when !== undefined) return { select, mode: 'when', condition: input.when, conditionKey: 'when' };
  if (input.require !== undefined)
    return { select, mode: 'require', condition: input.require, conditionKey: 'require' };
  return { select, mode: input.confirm === undefined ? 'each' : 'confirm', condition: true, conditionKey: 'select' };
}

/** The keys of a rule that each are a form of its own. */
export function formsOf(input: RuleInput): string[] {
  const found: string[] = [];
  if (input.forbid !== undefined) found.push('forbid');
  if (input.prefer !== undefined) found.push('prefer');
  if (input.atMost !== undefined) found.push('atMost');
  if (input.needs !== undefined) found.push('needs');
  if (input.score !== undefined) found.push('score');
  if (input.when !== undefined) found.push('when');
  if (input.require !== undefined) found.push('require');
  const isShort = [input.forbid, input.prefer, input.atMost, input.needs, input.score].some(
    (form) => form !== undefined,
  );
  if (input.select !== undefined && isShort) found.push('select');
  return found;
}

/** A condition that `applies` or the days of a rule stand for, and the key it is written under. */
export interface AppliesPart {
  readonly key: 'direction' | 'kind' | 'platform' | 'language' | 'account' | 'role' | 'if' | 'from' | 'until';
  readonly condition: unknown;
}

/** `applies`, with the days from and until which a rule is in force; all of them have to hold. */
export function appliesParts({ applies, from, until }: Pick<RuleInput, 'applies' | 'from' | 'until'>): AppliesPart[] {
  const { direction = ['outbound'], kind, platform, account, role, language, if: condition } = applies ?? {};
  const parts: AppliesPart[] = [{ key: 'direction', condition: isOneOf('post.direction', direction) }];
  if (kind) parts.push({ key: 'kind', condition: isOneOf('post.kind', kind) });
  if (platform) parts.push({ key: 'platform', condition: isOneOf('post.platform', platform) });
  if (language) parts.push({ key: 'language', condition: { covers: [language, { var: 'post.language' }] } });
  if (account) parts.push({ key: 'account', condition: isOneOf('post.account.type', account) });
  if (role) parts.push({ key: 'role', condition: isOneOf('post.author.role', role) });
  if (condition !== undefined) parts.push({ key: 'if', condition });
  if (from !== undefined) parts.push({ key: 'from', condition: { after: [from] } });
  if (until !== undefined) parts.push({ key: 'until', condition: { before: [addDays(until, 1)] } });
  return parts;
}

function isOneOf(path: string, values: readonly string[]): unknown {
  return { in: [{ var: path }, values] };
}
