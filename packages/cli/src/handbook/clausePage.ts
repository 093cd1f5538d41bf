/** The page of one clause: the duty, what is checked, examples, what to do, and whom to ask. */
import type { Finding, RuleInput, Severity } from '@postlint/core';
import type { Block, Inline } from '../document/document.ts';
import { excerptPartsOf } from '../format/excerpt.ts';
import type { TabledRule } from '../packs/ruleTable.ts';
import { contactLines } from './contactLines.ts';
import type { HandbookContext, HandbookPage, PlacedClause } from './handbook.ts';
import { ruleWords } from './ruleWords.ts';
import type { RuleExamples, ShownExample } from './shownExamples.ts';

export interface ClauseContext extends HandbookContext {
  readonly examples: (rule: string) => RuleExamples;
  readonly before: PlacedClause | undefined;
  readonly after: PlacedClause | undefined;
}

export function clausePage({ pack, clause, file, rules }: PlacedClause, context: ClauseContext): HandbookPage {
  const { ending, before, after } = context;
  const links: Inline[] = [
    { link: ['All clauses'], to: `index${ending}` },
    ...(before ? [{ link: [`Before: ${before.clause.clause}`], to: `${before.file}${ending}` }] : []),
    ...(after ? [{ link: [`Next: ${after.clause.clause}`], to: `${after.file}${ending}` }] : []),
  ];
  const blocks: Block[] = [
    { navigation: 'Clauses', links },
    { level: 1, heading: [clause.clause] },
    { paragraph: [{ strong: [clause.gist] }] },
    ...unitBlocks(pack.units ?? {}, clause.units ?? []),
    ...nothingBlocks(clause.nothing),
    ...(rules.length === 0 ? [] : [{ level: 2 as const, heading: ['What is checked'] }]),
    ...rules.flatMap((rule) => ruleBlocks(rule, context)),
  ];
  return { file, title: `${clause.clause} – ${pack.title ?? pack.name}`, blocks };
}

function unitBlocks(units: Readonly<Record<string, { readonly gist: string }>>, named: readonly string[]): Block[] {
  const known = named.filter((unit) => Object.hasOwn(units, unit));
  if (known.length === 0) return [];
  return [
    { level: 2, heading: ['What the policy says'] },
    { terms: known.map((unit) => ({ term: [unit], is: [[units[unit]!.gist]] })) },
  ];
}

function nothingBlocks(nothing: PlacedClause['clause']['nothing']): Block[] {
  if (nothing === undefined) return [];
  const heading: Block = { level: 2, heading: ['What no post can show'] };
  if (typeof nothing === 'string') return [heading, { paragraph: [nothing] }];
  return [heading, { terms: Object.entries(nothing).map(([unit, why]) => ({ term: [unit], is: [[why]] })) }];
}

const weights: Readonly<Record<Severity, string>> = {
  error: 'It must be changed before the post goes out.',
  warning: 'It should be looked at before the post goes out.',
  info: 'It is advice.',
};

function ruleBlocks({ id, rule, severity, stage, how }: TabledRule, context: ClauseContext): Block[] {
  const { linter, examples } = context;
  const say = (text: string) => ruleWords(text, linter);
  const rows: [string, string | undefined][] = [
    ['What is found', how === 'confirmation' ? undefined : say(rule.message)],
    ['A person is asked to confirm', rule.confirm === undefined ? undefined : say(rule.confirm)],
    ['It looks at', appliesWords(rule)],
    ['Weight', stage === 'monitor' ? 'It is being tried out, and changes no verdict.' : weightOf(rule, severity)],
    ['Why', rule.why === undefined ? undefined : say(rule.why)],
    ['What to do', rule.do === undefined ? undefined : say(rule.do)],
    ['Proposed for what came in', rule.action],
    ['In force from', rule.from],
    ['In force until', rule.until],
  ];
  const terms = rows.flatMap(([term, is]) => (is === undefined ? [] : [{ term: [term], is: [[is] as Inline[]] }]));
  if (rule.contact !== undefined)
    terms.push({ term: ['Whom to ask'], is: contactLines(rule.contact, linter).map((line) => [line]) });
  if (rule.refer)
    terms.push({
      term: [`To be handed over, ${dueWords(rule.refer.by)}`],
      is: contactLines(rule.refer.to, linter).map((line) => [line]),
    });
  const { fails, passes } = examples(id);
  return [
    { level: 3, heading: [{ code: id }], id: id.replaceAll(/[^\w.-]/g, '-') },
    { terms },
    ...exampleBlocks('Not like this', fails),
    ...exampleBlocks('This is fine', passes),
  ];
}

function weightOf(rule: RuleInput, severity: Severity): string {
  return rule.applies?.direction?.includes('inbound') ? 'It is about what others send in.' : weights[severity];
}

function appliesWords({ applies }: RuleInput): string {
  const { direction = ['outbound'], kind, account, platform, role } = applies ?? {};
  const inbound = direction.includes('inbound');
  const what = kind
    ? list(kind.map((each) => `${each}s`.replaceAll('-', ' ').replace(/ys$/, 'ies')))
    : 'posts of every kind';
  return [
    `${what}${inbound ? (direction.includes('outbound') ? ', that go out or came in' : ' that came in') : ''}`,
    account && `${inbound ? 'sent by' : 'of'} ${list(account)} accounts`,
    role && `by ${list(role)}`,
    platform && `on ${list(platform)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function list(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function dueWords(by: string): string {
  const count = /^working-days:(\d+)$/.exec(by)?.[1];
  return count ? `within ${count} working days` : by === 'now' ? 'now' : 'by the next working day';
}

function exampleBlocks(heading: string, examples: readonly ShownExample[]): Block[] {
  if (examples.length === 0) return [];
  return [{ level: 4, heading: [heading] }, ...examples.flatMap(exampleBlock)];
}

function exampleBlock({ text, facts, finding }: ShownExample): Block[] {
  const words: Inline[] = text === undefined ? [] : markedText(text, finding);
  const lines = [
    ...(words.length > 0 ? [words] : []),
    ...(facts.length > 0 ? [[`(${facts.join('; ')})`] as Inline[]] : []),
    ...(finding ? [['→ ', { strong: [{ quote: finding.message }] }] as Inline[]] : []),
  ];
  return lines.length === 0 ? [] : [{ blockquote: lines }];
}

function markedText(text: string, finding: Finding | undefined): Inline[] {
  if (!finding?.position) return [{ quote: text }];
  const { before, place, after } = excerptPartsOf(text, finding.position.start.offset, finding.position.end.offset);
  return [...(before ? [{ quote: before }] : []), { mark: place }, ...(after ? [{ quote: after }] : [])];
}
