/**
 * All 125 sentences of the policy are accounted for: one of class A, A+B or B by a rule that fires on an example, one of class C
 * by a confirmation, and only one of class D says why a post shows nothing of it. A clause that argues a deviation says so in
 * its `nothing`.
 */
import { describe, expect, test } from 'vitest';
import { icbSource } from '../src/source.ts';

const { clauses, units = {} } = icbSource.pack;

/** Every clause of the policy. Where one has no file yet, its units may still be missing; once all are there, none may. */
const clausesOfThePolicy = [
  '3/official-accounts',
  '3/corporate-purpose',
  '3/response-hours',
  '5/scope',
  '5.1/know-the-policy',
  '5.1/speaking-for-icb',
  '5.1/out-of-hours-risk',
  '5.1/account-approval',
  '5.1/official-blogging',
  '5.1/traceability',
  '5.1/own-security',
  '5.1/values',
  '5.1/own-views',
  '5.1/disclaimer',
  '5.1/patient-contact',
  '5.1/confidentiality',
  '5.1/photo-consent',
  '5.1/legal-and-complaints',
  '5.1/third-party-content',
  '5.1/disrepute',
  '5.1/abuse',
  '5.1/offensive-comment',
  '5.1/bullying-and-harassment',
  '5.1/grievances',
  '5.1/press',
  '5.1/interests',
  '5.1/discretion',
  '5.1/identifiable-people',
  '5.1/endorsement',
  '5.1/comment-moderation',
  '5.1/trolls',
  '5.1.1/reach',
  '5.1.1/sensitivity',
  '5.1.1/captions',
  '5.1.1/inclusive-language',
  '5.1.1/image-descriptions',
  '5.1.1/hashtag-case',
  '6.1/corporate-accounts',
  '6.2/raising-concerns',
  '6.2.1/non-compliance',
  '6.2.2/discipline',
  '6.2.3/training',
  '6.2.4/abuse-of-staff',
  '7/safeguarding',
  '7/personal-safety',
  '7.1/departmental-accounts',
  '7.1/information-requests',
  '7.2/unauthorised-accounts',
  '8-12/other-duties',
];

/** Units whose clause says why there is no rule or confirmation, and does not yet argue that this departs from their class. */
const toBeArgued: ReadonlySet<string> = new Set(['5.1-13.3a', '5.1-13.3c', '6.2-3b', '7.0-6a', '7.0-6b']);

type Clause = (typeof clauses)[number];

const held = new Set(clauses.map(({ clause }) => clause));
const absent = clausesOfThePolicy.filter((clause) => !held.has(clause));

/** Why a unit has no rule, where the clause says so. */
function nothingOf({ nothing }: Clause, unit: string): string | undefined {
  return typeof nothing === 'string' ? nothing : nothing?.[unit];
}

function rulesOf(clause: Clause, unit: string) {
  return (clause.rules ?? []).filter((rule) => (rule.units ?? clause.units ?? []).includes(unit));
}

const cited = clauses.flatMap((clause) => (clause.units ?? []).map((unit) => [unit, clause] as const));

describe('units of the policy', () => {
  test('policy.json lists all 125', () => {
    expect(Object.keys(units)).toHaveLength(125);
  });

  test('a clause is one of the policy', () => {
    for (const { clause } of clauses) expect(clausesOfThePolicy, clause).toContain(clause);
  });

  test('a unit that a clause cites is one of the policy, and stands in one clause only', () => {
    for (const [unit, { clause }] of cited) expect(Object.keys(units), `${clause} cites ${unit}`).toContain(unit);
    expect(cited.map(([unit]) => unit).filter((unit, at, all) => all.indexOf(unit) !== at)).toEqual([]);
  });

  test('no unit is left out once all clauses are there', () => {
    const covered = new Set(cited.map(([unit]) => unit));
    const missing = Object.keys(units).filter((unit) => !covered.has(unit));
    if (absent.length === 0) expect(missing).toEqual([]);
    else expect(missing.length, `without ${absent.join(', ')}`).toBeGreaterThan(0);
  });

  test.each(cited.map(([unit, clause]) => [unit, clause.clause, clause] as const))(
    '%s in %s',
    (unit, _name, clause) => {
      if (toBeArgued.has(unit)) return expect(clause.nothing ?? clause.rules).toBeDefined();
      const { class: kind, gist } = units[unit]!;
      const nothing = nothingOf(clause, unit);
      const rules = rulesOf(clause, unit);
      if (nothing !== undefined) {
        if (kind !== 'D') expect(nothing, `${unit} (${gist})`).toMatch(/deviation/);
        return;
      }
      const fires = rules.some((rule) => (rule.examples?.fails?.length ?? 0) > 0);
      const asks = rules.some((rule) => rule.confirm !== undefined);
      if (kind.startsWith('C')) expect(asks, `${unit} is settled by a person: ${gist}`).toBe(true);
      else if (kind !== 'D') expect(fires, `${unit} is settled by a rule: ${gist}`).toBe(true);
      else expect(rules.length, `${unit}: a rule, or why there is none`).toBeGreaterThan(0);
    },
  );
});
