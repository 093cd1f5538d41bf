/** Coverage as a document, for a wiki or a committee. */
import type { Block, Inline, Page } from '../document/document.ts';
import type { PolicyCoverage, UnitCoverage } from './coverage.ts';
import { reviewText, ruleText, shareText } from './coverageWords.ts';

export function coveragePage(coverage: PolicyCoverage): Page {
  const { pack, totals, byClass, units, unknown, contacts, review } = coverage;
  const title = `Coverage of ${pack.title ?? pack.name}`;
  const blocks: Block[] = [
    { level: 1, heading: [title] },
    { paragraph: [shareText(totals)] },
    ...(reviewText(review) === undefined ? [] : [{ paragraph: [reviewText(review)!] }]),
    {
      caption: 'By class',
      head: ['class', 'units', 'settled by a rule', 'nothing to show', 'not covered'],
      rows: Object.entries(byClass).map(([name, each]) =>
        [name, each.units, each.rule, each.nothing, each.uncovered].map((cell) => [String(cell)]),
      ),
    },
    ...openBlocks(units, unknown, contacts),
    { level: 2, heading: ['All units'] },
    {
      caption: 'All units',
      head: ['unit', 'class', 'what it says', 'how it is settled'],
      rows: units.map((unit) => [[unit.unit], [unit.class], [unit.gist], settled(unit)]),
    },
  ];
  return { title, blocks };
}

function openBlocks(
  units: PolicyCoverage['units'],
  unknown: PolicyCoverage['unknown'],
  contacts: PolicyCoverage['contacts'],
): Block[] {
  const uncovered = units.filter(({ status }) => status === 'uncovered');
  const section = (heading: string, list: readonly (readonly Inline[])[]): Block[] =>
    list.length === 0 ? [] : [{ level: 2, heading: [heading] }, { list }];
  return [
    ...section(
      'Not covered',
      uncovered.map(({ unit, class: kind, gist }) => [`${unit} (${kind}): ${gist}`]),
    ),
    ...section(
      'Units that the policy does not have',
      unknown.map(({ unit, by, near }) => [
        `${unit}, named by ${by}${near === undefined ? '' : `; did you mean ${near}?`}`,
      ]),
    ),
    ...section(
      'Contacts nobody has confirmed',
      contacts.map(({ id, name, note }) => [{ code: id }, ` ${name}${note === undefined ? '' : `: ${note}`}`]),
    ),
  ];
}

function settled({ rules, nothing, status }: UnitCoverage): Inline[] {
  const parts: Inline[] = rules.flatMap((rule, index) => [
    ...(index > 0 ? ['; '] : []),
    { code: rule.rule },
    ` ${ruleText(rule)}`,
  ]);
  if (nothing !== undefined) parts.push(`${parts.length > 0 ? '; n' : 'N'}othing to show: ${nothing}`);
  return status === 'uncovered' && parts.length === 0 ? ['not covered'] : parts;
}
