/** What two packs make of the same posts, post by post, and what of it is another with the second. */
import type { Finding, Linter, Report, Verdict } from '@postlint/core';

export interface PackDifference {
  readonly old: PackName;
  readonly new: PackName;
  readonly posts: number;
  /** Posts with another verdict. */
  readonly verdicts: readonly VerdictChange[];
  readonly rules: readonly RuleDifference[];
  /** Rules that run in one of them only. */
  readonly onlyOld: readonly string[];
  readonly onlyNew: readonly string[];
  readonly unreadable: number;
}

interface PackName {
  readonly name: string;
  readonly version: string;
}

interface VerdictChange {
  readonly from: Verdict;
  readonly to: Verdict;
  readonly posts: number;
  readonly examples: readonly Sample[];
}

export interface RuleDifference {
  readonly rule: string;
  /** Findings, confirmations and questions that are new, are gone, or weigh more or less. */
  readonly added: Change;
  readonly removed: Change;
  readonly changed: Change;
}

interface Change {
  readonly count: number;
  readonly examples: readonly Sample[];
}

/** A post, as it can be found again. */
export interface Sample {
  readonly post: string;
  /** What was found, or what became another. Personal data masked. */
  readonly text?: string;
  readonly from?: string;
  readonly to?: string;
}

/** As many as a reader takes in; memory does not grow with the posts. */
const most = 3;

export interface Comparison {
  readonly add: (post: unknown, name: string) => void;
  readonly addUnreadable: () => void;
  readonly result: () => PackDifference;
}

export interface ComparedPack extends PackName {
  readonly linter: Linter;
}

export function createComparison(before: ComparedPack, after: ComparedPack, now: string): Comparison {
  const verdicts = new Map<string, { from: Verdict; to: Verdict; change: Counter }>();
  const rules = new Map<string, { added: Counter; removed: Counter; changed: Counter }>();
  let posts = 0;
  let unreadable = 0;
  // The same rule under another name of the pack is the same rule.
  const renamed = (rule: string) =>
    before.name !== after.name && rule.startsWith(`${before.name}/`)
      ? after.name + rule.slice(before.name.length)
      : rule;

  function add(post: unknown, name: string): void {
    posts++;
    const [one, other] = [before, after].map(({ linter }) => linter.check(post, { now })) as [Report, Report];
    if (one.verdict !== other.verdict) {
      const key = `${one.verdict} ${other.verdict}`;
      const entry = verdicts.get(key) ?? { from: one.verdict, to: other.verdict, change: createCounter() };
      verdicts.set(key, entry);
      entry.change.add({ post: name });
    }
    compare(
      statementsOf(one, renamed),
      statementsOf(other, (rule) => rule),
      name,
    );
  }

  function compare(one: Map<string, Statement>, other: Map<string, Statement>, name: string): void {
    for (const [key, { rule, state, text }] of other) {
      const was = one.get(key);
      if (was?.state === state) continue;
      const sample = { post: name, ...(text !== undefined && { text }) };
      if (was) of(rule).changed.add({ ...sample, from: was.state, to: state });
      else of(rule).added.add({ ...sample, to: state });
    }
    for (const [key, { rule, state, text }] of one)
      if (!other.has(key)) of(rule).removed.add({ post: name, ...(text !== undefined && { text }), from: state });
  }

  function of(rule: string) {
    const entry = rules.get(rule) ?? { added: createCounter(), removed: createCounter(), changed: createCounter() };
    rules.set(rule, entry);
    return entry;
  }

  return {
    add,
    addUnreadable: () => unreadable++,
    result: () => {
      const [old, young] = [before.linter.rules.map(renamed), after.linter.rules];
      return {
        old: { name: before.name, version: before.version },
        new: { name: after.name, version: after.version },
        posts,
        verdicts: [...verdicts.values()].map(({ from, to, change: { count, examples } }) => ({
          from,
          to,
          posts: count(),
          examples,
        })),
        rules: [...rules]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([rule, { added, removed, changed }]) => ({
            rule,
            added: toChange(added),
            removed: toChange(removed),
            changed: toChange(changed),
          })),
        onlyOld: old.filter((rule) => !young.includes(rule)),
        onlyNew: young.filter((rule) => !old.includes(rule)),
        unreadable,
      };
    },
  };
}

/** Something a report says: a finding at its place, a confirmation, or a question. */
interface Statement {
  readonly rule: string;
  readonly state: string;
  readonly text?: string;
}

function statementsOf(report: Report, renamed: (rule: string) => string): Map<string, Statement> {
  const statements = new Map<string, Statement>();
  for (const finding of report.findings) {
    const rule = renamed(finding.rule);
    const { at, position, text } = finding;
    const key = `${rule} ${at} ${position?.start.offset ?? ''} ${position?.end.offset ?? ''}`;
    statements.set(key, { rule, state: stateOf(finding), ...(text !== undefined && { text }) });
  }
  for (const { rule, given } of report.confirmations)
    if (given === false) statements.set(`confirm ${renamed(rule)}`, { rule: renamed(rule), state: 'confirm' });
  for (const { fact, rules } of report.questions)
    for (const rule of rules.map(renamed))
      statements.set(`question ${rule} ${fact}`, { rule, state: `question ${fact}` });
  return statements;
}

function stateOf({ outcome, severity, waived, stage, action, refer }: Finding): string {
  const state = waived ? 'waived' : (stage ?? (outcome === 'cannotTell' ? `cannot tell (${severity})` : severity));
  return [state, action, refer && `to ${refer.to}`].filter(Boolean).join(', ');
}

interface Counter {
  readonly add: (sample: Sample) => void;
  readonly count: () => number;
  readonly examples: readonly Sample[];
}

function createCounter(): Counter {
  const examples: Sample[] = [];
  let count = 0;
  return {
    add: (sample) => {
      count++;
      if (examples.length < most) examples.push(sample);
    },
    count: () => count,
    examples,
  };
}

function toChange({ count, examples }: Counter): Change {
  return { count: count(), examples };
}
