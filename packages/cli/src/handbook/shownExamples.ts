/** The examples of rules as readers see them: the words of the post, and what is said of it. */
import { createLinter, type Finding, type Linter } from '@postlint/core';
import { examplesOf } from '@postlint/core/testing';
import type { OpenPack } from '../loadPack.ts';
import { packsOf } from '../packs/ruleTable.ts';
import { textAt } from '../textAt.ts';

export interface ShownExample {
  /** What is written, or undefined where the post is about something else than words. */
  readonly text: string | undefined;
  /** What else is known of it, e.g. account.type: personal. */
  readonly facts: readonly string[];
  /** The finding, in an example that fails. */
  readonly finding: Finding | undefined;
}

export interface RuleExamples {
  readonly fails: readonly ShownExample[];
  readonly passes: readonly ShownExample[];
}

/** As many as a reader takes in. */
const most = 6;

export function shownExamples(opened: OpenPack, linter: Linter): (rule: string) => RuleExamples {
  const byRule = new Map<string, { fails: ShownExample[]; passes: ShownExample[] }>();
  const { plugins } = opened;
  const packs = packsOf(opened);
  for (const [index, pack] of packs.entries()) {
    const own = index === packs.length - 1 ? linter : createLinter({ packs: packs.slice(0, index + 1), plugins });
    for (const { rule, list, post } of examplesOf(pack)) {
      const shown = byRule.get(rule) ?? { fails: [], passes: [] };
      byRule.set(rule, shown);
      if ((list !== 'fails' && list !== 'passes') || shown[list].length >= most) continue;
      const finding = list === 'fails' ? own.check(post).findings.find((each) => each.rule === rule) : undefined;
      shown[list].push({
        text: textAt(post, finding?.field ?? '/text'),
        facts: factsOf(post, finding?.field),
        finding,
      });
    }
  }
  return (rule) => byRule.get(rule) ?? { fails: [], passes: [] };
}

/** What a reader cannot see from the words: everything but the text that is shown. */
function factsOf(post: object, field = '/text'): string[] {
  const facts: string[] = [];
  const walk = (value: unknown, path: string, pointer: string): void => {
    if (pointer === field || path === 'platform') return;
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value))
        walk(inner, path === '' ? key : `${path}.${key}`, `${pointer}/${key}`);
    else if (value !== undefined) facts.push(factWords(path, value));
  };
  walk(post, '', '');
  return facts;
}

/** The facts examples have most often, as a person would put them. */
function factWords(path: string, value: unknown): string {
  const text = String(value);
  if (path === 'account.type') return `${text} account`;
  if (path === 'account.bio') return text === '' ? 'nothing in the profile' : `profile: “${text}”`;
  if (path === 'author.role') return `by ${text}`;
  return `${path.replaceAll(/\.(\d+)/g, (_, number: string) => ` ${Number(number) + 1}`).replace(/^facts\./, '')}: ${text}`;
}
