/** A handbook of a policy for those who write posts: a page for each clause, and one that leads to them. */
import type { Linter, PackInput } from '@postlint/core';
import type { Block, Inline, Page } from '../document/document.ts';
import type { OpenPack } from '../loadPack.ts';
import { packsOf, type TabledRule, tableRules } from '../packs/ruleTable.ts';
import { clausePage } from './clausePage.ts';
import { contactLines } from './contactLines.ts';
import { shownExamples } from './shownExamples.ts';

export interface HandbookPage extends Page {
  /** Without the ending. */
  readonly file: string;
}

export interface HandbookContext {
  readonly linter: Linter;
  /** `.html` or `.md`. */
  readonly ending: string;
}

type Clause = PackInput['clauses'][number];

export interface PlacedClause {
  readonly pack: PackInput;
  readonly clause: Clause;
  readonly file: string;
  readonly rules: readonly TabledRule[];
}

/** The clauses of the pack; of one that has none of its own, those of the packs it builds on. */
export function handbookOf(opened: OpenPack, context: HandbookContext): HandbookPage[] {
  const { linter } = context;
  const table = tableRules(opened, linter);
  const packs = packsOf(opened).filter(({ clauses }) => clauses.length > 0);
  const names = new Set<string>(['index']);
  const clauses = packs.flatMap((pack) =>
    pack.clauses.map((clause) => ({
      pack,
      clause,
      file: fileOf(clause.clause, names),
      rules: table.filter((rule) => rule.clause === clause && rule.off === undefined && rule.stage !== 'draft'),
    })),
  );
  const examples = shownExamples(opened, linter);
  const pages = clauses.map((each, index) =>
    clausePage(each, { ...context, examples, before: clauses[index - 1], after: clauses[index + 1] }),
  );
  return [indexPage(opened.pack, packs, clauses, context), ...pages];
}

/** A name that any file system takes, the same in small letters and in capitals. */
function fileOf(clause: string, names: Set<string>): string {
  const base =
    clause
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}.]+/gu, '-')
      .replaceAll(/^[-.]+|[-.]+$/g, '') || 'clause';
  let name = base;
  for (let number = 2; names.has(name); number++) name = `${base}-${number}`;
  names.add(name);
  return name;
}

function indexPage(
  pack: PackInput,
  packs: readonly PackInput[],
  clauses: readonly PlacedClause[],
  context: HandbookContext,
): HandbookPage {
  const title = pack.title ?? packs.findLast((each) => each.title !== undefined)?.title ?? pack.name;
  const checked = clauses.filter(({ rules }) => rules.length > 0);
  const others = clauses.filter(({ rules }) => rules.length === 0);
  const entry = ({ clause, file }: PlacedClause): Inline[] => [
    { link: [clause.clause], to: `${file}${context.ending}` },
    `: ${clause.gist}`,
  ];
  const blocks: Block[] = [
    { level: 1, heading: [`${title}: handbook`] },
    ...headOf(packs),
    ...(checked.length === 0
      ? []
      : [{ level: 2 as const, heading: ['What is checked'] }, { list: checked.map(entry) }]),
    ...(others.length === 0
      ? []
      : [{ level: 2 as const, heading: ['What no post can show, and still holds'] }, { list: others.map(entry) }]),
    ...contactBlocks(packs, context),
  ];
  return { file: 'index', title: `${title}: handbook`, blocks };
}

function headOf(packs: readonly PackInput[]): Block[] {
  const last = (key: 'organisation' | 'reference' | 'effective' | 'review') =>
    packs.findLast((pack) => pack[key] !== undefined)?.[key];
  const rows: [string, string | undefined][] = [
    ['Organisation', last('organisation')],
    ['Reference', last('reference')],
    ['In force since', last('effective')],
    ['Due for review on', last('review')],
  ];
  const terms = rows.flatMap(([term, is]) => (is === undefined ? [] : [{ term: [term], is: [[is]] }]));
  return terms.length === 0 ? [] : [{ terms }];
}

function contactBlocks(packs: readonly PackInput[], { linter }: HandbookContext): Block[] {
  const ids = [...new Set(packs.flatMap(({ settings }) => Object.keys(settings?.contacts ?? {})))];
  if (ids.length === 0) return [];
  return [
    { level: 2, heading: ['Whom to ask'] },
    {
      terms: ids.map((id) => ({ term: [id.replaceAll('-', ' ')], is: contactLines(id, linter).map((line) => [line]) })),
    },
  ];
}
