/** Which sentences of a policy a pack settles, and how; which it does not; and what else is still open in it. */
import { type Linter, nearest, type PackInput } from '@postlint/core';
import type { OpenPack } from '../loadPack.ts';
import { packsOf, type TabledRule, tableRules } from '../packs/ruleTable.ts';
import { undecided } from '../scaffold/clauseFile.ts';

export interface PolicyCoverage {
  readonly pack: {
    readonly name: string;
    readonly version: string;
    readonly title?: string;
    readonly reference?: string;
  };
  readonly totals: UnitTotals;
  readonly byClass: Readonly<Record<string, UnitTotals>>;
  readonly units: readonly UnitCoverage[];
  /** Units that clauses and rules name and the policy does not have. */
  readonly unknown: readonly { readonly unit: string; readonly by: string; readonly near?: string }[];
  /** Contacts that print a name only, for nobody has confirmed their details. */
  readonly contacts: readonly OpenContact[];
  readonly review: Review;
}

export interface UnitTotals {
  readonly units: number;
  readonly rule: number;
  readonly nothing: number;
  readonly uncovered: number;
}

export interface UnitCoverage {
  readonly unit: string;
  readonly pack: string;
  readonly class: string;
  readonly gist: string;
  /** "rule": a rule settles it; "nothing": a post can show nothing of it, and the pack says why; "uncovered": neither. */
  readonly status: 'rule' | 'nothing' | 'uncovered';
  /** Clauses that name it. */
  readonly clauses: readonly string[];
  readonly rules: readonly SettlingRule[];
  /** Why a post can show nothing of it. */
  readonly nothing?: string;
}

export interface SettlingRule {
  readonly rule: string;
  readonly clause: string;
  readonly severity: string;
  readonly how: 'finding' | 'confirmation';
  /** A rule that is turned off, monitored or a draft settles nothing. */
  readonly settles: boolean;
  readonly stage: string;
  readonly off?: string;
}

interface OpenContact {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  /** Rules that name it. */
  readonly rules: readonly string[];
}

interface Review {
  readonly effective?: string;
  readonly due?: string;
  /** Whether the day is over. Absent where there is no day. */
  readonly overdue?: boolean;
}

export function coverageOf(opened: OpenPack, linter: Linter, now: Date): PolicyCoverage {
  const packs = packsOf(opened);
  const rules = tableRules(opened, linter);
  const units = packs.flatMap((pack) => unitsOf(pack, packs, rules));
  const { name, version, title, reference } = opened.pack;
  const classes = [...new Set(units.map((each) => each.class))].sort();
  return {
    pack: { name, version, ...(title !== undefined && { title }), ...(reference !== undefined && { reference }) },
    totals: totalsOf(units),
    byClass: Object.fromEntries(classes.map((each) => [each, totalsOf(units.filter((unit) => unit.class === each))])),
    units,
    unknown: packs.flatMap((pack) => unknownUnits(pack, packs)),
    contacts: openContacts(linter, packs, rules),
    review: reviewOf(packs, now),
  };
}

function totalsOf(units: readonly UnitCoverage[]): UnitTotals {
  const count = (status: UnitCoverage['status']) => units.filter((unit) => unit.status === status).length;
  return { units: units.length, rule: count('rule'), nothing: count('nothing'), uncovered: count('uncovered') };
}

/** A pack that builds on another one may cover its sentences too. */
function unitsOf(pack: PackInput, packs: readonly PackInput[], rules: readonly TabledRule[]): UnitCoverage[] {
  const clauses = packs.flatMap((each) => each.clauses);
  return Object.entries(pack.units ?? {}).map(([unit, { class: kind, gist }]) => {
    const naming = clauses.filter((clause) => namedBy(clause).includes(unit));
    const settling = rules
      .filter(({ clause, rule }) => (rule.units ?? clause.units ?? []).includes(unit))
      .filter(({ clause, rule }) => rule.units !== undefined || reasonFor(clause.nothing, unit) === undefined);
    const reasons = naming.flatMap((clause) => reasonFor(clause.nothing, unit) ?? []);
    const listed = settling.map(toSettling);
    const status = listed.some(({ settles }) => settles)
      ? 'rule'
      : reasons.some((reason) => reason !== undecided)
        ? 'nothing'
        : 'uncovered';
    return {
      unit,
      pack: pack.name,
      class: kind,
      gist,
      status,
      clauses: naming.map(({ clause }) => clause),
      rules: listed,
      ...(reasons.length > 0 && { nothing: reasons.join(' ') }),
    };
  });
}

/** The units of a clause, and those only its rules or reasons name. */
function namedBy({ units = [], rules = [], nothing }: PackInput['clauses'][number]): string[] {
  return [
    ...units,
    ...rules.flatMap((rule) => rule.units ?? []),
    ...(typeof nothing === 'object' ? Object.keys(nothing) : []),
  ];
}

function reasonFor(nothing: PackInput['clauses'][number]['nothing'], unit: string): string | undefined {
  if (typeof nothing === 'string') return nothing;
  return nothing && Object.hasOwn(nothing, unit) ? nothing[unit] : undefined;
}

function toSettling({ id, clause, severity, how, stage, off }: TabledRule): SettlingRule {
  const settles = off === undefined && stage === 'live';
  return { rule: id, clause: clause.clause, severity, how, settles, stage, ...(off !== undefined && { off }) };
}

function unknownUnits(pack: PackInput, packs: readonly PackInput[]): PolicyCoverage['unknown'][number][] {
  const known = new Set(packs.flatMap(({ units }) => Object.keys(units ?? {})));
  const wrong = (units: readonly string[], by: string) =>
    units
      .filter((unit) => !known.has(unit))
      .map((unit) => {
        const near = nearest(unit, known);
        return { unit, by, ...(near !== undefined && { near }) };
      });
  return pack.clauses.flatMap(({ clause, units = [], rules = [], nothing }) => [
    ...wrong(units, `clause ${clause}`),
    ...rules.flatMap((rule) => wrong(rule.units ?? [], `rule ${pack.name}/${rule.id}`)),
    ...(typeof nothing === 'object' ? wrong(Object.keys(nothing), `"nothing" of clause ${clause}`) : []),
  ]);
}

interface ContactRow {
  readonly name: string;
  readonly note?: string;
  readonly confirmed?: unknown;
}

/** As the settings come to once those of the host and of other packs are laid over them. */
function openContacts(linter: Linter, packs: readonly PackInput[], rules: readonly TabledRule[]): OpenContact[] {
  const ids = new Set(packs.flatMap(({ settings }) => Object.keys(settings?.contacts ?? {})));
  return [...ids].flatMap((id) => {
    const rows = linter.setting(`contacts.${id}`)?.value as readonly ContactRow[] | undefined;
    const naming = rules.filter(({ rule }) => rule.contact === id || rule.refer?.to === id).map((each) => each.id);
    return (rows ?? [])
      .filter(({ confirmed }) => !confirmed)
      .map(({ name, note }) => ({ id, name, ...(note !== undefined && { note }), rules: naming }));
  });
}

/** The dates of the pack or, where it has none, of the one it builds on. */
function reviewOf(packs: readonly PackInput[], now: Date): Review {
  const last = (key: 'effective' | 'review') => packs.findLast((pack) => pack[key] !== undefined)?.[key];
  const effective = last('effective');
  const due = last('review');
  return {
    ...(effective !== undefined && { effective }),
    ...(due !== undefined && { due, overdue: now.toISOString().slice(0, 10) > due }),
  };
}
