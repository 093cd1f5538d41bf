/** The examples of a pack's rules as posts: `given` of pack, clause and rule laid under them, `as` written out. */
import type { ClauseInput, PackInput, RuleInput } from '../schema/types.ts';
import { mergeLayers } from '../shape/merge.ts';

/** The lists of examples, and the outcome each stands for. */
export const outcomeOfList = {
  fails: 'failed',
  passes: 'passed',
  cannotTell: 'cannotTell',
  confirms: 'confirms',
  inapplicable: 'inapplicable',
} as const;
type List = keyof typeof outcomeOfList;
export type Expected = (typeof outcomeOfList)[List];

export interface Wanted {
  readonly finds?: readonly string[];
  readonly severity?: string;
  readonly fixed?: string;
  readonly refer?: string;
  readonly action?: string;
  readonly missing?: readonly string[];
}

export interface PlacedExample {
  /** Full id. */
  readonly rule: string;
  /** e.g. fails, as corporate. */
  readonly list: string;
  readonly post: Readonly<Record<string, unknown>>;
  readonly expected: string;
  /** What is wanted besides the outcome. */
  readonly wanted: Wanted;
}

type ExampleInput = NonNullable<NonNullable<RuleInput['examples']>['fails']>[number];

export function examplesOf(pack: PackInput): PlacedExample[] {
  return pack.clauses.flatMap((clause) => (clause.rules ?? []).flatMap((rule) => examplesOfRule(pack, clause, rule)));
}

function examplesOfRule(pack: PackInput, clause: ClauseInput, rule: RuleInput): PlacedExample[] {
  const id = `${pack.name}/${rule.id}`;
  const found: PlacedExample[] = [];
  const add = (list: string, expected: string, own: unknown, wanted: Wanted, account: Record<string, unknown> = {}) => {
    const layers = [{ platform: 'default' }, pack.given, clause.given, rule.given, account, own] as Record<
      string,
      unknown
    >[];
    found.push({ rule: id, list, post: mergeLayers(...layers), expected, wanted });
  };
  for (const list of Object.keys(outcomeOfList) as List[]) {
    for (const example of rule.examples?.[list] ?? []) {
      const { own, as, wanted } = parts(example);
      add(list, outcomeOfList[list], own, wanted);
      for (const [type, expected] of Object.entries(as)) {
        const outcome = Object.hasOwn(outcomeOfList, expected) ? outcomeOfList[expected as List] : expected;
        add(`${list}, as ${type}`, outcome, own, {}, { account: { type } });
      }
    }
  }
  return found;
}

function parts(example: ExampleInput): { own: unknown; as: Readonly<Record<string, string>>; wanted: Wanted } {
  if (typeof example === 'string') return { own: { text: example }, as: {}, wanted: {} };
  const { post, as = {}, note: _, ...wanted } = example;
  return { own: typeof post === 'string' ? { text: post } : post, as, wanted: wanted as Wanted };
}
