/**
 * What a report says of a post, entry by entry, in words and in order: what the formats for tables, logs and pages are
 * made of. All texts are printable; each format then escapes what means something to it.
 */
import type { Finding, Issue, Linter, Report } from '@postlint/core';
import type { InputItem } from '../input/inputItem.ts';
import { contactText, dueText } from './contactText.ts';
import { originOf } from './places.ts';
import { printable } from './printable.ts';
import { seenText } from './seenText.ts';

export interface Entry {
  readonly kind: 'finding' | 'question' | 'confirmation' | 'issue';
  /** How much it weighs: "none" changes no verdict. */
  readonly level: 'error' | 'warning' | 'info' | 'none';
  /** What it is, for people: "error", "cannot tell", "question" ... */
  readonly name: string;
  readonly rule?: string;
  readonly clause?: string;
  /** What the clause asks for. */
  readonly gist?: string;
  readonly message: string;
  /** e.g. Why, Do, Ask: what more there is to say, each with its name. */
  readonly notes: readonly (readonly [name: string, text: string])[];
  /** JSON Pointer into the post. */
  readonly at: string;
  readonly place: Place;
  /** The finding, of which programs want more. */
  readonly finding?: Finding;
}

export interface Place {
  readonly file: string;
  /** From 1, as far as they are known. */
  readonly line: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

export function entriesOf(item: InputItem, report: Report, linter: Linter): Entry[] {
  return [
    ...report.findings.map((finding) => findingEntry(finding, item, linter)),
    ...report.questions.map(({ ask, who, at, rules }) => ({
      kind: 'question' as const,
      level: 'info' as const,
      name: 'question',
      ...(rules[0] !== undefined && ruleOf(rules[0], linter)),
      message: printable(ask),
      notes: [
        ['For', `the ${printable(who)}`],
        ['Answer in', printable(at.join(', '))],
      ] as const,
      at: at[0] ?? '',
      place: placeOf(item),
    })),
    ...report.confirmations.map(({ statement, rule, given }) => ({
      kind: 'confirmation' as const,
      level: given === false ? ('info' as const) : ('none' as const),
      name: given === false ? 'confirm' : given.answer ? 'confirmed' : 'denied',
      ...ruleOf(rule, linter),
      message: printable(statement),
      notes: [],
      at: '',
      place: placeOf(item),
    })),
    ...report.issues.map((issue) => issueEntry(issue, item)),
  ];
}

/** The file, line and id of a post, as it is called in headings. */
export function nameOf(item: InputItem, { post }: Report): string {
  const place = item.line > 1 ? `${item.file}:${item.line}` : item.file;
  return printable(`${place} (${[post.id, post.platform].filter(Boolean).join(', ')})`);
}

function findingEntry(finding: Finding, item: InputItem, linter: Linter): Entry {
  return {
    kind: 'finding',
    ...weightOf(finding),
    ...ruleOf(finding.rule, linter),
    clause: finding.clause,
    message: printable(finding.message),
    notes: notesOf(finding),
    at: finding.at,
    place: findingPlace(finding, item),
    finding,
  };
}

function weightOf({ outcome, severity, waived, stage }: Finding): Pick<Entry, 'level' | 'name'> {
  if (waived) return { level: 'none', name: 'waived' };
  if (stage) return { level: 'none', name: 'monitored' };
  // What cannot be told of an error keeps a post from being complete, of a warning it is advice.
  if (outcome === 'cannotTell') return { level: severity === 'error' ? 'warning' : 'info', name: 'cannot tell' };
  return { level: severity, name: severity };
}

function notesOf(finding: Finding): [string, string][] {
  const seen = seenText(finding);
  const notes: [string, string | undefined][] = [
    ['Seen', seen?.replace(/^(?:Seen|Counted): /, '')],
    ['Why', finding.why],
    ['Do', finding.do],
    ['Fix', finding.fix?.title],
    ...(finding.suggestions ?? []).map(({ title }): [string, string] => ['Or', title]),
    ['Proposed', finding.action],
    [
      finding.refer ? `Hand over, ${dueText(finding.refer.due)}` : '',
      finding.refer?.contacts.map(contactText).join('; or '),
    ],
    ...(finding.contact ?? []).map((contact): [string, string] => ['Ask', contactText(contact)]),
    ['Waived', finding.waived && `${finding.waived.reason} (${finding.waived.by}, until ${finding.waived.expires})`],
  ];
  return notes.flatMap(([name, text]) => (text === undefined ? [] : [[printable(name), printable(text)]]));
}

function issueEntry({ message, pointer, range, effect }: Issue, item: InputItem): Entry {
  return {
    kind: 'issue',
    level: effect === 'unchecked' ? 'warning' : 'none',
    name: item.unreadable ? 'unreadable' : effect === 'unchecked' ? 'unchecked' : 'note',
    message: printable(message),
    notes: [],
    at: pointer ?? '',
    place: range
      ? {
          file: item.file,
          line: range.start.line,
          column: range.start.column,
          endLine: range.end.line,
          endColumn: range.end.column,
        }
      : placeOf(item),
  };
}

function ruleOf(rule: string, linter: Linter): Pick<Entry, 'rule' | 'clause' | 'gist'> {
  const clause = linter.clauseOf(rule);
  return { rule, ...(clause && { clause: clause.id, gist: printable(clause.gist) }) };
}

function findingPlace(finding: Finding, item: InputItem): Place {
  const origin = originOf(item, finding);
  if (!origin) return placeOf(item);
  const { start, end } = origin.position;
  return { file: origin.file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function placeOf({ file, line }: InputItem): Place {
  return { file, line };
}
